package moveleaf.typeset;

import java.util.List;

/** A note, set in the measure of the notes' area. */
final class SetNote {
    private final Note note;
    private final List<Slab> slabs;

    /** Height of all slabs above each place, with the gaps above them. */
    private final double[] above;

    SetNote(Note note, List<Slab> slabs) {
        this.note = note;
        this.slabs = List.copyOf(slabs);
        this.above = new double[slabs.size() + 1];
        for (int i = 0; i < slabs.size(); i++) {
            above[i + 1] = above[i] + slabs.get(i).gap + slabs.get(i).height();
        }
    }

    Note note() {
        return note;
    }

    List<Slab> slabs() {
        return slabs;
    }

    /** Height of some of its slabs; margins above the first and below the last don't count. */
    double height(int from, int to) {
        return to <= from ? 0 : above[to] - above[from] - slabs.get(from).gap;
    }

    /**
     * How many slabs fit.
     *
     * @return the index past the last that fits; {@code from} when none does
     */
    int fit(int from, double room, Manner manner) {
        int best = from;
        double height = 0;
        for (int i = from; i < slabs.size(); i++) {
            height += slabs.get(i).height() + (i > from ? slabs.get(i).gap : 0);
            if (height > room + LineBreaker.HAIR) {
                break;
            }
            if (mayEndBefore(i + 1, manner)) {
                best = i + 1;
            }
        }
        return best;
    }

    /** The fewest slabs that a page may start with. */
    int least(int from, Manner manner) {
        int end = from + 1;
        while (end < slabs.size() && !mayEndBefore(end, manner)) {
            end++;
        }
        return Math.min(end, slabs.size());
    }

    private boolean mayEndBefore(int at, Manner manner) {
        if (at >= slabs.size() || manner == Manner.ANYHOW) {
            return true;
        }
        Slab slab = slabs.get(at);
        return slab.unwelcome == Slab.Unwelcome.FREE && slab.group == null;
    }

    /** Whether widows, orphans and keeps of notes are heeded. */
    enum Manner {
        PROPER,
        ANYHOW
    }
}
