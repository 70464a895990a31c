package moveleaf.typeset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of all runs between forced breaks. Runs depend on each other by the side on which one leaves off: where boxes should
 * not go over a turn, a run before them may take a page more than would be best for itself alone. So the cheapest pages are looked
 * for that lead to either side, and of all runs together the cheapest are taken. What fills the last folded sheet is chosen when
 * the pages before it are known.
 */
final class PageRuns {
    /** Pages of a folded sheet. */
    private static final int SHEET = 4;

    private final PageMatter matter;
    private final List<Planned> planned = new ArrayList<>();
    private final Set<Integer> leftOut = new HashSet<>();
    private int pages;
    private @Nullable String name;

    PageRuns(PageMatter matter) {
        this.matter = matter;
    }

    /**
     * A run with its pages.
     *
     * @param first index of its first slab
     * @param end index past its last
     * @param blanks empty pages before it
     */
    record Planned(int first, int end, int blanks, List<PageOption> pages) {}

    /** The cheapest pages of some runs after which the next page is on one side. */
    private record State(PageCost cost, @Nullable State before, @Nullable Planned last) {}

    List<Planned> plan() {
        int next = 0;
        while (next < matter.slabs.size()) {
            next = matter.slabs.get(next).fill == null ? chain(next) : fills(next);
        }
        return planned;
    }

    /** The origins of boxes that no sheet had a page for. */
    Set<Integer> leftOut() {
        return leftOut;
    }

    /** Plans runs until something depends on the number of pages. */
    private int chain(int first) {
        int end = matter.endOfRun(first);
        while (end < matter.slabs.size()
                && matter.slabs.get(end).fill == null
                && matter.slabs.get(end).forced != BoxStyle.Break.SHEET_END) {
            end = matter.endOfRun(end);
        }
        boolean last = matter.slabs.get(first).forced == BoxStyle.Break.SHEET_END;
        add(best(first, end, last ? missing(pages + 1) : 0), end);
        return end;
    }

    private void add(List<Planned> runs, int end) {
        planned.addAll(runs);
        pages += count(runs);
        name = matter.slabs.get(end - 1).page;
    }

    private static int count(List<Planned> runs) {
        return runs.stream().mapToInt(run -> run.blanks + run.pages.size()).sum();
    }

    /** How many pages are missing for a number of them to fill sheets. */
    private static int missing(int count) {
        return (SHEET - count % SHEET) % SHEET;
    }

    /** Where there is nothing else, a sheet is filled. */
    private int missingAtEnd() {
        return pages == 0 ? SHEET : missing(pages);
    }

    /** Plans the pages that fill the last sheet, as many as it has room for. */
    private int fills(int first) {
        int after = first;
        while (after < matter.slabs.size() && matter.slabs.get(after).fill != null) {
            after++;
        }
        boolean end = after == matter.slabs.size();
        boolean cover = !end && matter.slabs.get(after).forced == BoxStyle.Break.SHEET_END;
        int left = end ? missingAtEnd() : cover ? missing(pages + 1) : 0;
        int next = first;
        while (next < after) {
            int from = next;
            SheetFill fill = matter.slabs.get(from).fill;
            while (next < after && matter.slabs.get(next).fill == fill) {
                next++;
            }
            boolean only = end && next == after && planned.isEmpty(); // a document has a page
            List<Planned> runs = left == 0 && !only ? List.of() : best(from, next, 0);
            int count = count(runs);
            if (count > 0 && (count <= left || only)) {
                add(runs, next);
                left -= count;
            } else if (fill != null) {
                leaveOut(fill, from, next);
            }
        }
        return after;
    }

    private void leaveOut(SheetFill fill, int first, int next) {
        leftOut.add(fill.origin);
        if (next < matter.slabs.size()) {
            Slab after = matter.slabs.get(next);
            List<Flowable.Signpost> signposts = new ArrayList<>(fill.passed(matter.slabs.get(first)));
            signposts.addAll(after.signposts);
            after.signposts = signposts;
        }
    }

    /** The cheapest pages of the runs between two slabs. */
    private List<Planned> best(int first, int end, int blanks) {
        List<Integer> starts = new ArrayList<>();
        for (int i = first; i < end; i = matter.endOfRun(i)) {
            starts.add(i);
        }
        int lastTurn = lastTurn(first, end);
        Map<PageStyles.Side, State> states = new EnumMap<>(PageStyles.Side.class);
        states.put(PageMaker.side(pages + blanks + 1), new State(PageCost.NOTHING, null, null));
        String before = name;
        int leave = blanks;
        for (int start : starts) {
            String own = matter.slabs.get(start).page;
            PageStyles.Place place = own.equals(before) ? PageStyles.Place.LATER : PageStyles.Place.FIRST;
            states = step(states, start, place, leave, lastTurn);
            leave = 0;
            before = own;
        }
        State least = null;
        for (State state : states.values()) {
            least = least == null || state.cost.isBelow(least.cost) ? state : least;
        }
        Deque<Planned> runs = new ArrayDeque<>();
        for (State state = least; state != null && state.last != null; state = state.before) {
            runs.push(state.last);
        }
        return new ArrayList<>(runs);
    }

    /** The index of the last slab that a turn may part from the one above it; -1 for none. */
    private int lastTurn(int first, int end) {
        for (int i = end - 1; i >= first; i--) {
            if (matter.slabs.get(i).turn != null) {
                return i;
            }
        }
        return -1;
    }

    private Map<PageStyles.Side, State> step(
            Map<PageStyles.Side, State> states, int first, PageStyles.Place place, int blanks, int lastTurn) {
        int end = matter.endOfRun(first);
        BoxStyle.Break forced = matter.slabs.get(first).forced;
        Map<PageStyles.Side, State> next = new EnumMap<>(PageStyles.Side.class);
        states.forEach((side, state) -> {
            boolean wrong = (forced == BoxStyle.Break.RECTO && side == PageStyles.Side.VERSO)
                    || (forced == BoxStyle.Break.VERSO && side == PageStyles.Side.RECTO);
            PageStyles.Side from = wrong ? side.other() : side;
            PageCost before = wrong ? state.cost.plus(PageCost.BLANK) : state.cost;
            PageSearch search = new PageSearch(matter, first, end, place);
            for (PageSearch.Found found : lastTurn >= end ? search.each(from) : List.of(search.best(from))) {
                Planned run = new Planned(first, end, blanks + (wrong ? 1 : 0), found.pages());
                State come = new State(before.plus(found.cost()), state, run);
                PageStyles.Side to = found.pages().size() % 2 == 0 ? from : from.other();
                State known = next.get(to);
                if (known == null || come.cost.isBelow(known.cost)) {
                    next.put(to, come);
                }
            }
        });
        return next;
    }
}
