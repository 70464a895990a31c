package moveleaf.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moveleaf.figure.Projection.Point;

/** Closed paths on the picture: what solids look like from outside. */
final class Area {
    /** The length of a handle that makes a quarter of a circle, as a share of its radius. */
    private static final double QUARTER = 0.5523;

    private static final double NEXT_TO_NOTHING = 1e-9;

    private Area() {}

    /** The hull of points, its corners rounded by a radius where there is room for it. */
    static Drawing.Path hull(List<Point> points, double radius) {
        return rounded(hull(points), radius);
    }

    /** A polygon with rounded corners. */
    static Drawing.Path rounded(List<Point> corners, double radius) {
        Pen pen = new Pen();
        int n = corners.size();
        for (int i = 0; i < n; i++) {
            Point before = corners.get((i + n - 1) % n);
            Point corner = corners.get(i);
            Point after = corners.get((i + 1) % n);
            double cut = Math.min(
                    tangentLength(before, corner, after, radius),
                    0.45 * Math.min(distance(before, corner), distance(corner, after)));
            Point from = step(corner, before, cut);
            Point to = step(corner, after, cut);
            if (i == 0) {
                pen.move(from);
            } else {
                pen.line(from);
            }
            pen.curve(toward(from, corner, 0.6), toward(to, corner, 0.6), to);
        }
        return pen.close().path();
    }

    /** How far from a corner its rounding starts. */
    private static double tangentLength(Point before, Point corner, Point after, double radius) {
        double ax = before.x() - corner.x();
        double ay = before.y() - corner.y();
        double bx = after.x() - corner.x();
        double by = after.y() - corner.y();
        double cross = Math.abs(ax * by - ay * bx);
        double dot = ax * bx + ay * by;
        // the tangent of half the angle between the sides
        double half = cross / (length(ax, ay) * length(bx, by) + dot + NEXT_TO_NOTHING);
        return radius / Math.max(half, 0.2);
    }

    /** Two discs and all between them: a tube with round ends. */
    static Drawing.Path capsule(Point a, double radiusA, Point b, double radiusB) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = length(dx, dy);
        if (length <= Math.abs(radiusA - radiusB) + NEXT_TO_NOTHING) {
            return radiusA > radiusB ? circle(a, radiusA) : circle(b, radiusB);
        }
        double angle = StrictMath.atan2(dy, dx);
        double lean = StrictMath.acos((radiusA - radiusB) / length);
        Pen pen = new Pen().move(onCircle(a, radiusA, angle + lean));
        arc(pen, a, radiusA, angle + lean, angle + 2 * Math.PI - lean);
        pen.line(onCircle(b, radiusB, angle - lean));
        arc(pen, b, radiusB, angle - lean, angle + lean);
        return pen.close().path();
    }

    /** A disc in the room: its middle, and two radii square to each other. */
    static Drawing.Path disc(Vec3 middle, Vec3 u, Vec3 v, Projection view) {
        Ellipse ellipse = Ellipse.of(middle, u, v, view);
        Pen pen = new Pen().move(ellipse.at(0));
        ellipse.arc(pen, 0, 2 * Math.PI);
        return pen.close().path();
    }

    /** A cylinder between two discs of the same radii. */
    static Drawing.Path cylinder(Vec3 from, Vec3 to, Vec3 u, Vec3 v, Projection view) {
        Ellipse a = Ellipse.of(from, u, v, view);
        Ellipse b = Ellipse.of(to, u, v, view);
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        if (length(dx, dy) < 1e-6) {
            return disc(to, u, v, view);
        }
        // where the ellipse runs along the axis
        double along = StrictMath.atan2(a.vx * dy - a.vy * dx, a.ux * dy - a.uy * dx);
        Point side = a.at(along);
        boolean turns = (side.x() - a.x) * dy - (side.y() - a.y) * dx > 0;
        boolean mirrored = a.ux * a.vy - a.uy * a.vx < 0;
        double back = turns == mirrored ? Math.PI : -Math.PI;
        Pen pen = new Pen().move(side);
        a.arc(pen, along, along + back);
        pen.line(b.at(along + back));
        b.arc(pen, along + back, along + 2 * back);
        return pen.close().path();
    }

    /** A smooth closed line through points with the directions it runs in there. It must turn one way only. */
    static Drawing.Path convex(List<Point> points, List<Point> directions) {
        Pen pen = new Pen().move(points.get(0));
        int n = points.size();
        for (int i = 0; i < n; i++) {
            Point from = points.get(i);
            Point to = points.get((i + 1) % n);
            if (distance(from, to) < 1e-3) {
                continue;
            }
            Point corner = meeting(from, directions.get(i), to, directions.get((i + 1) % n));
            pen.curve(toward(from, corner, 0.56), toward(to, corner, 0.56), to);
        }
        return pen.close().path();
    }

    static Drawing.Path circle(Point middle, double radius) {
        Pen pen = new Pen().move(onCircle(middle, radius, 0));
        arc(pen, middle, radius, 0, 2 * Math.PI);
        return pen.close().path();
    }

    static double distance(Point a, Point b) {
        return length(a.x() - b.x(), a.y() - b.y());
    }

    /** Of a vector. The root is exact on every machine, {@code Math.hypot} is not. */
    static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** The corners of the smallest convex polygon round points, clockwise on the picture. */
    static List<Point> hull(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
        List<Point> hull = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int start = hull.size();
            for (int i = 0; i < sorted.size(); i++) {
                Point p = sorted.get(pass == 0 ? i : sorted.size() - 1 - i);
                while (hull.size() >= start + 2 && !turns(hull.get(hull.size() - 2), hull.get(hull.size() - 1), p)) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(p);
            }
            hull.remove(hull.size() - 1);
        }
        return hull.isEmpty() ? sorted.subList(0, 1) : hull;
    }

    private static boolean turns(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()) > 1e-6;
    }

    /** Where two tangents meet; half way where they don't. */
    private static Point meeting(Point a, Point alongA, Point b, Point alongB) {
        double cross = alongA.x() * alongB.y() - alongA.y() * alongB.x();
        Point half = toward(a, b, 0.5);
        if (Math.abs(cross) < 1e-6) {
            return half;
        }
        double share = ((b.x() - a.x()) * alongB.y() - (b.y() - a.y()) * alongB.x()) / cross;
        Point meeting = new Point(a.x() + share * alongA.x(), a.y() + share * alongA.y());
        return distance(meeting, half) > 2 * distance(a, b) ? half : meeting;
    }

    /** The point at a share of the way to another. */
    static Point toward(Point from, Point to, double share) {
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    /** The point at a distance on the way to another. */
    private static Point step(Point from, Point to, double length) {
        return toward(from, to, length / Math.max(distance(from, to), NEXT_TO_NOTHING));
    }

    private static Point onCircle(Point middle, double radius, double angle) {
        return new Point(middle.x() + radius * StrictMath.cos(angle), middle.y() + radius * StrictMath.sin(angle));
    }

    private static void arc(Pen pen, Point middle, double radius, double from, double to) {
        new Ellipse(middle.x(), middle.y(), radius, 0, 0, radius).arc(pen, from, to);
    }

    /** A circle seen from anywhere: its middle and two radii on the picture. */
    private record Ellipse(double x, double y, double ux, double uy, double vx, double vy) {
        static Ellipse of(Vec3 middle, Vec3 u, Vec3 v, Projection view) {
            Point m = view.point(middle);
            Point pu = view.point(u);
            Point pv = view.point(v);
            return new Ellipse(m.x(), m.y(), pu.x(), pu.y(), pv.x(), pv.y());
        }

        Point at(double angle) {
            return at(StrictMath.cos(angle), StrictMath.sin(angle));
        }

        private Point at(double c, double s) {
            return new Point(x + ux * c + vx * s, y + uy * c + vy * s);
        }

        /** Curves of a quarter turn or less; the pen is where they start. */
        void arc(Pen pen, double from, double to) {
            int pieces = (int) Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2) - 1e-6));
            double step = (to - from) / pieces;
            double handle = Math.abs(step - Math.PI / 2) < 1e-9 ? QUARTER : 4.0 / 3 * StrictMath.tan(step / 4);
            double c = StrictMath.cos(from);
            double s = StrictMath.sin(from);
            for (int i = 1; i <= pieces; i++) {
                double c2 = StrictMath.cos(from + i * step);
                double s2 = StrictMath.sin(from + i * step);
                pen.curve(at(c - handle * s, s + handle * c), at(c2 + handle * s2, s2 - handle * c2), at(c2, s2));
                c = c2;
                s = s2;
            }
        }
    }
}
