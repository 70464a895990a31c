package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages to one place of a run: the cheapest that are known so far. */
final class PagePath {
    final PageStart start;
    long yields;
    double looks;

    /** Whether what leads on from here has been looked at. */
    boolean done;

    private @Nullable PagePath before;
    private @Nullable PageOption by;

    PagePath(PageStart start) {
        this.start = start;
    }

    /** Comes here by another page than before. */
    void come(PagePath from, PageOption option, long newYields, double newLooks) {
        before = from;
        by = option;
        yields = newYields;
        looks = newLooks;
    }

    PageCost cost() {
        return new PageCost(yields, looks);
    }

    /** What they cost with one page more. */
    PageCost with(PricedPage page) {
        long sum = yields + page.yields();
        double looking = looks + page.looks() + PageCost.facing(start.facing(), page.shortness());
        Turn turn = page.option().turn();
        if (start.side() == PageStyles.Side.VERSO || turn.parts() == Turn.Parts.NOTHING) {
            return new PageCost(sum, looking);
        }
        return PageCost.of(turn).plus(new PageCost(sum, looking));
    }

    /** Whether what leads on to other places in the same slab should be looked at earlier. */
    boolean comesBefore(PagePath other) {
        if (start.divisions() != other.start.divisions()) {
            return start.divisions() < other.start.divisions();
        }
        if (start.carried().size() != other.start.carried().size()) {
            return start.carried().size() > other.start.carried().size();
        }
        return start.side() == PageStyles.Side.RECTO && other.start.side() == PageStyles.Side.VERSO;
    }

    List<PageOption> options() {
        List<PageOption> options = new ArrayList<>();
        for (PagePath path = this; path.before != null && path.by != null; path = path.before) {
            options.add(path.by);
        }
        Collections.reverse(options);
        return options;
    }
}
