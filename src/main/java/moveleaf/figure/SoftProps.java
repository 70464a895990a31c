package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.Projection.Point;

/** What gives way: mats, pillows, towels, straps. */
final class SoftProps {
    /** Directions in which a cushion's outline is sampled: enough for its corners to look soft and not pointed. */
    private static final int DIRECTIONS = 20;
    /** Lower than this share of its length, a towel is folded; higher, it is rolled up. */
    private static final double FLAT = 0.5;

    /** How much nearer than its middle a cushion between limbs counts: the farther limb may count as near as its hip. */
    private static final double HELD = 2.5;

    private SoftProps() {}

    /** A thin slab with round corners. */
    static List<Piece> mat(Scene.PlacedProp prop, Projection view) {
        Vec3 size = prop.size();
        double corner = Math.min(5, Math.min(size.x(), size.z()) / 4);
        List<Point> points = new ArrayList<>();
        List<Point> top = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            double signX = quarter == 0 || quarter == 3 ? 1 : -1;
            double signZ = quarter < 2 ? 1 : -1;
            for (int i = 0; i < 4; i++) {
                double angle = Math.PI / 2 * (quarter + i / 3.0);
                double x = StrictMath.cos(angle) * corner + signX * (size.x() / 2 - corner);
                double z = StrictMath.sin(angle) * corner + signZ * (size.z() / 2 - corner);
                points.add(view.point(prop.frame().at(x, 0, z)));
                top.add(view.point(prop.frame().at(x, size.y(), z)));
            }
        }
        points.addAll(top);
        Drawing.Stroke edge = new Drawing.Stroke(Tone.MAT_EDGE, Lines.OUTLINE);
        Drawing.Path outline = Area.hull(points, size.y() * 0.45);
        boolean flat = Math.abs(view.nearness(prop.frame().rotation().up())) < 0.02;
        List<Drawing.Shape> shapes = new ArrayList<>();
        shapes.add(new Drawing.Shape(
                outline, Optional.empty(), Optional.of(flat ? Tone.MAT : Tone.MAT_EDGE), Optional.of(edge)));
        if (!flat) {
            shapes.add(PropPainter.area(Area.hull(top, size.y() * 0.45), Tone.MAT));
        }
        return List.of(new Piece(PropPainter.FLOOR + 1, shapes));
    }

    /** A cushion: square seen from above, thin at its edge, with a seam around it. */
    static List<Piece> pillow(Scene.PlacedProp prop, Projection view) {
        Cushion cushion = new Cushion(prop.frame(), prop.size().times(0.5));
        Drawing.Path outline = cushion.outline(view, DIRECTIONS);
        List<Drawing.Shape> shapes = new ArrayList<>();
        shapes.add(PropPainter.solid(outline, Tone.PROP));
        shapes.add(new Drawing.Shape(
                cushion.seam(view),
                Optional.of(outline),
                Optional.empty(),
                Optional.of(new Drawing.Stroke(Tone.PROP_FAR, Lines.OUTLINE))));
        // What lies is behind all that rests on it; what stands on its edge is held between two limbs.
        boolean lies = prop.frame().rotation().up().y() > 0.9;
        double nearness = lies
                ? cushion.farthest(view)
                : view.nearness(prop.frame().at(0, prop.size().y() / 2, 0)) + HELD;
        return List.of(new Piece(nearness, shapes));
    }

    /** Rolled into a band, folded flat, or rolled up. */
    static List<Piece> towel(Scene.PlacedProp prop, Projection view) {
        if (!prop.path().isEmpty()) {
            return band(prop, view, 4);
        }
        return prop.size().y() < FLAT * prop.size().x() ? folded(prop, view) : roll(prop, view);
    }

    private static List<Piece> folded(Scene.PlacedProp prop, Projection view) {
        Vec3 size = prop.size();
        List<Drawing.Shape> shapes = new ArrayList<>();
        double farthest = Double.POSITIVE_INFINITY;
        for (int layer = 0; layer < 2; layer++) {
            Slab half = new Slab(
                    prop.frame(),
                    new Vec3(-size.x() / 2, size.y() / 2 * layer, -size.z() / 2),
                    new Vec3(size.x() / 2, size.y() / 2 * (layer + 1), size.z() / 2),
                    size.y() / 4);
            shapes.addAll(half.shapes(view, Slab.WOOD));
            farthest = Math.min(farthest, half.farthest(view));
        }
        return List.of(new Piece(farthest, shapes));
    }

    private static List<Piece> roll(Scene.PlacedProp prop, Projection view) {
        double radius = prop.size().y() / 2;
        Posture.Frame frame = prop.frame();
        Vec3 middle = frame.at(0, radius, 0);
        Vec3 half = frame.rotation().right().times(prop.size().z() / 2);
        Vec3 u = frame.rotation().forward().times(radius);
        Vec3 v = frame.rotation().up().times(radius);
        boolean rightIsNear = view.nearness(half) >= 0;
        Vec3 near = rightIsNear ? middle.plus(half) : middle.minus(half);
        Vec3 far = rightIsNear ? middle.minus(half) : middle.plus(half);
        List<Drawing.Shape> shapes = new ArrayList<>();
        shapes.add(PropPainter.solid(Area.cylinder(far, near, u, v, view), Tone.PROP_FAR));
        if (Math.abs(view.nearness(frame.rotation().right())) > 0.05) {
            shapes.add(PropPainter.solid(Area.disc(near, u, v, view), Tone.PROP));
            List<Point> spiral = new ArrayList<>();
            for (int i = 0; i <= 14; i++) {
                double angle = i * Math.PI / 4;
                double share = 0.78 - 0.045 * i;
                spiral.add(view.point(near.plus(u.times(share * StrictMath.cos(angle)))
                        .plus(v.times(share * StrictMath.sin(angle)))));
            }
            shapes.add(PropPainter.stroke(Ribbon.line(spiral), Tone.DETAIL, Lines.DETAIL));
        }
        double nearest = view.nearness(far) - radius;
        return List.of(new Piece(nearest, shapes));
    }

    /** A band along its path, in stretches, so that each goes before or behind what it passes. */
    static List<Piece> band(Scene.PlacedProp prop, Projection view, double width) {
        List<Vec3> way = Ribbon.smooth(prop.path(), 4);
        List<Point> points = way.stream().map(view::point).toList();
        if (points.size() < 2) {
            return List.of();
        }
        List<Point> left = Ribbon.beside(points, width / 2);
        List<Point> right = Ribbon.beside(points, -width / 2);
        List<Piece> pieces = new ArrayList<>();
        int stretch = 4;
        for (int i = 0; i + 1 < points.size(); i += stretch) {
            int end = Math.min(points.size(), i + stretch + 1);
            List<Drawing.Shape> shapes = List.of(
                    PropPainter.area(Ribbon.band(points.subList(i, end), width), Tone.PROP),
                    PropPainter.stroke(Ribbon.line(left.subList(i, end)), Tone.LINE, Lines.OUTLINE),
                    PropPainter.stroke(Ribbon.line(right.subList(i, end)), Tone.LINE, Lines.OUTLINE));
            pieces.add(new Piece(view.nearness(way.get((i + end - 1) / 2)), shapes));
        }
        return pieces;
    }
}
