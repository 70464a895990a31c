package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Makes the marks of one page. */
final class MarkWriter {
    private static final Target NOWHERE = new Target.Destination("");

    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark.LinkArea> links = new ArrayList<>();

    /** All marks in painting order; link areas come last. */
    List<Mark> finish() {
        marks.addAll(links);
        return marks;
    }

    void add(Mark.Fill fill) {
        marks.add(fill);
    }

    /** Adds words of no line, as they stand. */
    void add(Mark.Glyphs glyphs) {
        marks.add(glyphs);
    }

    /** A line that only the eye needs. */
    void artifact(SetLine line, List<InlineItem> items, double x, double baseline) {
        write(line, items, x, baseline, Leaf.Kind.ARTIFACT, piece -> 0, 0);
    }

    void add(Leaf leaf) {
        double baseline = leaf.y
                + leaf.slab
                        .content
                        .baseline()
                        .orElseGet(() -> leaf.slab.markers.isEmpty()
                                ? 0
                                : leaf.slab.markers.get(0).line().baseline());
        int at = 0;
        for (Slab.Marker marker : leaf.slab.markers) {
            write(marker.line(), marker.items(), leaf.x + marker.x(), baseline, leaf.kind, leaf::order, at);
            at += marker.line().pieces().size();
        }
        int first = at;
        double x = leaf.x + leaf.slab.x;
        if (leaf.slab.content instanceof Content.Line line) {
            write(line.line(), line.items(), x, baseline, leaf.kind, leaf::order, first);
        } else if (leaf.slab.content instanceof Content.Image image) {
            Flowable.Picture picture = image.picture();
            boolean artifact = leaf.kind == Leaf.Kind.ARTIFACT;
            marks.add(new Mark.PlacedPicture(
                    x + image.indent(),
                    leaf.y,
                    image.width(),
                    image.height(),
                    picture.art(),
                    artifact ? Element.ARTIFACT : picture.element(),
                    leaf.order(first),
                    picture.origin()));
        }
    }

    private void write(
            SetLine line,
            List<InlineItem> items,
            double x,
            double baseline,
            Leaf.Kind kind,
            IntUnaryOperator orders,
            int first) {
        boolean artifact = kind == Leaf.Kind.ARTIFACT;
        Link link = new Link();
        for (int i = 0; i < line.pieces().size(); i++) {
            SetLine.Piece piece = line.pieces().get(i);
            InlineItem item = items.get(piece.item());
            TextStyle style = piece.style();
            int order = orders.applyAsInt(first + i);
            if (!piece.glyphs().isEmpty()) {
                marks.add(new Mark.Glyphs(
                        style,
                        x + piece.x(),
                        baseline - style.rise(),
                        piece.glyphs(),
                        piece.text(),
                        artifact ? Element.ARTIFACT : item.element(),
                        order,
                        item.origin()));
            }
            if (style.underline() == TextStyle.Underline.LINE) {
                underline(piece, x, baseline);
            }
            if (!artifact) {
                link.add(piece, item, x, baseline, order);
            }
        }
        link.end();
        line.dots().forEach(dots -> write(dots, items.get(dots.item()).origin(), x, baseline));
    }

    private void underline(SetLine.Piece piece, double x, double baseline) {
        TextStyle style = piece.style();
        double thick = Math.max(0.5, style.size() / 18);
        double y = baseline - style.rise() + style.size() * 0.12;
        if (piece.width() > 0) {
            marks.add(new Mark.Fill(x + piece.x(), y, piece.width(), thick, 0, style.colour()));
        }
    }

    /** Leaders stand on a grid that starts at the page's left edge, so that dots are below dots. */
    private void write(SetLine.Dots dots, int origin, double x, double baseline) {
        TextStyle style = dots.style();
        double step = dots.glyphs().width() * style.size();
        double from = x + dots.from();
        double start = Math.ceil(from / step - 1e-9) * step;
        long count = step > 0 ? (long) Math.floor((x + dots.to() - start) / step + 1e-9) : 0;
        if (count > 0) {
            GlyphRun.Maker glyphs =
                    new GlyphRun.Maker(Math.toIntExact(count * dots.glyphs().size()));
            for (int i = 0; i < count; i++) {
                glyphs.add(dots.glyphs(), i * dots.pattern().length());
            }
            String text = dots.pattern().repeat((int) count);
            marks.add(new Mark.Glyphs(
                    style, start, baseline - style.rise(), glyphs.made(), text, Element.ARTIFACT, 0, origin));
        }
    }

    /** The area of a link on a line: pieces of one element that lead to one place. */
    private final class Link {
        private Target target = NOWHERE;
        private int element;
        private int order;
        private double left;
        private double right;
        private double top;
        private double bottom;
        private final StringBuilder words = new StringBuilder();

        void add(SetLine.Piece piece, InlineItem item, double x, double baseline, int pieceOrder) {
            Optional<Target> leads = item.link();
            boolean goesOn = words.length() > 0 && item.element() == element && leads.equals(Optional.of(target));
            if (!goesOn) {
                end();
            }
            if (leads.isEmpty()) {
                return;
            }
            TextStyle style = piece.style();
            double from = x + piece.x();
            double above = baseline - style.rise() - style.font().ascent() * style.size();
            double below = baseline - style.rise() + style.font().descent() * style.size();
            if (!goesOn) {
                target = leads.get();
                element = item.element();
                order = pieceOrder;
                left = from;
                top = above;
                bottom = below;
            }
            if (goesOn && from > right + LineBreaker.HAIR) {
                words.append(' ');
            }
            right = from + piece.width();
            top = Math.min(top, above);
            bottom = Math.max(bottom, below);
            words.append(piece.text());
        }

        void end() {
            if (words.length() > 0 && right > left) {
                links.add(new Mark.LinkArea(
                        left,
                        top,
                        right - left,
                        bottom - top,
                        target,
                        words.toString().strip(),
                        element,
                        order));
            }
            words.setLength(0);
        }
    }
}
