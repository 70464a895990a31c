package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The search for pages against all there are, and against pages that never look back. */
@Timeout(600)
class PageSearchTest {
    private static final int GALLEYS = Integer.getInteger("laws.galleys", 300);
    private static final double HAIR = 1e-6;

    /** Above this many pages tried, a run is too long to try all. */
    private static final int MOST = 20_000;

    /** The runs of a random galley. */
    private static final class Runs {
        final PageMatter matter;

        Runs(long seed) {
            Galley galley = new RandomGalley(seed).galley;
            ColumnSetter setter =
                    new ColumnSetter(new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory()));
            PageStyles pages = kind -> shallower(galley.pages().style(kind), kind, seed);
            PageMeasures measures = new PageMeasures(pages);
            matter = new PageMatter(setter.set(galley.flowables(), measures::of), pages, new NoteShelf(setter));
        }

        /** Versos and first pages are of other depths. */
        private static PageStyle shallower(PageStyle style, PageStyles.Kind kind, long seed) {
            double verso = kind.side() == PageStyles.Side.VERSO ? seed % 5 * 12 : 0;
            double first = kind.place() == PageStyles.Place.FIRST ? seed % 3 * 20 : 0;
            return new PageStyle(
                    style.width(),
                    style.height() - verso - first,
                    style.margin(),
                    style.grid(),
                    style.boxes(),
                    style.notes(),
                    style.bottom());
        }

        int endOf(int first) {
            int end = first + 1;
            while (!matter.endsAfter(end - 1)) {
                end++;
            }
            return end;
        }

        PageSearch search(int first) {
            return new PageSearch(matter, first, endOf(first), PageStyles.Place.FIRST);
        }
    }

    /** Tries all pages there are. */
    private static final class All {
        private final PageMatter matter;
        private final int end;
        private final PageWays ways;
        private final String name;
        private int tried;

        All(PageMatter matter, int first, int end) {
            this.matter = matter;
            this.end = end;
            this.name = matter.slabs.get(first).page;
            this.ways = new PageWays(matter, end, name);
        }

        PageCost least(PageStart start) {
            PageCost least = new PageCost(Long.MAX_VALUE, 0);
            if (start.next() == end && start.carried().isNothing()) {
                return PageCost.NOTHING;
            }
            PageRoom room = PageRoom.of(matter.styles.style(
                    new PageStyles.Kind(name, start.side(), start.place(), PageStyles.Fill.CONTENT)));
            for (PageOption option : ways.from(start, room)) {
                if (++tried > MOST) {
                    return least;
                }
                boolean verso = start.side() == PageStyles.Side.VERSO;
                boolean full = option.way() == PageOption.Way.FILL && option.ends() == PageFill.Ends.MAY;
                Shortness shortness = full ? Shortness.of(option.empty() / room.depth()) : Shortness.NONE;
                boolean leaves = option.way() == PageOption.Way.LEAVE;
                PageCost rest = least(new PageStart(
                        option.next(),
                        option.divided(),
                        0,
                        option.carried(),
                        verso ? PageStyles.Side.RECTO : PageStyles.Side.VERSO,
                        leaves ? start.place() : PageStyles.Place.LATER,
                        verso ? shortness : Shortness.NONE));
                PageCost page = PageCost.of(option, room).plus(verso ? PageCost.NOTHING : PageCost.of(option.turn()));
                double looks = page.looks() + PageCost.facing(start.facing(), shortness) + rest.looks();
                PageCost cost = new PageCost(page.yields() + rest.yields(), looks);
                least = cost.isBelow(least) ? cost : least;
            }
            return least;
        }
    }

    @Test
    void no_pages_cost_less_than_those_found() {
        int[] seen = {0, 0};
        for (long seed = 1; seed <= GALLEYS; seed++) {
            Runs runs = new Runs(seed);
            for (int first = 0; first < runs.matter.slabs.size(); first = runs.endOf(first)) {
                All all = new All(runs.matter, first, runs.endOf(first));
                PageStart start = new PageStart(
                        first, null, 0, Carried.NOTHING, PageStyles.Side.VERSO, PageStyles.Place.FIRST, Shortness.NONE);
                PageCost least = all.least(start);
                if (all.tried <= MOST) {
                    PageSearch search = runs.search(first);
                    PageSearch.Found found = search.best(PageStyles.Side.VERSO);
                    if (!search.isExact()) {
                        seen[0]++;
                        continue;
                    }
                    assertEquals(least.yields(), found.cost().yields(), "seed " + seed + " slab " + first);
                    assertEquals(least.looks(), found.cost().looks(), HAIR, "seed " + seed + " slab " + first);
                    seen[1] += all.tried > 20 ? 1 : 0;
                }
            }
        }
        assertTrue(seen[0] < GALLEYS / 10, "too often the search gives up: " + seen[0]);
        assertTrue(seen[1] > GALLEYS / 10, "too few runs with a choice to say anything: " + seen[1]);
    }

    @Test
    void pages_found_never_cost_more_than_those_cut_one_by_one() {
        int better = 0;
        for (long seed = 1; seed <= GALLEYS; seed++) {
            Runs runs = new Runs(seed);
            for (int first = 0; first < runs.matter.slabs.size(); first = runs.endOf(first)) {
                PageCost best = runs.search(first).best(PageStyles.Side.RECTO).cost();
                PageCost once =
                        runs.search(first).firstFit(PageStyles.Side.RECTO).cost();
                assertTrue(!once.isBelow(best), "seed " + seed + " slab " + first);
                better += best.isBelow(once) ? 1 : 0;
            }
        }
        assertTrue(better > GALLEYS / 10, "too few pages are better to say anything: " + better);
    }

    /** Pages of 27 lines, as the booklet's are. */
    @Test
    void a_chapters_last_page_has_more_than_a_few_lines() {
        assertEquals("27|22", linesOnPages(49, 0));
        assertEquals("23|6", linesOnPages(29, 0));
        // What stands at the foot of a page doesn't make it look less forgotten.
        assertEquals("23|6", linesOnPages(29, 4));
    }

    private static String linesOnPages(int lines, int noteLines) {
        Sample sample = new Sample();
        String note = noteLines == 0 ? "" : "[" + "n ".repeat(noteLines).strip() + "]";
        Galley galley =
                sample.galley(Sample.page(2, 27), sample.p("a ".repeat(lines).strip() + note));
        List<String> told = new ArrayList<>();
        for (Page page : Sample.compose(galley).pages()) {
            long count = page.marks().stream()
                    .filter(it ->
                            it instanceof Mark.Glyphs glyphs && glyphs.text().startsWith("a"))
                    .count();
            told.add(Long.toString(count));
        }
        return String.join("|", told);
    }

    @Test
    void pages_that_begin_alike_share_the_halves_of_a_row() {
        Sample sample = new Sample();
        Flowable tall = sample.p("a ".repeat(30).strip());
        Flowable row = new Flowable.Row(
                List.of(new Flowable.Column(tall, 10, 0)), 0, Flowable.Alignment.TOP, BoxStyle.PLAIN, 0, 0);
        PageStyle page = Sample.page(4, 5);
        ColumnSetter setter =
                new ColumnSetter(new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory()));
        List<Slab> slabs = setter.set(List.of(row), name -> page.measure());
        PageWays ways = new PageWays(new PageMatter(slabs, kind -> page, new NoteShelf(setter)), 1, "");
        PageStart verso = start(PageStyles.Side.VERSO);
        Slab rest = ways.from(verso, PageRoom.of(page)).get(0).divided();
        assertNotNull(rest);
        assertSame(
                rest,
                ways.from(start(PageStyles.Side.RECTO), PageRoom.of(page))
                        .get(0)
                        .divided());
        assertNotSame(
                rest, ways.from(verso, PageRoom.of(Sample.page(4, 7))).get(0).divided());
    }

    private static PageStart start(PageStyles.Side side) {
        return new PageStart(0, null, 0, Carried.NOTHING, side, PageStyles.Place.LATER, Shortness.NONE);
    }
}
