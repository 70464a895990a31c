package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Drawing.Close;
import moveleaf.figure.Drawing.Curve;
import moveleaf.figure.Drawing.Move;
import moveleaf.figure.Drawing.Path;
import moveleaf.figure.Drawing.Segment;

/**
 * Fits an {@link Outline} with few cubic Bézier curves. The outline's points carry exact directions, so each curve is
 * fixed by two of them and two lengths of handles, which are found by least squares (Schneider, "An algorithm for
 * automatically fitting digitized curves", Graphics Gems, 1990); a curve takes in as many points as it can while it stays
 * near all of them.
 */
final class CurveFit {
    /** How far a curve may stray from a point, in centimetres: a quarter of the outline's width. */
    private static final double TOLERANCE = 0.19;
    /** The same where no line is drawn. */
    private static final double HIDDEN = 0.2;
    /** The cosine of the largest turn of one curve: 100°. */
    private static final double MOST_TURN = -0.17;
    /** A curve takes in no more points than this. */
    private static final int MOST_POINTS = 16;

    private final Outline line;
    private final int size;
    /** Whether the line from this point to the next is drawn. */
    private final boolean[] shown;

    private final double[] places = new double[MOST_POINTS + 2];
    /** Weights of a curve's start at each place; then those of its two handles and its end. */
    private final double[] starts = new double[MOST_POINTS + 2];

    private final double[] firsts = new double[MOST_POINTS + 2];
    private final double[] seconds = new double[MOST_POINTS + 2];
    private final double[] ends = new double[MOST_POINTS + 2];
    private double handle0;
    private double handle1;

    private final List<Curve> curves = new ArrayList<>();
    private final boolean[] drawn;
    private double startX;
    private double startY;

    CurveFit(Outline outline) {
        line = outline;
        size = outline.size;
        shown = new boolean[size];
        drawn = new boolean[size];
        for (int i = 0; i < size; i++) {
            shown[i] = outline.seen[i] && outline.seen[i + 1 == size ? 0 : i + 1];
        }
        fit();
    }

    /** The whole outline, closed. */
    Path whole() {
        List<Segment> segments = new ArrayList<>(curves.size() + 2);
        segments.add(new Move(startX, startY));
        segments.addAll(curves);
        segments.add(new Close());
        return new Path(segments);
    }

    /** Whether all of the line is drawn. */
    boolean isAllDrawn() {
        for (int i = 0; i < curves.size(); i++) {
            if (!drawn[i]) {
                return false;
            }
        }
        return true;
    }

    /** The drawn runs of the line; empty where nothing is drawn. */
    List<Segment> runs() {
        List<Segment> segments = new ArrayList<>();
        int n = curves.size();
        int first = 0;
        while (first < n && drawn[first]) {
            first++;
        }
        boolean open = false;
        for (int i = 0; i < n; i++) {
            int at = (first + i) % n;
            if (!drawn[at]) {
                open = false;
                continue;
            }
            if (!open) {
                Curve previous = curves.get(at == 0 ? n - 1 : at - 1);
                segments.add(new Move(previous.x(), previous.y()));
                open = true;
            }
            segments.add(curves.get(at));
        }
        return segments;
    }

    private void fit() {
        int start = 0;
        while (start < size && !isKnot(start)) {
            start++;
        }
        start %= size;
        startX = line.x[start];
        startY = line.y[start];
        int i = start;
        int end = start + size;
        while (i < end) {
            int most = i + 1;
            while (most < Math.min(end, i + MOST_POINTS) && !isKnot(at(most))) {
                most++;
            }
            int best = longest(i, most);
            fits(i, best);
            emit(at(i), at(best), handle0, handle1);
            i = best;
        }
    }

    /** The farthest point, no farther than another, to which one curve leads from a point: sought in growing steps. */
    private int longest(int from, int most) {
        int good = from + 1;
        int bad = most + 1;
        int step = 2;
        while (good + 1 < bad) {
            int tried = step > 0 ? Math.min(from + step, most) : (good + bad) / 2;
            if (fits(from, tried)) {
                good = tried;
                step *= 2;
            } else {
                bad = tried;
                step = 0;
            }
        }
        return good;
    }

    /** The point of a number that may run on past the end, once round. */
    private int at(int number) {
        int past = number - size;
        return past < 0 ? number : past < size ? past : past - size;
    }

    private boolean isKnot(int i) {
        return line.isCorner(i) || shown[i] != shown[i == 0 ? size - 1 : i - 1];
    }

    private void emit(int i, int j, double length0, double length1) {
        drawn[curves.size()] = shown[i];
        curves.add(new Curve(
                line.x[i] - line.outY[i] * length0,
                line.y[i] + line.outX[i] * length0,
                line.x[j] + line.inY[j] * length1,
                line.y[j] - line.inX[j] * length1,
                line.x[j],
                line.y[j]));
    }

    private boolean fits(int from, int to) {
        int i = at(from);
        int j = at(to);
        double tx0 = -line.outY[i];
        double ty0 = line.outX[i];
        double tx1 = line.inY[j];
        double ty1 = -line.inX[j];
        double dx = line.x[j] - line.x[i];
        double dy = line.y[j] - line.y[i];
        double chord = Math.sqrt(dx * dx + dy * dy);
        double cosine = -(tx0 * tx1 + ty0 * ty1);
        // A circle's arc that turns by θ has handles of chord / (3 cos²(θ/4)), and 2 cos²(θ/4) = 1 + cos(θ/2).
        double plain = chord / (1.5 * (1 + Math.sqrt(Math.max(0, (1 + cosine) / 2))));
        handle0 = plain;
        handle1 = plain;
        if (to - from < 2) {
            return true;
        }
        if (cosine < MOST_TURN) {
            return false;
        }
        double tolerance = shown[i] ? TOLERANCE : HIDDEN;
        measure(from, to);
        solve(from, to, plain, chord);
        for (int m = from + 1; m < to; m++) {
            int p = at(m);
            double b0 = starts[m - from];
            double b1 = firsts[m - from];
            double b2 = seconds[m - from];
            double b3 = ends[m - from];
            double ex = b0 * line.x[i] + b3 * line.x[j] + b1 * tx0 * handle0 + b2 * tx1 * handle1 - line.x[p];
            double ey = b0 * line.y[i] + b3 * line.y[j] + b1 * ty0 * handle0 + b2 * ty1 * handle1 - line.y[p];
            double off = ex * line.inX[p] + ey * line.inY[p];
            if (Math.abs(off) > tolerance || ex * ex + ey * ey > 0.04 * chord * chord) {
                return false;
            }
        }
        return true;
    }

    /** How much the ends and the handles of a curve weigh at each point between, by its share of the way along the points. */
    private void measure(int from, int to) {
        double sum = 0;
        places[0] = 0;
        for (int m = from + 1; m <= to; m++) {
            int p = at(m);
            int before = at(m - 1);
            double dx = line.x[p] - line.x[before];
            double dy = line.y[p] - line.y[before];
            sum += Math.sqrt(dx * dx + dy * dy);
            places[m - from] = sum;
        }
        for (int m = 1; m < to - from; m++) {
            double u = places[m] / sum;
            double v = 1 - u;
            starts[m] = v * v * (v + 3 * u);
            firsts[m] = 3 * v * v * u;
            seconds[m] = 3 * v * u * u;
            ends[m] = u * u * (u + 3 * v);
        }
    }

    private void solve(int from, int to, double plain, double chord) {
        int i = at(from);
        int j = at(to);
        double tx0 = -line.outY[i];
        double ty0 = line.outX[i];
        double tx1 = line.inY[j];
        double ty1 = -line.inX[j];
        double cosine = tx0 * tx1 + ty0 * ty1;
        double c00 = 0;
        double c01 = 0;
        double c11 = 0;
        double r0 = 0;
        double r1 = 0;
        for (int m = from + 1; m < to; m++) {
            int p = at(m);
            double b0 = starts[m - from];
            double b1 = firsts[m - from];
            double b2 = seconds[m - from];
            double b3 = ends[m - from];
            double ex = line.x[p] - b0 * line.x[i] - b3 * line.x[j];
            double ey = line.y[p] - b0 * line.y[i] - b3 * line.y[j];
            c00 += b1 * b1;
            c01 += b1 * b2 * cosine;
            c11 += b2 * b2;
            r0 += b1 * (tx0 * ex + ty0 * ey);
            r1 += b2 * (tx1 * ex + ty1 * ey);
        }
        double determinant = c00 * c11 - c01 * c01;
        if (determinant < 1e-9 * c00 * c11) {
            return;
        }
        double length0 = (r0 * c11 - r1 * c01) / determinant;
        double length1 = (c00 * r1 - c01 * r0) / determinant;
        if (length0 > 0.1 * plain && length1 > 0.1 * plain && length0 + length1 < 1.6 * chord) {
            handle0 = length0;
            handle1 = length1;
        }
    }
}
