package moveleaf.typeset;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The lines that body text sits on. They lie a grid step apart, and the first where body text stands at the head of a page
 * area: a page of nothing but body text needs no shift. Body text is the first snapping paragraph whose leading is the step,
 * else the first snapping one. Only the main column snaps, notes and cells don't.
 */
final class BaselineGrid {
    private final double step;
    private final double first;

    private BaselineGrid(double step, double first) {
        this.step = step;
        this.first = first;
    }

    static BaselineGrid of(double step, List<Slab> slabs) {
        if (!(step > 0)) {
            return new BaselineGrid(0, 0);
        }
        OptionalDouble any = OptionalDouble.empty();
        for (Slab slab : slabs) {
            if (slab.snap == Slab.Snap.ALWAYS && slab.content instanceof Content.Line line) {
                if (Math.abs(line.height() - step) < LineBreaker.HAIR) {
                    return new BaselineGrid(step, line.line().baseline());
                }
                any = any.isPresent() ? any : OptionalDouble.of(line.line().baseline());
            }
        }
        return new BaselineGrid(step, any.orElse(0));
    }

    /** Moves a slab down until its baseline is on the grid, if it seeks it. */
    double snap(Slab slab, double top, boolean head) {
        boolean seeks = slab.snap == Slab.Snap.ALWAYS || (head && slab.snap == Slab.Snap.AT_HEAD);
        if (step == 0 || !seeks) {
            return top;
        }
        OptionalDouble baseline = slab.baseline();
        if (baseline.isEmpty()) {
            return top;
        }
        double at = top + baseline.getAsDouble();
        double line = first + step * Math.ceil((at - first) / step - 1e-9);
        return top + line - at;
    }
}
