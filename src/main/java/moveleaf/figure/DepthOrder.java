package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order forms are painted: wherever two overlap on the picture, the one whose front is nearer there comes
 * later. Cloth and the skin that comes out of it are ordered by which way the hem faces. Where the wishes run in a circle,
 * the weakest yields.
 */
final class DepthOrder {
    /** A difference counts no more than this much, in centimetres, so that one place far behind doesn't decide. */
    private static final double MOST = 6;
    /** The weight of an order that is known, not measured. */
    private static final double SURE = 1e6;
    /** For forms that are level: the later one in this list of ranks comes on top. */
    private static final double RANK = 0.02;
    /** The weight of an order that nothing can be against but another like it. */
    private static final double FAR = 100;
    /** How many of a thigh's sections lie in the pelvis. */
    private static final int ROOT = 2;
    /** The shirt lies over a thigh that is before it by less than this, summed over its sections, in centimetres. */
    private static final double LYING = 1;
    /** The same where the two overlap by their edges alone. */
    private static final double AHEAD = 10;
    /** How far inside its outline a form is looked at, in centimetres. */
    private static final double INSIDE = 0.8;

    private static final Form[] FORMS = Form.values();

    private final Cast cast;
    private final Mould mould;
    private final Outline[] outlines;
    private final Relief relief;
    private final double[] front = new double[FORMS.length];
    private final double[] back = new double[FORMS.length];
    private final double[][] over = new double[FORMS.length][FORMS.length];

    private DepthOrder(Cast cast, Mould mould, Outline[] outlines, Relief relief) {
        this.cast = cast;
        this.mould = mould;
        this.outlines = outlines;
        this.relief = relief;
        for (int f = 0; f < FORMS.length; f++) {
            front[f] = Double.NEGATIVE_INFINITY;
            back[f] = Double.POSITIVE_INFINITY;
            for (int i = mould.starts[f]; i < mould.starts[f + 1]; i++) {
                double depth = Math.sqrt(cast.zz[i]);
                front[f] = Math.max(front[f], cast.z[i] + depth);
                back[f] = Math.min(back[f], cast.z[i] - depth);
            }
        }
    }

    /** Whether all of one form is nearer than all of another. */
    private boolean isApart(int one, int other) {
        return back[one] > front[other] || back[other] > front[one];
    }

    /** The forms from the first painted to the last. */
    static List<Form> of(
            Cast cast, Mould mould, Outline[] outlines, Relief relief, Posture posture, Projection projection) {
        DepthOrder order = new DepthOrder(cast, mould, outlines, relief);
        order.compare();
        for (Hem hem : Hem.ALL) {
            order.settle(hem, posture, projection);
        }
        return order.sorted();
    }

    private void compare() {
        for (int a = 0; a < FORMS.length; a++) {
            for (int b = a + 1; b < FORMS.length; b++) {
                Outline one = outlines[a];
                Outline other = outlines[b];
                if (one.meets(other)) {
                    over[b][a] = RANK
                            + (isApart(a, b)
                                    ? back[b] > front[a] ? FAR : -FAR
                                    : isAtHip(FORMS[a], FORMS[b])
                                            ? thigh(FORMS[b], FORMS[a])
                                            : nearer(FORMS[b], FORMS[a]));
                    over[a][b] = -over[b][a];
                }
            }
        }
    }

    /** How much nearer one form is than another, where they overlap. */
    private double nearer(Form one, Form other) {
        double nearer = compare(one, other) - compare(other, one);
        return nearer == 0 ? edges(one, other) - edges(other, one) : nearer;
    }

    /** How much nearer one form is along its outline: for forms that overlap by their edges alone. */
    private double edges(Form one, Form other) {
        Outline line = outlines[one.number()];
        Outline bounds = outlines[other.number()];
        double sum = 0;
        for (int i = 0; i < line.size; i++) {
            double x = line.x[i] - INSIDE * line.inX[i];
            double y = line.y[i] - INSIDE * line.inY[i];
            if (bounds.isAround(x, y)) {
                double front = relief.front(other, x, y);
                double own = front == Relief.NOTHING ? Relief.NOTHING : relief.front(one, x, y);
                if (own != Relief.NOTHING) {
                    sum += Math.max(-MOST, Math.min(MOST, own - front));
                }
            }
        }
        return sum;
    }

    private static boolean isAtHip(Form one, Form other) {
        return one == Form.SHIRT && (other == Form.LEFT_THIGH || other == Form.RIGHT_THIGH);
    }

    /** The shirt lies over the root of a thigh, unless the rest of the thigh is before it. */
    private double thigh(Form thigh, Form shirt) {
        int from = mould.starts[thigh.number()];
        int end = from + 1;
        while (!mould.begins[end]) {
            end++;
        }
        double nearer = compare(from + ROOT, end, shirt);
        return nearer == 0 ? edges(thigh, shirt) - AHEAD : nearer - LYING;
    }

    /** How much nearer one form is, along its own middle, than another. */
    private double compare(Form one, Form other) {
        return compare(mould.starts[one.number()], mould.starts[one.number() + 1], other);
    }

    private double compare(int from, int end, Form other) {
        Outline bounds = outlines[other.number()];
        double sum = 0;
        for (int i = from; i < end; i++) {
            double x = cast.x[i];
            double y = cast.y[i];
            if (bounds.isAround(x, y)) {
                double front = relief.front(other, x, y);
                if (front != Relief.NOTHING) {
                    sum += Math.max(-MOST, Math.min(MOST, relief.front(i) - front));
                }
            }
        }
        return sum;
    }

    private void settle(Hem hem, Posture posture, Projection projection) {
        double weight = hem.faces(posture, projection) ? SURE : -SURE;
        over[hem.skin().number()][hem.cloth().number()] = weight;
        over[hem.cloth().number()][hem.skin().number()] = -weight;
    }

    private List<Form> sorted() {
        List<Form> sorted = new ArrayList<>(FORMS.length);
        boolean[] done = new boolean[FORMS.length];
        double[] wrong = new double[FORMS.length];
        for (int f = 0; f < FORMS.length; f++) {
            wrong[f] = wrong(f, done);
        }
        while (sorted.size() < FORMS.length) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int f = 0; f < FORMS.length; f++) {
                if (!done[f] && wrong[f] < least) {
                    least = wrong[f];
                    best = f;
                }
            }
            done[best] = true;
            sorted.add(FORMS[best]);
            for (int f = 0; f < FORMS.length; f++) {
                if (over[f][best] > 0) {
                    wrong[f] = wrong(f, done);
                }
            }
        }
        return sorted;
    }

    /** How wrong it would be to paint a form before all that aren't done. */
    private double wrong(int form, boolean[] done) {
        double wrong = 0;
        for (int other = 0; other < FORMS.length; other++) {
            if (!done[other] && over[form][other] > 0) {
                wrong += over[form][other];
            }
        }
        return wrong;
    }
}
