package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.Projection.Point;

/**
 * A box with softened edges, as one picture: the outline of all its sides, those in the light lighter than the others, no
 * line between them.
 *
 * @param frame that its corners are given in
 * @param least its corner with the smallest coordinates
 * @param most the opposite one
 * @param radius of its edges, in centimetres
 */
record Slab(Posture.Frame frame, Vec3 least, Vec3 most, double radius) {
    /** The tones of a thing made of wood, cork or foam. */
    static final Shades WOOD = new Shades(Tone.PROP, Tone.PROP_FAR);

    /** @param lit of what faces up, or the one who looks */
    record Shades(Tone lit, Tone shaded) {}

    List<Drawing.Shape> shapes(Projection view, Shades tones) {
        List<Point> corners = new ArrayList<>(8);
        for (int i = 0; i < 8; i++) {
            corners.add(view.point(corner(i)));
        }
        Drawing.Path outline = Area.hull(corners, radius);
        List<Drawing.Shape> shapes = new ArrayList<>();
        List<Side> seen = seen(view);
        Side main = seen.get(0);
        shapes.add(PropPainter.solid(outline, main.isLit(view) ? tones.lit() : tones.shaded()));
        for (Side side : seen.subList(1, seen.size())) {
            Drawing.Path face = Area.rounded(side.corners(this, view), radius * 0.6);
            boolean isLit = side.isLit(view);
            if (isLit != main.isLit(view)) {
                shapes.add(PropPainter.area(face, outline, isLit ? tones.lit() : tones.shaded()));
            } else {
                // an edge between two sides in the same light
                shapes.add(new Drawing.Shape(
                        face,
                        Optional.of(outline),
                        Optional.empty(),
                        Optional.of(new Drawing.Stroke(isLit ? tones.shaded() : tones.lit(), Lines.DETAIL))));
            }
        }
        if (shapes.size() > 1) {
            shapes.add(PropPainter.stroke(outline, Tone.LINE, Lines.OUTLINE));
        }
        return shapes;
    }

    /** How near its farthest corner is. */
    double farthest(Projection view) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 8; i++) {
            least = Math.min(least, view.nearness(corner(i)));
        }
        return least;
    }

    double middle(Projection view) {
        return view.nearness(frame.at(least.toward(most, 0.5)));
    }

    /** Its sides that one sees, the one with the largest picture first. */
    private List<Side> seen(Projection view) {
        List<Side> seen = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            for (int end = 0; end < 2; end++) {
                Vec3 normal = normal(axis, end);
                double facing = view.nearness(normal);
                if (facing > 0.01) {
                    seen.add(new Side(axis, end, normal, facing * area(axis)));
                }
            }
        }
        seen.sort(java.util.Comparator.comparingDouble(Side::share).reversed());
        return seen;
    }

    private Vec3 normal(int axis, int end) {
        Rotation turn = frame.rotation();
        Vec3 along = axis == 0 ? turn.forward() : axis == 1 ? turn.up() : turn.right();
        return along.times(end == 0 ? -1 : 1);
    }

    private double area(int axis) {
        Vec3 size = most.minus(least);
        return axis == 0 ? size.y() * size.z() : axis == 1 ? size.x() * size.z() : size.x() * size.y();
    }

    /** A corner by its bits: 1 far forward, 2 far up, 4 far right. */
    private Vec3 corner(int bits) {
        return frame.at(
                (bits & 1) == 0 ? least.x() : most.x(),
                (bits & 2) == 0 ? least.y() : most.y(),
                (bits & 4) == 0 ? least.z() : most.z());
    }

    private record Side(int axis, int end, Vec3 normal, double share) {
        /** Light comes from above and from behind the one who looks. */
        boolean isLit(Projection view) {
            return 0.8 * normal.y() + 0.6 * view.nearness(normal) > 0.5;
        }

        List<Point> corners(Slab slab, Projection view) {
            int own = end << axis;
            int a = 1 << ((axis + 1) % 3);
            int b = 1 << ((axis + 2) % 3);
            List<Point> corners = new ArrayList<>(4);
            for (int bits : new int[] {own, own | a, own | a | b, own | b}) {
                corners.add(view.point(slab.corner(bits)));
            }
            return corners;
        }
    }
}
