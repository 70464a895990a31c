package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best pages for a run between forced breaks, as Knuth and Plass find the best lines for a paragraph (M. F. Plass, Optimal
 * Pagination Techniques for Automatic Typesetting Systems, 1981): of all ways to come to a {@link PageStart}, only the cheapest
 * goes on. Places where a page can begin are visited from the top of the run to its end, so nothing is looked at twice.
 *
 * <p>The pages that a maker would cut who never looks back ({@link #firstFit}) come first: they are often as good as can be, and
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

    private final PageMatter matter;
    private final int first;
    private final int end;
    private final String name;
    private final PageStyles.Place place;
    private final PageWays ways;
    private final List<List<Path>> paths = new ArrayList<>();
    private final Map<PageStyles.Side, PageRoom> rooms = new EnumMap<>(PageStyles.Side.class);
    private PageCost most = PageCost.NOTHING;
    private long budget = 1;
    private boolean exact = true;

    /**
     * @param first index of the run's first slab
     * @param end index past its last
     * @param place of its first page
     */
    PageSearch(PageMatter matter, int first, int end, PageStyles.Place place) {
        this.matter = matter;
        this.first = first;
        this.end = end;
        this.name = matter.slabs.get(first).page;
        this.place = place;
        this.ways = new PageWays(matter, end, name);
    }

    /** The cheapest pages so far to one place. */
    private static final class Path {
        final PageStart start;
        long yields;
        double looks;

        @Nullable
        Path before;

        @Nullable
        PageOption by;

        boolean done;

        Path(PageStart start) {
            this.start = start;
        }

        void come(@Nullable Path from, PageOption option, long newYields, double newLooks) {
            before = from;
            by = option;
            yields = newYields;
            looks = newLooks;
        }

        PageCost cost() {
            return new PageCost(yields, looks);
        }

        /** Whether what leads on to other places in the same slab should be looked at earlier. */
        boolean comesBefore(Path other) {
            if (start.divisions() != other.start.divisions()) {
                return start.divisions() < other.start.divisions();
            }
            return start.carried().size() > other.start.carried().size();
        }

        List<PageOption> options() {
            List<PageOption> options = new ArrayList<>();
            for (Path path = this; path.before != null && path.by != null; path = path.before) {
                options.add(path.by);
            }
            Collections.reverse(options);
            return options;
        }
    }

    /** The pages of a run and what they cost. */
    record Found(List<PageOption> pages, PageCost cost) {}

    /** A way to make a page with its price, whatever faces it. */
    private record Priced(PageOption option, long yields, double looks, Shortness shortness) {
        static Priced of(PageOption option, PageRoom room) {
            PageCost cost = PageCost.of(option, room);
            boolean goesOn = option.way() == PageOption.Way.FILL && option.ends() == PageFill.Ends.MAY;
            Shortness shortness = goesOn ? Shortness.of(option.empty() / room.depth()) : Shortness.NONE;
            return new Priced(option, cost.yields(), cost.looks(), shortness);
        }
    }

    private Path begin(PageStyles.Side side) {
        return new Path(new PageStart(first, null, 0, Carried.NOTHING, side, place, Shortness.NONE));
    }

    private boolean isEnd(PageStart start) {
        return start.next() == end && start.carried().isNothing();
    }

    private PageRoom room(PageStart start) {
        return start.place() == PageStyles.Place.LATER
                ? rooms.computeIfAbsent(start.side(), side -> room(side, PageStyles.Place.LATER))
                : room(start.side(), start.place());
    }

    private PageRoom room(PageStyles.Side side, PageStyles.Place where) {
        return PageRoom.of(matter.styles.style(new PageStyles.Kind(name, side, where, PageStyles.Fill.CONTENT)));
    }

    /** Where the next page begins. */
    private static PageStart after(PageStart start, Priced page) {
        PageOption option = page.option;
        boolean divided = option.way() == PageOption.Way.DIVIDE;
        int divisions = option.divided() == null ? 0 : start.divisions();
        return new PageStart(
                option.next(),
                option.divided(),
                divided ? start.divisions() + 1 : divisions,
                option.carried(),
                other(start.side()),
                PageStyles.Place.LATER,
                facing(start.side(), page));
    }

    private static PageStyles.Side other(PageStyles.Side side) {
        return side == PageStyles.Side.VERSO ? PageStyles.Side.RECTO : PageStyles.Side.VERSO;
    }

    private static Shortness facing(PageStyles.Side side, Priced page) {
        return side == PageStyles.Side.VERSO ? page.shortness : Shortness.NONE;
    }

    /** Each page as good as it can be for itself: the least that yields, then the least room left empty. */
    Found firstFit(PageStyles.Side side) {
        Path path = begin(side);
        while (!isEnd(path.start)) {
            PageRoom room = room(path.start);
            Priced page = Priced.of(FirstFit.choose(ways.from(path.start, room)), room);
            Path next = new Path(after(path.start, page));
            next.come(path, page.option, path.yields + page.yields, looks(path, page));
            path = next;
        }
        return new Found(path.options(), path.cost());
    }

    private static double looks(Path path, Priced page) {
        return path.looks + page.looks + PageCost.facing(path.start.facing(), page.shortness);
    }

    /** The cheapest pages. */
    Found best(PageStyles.Side side) {
        Found guess = firstFit(side);
        if (guess.pages.size() == 1) {
            return guess;
        }
        if (isDividedOften(guess)) {
            exact = false;
            return guess;
        }
        most = guess.cost;
        budget = LOOKS_IN_ANY_CASE + (long) LOOKS_A_SLAB * (end - first);
        for (int i = first; i <= end; i++) {
            paths.add(new ArrayList<>(0));
        }
        paths.get(0).add(begin(side));
        for (int i = first; i <= end && budget > 0; i++) {
            visit(paths.get(i - first));
            if (i < end) {
                paths.set(i - first, List.of());
            }
        }
        if (budget <= 0) {
            exact = false;
            return guess;
        }
        Path best = null;
        for (Path path : paths.get(end - first)) {
            if (isEnd(path.start) && (best == null || path.cost().isBelow(best.cost()))) {
                best = path;
            }
        }
        return best == null || !best.cost().isBelow(most) ? guess : new Found(best.options(), best.cost());
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

    private void visit(List<Path> here) {
        List<Seen> seen = new ArrayList<>(2);
        Path path = nextOf(here);
        while (path != null && budget > 0) {
            path.done = true;
            if (!isEnd(path.start)) {
                for (Priced page : pages(path.start, seen)) {
                    budget -= 1 + here.size() / 8;
                    offer(path, page);
                }
            }
            path = nextOf(here);
        }
    }

    private static @Nullable Path nextOf(List<Path> here) {
        Path next = null;
        for (Path path : here) {
            if (!path.done && (next == null || path.comesBefore(next))) {
                next = path;
            }
        }
        return next;
    }

    /** The ways on do not depend on what faces the page, and seldom on its side. */
    private record Seen(PageStart start, PageRoom room, List<Priced> pages) {}

    private List<Priced> pages(PageStart start, List<Seen> seen) {
        PageRoom room = room(start);
        for (Seen it : seen) {
            boolean same = it.start.divided() == start.divided()
                    && it.start.carried().equals(start.carried())
                    && it.room.equals(room);
            if (same) {
                return it.pages;
            }
        }
        List<Priced> pages = new ArrayList<>();
        for (PageOption option : ways.from(start, room)) {
            budget--;
            Priced page = Priced.of(option, room);
            if (page.yields <= most.yields()) {
                pages.add(page);
            }
        }
        seen.add(new Seen(start, room, pages));
        return pages;
    }

    private void offer(Path path, Priced page) {
        long yields = path.yields + page.yields;
        double looks = looks(path, page);
        if (yields > most.yields() || (yields == most.yields() && looks > most.looks() + HAIR)) {
            return;
        }
        PageStart start = path.start;
        Shortness facing = facing(start.side(), page);
        List<Path> there = paths.get(page.option.next() - first);
        for (Path known : there) {
            if (leadsAlike(known.start, start, page.option)) {
                boolean same = known.start.facing() == facing;
                double least = same ? 0 : PageCost.MOST_FACING;
                if (known.yields < yields || (known.yields == yields && known.looks + least <= looks)) {
                    return;
                }
                if (same) {
                    known.come(path, page.option, yields, looks);
                    return;
                }
            }
        }
        if (there.size() >= MOST_PATHS) {
            budget = 0;
            return;
        }
        Path next = new Path(after(start, page));
        next.come(path, page.option, yields, looks);
        there.add(next);
    }

    /** Whether all but what faces the next page is as in a known place. */
    private static boolean leadsAlike(PageStart known, PageStart before, PageOption option) {
        return known.side() != before.side()
                && known.divided() == option.divided()
                && known.carried().equals(option.carried());
    }
}
