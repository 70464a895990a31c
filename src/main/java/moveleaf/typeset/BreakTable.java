package moveleaf.typeset;

import java.util.Arrays;
import java.util.List;

/**
 * Where a paragraph's lines may end. Break 0 is the paragraph's start, the last one its end; a line runs from where {@code next} says of
 * one break to where {@code end} says of a later one. Widths are points from the paragraph's start.
 *
 * <p>A document has a break for every few characters: what is known of each is two offsets, and what most have in common.
 */
final class BreakTable {
    private final ShapedText shaped;
    private int[] ends = new int[8];
    private int[] nexts = new int[8];
    private Look[] looks = new Look[8];
    private int size;

    BreakTable(ShapedText shaped) {
        this.shaped = shaped;
    }

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
     * How a line ends at a break.
     *
     * @param mark width of the hyphen put there
     * @param hang by how much the line's last sign stands out of the measure, points
     * @param may by how much more it may, where the line has no room for it
     * @param penalty the cost of ending the line here, as {@link LineBreaker} counts
     * @param kind what kind of break it is
     */
    record Look(double mark, double hang, double may, double penalty, Kind kind) {
        /** That of most. */
        static final Look PLAIN = new Look(0, 0, 0, 0, Kind.PLAIN);
    }

    /**
     * Adds a break after those there are.
     *
     * @param end offset past the last character that is seen
     * @param next offset where the following line starts
     */
    void add(int end, int next, Look look) {
        if (size == ends.length) {
            int room = size + size / 2;
            ends = Arrays.copyOf(ends, room);
            nexts = Arrays.copyOf(nexts, room);
            looks = Arrays.copyOf(looks, room);
        }
        ends[size] = end;
        nexts[size] = next;
        looks[size] = look;
        size++;
    }

    int size() {
        return size;
    }

    /** Offset past the last character that is seen before a break. */
    int end(int at) {
        return ends[at];
    }

    /** Offset where the line after a break starts. */
    int next(int at) {
        return nexts[at];
    }

    /** Width before a break, without the spaces that vanish there. */
    double ends(int at) {
        return shaped.x[ends[at]];
    }

    /** Width before the line that follows a break. */
    double starts(int at) {
        return shaped.x[nexts[at]];
    }

    /** Of the width before a break, spaces that may be stretched. */
    double endSpaces(int at) {
        return shaped.spaces[ends[at]];
    }

    /** The same before the line that follows. */
    double startSpaces(int at) {
        return shaped.spaces[nexts[at]];
    }

    Kind kind(int at) {
        return looks[at].kind;
    }

    double penalty(int at) {
        return looks[at].penalty;
    }

    /** Width of the hyphen put at a break. */
    double mark(int at) {
        return looks[at].mark;
    }

    /** Natural width of the line between two breaks, without what hangs out of the measure. */
    double width(int from, int to) {
        Look look = looks[to];
        return Math.max(0, ends(to) - starts(from)) + look.mark - look.hang;
    }

    /** The same where the last sign stands out as far as it may. */
    double leastWidth(int from, int to) {
        return width(from, to) - looks[to].may;
    }

    /** What a measure leaves of itself beside the line; less than 0 where the line is longer, whatever hangs. */
    double room(int from, int to, double measure) {
        double room = measure - width(from, to);
        return room < -LineBreaker.HAIR ? room + looks[to].may : room;
    }

    /** Natural width of its spaces that may be stretched. */
    double spaces(int from, int to) {
        return Math.max(0, endSpaces(to) - startSpaces(from));
    }

    boolean hasLeader(int from, int to) {
        return leaders(from, to) > 0;
    }

    /** How many leaders the line between two breaks has. */
    int leaders(int from, int to) {
        return leadersBefore(ends[to]) - leadersBefore(nexts[from]);
    }

    private int leadersBefore(int offset) {
        List<ParagraphText.Leader> all = shaped.source.leaders;
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).at() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
