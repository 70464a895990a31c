package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;

/** Text running around insets: how far down it is narrow, and what keeps it on one page with them. */
final class Runaround {
    /** The box in which the first inset stands; it ends below all of them. */
    final OpenBox owner;

    private final KeepGroup group;
    private final List<Slab.Inset> waiting = new ArrayList<>();
    private double right = Double.POSITIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private int lowest;

    /** @param group that grows with what stands beside the insets */
    Runaround(OpenBox owner, KeepGroup group) {
        this.owner = owner;
        this.group = group;
    }

    /**
     * Adds an inset, which will hang from the next slab.
     *
     * @param left where the text must end, points from the column's left edge
     */
    void add(Slab.Inset inset, double left) {
        waiting.add(inset);
        right = Math.min(right, left);
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Bottom of the lowest inset that hangs. */
    double bottom() {
        return bottom;
    }

    /** Sequence of the slab from which that one hangs. */
    int lowest() {
        return lowest;
    }

    /** Whether what begins at a height begins beside an inset. */
    boolean isBeside(double y) {
        return isWaiting() || y < bottom - LineBreaker.HAIR;
    }

    /** Where text that begins at a height must end at the latest, points from the column's left edge. */
    double right(double y) {
        return isBeside(y) ? right : Double.POSITIVE_INFINITY;
    }

    /**
     * A slab is there: what waited hangs from it, each below the one before.
     *
     * @param y of its content
     * @param index among the slabs of its column
     */
    void pass(Slab slab, double y, int index) {
        List<Slab.Inset> hung = new ArrayList<>(waiting.size());
        for (Slab.Inset inset : waiting) {
            double down = Math.max(0, bottom - y);
            Cell cell = inset.cell();
            hung.add(new Slab.Inset(cell.at(cell.y() + down, cell.height()), down + inset.height()));
            bottom = y + down + inset.height();
        }
        if (!hung.isEmpty()) {
            slab.insets = hung;
            lowest = slab.sequence;
            waiting.clear();
        }
        if (y < bottom - LineBreaker.HAIR) {
            keep(slab, index);
        }
    }

    private void keep(Slab slab, int index) {
        KeepGroup inner = slab.within;
        if (inner == null || inner.first <= group.first) {
            slab.within = group;
        }
        KeepGroup above = slab.group;
        if (index > group.first && (above == null || above.first <= group.first)) {
            slab.group = group;
        }
        group.last = index;
    }
}
