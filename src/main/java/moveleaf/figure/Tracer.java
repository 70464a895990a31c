package moveleaf.figure;

/**
 * Traces the outline of one form: the outer boundary of the union of the hulls of neighbouring ellipsoids' shadows.
 *
 * <p>Every hull is kept as its support in {@link #K} fixed directions, that is as a convex polygon whose edge k has the
 * outward normal k. The walk starts at the outermost point in direction 0 and follows edges; where an edge enters
 * another hull, it goes on along that one. As all polygons share their normals, a hull that reaches less far in the
 * edge's own direction can't be entered: one comparison rules out most. Hulls that share an ellipse would have edges in
 * common; each is therefore larger than the one before by a hair ({@link #HAIR}).
 *
 * <p>What comes out are points where an ellipse touches its edge: they lie on the true outline and know its direction
 * exactly; and corners, where two hulls cross. Holes in the union are not outlined. Should rounding lead the walk
 * astray, the hull of all is given instead.
 */
final class Tracer {
    /** Directions: a power of 2. With 16, corners lie up to 2% of a radius outside; all other points are exact. */
    static final int K = 16;

    static final double[] COS = new double[K];
    static final double[] SIN = new double[K];
    private static final double[] INVERSE_SIN = new double[K];
    private static final double HAIR = 1e-7;
    private static final double STEP_COS = StrictMath.cos(2 * Math.PI / K);
    private static final double STEP_INVERSE_SIN = 1 / StrictMath.sin(2 * Math.PI / K);

    static {
        for (int k = 0; k < K; k++) {
            COS[k] = StrictMath.cos(2 * Math.PI * k / K);
            SIN[k] = StrictMath.sin(2 * Math.PI * k / K);
            INVERSE_SIN[k] = 1 / SIN[k];
        }
        // Exactly opposite and exactly equal directions, so that rounding never tilts an edge.
        SIN[0] = 0;
        SIN[K / 2] = 0;
        COS[K / 4] = 0;
        COS[3 * K / 4] = 0;
    }

    private final Cast cast;
    private final boolean[] begins;
    private final double[] reach;
    private double[] support = new double[0];
    private int[] last = new int[0];
    private int hulls;
    /** Between the supports of one hull in two directions. */
    private int room;

    private final Walk walk = new Walk();

    Tracer(Cast cast, boolean[] begins) {
        this.cast = cast;
        this.begins = begins;
        this.reach = new double[begins.length * K];
    }

    /** Traces the sections from one number to another, the latter not included. */
    Outline trace(int from, int to) {
        measure(from, to);
        link(from, to);
        walk.clear();
        if (!walk()) {
            walk.clear();
            wrap();
        }
        return walk.outline(cast);
    }

    private void measure(int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i * K;
            for (int k = 0; k < K / 2; k++) {
                double c = COS[k];
                double s = SIN[k];
                double middle = cast.x[i] * c + cast.y[i] * s;
                double radius = Math.sqrt(c * c * cast.xx[i] + 2 * c * s * cast.xy[i] + s * s * cast.yy[i]);
                reach[at + k] = radius + middle;
                reach[at + k + K / 2] = radius - middle;
            }
        }
    }

    private void link(int from, int to) {
        hulls = 0;
        room = to - from;
        if (support.length < room * K) {
            support = new double[room * K];
            last = new int[to - from];
        }
        for (int i = from; i < to; i++) {
            if (begins[i]) {
                continue;
            }
            double hair = (hulls + 1) * HAIR;
            int a = (i - 1) * K;
            int b = i * K;
            for (int k = 0; k < K; k++) {
                support[k * room + hulls] = Math.max(reach[a + k], reach[b + k]) + hair;
            }
            last[hulls] = i;
            hulls++;
        }
    }

    private boolean walk() {
        int hull = 0;
        for (int h = 1; h < hulls; h++) {
            if (support[h] > support[hull]) {
                hull = h;
            }
        }
        int first = hull;
        int k = 0;
        double from = touch(hull, 0);
        walk.touch(touchX, touchY, owner(hull, 0), 0);
        for (int steps = 0; steps < 12 * K; steps++) {
            double to = end(hull, k);
            int row = k * room;
            int ahead = ahead(k) * room;
            int behind = ahead(k + K / 2) * room;
            double own = support[row + hull];
            int next = -1;
            int edge = 0;
            double crossing = to;
            for (int h = 0; h < hulls; h++) {
                if (support[row + h] >= own
                        && h != hull
                        && support[ahead + h] > from
                        && -support[behind + h] < crossing) {
                    int entered = enter(h, k, own, from, crossing);
                    if (entered >= 0) {
                        next = h;
                        edge = entered;
                        crossing = entry;
                    }
                }
            }
            double touch = touch(hull, k);
            if (steps > 0 && touch > from && touch <= crossing) {
                if (hull == first && k == 0) {
                    return true;
                }
                walk.touch(touchX, touchY, owner(hull, k), k);
            }
            if (next < 0) {
                k = k + 1 == K ? 0 : k + 1;
                from = start(hull, k);
            } else {
                double x = COS[k] * own - SIN[k] * crossing;
                double y = SIN[k] * own + COS[k] * crossing;
                walk.corner(x, y, k, edge, shared(hull, next), last[hull]);
                hull = next;
                k = edge;
                from = COS[k] * y - SIN[k] * x;
            }
        }
        return false;
    }

    /** The direction in which an edge of direction k runs: a quarter turn on. */
    private static int ahead(int k) {
        return (k + K / 4) & (K - 1);
    }

    /** The section that two neighbouring hulls have in common, or -1. */
    private int shared(int one, int other) {
        if (last[one] == last[other] - 1) {
            return last[one];
        }
        return last[other] == last[one] - 1 ? last[other] : -1;
    }

    /** Where the last edge entered a hull, along the edge. */
    private double entry;

    /**
     * Clips an edge by a hull.
     *
     * @param own the edge's distance from the origin along its normal k
     * @return the hull's edge through which it is entered between two places on the edge, or -1
     */
    private int enter(int hull, int k, double own, double from, double to) {
        double in = from;
        double leave = Double.POSITIVE_INFINITY;
        int edge = -1;
        if (-own > support[((k + K / 2) & (K - 1)) * room + hull]) {
            return -1;
        }
        for (int m = 1; m < K; m++) {
            if (m == K / 2) {
                continue;
            }
            int j = (k + m) & (K - 1);
            double place = (support[j * room + hull] - COS[m] * own) * INVERSE_SIN[m];
            if (m < K / 2) {
                if (place < leave) {
                    leave = place;
                    if (leave <= in) {
                        return -1;
                    }
                }
            } else if (place > in) {
                in = place;
                edge = j;
                if (in >= to || in >= leave) {
                    return -1;
                }
            }
        }
        if (edge >= 0) {
            entry = in;
        }
        return edge;
    }

    /** Where a hull's edge k begins, along the edge. */
    private double start(int hull, int k) {
        double before = support[((k - 1) & (K - 1)) * room + hull];
        return (support[k * room + hull] * STEP_COS - before) * STEP_INVERSE_SIN;
    }

    private double end(int hull, int k) {
        double after = support[((k + 1) & (K - 1)) * room + hull];
        return (after - support[k * room + hull] * STEP_COS) * STEP_INVERSE_SIN;
    }

    /** Which of a hull's two sections touches its edge k. */
    private int owner(int hull, int k) {
        int i = last[hull];
        return reach[(i - 1) * K + k] >= reach[i * K + k] ? i - 1 : i;
    }

    /** Where the last edge looked at touches its ellipse. */
    private double touchX;

    private double touchY;

    /** Where the edge's ellipse touches it, along the edge. */
    private double touch(int hull, int k) {
        int i = owner(hull, k);
        double c = COS[k];
        double s = SIN[k];
        double vx = cast.xx[i] * c + cast.xy[i] * s;
        double vy = cast.xy[i] * c + cast.yy[i] * s;
        double radius = Math.sqrt(c * vx + s * vy);
        touchX = cast.x[i] + vx / radius;
        touchY = cast.y[i] + vy / radius;
        return c * touchY - s * touchX;
    }

    private void wrap() {
        for (int k = 0; k < K; k++) {
            int best = 0;
            for (int h = 1; h < hulls; h++) {
                if (support[k * room + h] > support[k * room + best]) {
                    best = h;
                }
            }
            touch(best, k);
            walk.touch(touchX, touchY, owner(best, k), k);
        }
    }
}
