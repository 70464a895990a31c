package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Boxes that should not go over a turn. */
@Timeout(600)
class TurnTest {
    private static final int GALLEYS = Integer.getInteger("laws.galleys", 300);
    private static final BoxStyle TURN = Sample.breaks(BoxStyle.Break.AUTO, BoxStyle.Break.AVOID_TURN);
    private static final BoxStyle PAGE_TURN = Sample.breaks(BoxStyle.Break.PAGE, BoxStyle.Break.AVOID_TURN);
    private static final BoxStyle WHOLE = Sample.breaks(BoxStyle.Break.AUTO, BoxStyle.Break.AVOID);
    private static final BoxStyle PAGE = Sample.breaks(BoxStyle.Break.PAGE, BoxStyle.Break.AUTO);

    private static final Set<Composition.Kind> YIELDS =
            EnumSet.of(Composition.Kind.TOO_LARGE, Composition.Kind.KEEP, Composition.Kind.TURN);

    private final Sample sample = new Sample();

    /** So many lines of one word each. */
    private Flowable.Paragraph lines(String letter, int count) {
        return lines(letter, count, BoxStyle.PLAIN);
    }

    private Flowable.Paragraph lines(String letter, int count, BoxStyle box) {
        return sample.p((letter.repeat(4) + " ").repeat(count).strip(), box);
    }

    private Flowable box(String letter, int count) {
        return sample.stack(TURN, lines(letter, count));
    }

    /** The first letter of each line on each page of five lines, and what is to be told. */
    private String pages(Flowable... flowables) {
        Composition composition = Sample.compose(sample.galley(Sample.page(4, 5), flowables));
        StringBuilder told = new StringBuilder(Sample.lines(composition).replaceAll("([^/|])[^/|]*/?", "$1"));
        composition.problems().forEach(it -> told.append(" ")
                .append(it.kind())
                .append(" on ")
                .append(it.page())
                .append(" by ")
                .append(Math.round(it.amount())));
        return told.toString();
    }

    @Test
    void a_box_begins_low_on_a_verso_when_the_recto_holds_the_rest() {
        assertEquals("aaaaa|bbccc|ccc", pages(lines("a", 5, WHOLE), lines("b", 2), box("c", 6)));
    }

    @Test
    void a_box_that_would_be_turned_begins_on_the_next_page() {
        assertEquals("aaa|bbb", pages(lines("a", 3), box("b", 3)));
        assertEquals("aaa|bbbbb|bbbbb", pages(lines("a", 3), box("b", 10)));
    }

    @Test
    void several_boxes_share_a_spread() {
        assertEquals("aaaaa|bbccc|cddee", pages(lines("a", 5), box("b", 2), box("c", 4), box("d", 2), box("e", 2)));
    }

    @Test
    void a_recto_stays_empty_where_nothing_else_helps() {
        assertEquals("|aaaaa|a", pages(box("a", 6)));
        BoxStyle whole = Sample.breaks(BoxStyle.Break.PAGE, BoxStyle.Break.AVOID);
        assertEquals(
                "aaaaa|bbbbb||ccccc|ccc",
                pages(
                        lines("a", 5, WHOLE),
                        sample.stack(whole, lines("b", 5)),
                        sample.stack(PAGE_TURN, lines("c", 8))));
    }

    @Test
    void what_comes_before_takes_a_page_more_rather_than_leave_one_empty() {
        Flowable turning = sample.stack(PAGE_TURN, lines("c", 8));
        assertEquals("aaaaa|bbbb|b|ccccc|ccc", pages(lines("a", 5, WHOLE), lines("b", 5, PAGE), turning));
    }

    @Test
    void a_box_longer_than_a_spread_says_by_how_much_and_begins_on_a_verso() {
        assertEquals("aaa|bbbbb|bbbbb|bb TURN on 3 by 24", pages(lines("a", 3), box("b", 12)));
    }

    @Test
    void a_long_box_spends_no_blank_page() {
        assertEquals("bbbbb|bbbbb|bb TURN on 1 by 24", pages(box("b", 12)));
    }

    @Test
    void a_box_inside_a_long_one_still_fits() {
        assertEquals(
                "aaaaa|bbbbb|bbbb|ccccc|cc TURN on 3 by 72",
                pages(lines("a", 5, WHOLE), sample.stack(TURN, lines("b", 9), box("c", 7))));
    }

    @Test
    void unbroken_boxes_inside_go_to_the_recto_whole() {
        assertEquals(
                "aaaaa|bbb|cccd",
                pages(
                        lines("a", 5, WHOLE),
                        sample.stack(TURN, lines("b", 3), sample.stack(WHOLE, lines("c", 3)), lines("d", 1))));
    }

    @Test
    void what_keeps_with_a_box_is_stronger_and_that_it_yields_is_told() {
        BoxStyle heading = new BoxStyle(
                BoxStyle.Sides.NONE,
                BoxStyle.Sides.NONE,
                BoxStyle.Border.NONE,
                Optional.empty(),
                0,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AVOID,
                BoxStyle.Break.AUTO,
                Optional.empty(),
                0);
        assertEquals("a|hbbbb|bbbbb", pages(lines("a", 1), lines("h", 1, heading), box("b", 9)));
        assertEquals("ahbbb|bbbbb|bb TURN on 1 by 0", pages(lines("a", 1), lines("h", 1, heading), box("b", 10)));
    }

    @Test
    void its_notes_stand_on_the_spread_too() {
        // A note takes as much as two lines: eight lines and a note fill a spread.
        assertEquals("a|bbbbb|bbbn", notes(8));
        assertEquals("abbbb|bbbb|bn TURN on 1 by 12", notes(9));
    }

    private String notes(int count) {
        Flowable box = sample.stack(TURN, lines("b", count - 1), sample.p("bbb[nnnn]"));
        return pages(lines("a", 1), box);
    }

    /** Only what keeps with a box may part it, and that is said. */
    @Test
    void a_box_that_fits_a_spread_never_goes_over_a_turn() {
        int[] seen = {0, 0, 0};
        for (long seed = 1; seed <= GALLEYS; seed++) {
            RandomGalley random = new RandomGalley(seed, 6);
            Composition composition = Sample.compose(random.galley);
            List<Composition.Problem> problems = composition.problems();
            assertEquals(List.of(), NoteProof.breaches(random.galley, composition), "seed " + seed);
            Map<Integer, KeepGroup> held = held(random);
            for (Flowable.Stack box : random.spreads.values()) {
                Set<Integer> origins = fitting(random, box);
                Set<Integer> pages = new TreeSet<>();
                for (Page page : composition.pages()) {
                    if (origins(page).stream().anyMatch(origins::contains)) {
                        pages.add(page.number());
                    }
                }
                List<Integer> all = List.copyOf(pages);
                boolean faces =
                        all.size() < 2 || (all.size() == 2 && all.get(0) % 2 == 0 && all.get(1) == all.get(0) + 1);
                boolean told = problems.stream().anyMatch(it -> it.kind() == Composition.Kind.TURN);
                String at = "seed " + seed + " box " + box.origin() + " is on pages " + pages;
                assertTrue(faces || (held.containsKey(box.origin()) && told), at);
                seen[0] += origins.isEmpty() ? 0 : 1;
                seen[1] += all.size() == 2 ? 1 : 0;
                seen[2] += faces ? 0 : 1;
            }
        }
        assertTrue(seen[0] > GALLEYS, "too few boxes to say anything: " + seen[0]);
        assertTrue(seen[1] > GALLEYS / 4, "too few boxes on two pages to say anything: " + seen[1]);
        assertTrue(seen[2] * 20 < seen[0], "too many boxes yield: " + seen[2]);
    }

    /** The boxes that hold what keeps with something outside, or that keep with it. */
    private static Map<Integer, KeepGroup> held(RandomGalley random) {
        ColumnSetter setter =
                new ColumnSetter(new ParagraphSetter(SquareMetrics.SQUARE, new Folios(), new LineMemory()));
        PageStyles styles = random.galley.pages();
        List<Slab> slabs = setter.set(random.galley.flowables(), new PageMeasures(styles)::of);
        PageMatter matter = new PageMatter(slabs, styles, new NoteShelf(setter));
        Map<Integer, KeepGroup> held = new HashMap<>();
        for (Slab slab : slabs) {
            for (KeepGroup box = slab.turnWithin; box != null; box = box.outer) {
                if (keeps(matter, box.first) || keeps(matter, box.last + 1)) {
                    for (KeepGroup around = box; around != null; around = around.outer) {
                        held.put(around.origin, around);
                    }
                }
            }
        }
        return held;
    }

    private static boolean keeps(PageMatter matter, int i) {
        return i < matter.slabs.size()
                && !matter.startsPage(i)
                && matter.unwelcome(matter.slabs.get(i)).compareTo(Slab.Unwelcome.KEEP_WITH_NEXT) >= 0;
    }

    /** The origins of a box, when it fits a spread by itself. */
    private static Set<Integer> fitting(RandomGalley random, Flowable.Stack box) {
        Flowable before = new Sample().p("x");
        Flowable verso = new Flowable.Stack(
                List.of(box), Optional.empty(), Sample.breaks(BoxStyle.Break.VERSO, BoxStyle.Break.AUTO), 0, 0);
        Composition alone =
                Sample.compose(new Galley(List.of(before, verso), random.galley.elements(), random.galley.pages()));
        Set<Integer> origins = new HashSet<>();
        boolean yields = alone.problems().stream().anyMatch(it -> YIELDS.contains(it.kind()));
        if (alone.pages().size() <= 3 && !yields && !ForcedBreaks.areIn(box)) {
            alone.pages().stream().skip(1).forEach(page -> origins.addAll(origins(page)));
        }
        return origins;
    }

    private static Set<Integer> origins(Page page) {
        Set<Integer> origins = new HashSet<>();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Glyphs glyphs && glyphs.element() != Element.ARTIFACT) {
                origins.add(glyphs.origin());
            }
        }
        return origins;
    }
}
