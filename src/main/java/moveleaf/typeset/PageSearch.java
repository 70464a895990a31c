package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best pages for a run between forced breaks, as Knuth and Plass find the best lines for a paragraph (M. F. Plass, Optimal
 * Pagination Techniques for Automatic Typesetting Systems, 1981): of all ways to come to a {@link PageStart}, only the cheapest
 * goes on. Places where a page can begin are visited from the top of the run to its end, so nothing is looked at twice.
 *
 * <p>The pages that a maker would cut who never looks back ({@link FirstFit}) come first: they are often as good as can be, and
 * whatever costs more than they do needs no look. With that bound the search stays exact; where it would take too long, or a row
 * higher than a page is divided again and again, those pages stand.
 */
final class PageSearch {
    private static final double HAIR = 1e-9;

    /**
     * Looks that a search may take for each slab: pages of up to forty lines take 100 to 200. What takes more (a note of a thousand
     * lines, thousands of lines a page) keeps the first guess, so that no content can hold up a build.
     */
    private static final int LOOKS_A_SLAB = 600;

    private static final int LOOKS_IN_ANY_CASE = 50_000;

    /** Ways to come to one slab that differ in what is left of notes; books have one to six. */
    private static final int MOST_PATHS = 64;

    private final PageRun run;
    private final List<List<PagePath>> paths = new ArrayList<>();
    private PageCost most = PageCost.NOTHING;
    private long budget = 1;
    private boolean exact = true;

    /**
     * @param first index of the run's first slab
     * @param end index past its last
     * @param place of its first page
     */
    PageSearch(PageMatter matter, int first, int end, PageStyles.Place place) {
        this.run = new PageRun(matter, first, end, place);
    }

    /** The pages of a run and what they cost. */
    record Found(List<PageOption> pages, PageCost cost) {}

    /** Pages that are cut one by one. */
    Found firstFit(PageStyles.Side side) {
        PagePath path = new FirstFit(run).pages(side);
        return new Found(path.options(), path.cost());
    }

    /** The cheapest pages. */
    Found best(PageStyles.Side side) {
        Found guess = firstFit(side);
        if (guess.pages.size() == 1) {
            return guess;
        }
        Found best = guess;
        for (Found found : search(side, guess, guess.cost)) {
            best = found.cost.isBelow(best.cost) ? found : best;
        }
        return best;
    }

    /** The cheapest pages, and the cheapest after which the next page is on the other side, where there are any. */
    List<Found> each(PageStyles.Side side) {
        Found guess = firstFit(side);
        List<Found> all = search(side, guess, guess.cost.plus(new PageCost(0, PageCost.MOST_SIDE)));
        return all.isEmpty() ? List.of(guess) : all;
    }

    /** The cheapest pages to each side, of those that cost less than the guess or no more than so much. */
    private List<Found> search(PageStyles.Side side, Found guess, PageCost bound) {
        if (isDividedOften(guess)) {
            exact = false;
            return List.of();
        }
        most = bound;
        budget = LOOKS_IN_ANY_CASE + (long) LOOKS_A_SLAB * (run.end - run.first);
        for (int i = run.first; i <= run.end; i++) {
            paths.add(new ArrayList<>(0));
        }
        paths.get(0).add(run.begin(side));
        for (int i = run.first; i <= run.end && budget > 0; i++) {
            visit(paths.get(i - run.first));
            if (i < run.end) {
                paths.set(i - run.first, List.of());
            }
        }
        if (budget <= 0) {
            exact = false;
            return List.of();
        }
        List<Found> found = new ArrayList<>(2);
        for (PageStyles.Side after : PageStyles.Side.values()) {
            PagePath best = null;
            for (PagePath path : paths.get(run.end - run.first)) {
                boolean there = run.isEnd(path.start) && path.start.side() == after;
                if (there && (best == null || path.cost().isBelow(best.cost()))) {
                    best = path;
                }
            }
            if (best != null) {
                boolean better = best.options().size() % 2 != guess.pages.size() % 2
                        || best.cost().isBelow(guess.cost);
                found.add(better ? new Found(best.options(), best.cost()) : guess);
            }
        }
        return found;
    }

    /** Whether no pages cost less than those found last, not only those of the first guess. */
    boolean isExact() {
        return exact;
    }

    private static boolean isDividedOften(Found guess) {
        return guess.pages.stream()
                        .filter(page -> page.way() == PageOption.Way.DIVIDE)
                        .count()
                > 2;
    }

    private void visit(List<PagePath> here) {
        List<Seen> seen = new ArrayList<>(2);
        PagePath path = nextOf(here);
        while (path != null && budget > 0) {
            path.done = true;
            if (!run.isEnd(path.start)) {
                for (PricedPage page : pages(path.start, seen)) {
                    budget -= 1 + here.size() / 8;
                    offer(path, page);
                }
            }
            path = nextOf(here);
        }
    }

    private static @Nullable PagePath nextOf(List<PagePath> here) {
        PagePath next = null;
        for (PagePath path : here) {
            if (!path.done && (next == null || path.comesBefore(next))) {
                next = path;
            }
        }
        return next;
    }

    /** The ways on do not depend on what faces the page, and seldom on its side. */
    private record Seen(PageStart start, PageRoom room, List<PricedPage> pages) {}

    private List<PricedPage> pages(PageStart start, List<Seen> seen) {
        PageRoom room = run.room(start);
        for (Seen it : seen) {
            boolean same = it.start.divided() == start.divided()
                    && it.start.carried().equals(start.carried())
                    && it.room.equals(room);
            if (same) {
                return it.pages;
            }
        }
        List<PricedPage> pages = new ArrayList<>();
        for (PageOption option : run.ways.from(start, room)) {
            budget--;
            PricedPage page = PricedPage.of(option, room);
            if (page.yields() <= most.yields()) {
                pages.add(page);
            }
        }
        seen.add(new Seen(start, room, pages));
        return pages;
    }

    private void offer(PagePath path, PricedPage page) {
        PageCost cost = path.with(page);
        long yields = cost.yields();
        double looks = cost.looks();
        if (yields > most.yields() || (yields == most.yields() && looks > most.looks() + HAIR)) {
            return;
        }
        PageStart start = path.start;
        Shortness facing = PageRun.facing(start.side(), page);
        List<PagePath> there = paths.get(page.option().next() - run.first);
        for (PagePath known : there) {
            if (leadsAlike(known.start, start, page.option())) {
                boolean same = known.start.facing() == facing;
                double least = same ? 0 : PageCost.MOST_FACING;
                if (known.yields < yields || (known.yields == yields && known.looks + least <= looks)) {
                    return;
                }
                if (same) {
                    known.come(path, page.option(), yields, looks);
                    return;
                }
            }
        }
        if (there.size() >= MOST_PATHS) {
            budget = 0;
            return;
        }
        PagePath next = new PagePath(PageRun.after(start, page));
        next.come(path, page.option(), yields, looks);
        there.add(next);
    }

    /** Whether all but what faces the next page is as in a known place. */
    private static boolean leadsAlike(PageStart known, PageStart before, PageOption option) {
        return known.side() != before.side()
                && known.divided() == option.divided()
                && known.carried().equals(option.carried());
    }
}
