package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Projection.Point;

/** Smooth lines through points, in the room and on the picture. */
final class Ribbon {
    private Ribbon() {}

    /**
     * Points close to each other on a smooth way through the given ones (a Catmull–Rom spline), which are among them.
     *
     * @param pieces between two given points
     */
    static List<Vec3> smooth(List<Vec3> through, int pieces) {
        List<Vec3> way = new ArrayList<>();
        for (int i = 0; i + 1 < through.size(); i++) {
            Vec3 a = through.get(Math.max(0, i - 1));
            Vec3 b = through.get(i);
            Vec3 c = through.get(i + 1);
            Vec3 d = through.get(Math.min(through.size() - 1, i + 2));
            for (int k = 0; k < pieces; k++) {
                way.add(spline(a, b, c, d, (double) k / pieces));
            }
        }
        if (!through.isEmpty()) {
            way.add(through.get(through.size() - 1));
        }
        return way;
    }

    private static Vec3 spline(Vec3 a, Vec3 b, Vec3 c, Vec3 d, double t) {
        Vec3 bend = a.times(2).minus(b.times(5)).plus(c.times(4)).minus(d);
        Vec3 twist = b.minus(c).times(3).plus(d).minus(a);
        return b.plus(c.minus(a).times(0.5 * t)).plus(bend.times(0.5 * t * t)).plus(twist.times(0.5 * t * t * t));
    }

    /** An open smooth line through points. */
    static Drawing.Path line(List<Point> points) {
        Pen pen = new Pen().move(points.get(0));
        run(pen, points);
        return pen.path();
    }

    /** A band of one width along points, closed straight at both ends. */
    static Drawing.Path band(List<Point> points, double width) {
        List<Point> left = beside(points, width / 2);
        List<Point> right = new ArrayList<>(beside(points, -width / 2));
        java.util.Collections.reverse(right);
        Pen pen = new Pen().move(left.get(0));
        run(pen, left);
        pen.line(right.get(0));
        run(pen, right);
        return pen.close().path();
    }

    /** Points at a distance to the side of a way through points. */
    static List<Point> beside(List<Point> points, double distance) {
        List<Point> beside = new ArrayList<>(points.size());
        int last = points.size() - 1;
        for (int i = 0; i <= last; i++) {
            Point from = points.get(Math.max(0, i - 1));
            Point to = points.get(Math.min(last, i + 1));
            double length = Math.max(Area.distance(from, to), 1e-9);
            Point p = points.get(i);
            beside.add(new Point(
                    p.x() - (to.y() - from.y()) / length * distance, p.y() + (to.x() - from.x()) / length * distance));
        }
        return beside;
    }

    /** Goes on from the first point through the others. */
    private static void run(Pen pen, List<Point> points) {
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            Point before = points.get(Math.max(0, i - 1));
            Point from = points.get(i);
            Point to = points.get(i + 1);
            Point after = points.get(Math.min(last, i + 2));
            pen.curve(
                    new Point(from.x() + (to.x() - before.x()) / 6, from.y() + (to.y() - before.y()) / 6),
                    new Point(to.x() - (after.x() - from.x()) / 6, to.y() - (after.y() - from.y()) / 6),
                    to);
        }
    }
}
