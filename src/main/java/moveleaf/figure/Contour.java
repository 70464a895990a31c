package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Projection.Point;

/** A closed smooth line through points (a Catmull–Rom spline), which may have corners. */
final class Contour {
    private final List<Point> points = new ArrayList<>();
    private final List<Boolean> corners = new ArrayList<>();

    /** A point that the line runs through smoothly. */
    void add(Point point) {
        points.add(point);
        corners.add(false);
    }

    /** A point where the line has a corner. */
    void corner(Point point) {
        points.add(point);
        corners.add(true);
    }

    Drawing.Path closed() {
        Pen pen = new Pen().move(points.get(0));
        int n = points.size();
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            pen.curve(handle(i, next, (i + n - 1) % n), handle(next, i, (i + 2) % n), points.get(next));
        }
        return pen.close().path();
    }

    /** At one of two neighbours; beyond is the neighbour on its other side. */
    private Point handle(int at, int other, int beyond) {
        Point p = points.get(at);
        Point q = points.get(other);
        if (corners.get(at)) {
            return Area.toward(p, q, 1.0 / 3);
        }
        Point r = points.get(beyond);
        double dx = q.x() - r.x();
        double dy = q.y() - r.y();
        double share = Area.distance(p, q) / (3 * Math.max(Math.hypot(dx, dy), 1e-9));
        return new Point(p.x() + dx * share, p.y() + dy * share);
    }
}
