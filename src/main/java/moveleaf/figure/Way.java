package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Projection.Point;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;

/**
 * The way of a part of the body on the picture, from one pose to the next.
 *
 * @param points from where it was to where it is, two or more
 * @param radius of the flesh around it, in centimetres
 */
record Way(BodyPart part, BodySide side, List<Point> points, double radius) {
    /** Of a way that is made longer: enough points to see what it crosses. */
    private static final int PARTS = 8;

    Way {
        points = List.copyOf(points);
    }

    /** @param scenes from one pose to the next, both included */
    static Way of(BodyPart part, BodySide side, List<Scene> scenes, Projection view) {
        List<Landmark> landmarks = Landmarks.of(part, side);
        List<Point> points = new ArrayList<>();
        for (Scene scene : scenes) {
            Vec3 sum = Vec3.ZERO;
            for (Landmark landmark : landmarks) {
                sum = sum.plus(scene.body().frame(landmark.bone()).at(landmark.local()));
            }
            points.add(view.point(sum.times(1.0 / landmarks.size())));
        }
        double radius = 0;
        for (Landmark landmark : landmarks) {
            radius = Math.max(radius, landmark.radius());
        }
        return new Way(part, side, points, radius);
    }

    Point start() {
        return points.get(0);
    }

    Point end() {
        return points.get(points.size() - 1);
    }

    /** How far apart its ends are, in centimetres. */
    double reach() {
        return Area.distance(start(), end());
    }

    /** How long it is. */
    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += Area.distance(points.get(i - 1), points.get(i));
        }
        return length;
    }

    /** How much it is worth showing, in centimetres: its length, unless it leads back to where it started. */
    double weight() {
        return Math.min(length(), 1.6 * reach());
    }

    /** The same way, or where it is too short a straight one that was begun earlier. */
    Way atLeast(double least) {
        double more = least - reach();
        if (more <= 0 || reach() < 1e-6) {
            return this;
        }
        Point begin = Area.toward(start(), end(), -more / reach());
        List<Point> longer = new ArrayList<>();
        for (int i = 0; i <= PARTS; i++) {
            longer.add(Area.toward(begin, end(), (double) i / PARTS));
        }
        return new Way(part, side, longer, radius);
    }

    /** Whether one arrow can stand for both: they lie close together, or run side by side as one body does. */
    boolean isLike(Way other) {
        double startX = other.start().x() - start().x();
        double startY = other.start().y() - start().y();
        double endX = other.end().x() - end().x();
        double endY = other.end().y() - end().y();
        double most = Math.max(reach(), other.reach());
        boolean sideBySide = Area.length(endX - startX, endY - startY) < 0.45 * most && Area.length(endX, endY) < 60;
        boolean close = Area.length(startX, startY) < 9 && Area.length(endX, endY) < 9;
        return sideBySide || close;
    }

    /** Whether it leads another way: by more than 60°. */
    boolean isAgainst(Way other) {
        double dot = (end().x() - start().x())
                        * (other.end().x() - other.start().x())
                + (end().y() - start().y()) * (other.end().y() - other.start().y());
        return dot < 0.5 * reach() * other.reach();
    }

    /** Without the shakes and turns of a few scenes; both ends stay. */
    Way smooth() {
        List<Point> smooth = points;
        for (int pass = 0; pass < points.size(); pass++) {
            List<Point> next = new ArrayList<>(smooth);
            for (int i = 1; i + 1 < smooth.size(); i++) {
                Point a = smooth.get(i - 1);
                Point b = smooth.get(i);
                Point c = smooth.get(i + 1);
                next.set(i, new Point((a.x() + 2 * b.x() + c.x()) / 4, (a.y() + 2 * b.y() + c.y()) / 4));
            }
            smooth = next;
        }
        return new Way(part, side, smooth, radius);
    }

    /** Begun one point later. Its last two points stay. */
    Way withoutFirst() {
        return points.size() < 3 ? this : new Way(part, side, points.subList(1, points.size()), radius);
    }

    Way moved(double dx, double dy) {
        List<Point> moved = new ArrayList<>(points.size());
        for (Point point : points) {
            moved.add(new Point(point.x() + dx, point.y() + dy));
        }
        return new Way(part, side, moved, radius);
    }
}
