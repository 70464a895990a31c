package moveleaf.typeset;

import java.util.List;

/**
 * Ends a page where it is best for this page alone: as little as can be yields, then as little as can be stays empty or goes
 * overleaf. A first guess for {@link PageSearch}, and what its pages are measured against.
 */
final class FirstFit {
    /** What a divided note costs, in points of empty page: about three lines. */
    private static final double DIVIDED_NOTE = 40;

    private static final double MUCH = 1e9;

    private FirstFit() {}

    static PageOption choose(List<PageOption> options) {
        PageOption best = options.get(options.size() - 1);
        double least = cost(best);
        for (int i = options.size() - 2; i >= 0; i--) {
            double cost = cost(options.get(i));
            if (cost < least) {
                least = cost;
                best = options.get(i);
            }
        }
        return best;
    }

    private static double cost(PageOption it) {
        boolean divided = it.later() > LineBreaker.HAIR;
        double empty = it.ends() == PageFill.Ends.MUST ? 0 : it.empty();
        double alone = it.way() == PageOption.Way.NOTES ? MUCH / 2 : 0;
        return it.yields().weight * MUCH + alone + empty + (divided ? DIVIDED_NOTE + it.later() : 0);
    }
}
