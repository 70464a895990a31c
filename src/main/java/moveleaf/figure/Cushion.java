package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Projection.Point;

/**
 * A cushion: all points with {@code √((x/a)⁴ + (z/c)⁴) + (y/b)² ≤ 1}, so nearly a rectangle from above and an almond from
 * the side. For any direction its farthest point is known in closed form (by the dual norms, 4/3 and 2), and that makes its
 * outline.
 *
 * @param frame in the middle of its bottom
 * @param half its size along the three axes, halved
 */
record Cushion(Posture.Frame frame, Vec3 half) {
    /** What its outline on the picture is, through points in as many directions. */
    Drawing.Path outline(Projection view, int directions) {
        List<Point> points = new ArrayList<>(directions);
        List<Point> tangents = new ArrayList<>(directions);
        for (int i = 0; i < directions; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / directions;
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            points.add(view.point(
                    farthestAlong(view.rightward().times(c).minus(view.upward().times(s)))));
            tangents.add(new Point(-s, c));
        }
        return Area.convex(points, tangents);
    }

    /** The line round its edge, on the side that one sees. */
    Drawing.Path seam(Projection view) {
        List<Point> seen = new ArrayList<>();
        int n = 40;
        int start = -1;
        // from where it comes into sight
        for (int i = 0; i < n && start < 0; i++) {
            if (isSeen(i, n, view) && !isSeen(i + n - 1, n, view)) {
                start = i;
            }
        }
        for (int i = Math.max(start, 0); seen.size() <= n && isSeen(i, n, view); i++) {
            seen.add(view.point(edge(i, n)));
        }
        return seen.size() < 2 ? new Drawing.Path(List.of()) : Ribbon.line(seen);
    }

    double farthest(Projection view) {
        return view.nearness(farthestAlong(view.toward().times(-1)));
    }

    private boolean isSeen(int i, int n, Projection view) {
        double angle = 2 * Math.PI * (i % n) / n;
        Rotation turn = frame.rotation();
        Vec3 outward = turn.forward()
                .times(cube(StrictMath.cos(angle)) / half.x())
                .plus(turn.right().times(cube(StrictMath.sin(angle)) / half.z()));
        return view.nearness(outward) > 0 && Math.abs(view.nearness(turn.up())) < 0.98;
    }

    /** Root of the root: the point where a ray at this angle leaves the rounded rectangle. */
    private Vec3 edge(int i, int n) {
        double angle = 2 * Math.PI * (i % n) / n;
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double reach = 1 / Math.sqrt(Math.sqrt(c * c * c * c + s * s * s * s));
        return frame.at(half.x() * reach * c, half.y(), half.z() * reach * s);
    }

    private Vec3 farthestAlong(Vec3 direction) {
        Rotation turn = frame.rotation();
        double x = half.x() * direction.dot(turn.forward());
        double y = half.y() * direction.dot(turn.up());
        double z = half.z() * direction.dot(turn.right());
        double flat = StrictMath.pow(power(x, 4.0 / 3) + power(z, 4.0 / 3), 0.75);
        double all = Math.sqrt(flat * flat + y * y);
        if (all < 1e-9) {
            return frame.at(0, half.y(), 0);
        }
        // the gradient of the dual norm
        double share = flat < 1e-9 ? 0 : StrictMath.pow(flat, -1.0 / 3) * flat / all;
        return frame.at(
                half.x() * share * Math.signum(x) * StrictMath.cbrt(Math.abs(x)),
                half.y() + half.y() * y / all,
                half.z() * share * Math.signum(z) * StrictMath.cbrt(Math.abs(z)));
    }

    private static double power(double v, double exponent) {
        return StrictMath.pow(Math.abs(v), exponent);
    }

    private static double cube(double v) {
        return v * v * v;
    }
}
