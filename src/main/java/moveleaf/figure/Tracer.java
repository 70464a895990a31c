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
    /** Of each section's shadow in each direction: how far out it reaches. */
    private double[] reach = new double[0];
    /** Where it touches the edge there, along the edge. */
    private double[] along = new double[0];

    private double[] support = new double[0];
    private int[] last = new int[0];
    private int hulls;
    /** The section that is traced first. */
    private int base;
    /** Between the supports of one hull in two directions. */
    private int room;

    private final Walk walk = new Walk();

    Tracer(Cast cast, boolean[] begins) {
        this.cast = cast;
        this.begins = begins;
    }

    /** Traces the sections from one number to another, the latter not included; the first is not linked to the one before. */
    Outline trace(int from, int to) {
        makeRoom(from, to);
        measure(from, to);
        link(from, to);
        walk.clear();
        if (!walk()) {
            walk.clear();
            wrap();
        }
        return walk.outline(cast);
    }

    private void makeRoom(int from, int to) {
        base = from;
        room = to - from;
        if (last.length < room) {
            reach = new double[room * K];
            along = new double[room * K];
            support = new double[room * K];
            last = new int[room];
        }
    }

    private void measure(int from, int to) {
        for (int i = from; i < to; i++) {
            int at = (i - base) * K;
            for (int k = 0; k < K / 2; k++) {
                double c = COS[k];
                double s = SIN[k];
                double vx = cast.xx[i] * c + cast.xy[i] * s;
                double vy = cast.xy[i] * c + cast.yy[i] * s;
                double radius = Math.sqrt(c * vx + s * vy);
                double out = cast.x[i] * c + cast.y[i] * s;
                double on = cast.y[i] * c - cast.x[i] * s;
                double slant = (c * vy - s * vx) / radius;
                reach[at + k] = radius + out;
                reach[at + k + K / 2] = radius - out;
                along[at + k] = slant + on;
                along[at + k + K / 2] = slant - on;
            }
        }
    }

    private void link(int from, int to) {
        hulls = 0;
        for (int i = from; i < to; i++) {
            if (begins[i] || i == from) {
                continue;
            }
            double hair = (hulls + 1) * HAIR;
            int b = (i - base) * K;
            int a = b - K;
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
        int toucher = owner(hull, 0);
        double from = along[(toucher - base) * K];
        touch(toucher, 0);
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
                if (support[row + h] > own && support[ahead + h] > from && -support[behind + h] < crossing) {
                    int entered = enter(h, k, own, from, crossing);
                    if (entered >= 0) {
                        next = h;
                        edge = entered;
                        crossing = entry;
                    }
                }
            }
            toucher = owner(hull, k);
            double touch = along[(toucher - base) * K + k];
            if (steps > 0 && touch > from && touch <= crossing) {
                if (hull == first && k == 0) {
                    return true;
                }
                touch(toucher, k);
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
     * Clips an edge by a hull. The line of the edge crosses the lines of the hull's edges in places that rise with their
     * direction up to the edge through which it comes in, or fall to the one through which it goes out, and turn there, as
     * the hull is convex: the first turn is the place.
     *
     * @param own the edge's distance from the origin along its normal k
     * @return the hull's edge through which it is entered between two places on the edge, or -1
     */
    private int enter(int hull, int k, double own, double from, double to) {
        if (-own > support[((k + K / 2) & (K - 1)) * room + hull]) {
            return -1;
        }
        int in = K - 1;
        double entered = crossing(hull, k, in, own);
        for (int m = K - 2; m > K / 2 && entered < to; m--) {
            double place = crossing(hull, k, m, own);
            if (place < entered) {
                break;
            }
            entered = place;
            in = m;
        }
        if (entered <= from || entered >= to) {
            return -1;
        }
        double left = crossing(hull, k, 1, own);
        for (int m = 2; m < K / 2 && left > entered; m++) {
            double place = crossing(hull, k, m, own);
            if (place > left) {
                break;
            }
            left = place;
        }
        if (left <= entered) {
            return -1;
        }
        entry = entered;
        return (k + in) & (K - 1);
    }

    /** Where an edge of direction k crosses the line of a hull's edge m directions on, along the former. */
    private double crossing(int hull, int k, int m, double own) {
        return (support[((k + m) & (K - 1)) * room + hull] - COS[m] * own) * INVERSE_SIN[m];
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
        int at = (i - base) * K + k;
        return reach[at - K] >= reach[at] ? i - 1 : i;
    }

    /** Goes through the point where a section touches its edge k. */
    private void touch(int section, int k) {
        double out = reach[(section - base) * K + k];
        double on = along[(section - base) * K + k];
        walk.touch(COS[k] * out - SIN[k] * on, SIN[k] * out + COS[k] * on, section, k);
    }

    private void wrap() {
        for (int k = 0; k < K; k++) {
            int best = 0;
            for (int h = 1; h < hulls; h++) {
                if (support[k * room + h] > support[k * room + best]) {
                    best = h;
                }
            }
            touch(owner(best, k), k);
        }
    }
}
