package moveleaf.view;

import java.util.Optional;
import moveleaf.figure.Drawing;
import moveleaf.figure.Tone;

/** How much of a drawing is tinted as working muscle. */
final class TintedArea implements Drawing.Visitor<Boolean> {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    private TintedArea() {}

    /** The sum of the boxes around its tinted shapes, in the drawing's units: enough to compare two views of one body. */
    static double of(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(shape -> shape.fill().equals(Optional.of(Tone.WORK)))
                .mapToDouble(TintedArea::box)
                .sum();
    }

    private static double box(Drawing.Shape shape) {
        TintedArea box = new TintedArea();
        shape.path().segments().forEach(segment -> segment.accept(box));
        return Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
    }

    private Boolean reach(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
        return true;
    }

    @Override
    public Boolean move(Drawing.Move move) {
        return reach(move.x(), move.y());
    }

    @Override
    public Boolean line(Drawing.Line line) {
        return reach(line.x(), line.y());
    }

    @Override
    public Boolean curve(Drawing.Curve curve) {
        return reach(curve.x(), curve.y());
    }

    @Override
    public Boolean close(Drawing.Close close) {
        return true;
    }
}
