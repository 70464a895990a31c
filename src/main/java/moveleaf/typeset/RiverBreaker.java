package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the ends of lines once more where the cheapest lines have rivers ({@link Rivers}), with a price for each line that
 * ends one.
 *
 * <p>That price depends on the two lines above. So of all ways to a break, the cheapest is kept for each pair of breaks before it,
 * and not for each fitness class; a way that costs more than another by all that those two lines can save below cannot win. What
 * comes out is the cheapest of all ways, as {@link LineBreaker} finds it where rivers cost nothing.
 */
final class RiverBreaker {
    /**
     * For a line in which a river of three lines or more ends: half of what a short last line costs. With 40,000 a quarter fewer
     * are left, and ragged text with hyphens has worse lines than Typst's (bench/Looks.java).
     */
    static final double RIVER = 20_000;

    /** Breaks of the longest paragraph that is broken once more; nobody follows a river through one that is longer than ten pages. */
    static final int MOST_BREAKS = 5_000;

    private final BreakTable table;
    private final LineBreaker.Setting setting;
    private final double river;

    /** The most that a way to a break can save further down: in the two lines below. */
    private final double most;

    private List<Node> active = new ArrayList<>();

    RiverBreaker(BreakTable table, LineBreaker.Setting setting, double river) {
        this.table = table;
        this.setting = setting;
        this.river = river;
        this.most = LineBreaker.MISFIT + 2 * river;
    }

    int[] run() {
        active.add(new Node(0, 1, 0, 0, null, Rivers.NONE, Rivers.NONE));
        for (int to = 1; to < table.size(); to++) {
            visit(to);
        }
        Node best = active.get(0);
        for (Node node : active) {
            best = node.total < best.total ? node : best;
        }
        return best.path();
    }

    private void visit(int to) {
        BreakTable.Kind kind = table.kind(to);
        List<Node> still = new ArrayList<>(active.size() + 4);
        List<Way> ways = new ArrayList<>();
        Node last = active.get(active.size() - 1);
        Line line = null;
        for (Node node : active) {
            if (line == null || line.from != node.at) {
                line = new Line(node.at, to);
            }
            if (line.stays) {
                still.add(node);
            }
            if (!Double.isNaN(line.ratio)) {
                double total = node.total
                        + line.demerits
                        + LineBreaker.rowOfHyphens(node.hyphens, kind)
                        + (node.at == 0 ? 0 : LineBreaker.misfit(node.fitness, line.fitness));
                ways.add(new Way(node, line, total));
            }
        }
        int before = still.size();
        addBest(ways, still, to);
        if (still.isEmpty() && before == 0) {
            still.add(new Node(to, 1, 0, last.total, last, Rivers.NONE, Rivers.NONE));
        }
        active = still;
    }

    /** A line with all that doesn't depend on the lines above. */
    private final class Line {
        final int from;
        final int to;
        final double ratio;
        final boolean stays;
        final int fitness;
        final double demerits;
        private double @Nullable [] gaps;

        Line(int from, int to) {
            this.from = from;
            this.to = to;
            this.ratio = LineBreaker.ratio(table, setting, from, to);
            boolean fits = !Double.isNaN(ratio);
            this.stays = fits
                    ? table.kind(to) != BreakTable.Kind.FORCED
                    : LineBreaker.onlyForItsHyphen(table, setting, from, to);
            this.fitness = fits ? LineBreaker.fitness(ratio) : 0;
            this.demerits = fits ? LineBreaker.demerits(table, setting, from, to, ratio) : 0;
        }

        double[] gaps() {
            double[] known = gaps;
            if (known == null) {
                known = Rivers.gaps(table, setting, from, to);
                gaps = known;
            }
            return known;
        }
    }

    /** A way to end a line, rivers aside. */
    private record Way(Node node, Line line, double total) {
        int hyphens() {
            return Math.min(node.hyphens, LineBreaker.MOST_HYPHENS - 1);
        }
    }

    private void addBest(List<Way> ways, List<Node> still, int to) {
        boolean hyphen = table.kind(to) == BreakTable.Kind.HYPHEN;
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        for (Way way : ways) {
            int row = hyphen ? way.hyphens() : 0;
            least[row] = Math.min(least[row], way.total);
        }
        List<Node> found = new ArrayList<>();
        for (Way way : ways) {
            int row = hyphen ? way.hyphens() : 0;
            if (way.total <= least[row] + river + most) {
                offer(found, way, to, hyphen ? row + 1 : 0);
            }
        }
        double[] best = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        for (Node node : found) {
            best[node.hyphens] = Math.min(best[node.hyphens], node.total);
        }
        for (Node node : found) {
            if (node.total <= best[node.hyphens] + most) {
                still.add(node);
            }
        }
    }

    private void offer(List<Node> found, Way way, int to, int hyphens) {
        double[] gaps = way.line.gaps();
        double total = way.total + (Rivers.touches(gaps, way.node.joined) ? river : 0);
        for (int i = found.size() - 1; i >= 0; i--) {
            Node known = found.get(i);
            Node above = known.previous;
            if (above == null || above.at != way.node.at) {
                break;
            }
            if (above.above() == way.node.above()) {
                if (total < known.total) {
                    found.set(i, node(way, to, hyphens, total, gaps));
                }
                return;
            }
        }
        found.add(node(way, to, hyphens, total, gaps));
    }

    private static Node node(Way way, int to, int hyphens, double total, double[] gaps) {
        double[] joined = Rivers.joined(gaps, way.node.gaps);
        return new Node(to, way.line.fitness, hyphens, total, way.node, gaps, joined);
    }

    /** The cheapest way found to a break by the two breaks before it. */
    private static final class Node implements LineBreaker.Ending {
        final int at;
        final int fitness;
        final int hyphens;
        final double total;
        final @Nullable Node previous;

        /** Gaps of the line that ends here. */
        final double[] gaps;

        /** Those of them that touch one in the line above. */
        final double[] joined;

        Node(int at, int fitness, int hyphens, double total, @Nullable Node previous, double[] gaps, double[] joined) {
            this.at = at;
            this.fitness = fitness;
            this.hyphens = hyphens;
            this.total = total;
            this.previous = previous;
            this.gaps = gaps;
            this.joined = joined;
        }

        int above() {
            return previous == null ? 0 : previous.at;
        }

        @Override
        public int at() {
            return at;
        }

        @Override
        public @Nullable Node previous() {
            return previous;
        }
    }
}
