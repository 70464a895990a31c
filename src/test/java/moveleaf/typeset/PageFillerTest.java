package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an article leaves of its last page may be filled, and nothing else moves for it. */
class PageFillerTest {
    private static final BoxStyle NEXT = Sample.breaks(BoxStyle.Break.PAGE, BoxStyle.Break.AUTO);
    private static final BoxStyle WHOLE = Sample.breaks(BoxStyle.Break.AUTO, BoxStyle.Break.AVOID);

    private final Sample sample = new Sample();

    /** A title and a line that is repeated, with a line of margin above and three lines at least. */
    private Flowable filler() {
        return filler(sample.p("title"), sample.p("rule"));
    }

    private Flowable filler(Flowable... contents) {
        BoxStyle.Sides margin = new BoxStyle.Sides(12, 0, 0, 0);
        BoxStyle box = new BoxStyle(
                margin,
                BoxStyle.Sides.NONE,
                BoxStyle.Border.NONE,
                Optional.empty(),
                0,
                BoxStyle.Break.PAGE_FILL,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AUTO,
                Optional.empty(),
                36);
        return sample.stack(box, contents);
    }

    private Composition compose(Flowable... flowables) {
        Galley galley = sample.galley(Sample.page(8, 7), flowables);
        Composition composition = Sample.compose(galley);
        assertEquals(List.of(), NoteProof.breaches(galley, composition));
        return composition;
    }

    private String pages(Flowable... flowables) {
        Composition composition = compose(flowables);
        assertEquals(List.of(), composition.problems());
        return Sample.lines(composition);
    }

    /** What is set where each thing that should fill a page is told instead. */
    private String pagesWithoutFiller(Flowable... flowables) {
        Composition composition = compose(flowables);
        assertEquals(
                List.of(Composition.Kind.NO_FILLER),
                composition.problems().stream().map(Composition.Problem::kind).toList());
        return Sample.lines(composition);
    }

    @Test
    void the_last_thing_in_it_stands_there_as_often_as_there_is_room() {
        assertEquals("a/title/rule/rule/rule/rule|b", pages(sample.p("a"), filler(), sample.p("b", NEXT)));
        assertEquals("a/title/rule/rule/rule/rule", pages(sample.p("a"), filler()));
        assertEquals("a a a a/a/title/rule/rule/rule", pages(sample.p("a a a a a"), filler()));
    }

    @Test
    void where_less_is_left_than_its_least_height_it_is_not_there() {
        assertEquals("a/b/c/title/rule/rule", pages(sample.p("a"), sample.p("b"), sample.p("c"), filler()));
        assertEquals("a/b/c/d", pages(sample.p("a"), sample.p("b"), sample.p("c"), sample.p("d"), filler()));
        assertEquals("a", pages(sample.p("a"), filler(sample.p("1"), sample.p("2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2"))));
    }

    @Test
    void where_the_page_goes_on_it_is_not_there() {
        assertEquals("a/b", pages(sample.p("a"), filler(), sample.p("b")));
    }

    @Test
    void it_stands_above_the_notes() {
        Composition composition = compose(sample.p("a[note]"), filler());
        assertEquals(List.of(), composition.problems());
        assertEquals("a1/title/rule/rule/note", Sample.lines(composition));
    }

    @Test
    void nobody_reads_it() {
        Composition composition = compose(sample.p("a"), filler());
        assertEquals(List.of(), composition.problems());
        assertEquals("a", composition.seenText());
        long artifacts = composition.pages().get(0).marks().stream()
                .filter(mark -> mark instanceof Mark.Glyphs glyphs && glyphs.element() == Element.ARTIFACT)
                .count();
        assertEquals(5, artifacts);
    }

    @Test
    void above_all_text_there_is_nothing_to_fill() {
        assertEquals("a", pages(filler(), sample.p("a")));
    }

    @Test
    void what_stands_beside_something_fills_no_page() {
        Flowable.Column column =
                new Flowable.Column(sample.stack(BoxStyle.PLAIN, sample.p("b"), filler()), Double.NaN, 1);
        int element = sample.element("Div");
        Flowable row = new Flowable.Row(List.of(column), 0, Flowable.Alignment.TOP, BoxStyle.PLAIN, element, element);
        assertEquals("b", pagesWithoutFiller(row));
    }

    @Test
    void what_is_no_box_of_blocks_or_has_notes_fills_no_page() {
        BoxStyle box = filler().box();
        assertEquals("a", pagesWithoutFiller(sample.p("a"), sample.p("b", box)));
        assertEquals("a", pagesWithoutFiller(sample.p("a"), filler(new Flowable[0])));
        assertEquals("a", pagesWithoutFiller(filler(sample.p("b[note]")), sample.p("a")));
    }

    @Test
    void a_last_page_that_is_filled_takes_no_lines_from_the_page_before() {
        Flowable many = sample.p("1 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4 5 5 5 5 6 6 6 6 7 7 7 7 8");
        assertFalse(pages(many).endsWith("|8"));
        String filled = pages(many, filler());
        assertTrue(filled.endsWith("7 7 7 7|8/title/rule/rule/rule/rule"), filled);
    }

    @Test
    void a_page_that_is_filled_before_what_must_stand_whole_takes_no_lines_from_the_page_before() {
        Flowable many = sample.p("1 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4 5 5 5 5 6 6 6 6 7 7 7 7 8");
        Flowable whole = sample.stack(WHOLE, sample.p("a a a a b b b b c c c c d d d d e e e e f f f f g g g g"));
        assertFalse(pages(many, whole).contains("|8|"));
        String filled = pages(many, filler(), whole);
        assertTrue(filled.contains("7 7 7 7|8/title/rule/rule/rule/rule|a a a a"), filled);
    }
}
