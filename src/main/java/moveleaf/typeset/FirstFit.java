package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Cuts the pages of a run one by one, each where it is best for this page alone: as little as can be yields, then as little as
 * can be stays empty or goes overleaf. A first guess for {@link PageSearch}, and what its pages are measured against.
 */
final class FirstFit {
    /** What a divided note costs, in points of empty page: about three lines. */
    private static final double DIVIDED_NOTE = 40;

    private static final double MUCH = 1e9;

    private final PageRun run;

    FirstFit(PageRun run) {
        this.run = run;
    }

    /** All pages of the run, the first of them on some side. */
    PagePath pages(PageStyles.Side side) {
        PagePath path = run.begin(side);
        while (!run.isEnd(path.start)) {
            PageRoom room = run.room(path.start);
            PricedPage page = PricedPage.of(choose(path.start, room), room);
            PageCost cost = path.with(page);
            PagePath next = new PagePath(PageRun.after(path.start, page));
            next.come(path, page.option(), cost.yields(), cost.looks());
            path = next;
        }
        return path;
    }

    /** The best choice for a page alone; what would part a box from its facing page is looked at one page ahead. */
    private PageOption choose(PageStart start, PageRoom room) {
        List<PageOption> options = run.ways.from(start, room);
        if (start.side() == PageStyles.Side.RECTO) {
            return choose(options, it -> it.turn().parts() == Turn.Parts.FITTING);
        }
        List<KeepGroup> parted = new ArrayList<>(0);
        PageOption best = choose(options, it -> false);
        while (best.turn().parts() == Turn.Parts.FITTING) {
            KeepGroup box = run.matter.outermostFitting(
                    Objects.requireNonNull(best.turn().box()));
            if (endsOnRecto(start, best, room, box)) {
                return best;
            }
            if (parted.contains(box)) {
                return anyThatEndsOnRecto(start, options, room, best);
            }
            parted.add(box);
            best = choose(options, it -> isAmong(parted, it.turn()));
        }
        return best;
    }

    private PageOption anyThatEndsOnRecto(PageStart start, List<PageOption> options, PageRoom room, PageOption best) {
        for (PageOption it : options) {
            boolean parts =
                    it.turn().parts() == Turn.Parts.FITTING && it.yields().compareTo(Slab.Unwelcome.OVER_TURN) < 0;
            if (parts
                    && endsOnRecto(
                            start,
                            it,
                            room,
                            run.matter.outermostFitting(
                                    Objects.requireNonNull(it.turn().box())))) {
                return it;
            }
        }
        return best;
    }

    private boolean isAmong(List<KeepGroup> parted, Turn turn) {
        return turn.parts() == Turn.Parts.FITTING
                && parted.contains(run.matter.outermostFitting(Objects.requireNonNull(turn.box())));
    }

    private boolean endsOnRecto(PageStart start, PageOption option, PageRoom room, KeepGroup box) {
        PageStart recto = PageRun.after(start, PricedPage.of(option, room));
        for (PageOption it : run.ways.from(recto, run.room(recto))) {
            if (it.next() > box.last && it.carried().isNothing()) {
                return true;
            }
        }
        return false;
    }

    /** @param parts whether a way parts a box that should not go over a turn */
    private static PageOption choose(List<PageOption> options, Predicate<PageOption> parts) {
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
