package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            if (start.carried().size() != other.start.carried().size()) {
                return start.carried().size() > other.start.carried().size();
            }
            return start.side() == PageStyles.Side.RECTO && other.start.side() == PageStyles.Side.VERSO;
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

    /** A way to make a page with its price, whatever faces it and on whatever side it is. */
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
        boolean leaves = option.way() == PageOption.Way.LEAVE;
        return new PageStart(
                option.next(),
                option.divided(),
                divided ? start.divisions() + 1 : divisions,
                option.carried(),
                start.side().other(),
                leaves ? start.place() : PageStyles.Place.LATER,
                facing(start.side(), page));
    }

    private static Shortness facing(PageStyles.Side side, Priced page) {
        return side == PageStyles.Side.VERSO ? page.shortness : Shortness.NONE;
    }

    /** Each page as good as it can be for itself: the least that yields, then the least room left empty. */
    Found firstFit(PageStyles.Side side) {
        Path path = begin(side);
        while (!isEnd(path.start)) {
            PageRoom room = room(path.start);
            Priced page = Priced.of(firstChoice(path.start, room), room);
            PageCost cost = cost(path, page);
            Path next = new Path(after(path.start, page));
            next.come(path, page.option, cost.yields(), cost.looks());
            path = next;
        }
        return new Found(path.options(), path.cost());
    }

    /** The best choice for a page alone; what would part a box from its facing page is looked at one page ahead. */
    private PageOption firstChoice(PageStart start, PageRoom room) {
        List<PageOption> options = ways.from(start, room);
        if (start.side() == PageStyles.Side.RECTO) {
            return FirstFit.choose(options, it -> it.turn().parts() == Turn.Parts.FITTING);
        }
        List<KeepGroup> parted = new ArrayList<>(0);
        PageOption best = FirstFit.choose(options, it -> false);
        while (best.turn().parts() == Turn.Parts.FITTING) {
            KeepGroup box =
                    matter.outermostFitting(Objects.requireNonNull(best.turn().box()));
            if (endsOnRecto(start, best, room, box)) {
                return best;
            }
            if (parted.contains(box)) {
                return anyThatEndsOnRecto(start, options, room, best);
            }
            parted.add(box);
            best = FirstFit.choose(options, it -> isAmong(parted, it.turn()));
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
                            matter.outermostFitting(
                                    Objects.requireNonNull(it.turn().box())))) {
                return it;
            }
        }
        return best;
    }

    private boolean isAmong(List<KeepGroup> parted, Turn turn) {
        return turn.parts() == Turn.Parts.FITTING
                && parted.contains(matter.outermostFitting(Objects.requireNonNull(turn.box())));
    }

    private boolean endsOnRecto(PageStart start, PageOption option, PageRoom room, KeepGroup box) {
        PageStart recto = after(start, Priced.of(option, room));
        for (PageOption it : ways.from(recto, room(recto))) {

            if (it.next() > box.last && it.carried().isNothing()) {
                return true;
            }
        }
        return false;
    }

    private static PageCost cost(Path path, Priced page) {
        PageStart start = path.start;
        long yields = path.yields + page.yields;
        double looks = path.looks + page.looks + PageCost.facing(start.facing(), page.shortness);
        Turn turn = page.option.turn();
        if (start.side() == PageStyles.Side.VERSO || turn.parts() == Turn.Parts.NOTHING) {
            return new PageCost(yields, looks);
        }
        return PageCost.of(turn).plus(new PageCost(yields, looks));
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
            return List.of();
        }
        List<Found> found = new ArrayList<>(2);
        for (PageStyles.Side after : PageStyles.Side.values()) {
            Path best = null;
            for (Path path : paths.get(end - first)) {
                boolean there = isEnd(path.start) && path.start.side() == after;
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
        PageCost cost = cost(path, page);
        long yields = cost.yields();
        double looks = cost.looks();
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
