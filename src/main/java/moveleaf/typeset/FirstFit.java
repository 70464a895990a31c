package moveleaf.typeset;

import java.util.List;
import java.util.function.Predicate;

/**
 * Ends a page where it is best for this page alone: as little as can be yields, then as little as can be stays empty or goes
 * overleaf. A first guess for {@link PageSearch}, and what its pages are measured against.
 */
final class FirstFit {
    /** What a divided note costs, in points of empty page: about three lines. */
    private static final double DIVIDED_NOTE = 40;

    private static final double MUCH = 1e9;

    private FirstFit() {}

    /** @param parts whether a way parts a box that should not go over a turn */
    static PageOption choose(List<PageOption> options, Predicate<PageOption> parts) {
        PageOption best = options.get(options.size() - 1);
        double least = cost(best, parts);
        for (int i = options.size() - 2; i >= 0; i--) {
            double cost = cost(options.get(i), parts);
            if (cost < least) {
                least = cost;
                best = options.get(i);
            }
        }
        return best;
    }

    private static double cost(PageOption it, Predicate<PageOption> parts) {
        boolean divided = it.later() > LineBreaker.HAIR;
        double empty = it.ends() == PageFill.Ends.MUST ? 0 : it.empty();
        double alone = it.way() == PageOption.Way.NOTES ? MUCH / 2 : 0;
        double turned = parts.test(it) ? yields(Slab.Unwelcome.OVER_TURN) : 0;
        return yields(it.yields()) + turned + alone + empty + (divided ? DIVIDED_NOTE + it.later() : 0);
    }

    /** Each kind more than all that yield before it. */
    private static double yields(Slab.Unwelcome unwelcome) {
        return unwelcome.weight == 0 ? 0 : MUCH * (1 << unwelcome.weight);
    }
}
