package moveleaf.figure;

import java.util.ArrayList;
import java.util.Arrays;
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
 * near all of them. Slight inner corners, where two hulls cross at a small angle, are rounded.
 */
final class CurveFit {
    /** How far a curve may stray from a point, in centimetres: a third of a line's width at 30 mm a figure isn't seen. */
    private static final double TOLERANCE = 0.1;
    /** Inner corners up to this many steps of direction (15° each) are rounded. */
    private static final int ROUNDED = 5;
    /** A single curve turns no further than this many steps. */
    private static final int MOST_TURN = 7;

    private final int size;
    private final double[] x;
    private final double[] y;
    private final int[] before;
    private final int[] after;
    /** Whether the line from this point to the next is drawn. */
    private final boolean[] shown;

    private double handle0;
    private double handle1;

    private final List<Curve> curves = new ArrayList<>();
    private final List<Boolean> drawn = new ArrayList<>();
    private double startX;
    private double startY;

    /** @param visible of each of the outline's points, whether the line through it is drawn */
    CurveFit(Outline outline, boolean[] visible) {
        int n = outline.size;
        x = new double[n];
        y = new double[n];
        before = new int[n];
        after = new int[n];
        boolean[] seen = new boolean[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (outline.before[i] != outline.after[i]
                    && Math.floorMod(outline.before[i] - outline.after[i], Tracer.K) <= ROUNDED) {
                continue;
            }
            double dx = kept == 0 ? 1 : outline.x[i] - x[kept - 1];
            double dy = kept == 0 ? 1 : outline.y[i] - y[kept - 1];
            if (dx * dx + dy * dy < 0.0025) {
                after[kept - 1] = outline.after[i];
                continue;
            }
            x[kept] = outline.x[i];
            y[kept] = outline.y[i];
            before[kept] = outline.before[i];
            after[kept] = outline.after[i];
            seen[kept] = visible[i];
            kept++;
        }
        size = kept;
        shown = new boolean[size];
        for (int i = 0; i < size; i++) {
            shown[i] = seen[i] && seen[(i + 1) % size];
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
        return !drawn.contains(false);
    }

    /** The drawn runs of the line, as one path; empty where nothing is drawn. */
    List<Segment> runs() {
        List<Segment> segments = new ArrayList<>();
        int n = curves.size();
        int first = 0;
        while (first < n && drawn.get(first)) {
            first++;
        }
        boolean open = false;
        for (int i = 0; i < n; i++) {
            int at = (first + i) % n;
            if (!drawn.get(at)) {
                open = false;
                continue;
            }
            if (!open) {
                Curve previous = curves.get(Math.floorMod(at - 1, n));
                segments.add(new Move(previous.x(), previous.y()));
                open = true;
            }
            segments.add(curves.get(at));
        }
        return segments;
    }

    private void fit() {
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (isKnot(i)) {
                start = i;
                break;
            }
        }
        startX = x[start];
        startY = y[start];
        int i = start;
        int end = start + size;
        while (i < end) {
            int best = i + 1;
            fits(i, best);
            double best0 = handle0;
            double best1 = handle1;
            int turn = turn(i, i + 1);
            for (int j = i + 2; j <= end && !isKnot((j - 1) % size); j++) {
                turn += turn(j - 1, j);
                if (Math.abs(turn) > MOST_TURN || !fits(i, j)) {
                    break;
                }
                best = j;
                best0 = handle0;
                best1 = handle1;
            }
            emit(i, best, best0, best1);
            i = best;
        }
    }

    private boolean isKnot(int i) {
        return before[i] != after[i] || shown[i] != shown[(i + size - 1) % size];
    }

    /** By how many steps the outline turns between two neighbouring points. */
    private int turn(int i, int j) {
        int steps = Math.floorMod(before[j % size] - after[i % size], Tracer.K);
        return steps > Tracer.K / 2 ? steps - Tracer.K : steps;
    }

    private void emit(int from, int to, double length0, double length1) {
        int i = from % size;
        int j = to % size;
        double tx0 = -Tracer.SIN[after[i]];
        double ty0 = Tracer.COS[after[i]];
        double tx1 = -Tracer.SIN[before[j]];
        double ty1 = Tracer.COS[before[j]];
        curves.add(new Curve(
                x[i] + tx0 * length0, y[i] + ty0 * length0, x[j] - tx1 * length1, y[j] - ty1 * length1, x[j], y[j]));
        drawn.add(shown[i]);
    }

    private boolean fits(int from, int to) {
        int i = from % size;
        int j = to % size;
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double chord = Math.sqrt(dx * dx + dy * dy);
        double tx0 = -Tracer.SIN[after[i]];
        double ty0 = Tracer.COS[after[i]];
        double tx1 = Tracer.SIN[before[j]];
        double ty1 = -Tracer.COS[before[j]];
        // A circle's arc that turns by θ has handles of chord / (3 cos²(θ/4)); cos θ = −(t0·t1), t1 pointing back.
        double half = Math.sqrt(Math.max(0, (1 - (tx0 * tx1 + ty0 * ty1)) / 2));
        double plain = chord / (1.5 * (1 + half));
        handle0 = plain;
        handle1 = plain;
        if (to - from < 2) {
            return true;
        }
        double[] places = places(from, to);
        solve(from, to, places, plain, chord);
        for (int m = from + 1; m < to; m++) {
            int p = m % size;
            double u = places[m - from];
            double v = 1 - u;
            double b0 = v * v * (v + 3 * u);
            double b1 = 3 * v * v * u;
            double b2 = 3 * v * u * u;
            double b3 = u * u * (u + 3 * v);
            double ex = b0 * x[i] + b3 * x[j] + b1 * tx0 * handle0 + b2 * tx1 * handle1 - x[p];
            double ey = b0 * y[i] + b3 * y[j] + b1 * ty0 * handle0 + b2 * ty1 * handle1 - y[p];
            double off = ex * Tracer.COS[before[p]] + ey * Tracer.SIN[before[p]];
            if (Math.abs(off) > TOLERANCE || ex * ex + ey * ey > 0.04 * chord * chord) {
                return false;
            }
        }
        return true;
    }

    private double[] places = new double[16];

    /** The shares of the way along the points, from 0 to 1. */
    private double[] places(int from, int to) {
        if (places.length <= to - from) {
            places = Arrays.copyOf(places, 2 * (to - from));
        }
        double sum = 0;
        places[0] = 0;
        for (int m = from + 1; m <= to; m++) {
            double dx = x[m % size] - x[(m - 1) % size];
            double dy = y[m % size] - y[(m - 1) % size];
            sum += Math.sqrt(dx * dx + dy * dy);
            places[m - from] = sum;
        }
        for (int m = 1; m <= to - from; m++) {
            places[m] /= sum;
        }
        return places;
    }

    private void solve(int from, int to, double[] shares, double plain, double chord) {
        int i = from % size;
        int j = to % size;
        double tx0 = -Tracer.SIN[after[i]];
        double ty0 = Tracer.COS[after[i]];
        double tx1 = Tracer.SIN[before[j]];
        double ty1 = -Tracer.COS[before[j]];
        double cosine = tx0 * tx1 + ty0 * ty1;
        double c00 = 0;
        double c01 = 0;
        double c11 = 0;
        double r0 = 0;
        double r1 = 0;
        for (int m = from + 1; m < to; m++) {
            int p = m % size;
            double u = shares[m - from];
            double v = 1 - u;
            double b0 = v * v * (v + 3 * u);
            double b1 = 3 * v * v * u;
            double b2 = 3 * v * u * u;
            double b3 = u * u * (u + 3 * v);
            double ex = x[p] - b0 * x[i] - b3 * x[j];
            double ey = y[p] - b0 * y[i] - b3 * y[j];
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
