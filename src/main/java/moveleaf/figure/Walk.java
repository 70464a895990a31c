package moveleaf.figure;

import java.util.Arrays;

/**
 * What the {@link Tracer} meets on its way round a form, and the outline that this makes. The tracer knows its directions
 * in steps; where two hulls of one loft cross at a slight inner corner, the section between them is touched exactly
 * instead, in the direction that the neighbouring points tell. Working state of one painting.
 */
final class Walk {
    /** A corner that turns inward by up to this many steps of direction is no corner of the loft: the steps made it. */
    private static final int SLIGHT = 1;
    /** A corner that turns inward by up to this many steps is rounded. */
    private static final int ROUNDED = 3;
    /** Points nearer to each other than this are one, in centimetres. */
    private static final double SAME = 0.12;
    /** The cosine of the angle from which on two merged normals make a corner. */
    private static final double SMOOTH = 0.85;

    private int size;
    private double[] x = new double[96];
    private double[] y = new double[96];
    private int[] before = new int[96];
    private int[] after = new int[96];
    private int[] section = new int[96];
    private int[] near = new int[96];

    void clear() {
        size = 0;
    }

    /** The tracer passes the point where an edge of direction k touches a section. */
    void touch(double atX, double atY, int touched, int k) {
        add(atX, atY, k, k, touched, touched);
    }

    /**
     * The tracer passes from one hull to another.
     *
     * @param shared the section that both hulls have, or -1
     * @param beside a section nearby
     */
    void corner(double atX, double atY, int in, int out, int shared, int beside) {
        add(atX, atY, in, out, shared, beside);
    }

    private void add(double atX, double atY, int in, int out, int touched, int beside) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
            after = Arrays.copyOf(after, 2 * size);
            section = Arrays.copyOf(section, 2 * size);
            near = Arrays.copyOf(near, 2 * size);
        }
        x[size] = atX;
        y[size] = atY;
        before[size] = in;
        after[size] = out;
        section[size] = touched;
        near[size] = beside;
        size++;
    }

    Outline outline(Cast cast) {
        Outline outline = new Outline(Math.max(1, size));
        for (int i = 0; i < size; i++) {
            int turn = (before[i] - after[i]) & (Tracer.K - 1);
            if (turn == 0) {
                outline.touch(cast, section[i], Tracer.COS[before[i]], Tracer.SIN[before[i]]);
            } else if (turn <= ROUNDED) {
                round(cast, outline, i, turn);
            } else {
                outline.add(
                        x[i],
                        y[i],
                        cast.z[near[i]],
                        Tracer.COS[before[i]],
                        Tracer.SIN[before[i]],
                        Tracer.COS[after[i]],
                        Tracer.SIN[after[i]]);
            }
            merge(outline);
        }
        outline.bound();
        close(outline);
        smooth(outline);
        return outline;
    }

    private void round(Cast cast, Outline outline, int i, int turn) {
        int previous = i == 0 ? size - 1 : i - 1;
        int next = i + 1 == size ? 0 : i + 1;
        double dx = x[next] - x[previous];
        double dy = y[next] - y[previous];
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < SAME) {
            return;
        }
        double nx = dy / length;
        double ny = -dx / length;
        if (turn <= SLIGHT && section[i] >= 0) {
            outline.touch(cast, section[i], nx, ny);
        } else if (length > 5) {
            outline.add(x[i], y[i], cast.z[near[i]], nx, ny, nx, ny);
        }
    }

    /** Makes the last two points one where they fall on one another: several touches of a sharp edge become one corner. */
    private static void merge(Outline outline) {
        int last = outline.size - 1;
        if (last > 0 && isSame(outline, last - 1, last)) {
            outline.outX[last - 1] = outline.outX[last];
            outline.outY[last - 1] = outline.outY[last];
            outline.size = last;
        }
    }

    private static void close(Outline outline) {
        int last = outline.size - 1;
        if (last > 2 && isSame(outline, last, 0)) {
            outline.inX[0] = outline.inX[last];
            outline.inY[0] = outline.inY[last];
            outline.size = last;
        }
    }

    /** Makes corners that hardly turn smooth. */
    private static void smooth(Outline outline) {
        for (int i = 0; i < outline.size; i++) {
            if (outline.isCorner(i) && outline.inX[i] * outline.outX[i] + outline.inY[i] * outline.outY[i] > SMOOTH) {
                double nx = outline.inX[i] + outline.outX[i];
                double ny = outline.inY[i] + outline.outY[i];
                double length = Math.sqrt(nx * nx + ny * ny);
                outline.inX[i] = nx / length;
                outline.inY[i] = ny / length;
                outline.outX[i] = outline.inX[i];
                outline.outY[i] = outline.inY[i];
            }
        }
    }

    private static boolean isSame(Outline outline, int i, int j) {
        double dx = outline.x[i] - outline.x[j];
        double dy = outline.y[i] - outline.y[j];
        return dx * dx + dy * dy < SAME * SAME;
    }
}
