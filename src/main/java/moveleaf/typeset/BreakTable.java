package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a paragraph's lines may end. Break 0 is the paragraph's start, the last one its end; a line runs from the
 * {@code next} of one break to the {@code end} of a later one.
 *
 * <p>Of each break: {@code ends}, the width before it without the spaces that vanish there, and {@code starts}, the width
 * before the line that follows (both from the paragraph's start, points); the like sums of space that may be stretched; and
 * the leaders before it.
 */
final class BreakTable {
    final List<Break> breaks = new ArrayList<>();

    /** What kind of end of a line it is. */
    enum Kind {
        /** At a space or a dash. */
        PLAIN,
        /** Puts a hyphen. */
        HYPHEN,
        /** Always taken: a line break, the paragraph's end. */
        FORCED,
        /** Inside a word wider than the measure. */
        EMERGENCY
    }

    /**
     * One end of a line.
     *
     * @param end offset past the last character that is seen
     * @param next offset where the following line starts
     * @param mark width of the hyphen put there
     * @param hang by how much the line's last sign stands out of the measure, points
     * @param may by how much more it may, where the line has no room for it
     */
    record Break(
            int end,
            int next,
            double ends,
            double starts,
            double endSpaces,
            double startSpaces,
            int endLeaders,
            int startLeaders,
            double mark,
            double hang,
            double may,
            double penalty,
            Kind kind) {}

    int size() {
        return breaks.size();
    }

    Break get(int i) {
        return breaks.get(i);
    }

    /** Natural width of the line between two breaks, without what hangs out of the measure. */
    double width(int from, int to) {
        Break a = breaks.get(from);
        Break b = breaks.get(to);
        return Math.max(0, b.ends - a.starts) + b.mark - b.hang;
    }

    /** The same where the last sign stands out as far as it may. */
    double leastWidth(int from, int to) {
        return width(from, to) - breaks.get(to).may;
    }

    /** What a measure leaves of itself beside the line; less than 0 where the line is longer, whatever hangs. */
    double room(int from, int to, double measure) {
        double room = measure - width(from, to);
        return room < -LineBreaker.HAIR ? room + breaks.get(to).may : room;
    }

    /** Natural width of its spaces that may be stretched. */
    double spaces(int from, int to) {
        return Math.max(0, breaks.get(to).endSpaces - breaks.get(from).startSpaces);
    }

    boolean hasLeader(int from, int to) {
        return breaks.get(to).endLeaders > breaks.get(from).startLeaders;
    }
}
