package moveleaf.figure;

import java.util.Arrays;
import java.util.Optional;
import moveleaf.figure.Projection.Point;

/** Parallel strokes that fill an outline. */
final class Hatching {
    /** Shorter strokes are dust, in centimetres. */
    private static final double SHORTEST = 0.8;

    private Hatching() {}

    /**
     * Strokes at 45°, as one path; none where there is no room for any.
     *
     * @param slope 1 rises to the right, -1 falls
     * @param spacing from stroke to stroke, in centimetres
     * @param x of a point that a stroke would go through: where it goes, the strokes go
     * @param y likewise
     */
    static Optional<Drawing.Path> of(Outline outline, int slope, double spacing, double x, double y) {
        // u runs along the strokes, v across them
        int n = outline.size;
        double[] u = new double[n];
        double[] v = new double[n];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            u[i] = (outline.x[i] - slope * outline.y[i]) * Math.sqrt(0.5);
            v[i] = (outline.x[i] + slope * outline.y[i]) * Math.sqrt(0.5);
            least = Math.min(least, v[i]);
            most = Math.max(most, v[i]);
        }
        double anchor = (x + slope * y) * Math.sqrt(0.5);
        Pen pen = new Pen();
        boolean empty = true;
        double[] crossings = new double[n];
        boolean forth = true;
        for (long line = (long) Math.ceil((least - anchor) / spacing); anchor + line * spacing < most; line++) {
            double at = anchor + line * spacing;
            int count = crossings(u, v, at, crossings);
            for (int i = 0; i + 1 < count; i += 2) {
                if (crossings[i + 1] - crossings[i] > SHORTEST) {
                    // to and fro, so that the way to the next stroke is short to write
                    pen.move(point(crossings[forth ? i : i + 1], at, slope));
                    pen.line(point(crossings[forth ? i + 1 : i], at, slope));
                    empty = false;
                }
            }
            forth = !forth;
        }
        return empty ? Optional.empty() : Optional.of(pen.path());
    }

    /** Where a line across the outline meets it, sorted. */
    private static int crossings(double[] u, double[] v, double at, double[] crossings) {
        int count = 0;
        for (int i = 0, before = u.length - 1; i < u.length; before = i++) {
            if (v[i] > at != v[before] > at) {
                crossings[count++] = u[before] + (u[i] - u[before]) * (at - v[before]) / (v[i] - v[before]);
            }
        }
        Arrays.sort(crossings, 0, count);
        return count;
    }

    private static Point point(double u, double v, int slope) {
        return new Point((u + v) * Math.sqrt(0.5), slope * (v - u) * Math.sqrt(0.5));
    }
}
