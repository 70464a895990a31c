package moveleaf.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Rgb;

/**
 * The boxes of a page that may be drawn before all else, since nothing that is painted before them is under them: backgrounds, and the
 * lines of tables, which are few and long where those of all rows are drawn together. The page looks the same.
 */
final class Underlay implements Mark.Visitor<Boolean> {
    /** Boxes that are looked at together: each is compared with all others. */
    private static final int TOGETHER = 1000;

    /** How far a glyph may reach from its origin and its baseline, in parts of an em: more than any letter does. */
    private static final double ABOVE = 1.1;

    private static final double BELOW = 0.35;
    private static final double BESIDE = 0.2;

    private final List<Area> painted = new ArrayList<>();
    private final List<Mark.Fill> early = new ArrayList<>();
    private final BitSet places = new BitSet();

    private record Area(double left, double top, double right, double bottom) {
        static Area of(Mark.Fill box) {
            return new Area(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
        }

        Area and(Area other) {
            return new Area(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        boolean covers(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static boolean anyCovers(List<Area> areas, Area area) {
        for (Area each : areas) {
            if (each.covers(area)) {
                return true;
            }
        }
        return false;
    }

    /** Boxes of one colour, none of which is under another box that is painted between them. */
    private static final class Layer {
        private final Rgb colour;
        private final List<Mark.Fill> boxes = new ArrayList<>();
        private final List<Area> areas = new ArrayList<>();
        private Area around;

        Layer(Rgb colour, Area first) {
            this.colour = colour;
            this.around = first;
        }

        void add(Mark.Fill box, Area area) {
            boxes.add(box);
            areas.add(area);
            around = around.and(area);
        }

        boolean covers(Area area) {
            return around.covers(area) && anyCovers(areas, area);
        }
    }

    private Underlay() {}

    /** @param marks in painting order */
    static Underlay of(List<Mark> marks) {
        var underlay = new Underlay();
        for (int i = 0; i < marks.size(); i++) {
            underlay.places.set(i, marks.get(i).accept(underlay));
        }
        return underlay;
    }

    /** Whether the mark at a place in the page's painting order is one of the boxes. */
    boolean has(int place) {
        return places.get(place);
    }

    /** The boxes in an order in which they may be painted, joined where they touch. */
    List<Mark.Fill> boxes() {
        List<Mark.Fill> boxes = new ArrayList<>();
        for (int from = 0; from < early.size(); from += TOGETHER) {
            List<Layer> layers = new ArrayList<>();
            early.subList(from, Math.min(from + TOGETHER, early.size())).forEach(box -> add(box, layers));
            layers.forEach(layer -> boxes.addAll(Boxes.joined(layer.boxes)));
        }
        return boxes;
    }

    /** Into the lowest layer of its colour that it may go to, below layers that it doesn't touch. */
    private static void add(Mark.Fill box, List<Layer> layers) {
        Area area = Area.of(box);
        int lowest = layers.size();
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).colour.equals(box.colour())) {
                lowest = i;
            } else if (layers.get(i).covers(area)) {
                break;
            }
        }
        if (lowest == layers.size()) {
            layers.add(new Layer(box.colour(), area));
        }
        layers.get(lowest).add(box, area);
    }

    @Override
    public Boolean fill(Mark.Fill fill) {
        Area area = Area.of(fill);
        boolean first = fill.radius() <= 0 && !anyCovers(painted, area);
        if (first) {
            early.add(fill);
        } else {
            painted.add(area);
        }
        return first;
    }

    @Override
    public Boolean glyphs(Mark.Glyphs mark) {
        double size = mark.style().size();
        painted.add(new Area(
                mark.x() - BESIDE * size,
                mark.y() - ABOVE * size,
                mark.x() + mark.width() + BESIDE * size,
                mark.y() + BELOW * size));
        return false;
    }

    @Override
    public Boolean picture(Mark.PlacedPicture picture) {
        painted.add(new Area(picture.x(), picture.y(), picture.x() + picture.width(), picture.y() + picture.height()));
        return false;
    }

    @Override
    public Boolean link(Mark.LinkArea link) {
        return false;
    }
}
