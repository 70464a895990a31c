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
    /** From each point to the next. */
    private final double[] lengths;

    /** How far along a curve each of its points is. */
    private final double[] places = new double[MOST_POINTS + 1];
    /** What its two handles weigh there. */
    private final double[] firsts = new double[MOST_POINTS + 1];

    private final double[] seconds = new double[MOST_POINTS + 1];
    /** Where it must lead there from what its two ends make of it. */
    private final double[] restX = new double[MOST_POINTS + 1];

    private final double[] restY = new double[MOST_POINTS + 1];
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
        lengths = new double[size];
        for (int i = 0; i < size; i++) {
            int next = i + 1 == size ? 0 : i + 1;
            shown[i] = outline.seen[i] && outline.seen[next];
            double dx = outline.x[next] - outline.x[i];
            double dy = outline.y[next] - outline.y[i];
            lengths[i] = Math.sqrt(dx * dx + dy * dy);
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
            i = lead(i, most);
        }
    }

    /** Leads one curve from a point as far as it can, no farther than another: that is sought in growing steps. */
    private int lead(int from, int most) {
        int good = from + 1;
        fits(from, good);
        double good0 = handle0;
        double good1 = handle1;
        int bad = most + 1;
        int step = 2;
        while (good + 1 < bad) {
            int tried = step > 0 ? Math.min(from + step, most) : (good + bad) / 2;
            if (fits(from, tried)) {
                good = tried;
                good0 = handle0;
                good1 = handle1;
                step *= 2;
            } else {
                bad = tried;
                step = 0;
            }
        }
        emit(at(from), at(good), good0, good1);
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
        double farthest = 0.04 * chord * chord;
        for (int m = 1; m < to - from; m++) {
            int p = at(from + m);
            double weight0 = firsts[m] * handle0;
            double weight1 = seconds[m] * handle1;
            double ex = weight0 * tx0 + weight1 * tx1 - restX[m];
            double ey = weight0 * ty0 + weight1 * ty1 - restY[m];
            double off = ex * line.inX[p] + ey * line.inY[p];
            if (Math.abs(off) > tolerance || ex * ex + ey * ey > farthest) {
                return false;
            }
        }
        return true;
    }

    /** Weighs the handles of a curve at each point between its ends, by the point's share of the way along all. */
    private void measure(int from, int to) {
        int i = at(from);
        int j = at(to);
        double sum = 0;
        for (int m = 1; m <= to - from; m++) {
            sum += lengths[at(from + m - 1)];
            places[m] = sum;
        }
        for (int m = 1; m < to - from; m++) {
            int p = at(from + m);
            double u = places[m] / sum;
            double v = 1 - u;
            double start = v * v * (v + 3 * u);
            double end = u * u * (u + 3 * v);
            firsts[m] = 3 * v * v * u;
            seconds[m] = 3 * v * u * u;
            restX[m] = line.x[p] - start * line.x[i] - end * line.x[j];
            restY[m] = line.y[p] - start * line.y[i] - end * line.y[j];
        }
    }

    private void solve(int from, int to, double plain, double chord) {
        int i = at(from);
        int j = at(to);
        double tx0 = -line.outY[i];
        double ty0 = line.outX[i];
        double tx1 = line.inY[j];
        double ty1 = -line.inX[j];
        double c00 = 0;
        double c01 = 0;
        double c11 = 0;
        double r0 = 0;
        double r1 = 0;
        for (int m = 1; m < to - from; m++) {
            double b1 = firsts[m];
            double b2 = seconds[m];
            c00 += b1 * b1;
            c01 += b1 * b2;
            c11 += b2 * b2;
            r0 += b1 * (tx0 * restX[m] + ty0 * restY[m]);
            r1 += b2 * (tx1 * restX[m] + ty1 * restY[m]);
        }
        c01 *= tx0 * tx1 + ty0 * ty1;
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
