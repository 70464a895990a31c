package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the ends of a paragraph's lines all together, so that the whole looks best.
 *
 * <p>After Donald E. Knuth and Michael F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11
 * (1981). Breaks are visited in order; for each, the cheapest way to get there is kept, apart for each fitness class (tight,
 * decent, loose, very loose) because neighbouring lines should not differ by more than one class. A break stays active as
 * long as a line from it still fits.
 *
 * <p>Ragged text follows the paper's setting: words keep their spaces, and the line's end stretches by a finite amount, so
 * that the squares of badness even the lines out. There is no limit of tolerance and no second pass: a loose line costs as
 * much as it costs, and a paragraph always has an answer. Lines that are forced to end cost nothing for being short.
 */
final class LineBreaker {
    /** What each line costs before its looks: fewer lines are better. The paper's and TeX's figure. */
    static final double LINE_PENALTY = 10;

    /** For two hyphens below each other. */
    static final double DOUBLE_HYPHEN = 10_000;

    /** For a third hyphen below two others, and each more: a line may give more than twice what is easy to avoid it. */
    static final double MORE_HYPHENS = 1_000_000;

    /** For a word parted between the last two lines. TeX's figure. */
    static final double HYPHEN_BEFORE_LAST = 5_000;

    /**
     * For a tight line beside a loose one. Half of TeX's figure: more makes the mean line worse, in justified text beside Typst's
     * (bench/Looks.java), and neighbours no more alike.
     */
    static final double MISFIT = 5_000;

    /**
     * For a last line shorter than {@link #SHORT} of the measure: about what a ragged line 2.5 em too short costs. With 250,000
     * half as many are short, and the mean line is a tenth worse (bench/Looks.java).
     */
    static final double SHORT_LAST = 40_000;

    static final double SHORT = 1 / 6.0;

    /** Lines in a row that may end with hyphens. */
    static final int MOST_HYPHENS = 2;

    /** Badness has an end, so that one hopeless line doesn't drown what the others cost. */
    static final double WORST = 1e6;

    /** Points by which a line may be too long before we say so: rounding, not typography. */
    static final double HAIR = 1e-6;

    private final BreakTable table;
    private final Setting setting;
    private final Candidates candidates = new Candidates();
    private List<Node> active = new ArrayList<>();
    private List<Node> spare = new ArrayList<>();

    private LineBreaker(BreakTable table, Setting setting) {
        this.table = table;
        this.setting = setting;
    }

    /**
     * How lines are set.
     *
     * @param justified whether spaces give way, else the line's end
     * @param first measure of the first line, points
     * @param measure of the others, points
     * @param rag by how much the end of a ragged line stretches with ease, points
     * @param left share of what a line leaves of its measure that stands to its left: 1/2 where lines are centred
     */
    record Setting(boolean justified, double first, double measure, double rag, double left) {
        double measure(int from) {
            return from == 0 ? first : measure;
        }

        /** What a line leaves of its measure. */
        double room(BreakTable table, int from, int to) {
            return table.room(from, to, measure(from));
        }

        /** Where a line begins, points. */
        double start(BreakTable table, int from, int to) {
            double shift = left > 0 ? left * Math.max(0, room(table, from, to)) : 0;
            return from == 0 ? measure - first + shift : shift;
        }
    }

    /** The breaks that end lines, in order: indices into the table; the last is the table's last. */
    static int[] choose(BreakTable table, Setting setting) {
        return choose(table, setting, RiverBreaker.RIVER);
    }

    /** The same at a price for each line in which a river ends. */
    static int[] choose(BreakTable table, Setting setting, double river) {
        int[] ends = chooseAnyRivers(table, setting);
        boolean may = ends.length > 2 && table.size() <= RiverBreaker.MOST_BREAKS;
        boolean rivers = may && Rivers.areIn(table, setting, ends);
        return rivers ? new RiverBreaker(table, setting, river).run() : ends;
    }

    /** The same where rivers cost nothing. */
    static int[] chooseAnyRivers(BreakTable table, Setting setting) {
        return new LineBreaker(table, setting).run();
    }

    /**
     * How far spaces (or the line's end) must give: 0 not at all, 1 as far as is easy, below −1 too far; NaN when the line
     * is too long to be set.
     */
    static double ratio(BreakTable table, Setting setting, int from, int to) {
        double room = table.room(from, to, setting.measure(from));
        if (room >= -HAIR) {
            boolean eased = table.kind(to) == BreakTable.Kind.FORCED || table.hasLeader(from, to);
            if (eased) {
                return 0;
            }
            double stretch = setting.justified ? table.spaces(from, to) / 2 : setting.rag;
            return Math.max(0, room) / Math.max(stretch, setting.rag / 100 + HAIR);
        }
        boolean shrinks = setting.justified && !table.hasLeader(from, to);
        double shrink = shrinks ? table.spaces(from, to) / 3 : 0;
        return -room <= shrink + HAIR ? Math.max(-1, room / shrink) : Double.NaN;
    }

    /** What a line costs by itself. */
    static double demerits(BreakTable table, Setting setting, int from, int to, double ratio) {
        double badness = Math.min(100 * Math.abs(ratio * ratio * ratio), WORST);
        double sum = LINE_PENALTY + badness + table.penalty(to);
        double cost = sum * sum;
        boolean last = to == table.size() - 1;
        if (last && from > 0 && table.width(from, to) < SHORT * setting.measure && !table.hasLeader(from, to)) {
            cost += SHORT_LAST;
        }
        if (hyphen(table, from) && (hyphen(table, to) || last)) {
            cost += last ? HYPHEN_BEFORE_LAST : DOUBLE_HYPHEN;
        }
        return cost;
    }

    /** The fitness class, 0 to 3. */
    static int fitness(double ratio) {
        if (ratio < -0.5) {
            return 0;
        }
        if (ratio <= 0.5) {
            return 1;
        }
        return ratio <= 1 ? 2 : 3;
    }

    /** What neighbours of two classes cost. */
    static double misfit(int before, int after) {
        return Math.abs(before - after) > 1 ? MISFIT : 0;
    }

    /** What a hyphen at the end of a line costs for those above it, when so many lines before end with one. */
    static double rowOfHyphens(int before, BreakTable.Kind kind) {
        return kind == BreakTable.Kind.HYPHEN && before >= MOST_HYPHENS ? MORE_HYPHENS : 0;
    }

    private static boolean hyphen(BreakTable table, int at) {
        return table.kind(at) == BreakTable.Kind.HYPHEN;
    }

    private int[] run() {
        active.add(new Node(0, 1, 0, 0, null));
        for (int to = 1; to < table.size(); to++) {
            visit(to);
        }
        Node best = active.get(0);
        for (Node node : active) {
            if (node.total < best.total) {
                best = node;
            }
        }
        return best.path();
    }

    private void visit(int to) {
        candidates.begin(table.kind(to) == BreakTable.Kind.HYPHEN);
        boolean forced = table.kind(to) == BreakTable.Kind.FORCED;
        List<Node> still = spare;
        still.clear();
        Node last = active.get(active.size() - 1);
        for (int i = 0; i < active.size(); i++) {
            Node node = active.get(i);
            double ratio = ratio(table, setting, node.at, to);
            if (Double.isNaN(ratio)) {
                if (onlyForItsHyphen(table, setting, node.at, to)) {
                    still.add(node);
                }
                continue;
            }
            if (!forced) {
                still.add(node);
            }
            int fitness = fitness(ratio);
            double total = node.total
                    + demerits(table, setting, node.at, to, ratio)
                    + rowOfHyphens(node.hyphens, table.kind(to))
                    + (node.at == 0 ? 0 : misfit(node.fitness, fitness));
            candidates.offer(node, fitness, total);
        }
        candidates.addTo(still, to);
        if (still.isEmpty()) {
            // Too long whatever we do: the shortest such line, and on we go.
            still.add(new Node(to, 1, 0, last.total, last));
        }
        spare = active;
        active = still;
    }

    /** Whether a line is too long because of the hyphen only, so that a longer one without may fit. */
    static boolean onlyForItsHyphen(BreakTable table, Setting setting, int from, int to) {
        double mark = table.mark(to);
        double least = table.leastWidth(from, to) - mark - (setting.justified ? table.spaces(from, to) / 3 : 0);
        return mark > 0 && least <= setting.measure(from) + HAIR;
    }

    /** The cheapest ways to end a line at one break: one for each fitness class and number of hyphens in a row. */
    private static final class Candidates {
        private final double[] totals = new double[4 * MOST_HYPHENS];
        private final @Nullable Node[] from = new @Nullable Node[4 * MOST_HYPHENS];
        private boolean hyphen;

        /** Forgets those of the break before. */
        void begin(boolean hyphen) {
            this.hyphen = hyphen;
            Arrays.fill(totals, Double.POSITIVE_INFINITY);
            Arrays.fill(from, null);
        }

        void offer(Node node, int fitness, double total) {
            int at = hyphen ? fitness + 4 * Math.min(node.hyphens, MOST_HYPHENS - 1) : fitness;
            if (total < totals[at]) {
                totals[at] = total;
                from[at] = node;
            }
        }

        /** A way that costs more by a misfit than another can't win, unless it has fewer hyphens in a row. */
        void addTo(List<Node> active, int to) {
            double least = Double.POSITIVE_INFINITY;
            for (int at = 0; at < from.length; at += 4) {
                for (int i = at; i < at + 4; i++) {
                    least = Math.min(least, totals[i]);
                }
                for (int i = at; i < at + 4; i++) {
                    Node node = from[i];
                    if (node != null && totals[i] <= least + MISFIT) {
                        active.add(new Node(to, i % 4, hyphen ? i / 4 + 1 : 0, totals[i], node));
                    }
                }
            }
        }
    }

    /**
     * The cheapest way found to end a line at a break.
     *
     * @param hyphens how many lines in a row end with one, this the last of them
     */
    private record Node(int at, int fitness, int hyphens, double total, @Nullable Node previous) implements Ending {}

    /** A way to end a line at a break, which knows how the line before it ends. */
    interface Ending {
        int at();

        /** Nothing where the paragraph begins. */
        @Nullable
        Ending previous();

        /** The breaks at which lines end on this way, from the first line on. */
        default int[] path() {
            int lines = 0;
            for (Ending before = previous(); before != null; before = before.previous()) {
                lines++;
            }
            int[] path = new int[lines];
            Ending ending = this;
            for (Ending before = previous(); before != null; before = before.previous()) {
                path[--lines] = ending.at();
                ending = before;
            }
            return path;
        }
    }
}
