package moveleaf.figure;

import java.util.List;

/** The smallest upright box round what it has seen. Handles of curves count: a curve never leaves them. */
final class Bounds implements Drawing.Visitor<Void> {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    static Bounds of(Drawing.Path path) {
        Bounds bounds = new Bounds();
        path.segments().forEach(segment -> segment.accept(bounds));
        return bounds;
    }

    /** Whether the two boxes have a point in common. */
    boolean meets(Bounds other) {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }

    /** Takes shapes in, with half of their strokes. */
    void add(List<Drawing.Shape> shapes) {
        for (Drawing.Shape shape : shapes) {
            Bounds own = of(shape.path());
            shape.clip().ifPresent(clip -> clip.segments().forEach(segment -> segment.accept(own)));
            double half = shape.stroke().map(Drawing.Stroke::width).orElse(0.0) / 2;
            if (!own.isEmpty()) {
                add(own.left - half, own.top - half);
                add(own.right + half, own.bottom + half);
            }
        }
    }

    void add(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    /** Moves all four sides outward. */
    void widen(double by) {
        left -= by;
        top -= by;
        right += by;
        bottom += by;
    }

    /** Whether a place is inside or on the edge. */
    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean isEmpty() {
        return !(left <= right);
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    @Override
    public Void move(Drawing.Move move) {
        add(move.x(), move.y());
        return null;
    }

    @Override
    public Void line(Drawing.Line line) {
        add(line.x(), line.y());
        return null;
    }

    @Override
    public Void curve(Drawing.Curve curve) {
        add(curve.x1(), curve.y1());
        add(curve.x2(), curve.y2());
        add(curve.x(), curve.y());
        return null;
    }

    @Override
    public Void close(Drawing.Close close) {
        return null;
    }
}
