package moveleaf.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.figure.Projection.Point;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Figure;

/**
 * Arrows that show a movement in the picture of the pose that it leads to: each follows the true way of a part of the body,
 * moved aside until it lies off the body as far as that can be.
 */
final class Arrows {
    /** Shorter ways are no movement to show, in centimetres. */
    private static final double LEAST = 6;
    /** More arrows confuse. */
    private static final int MOST = 3;
    /** Ways much shorter than the longest only follow it. */
    private static final double LEAST_SHARE = 0.4;

    /** An arrow needs room for its head and a shaft that one sees, on a picture 30 mm wide as well: this is 2.5 mm there. */
    private static final double SHORTEST = 17;

    private static final double SHAFT = 2;
    /** As wide as the outline: more would cut what an arrow passes. */
    private static final double HALO = 0.8;

    private static final double HEAD_LENGTH = 6.6;
    private static final double HEAD_WIDTH = 6.4;
    /** Off the skin. */
    private static final double CLEAR = 2.6;
    /** Where a way begins, off what rests there. */
    private static final double APART = 8;
    /** How much of a way is left at least. */
    private static final double LEAST_LEFT = 0.55;
    /** What a point costs for each centimetre that a trunk's arrow lies behind it: better where it goes than where it was. */
    private static final double BEHIND = 0.08;

    /** What can stand for a limb, best first: its end, unless another part moves much more. */
    private static final List<List<BodyPart>> LIMBS = List.of(
            List.of(BodyPart.FINGERTIPS, BodyPart.ELBOWS, BodyPart.SHOULDERS), List.of(BodyPart.TOES, BodyPart.KNEES));

    private static final List<BodyPart> TRUNK =
            List.of(BodyPart.HIPS, BodyPart.HEAD, BodyPart.BELLY, BodyPart.UPPER_BACK);

    private static final Set<BodyPart> OF_TRUNK =
            EnumSet.of(BodyPart.HIPS, BodyPart.BELLY, BodyPart.CHEST, BodyPart.UPPER_BACK, BodyPart.LOW_BACK);
    /** How much of the longest way in its limb the end's must have. */
    private static final double END_SHARE = 0.6;

    private Arrows() {}

    /**
     * Arrows for what happens from one pose to the next.
     *
     * @param named parts whose ways are shown; an empty list chooses those that move most, no list shows nothing
     * @param scenes from the one pose to the other, both included
     */
    static List<Drawing.Shape> of(Optional<List<Figure.Moving>> named, List<Scene> scenes, Projection view) {
        Shadow shadow = Shadow.of(scenes.get(scenes.size() - 1).body(), view);
        List<Drawing.Shape> shapes = new ArrayList<>();
        List<Way> ways = named.map(parts -> parts.isEmpty() ? chosen(scenes, view) : named(parts, scenes, view))
                .orElse(List.of());
        for (Way way : ways) {
            shapes.addAll(arrow(begunApart(offBody(way.smooth().atLeast(SHORTEST), shadow, view), shadow)));
        }
        return shapes;
    }

    private static List<Way> named(List<Figure.Moving> parts, List<Scene> scenes, Projection view) {
        List<Way> ways = new ArrayList<>();
        for (Figure.Moving moving : parts) {
            for (BodySide side : sides(moving.part(), moving.side())) {
                Way way = Way.of(moving.part(), side, scenes, view);
                if (way.length() >= LEAST / 2 && ways.stream().noneMatch(known -> isSame(known, way))) {
                    ways.add(way);
                }
            }
        }
        return ways;
    }

    /** Ways of both sides that one sees as one. */
    private static boolean isSame(Way a, Way b) {
        return a.part() == b.part() && Area.distance(a.start(), b.start()) < 6 && Area.distance(a.end(), b.end()) < 6;
    }

    /** One way for each limb, and one or two for the trunk; of those, the longest. */
    private static List<Way> chosen(List<Scene> scenes, Projection view) {
        Vec3 right = scenes.get(0).body().frame(Bone.PELVIS).rotation().right();
        BodySide near = view.nearness(right) >= 0 ? BodySide.RIGHT : BodySide.LEFT;
        List<Way> ways = new ArrayList<>();
        for (BodySide side : List.of(near, near.other())) {
            for (List<BodyPart> limb : LIMBS) {
                ways.add(best(limb, side, scenes, view));
            }
        }
        Way trunk = best(TRUNK, near, scenes, view);
        ways.add(trunk);
        // the back may rise while the head sinks
        Way middle = Way.of(BodyPart.BELLY, near, scenes, view);
        if (trunk.part() == BodyPart.HEAD && middle.isAgainst(trunk)) {
            ways.add(middle);
        }
        // sorting keeps the near one of two that move alike before the far one
        ways.sort(Comparator.comparingDouble(way -> -Math.round(way.weight())));
        double least = Math.max(LEAST, LEAST_SHARE * ways.get(0).weight());
        List<Way> chosen = new ArrayList<>();
        for (Way way : ways) {
            boolean isLong = way.weight() >= (way.part() == BodyPart.BELLY ? LEAST : least);
            if (chosen.size() < MOST && isLong && chosen.stream().noneMatch(way::isLike)) {
                chosen.add(way);
            }
        }
        return chosen;
    }

    private static Way best(List<BodyPart> parts, BodySide side, List<Scene> scenes, Projection view) {
        List<Way> ways =
                parts.stream().map(part -> Way.of(part, side, scenes, view)).toList();
        double longest = ways.stream().mapToDouble(Way::weight).max().orElse(0);
        return ways.stream()
                .filter(way -> way.weight() >= END_SHARE * longest)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a limb has parts"));
    }

    private static List<BodySide> sides(BodyPart part, Optional<BodySide> side) {
        return side.map(List::of).orElse(part.isPaired() ? List.of(BodySide.values()) : List.of(BodySide.RIGHT));
    }

    /** A long way without its beginning, where that is beside what rests: one can't tell what it is that moves. */
    private static Way begunApart(Way way, Shadow shadow) {
        if (OF_TRUNK.contains(way.part())) {
            return way;
        }
        double least = Math.max(LEAST_LEFT * way.length(), SHORTEST);
        Way apart = way;
        while (shadow.isNear(apart.start().x(), apart.start().y(), APART)) {
            Way rest = apart.withoutFirst();
            if (rest.length() < least) {
                return apart;
            }
            apart = rest;
        }
        return apart;
    }

    /** The same way, moved to where it covers the body least, but no further than needed. */
    private static Way offBody(Way way, Shadow shadow, Projection view) {
        // seen from the side the floor is a line to keep off; under it there is room
        boolean floorIsLine = Math.abs(view.nearness(Vec3.UP)) < 0.1;
        Way best = way;
        double least = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < 7; ring++) {
            double distance = ring == 0 ? 0 : way.radius() + CLEAR + 4.5 * (ring - 1);
            for (int direction = 0; direction < (ring == 0 ? 1 : 12); direction++) {
                double angle = direction * Math.PI / 6;
                Way moved = way.moved(distance * StrictMath.cos(angle), distance * StrictMath.sin(angle));
                double cost = (0.1 * distance + BEHIND * behind(way, moved))
                        * moved.points().size();
                for (Point point : moved.points()) {
                    if (cost >= least) {
                        break; // it can only rise
                    }
                    double depth = shadow.depth(point.x(), point.y());
                    cost += depth > 0 ? depth + 5 : 0;
                    cost += floorIsLine && point.y() > -2 ? (point.y() < 3 ? 6 : 1.5) : 0;
                }
                if (cost < least - 1e-6) {
                    least = cost;
                    best = moved;
                }
            }
        }
        return best;
    }

    /** How far a short way of the trunk was moved against its own direction or aside; below 0 where it was moved ahead. */
    private static double behind(Way way, Way moved) {
        if (!OF_TRUNK.contains(way.part()) || way.reach() > 1.5 * SHORTEST) {
            return 0;
        }
        double dx = moved.start().x() - way.start().x();
        double dy = moved.start().y() - way.start().y();
        double reach = Math.max(1e-6, way.reach());
        double ux = (way.end().x() - way.start().x()) / reach;
        double uy = (way.end().y() - way.start().y()) / reach;
        return Math.abs(dx * uy - dy * ux) - (dx * ux + dy * uy);
    }

    private static List<Drawing.Shape> arrow(Way way) {
        List<Point> points = thinned(way.points());
        Point tip = points.get(points.size() - 1);
        // the head points as the last stretch of its own length runs
        int base = points.size() - 1;
        while (base > 0 && Area.distance(points.get(base), tip) < HEAD_LENGTH * 0.85) {
            base--;
        }
        Point neck = Area.toward(
                tip, points.get(base), HEAD_LENGTH * 0.8 / Math.max(1e-6, Area.distance(tip, points.get(base))));
        List<Point> shaft = new ArrayList<>(points.subList(0, base + 1));
        if (Area.distance(shaft.get(base), neck) > 0.5 || shaft.size() < 2) {
            shaft.add(neck);
        }
        Drawing.Path line = Ribbon.line(shaft);
        Drawing.Path head = head(tip, neck);
        return List.of(
                PropPainter.stroke(line, Tone.PAPER, SHAFT + 2 * HALO),
                new Drawing.Shape(
                        head,
                        Optional.empty(),
                        Optional.of(Tone.PAPER),
                        Optional.of(new Drawing.Stroke(Tone.PAPER, 2 * HALO))),
                PropPainter.stroke(line, Tone.ARROW, SHAFT),
                new Drawing.Shape(
                        head,
                        Optional.empty(),
                        Optional.of(Tone.ARROW),
                        Optional.of(new Drawing.Stroke(Tone.ARROW, 0.6))));
    }

    /** A barb with a hollow back. */
    private static Drawing.Path head(Point tip, Point neck) {
        double length = Math.max(1e-6, Area.distance(neck, tip));
        double ux = (tip.x() - neck.x()) / length;
        double uy = (tip.y() - neck.y()) / length;
        double backX = tip.x() - ux * HEAD_LENGTH;
        double backY = tip.y() - uy * HEAD_LENGTH;
        double half = HEAD_WIDTH / 2;
        return new Pen()
                .move(tip)
                .line(new Point(backX - uy * half, backY + ux * half))
                .curve(neck, neck, new Point(backX + uy * half, backY - ux * half))
                .close()
                .path();
    }

    /**
     * As few points as keep the way's form: one in four centimetres at most, and none under the head, which a way that bends
     * at its very end would twist.
     */
    private static List<Point> thinned(List<Point> points) {
        List<Point> thinned = new ArrayList<>();
        thinned.add(points.get(0));
        for (int i = 1; i < points.size() - 1; i++) {
            if (Area.distance(points.get(i), thinned.get(thinned.size() - 1)) > 4
                    && Area.distance(points.get(i), points.get(points.size() - 1)) > HEAD_LENGTH + 1) {
                thinned.add(points.get(i));
            }
        }
        thinned.add(points.get(points.size() - 1));
        return thinned;
    }
}
