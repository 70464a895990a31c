package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Folded sheets: the last page is where it should be, and what fills the sheet stands before it. */
class SheetTest {
    private static final BoxStyle FILL = Sample.breaks(BoxStyle.Break.SHEET_FILL, BoxStyle.Break.AUTO);
    private static final BoxStyle END = Sample.breaks(BoxStyle.Break.SHEET_END, BoxStyle.Break.AUTO);
    private static final BoxStyle NEXT = Sample.breaks(BoxStyle.Break.PAGE, BoxStyle.Break.AUTO);

    private final Sample sample = new Sample();

    private List<Flowable> body(int pages) {
        List<Flowable> flowables = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            flowables.add(sample.p("body", NEXT));
        }
        return flowables;
    }

    private String pages(List<Flowable> flowables) {
        Galley galley = sample.galley(Sample.page(8, 3), flowables.toArray(new Flowable[0]));
        Composition composition = Sample.compose(galley);
        assertEquals(List.of(), NoteProof.breaches(galley, composition));
        StringBuilder told = new StringBuilder(Sample.lines(composition));
        composition.problems().forEach(it -> told.append(" ").append(it.kind()));
        return told.toString();
    }

    @Test
    void the_cover_is_on_the_last_page_of_a_sheet_and_as_many_fillers_as_are_needed_come_before_it() {
        for (int count = 1; count <= 9; count++) {
            for (int fillers = 0; fillers <= 4; fillers++) {
                List<Flowable> flowables = new ArrayList<>(body(count));
                for (int i = 1; i <= fillers; i++) {
                    flowables.add(sample.stack(FILL, sample.p("note" + i)));
                }
                flowables.add(sample.p("cover", END));
                int missing = (7 - count % 4) % 4;
                List<String> expected = new ArrayList<>(Collections.nCopies(count, "body"));
                for (int i = 1; i <= missing; i++) {
                    expected.add(i <= fillers ? "note" + i : "");
                }
                expected.add("cover");
                assertEquals(0, expected.size() % 4);
                assertEquals(String.join("|", expected), pages(flowables), count + " and " + fillers);
            }
        }
    }

    @Test
    void fillers_at_the_end_fill_the_sheet_by_themselves() {
        List<Flowable> flowables = body(2);
        for (int i = 1; i <= 3; i++) {
            flowables.add(sample.p("note" + i, FILL));
        }
        assertEquals("body|body|note1|note2", pages(flowables));
    }

    @Test
    void a_document_of_nothing_but_fillers_has_pages() {
        List<Flowable> flowables = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            flowables.add(sample.p("note" + i, FILL));
        }
        assertEquals("note1", pages(flowables.subList(0, 1)));
        assertEquals("note1|note2|note3|note4", pages(flowables));
        assertEquals(
                "note/note/note|note/note/note|note/note/note|note/note/note|note",
                pages(List.of(sample.p("note ".repeat(13).strip(), FILL))));
    }

    @Test
    void fillers_before_anything_else_are_left_out() {
        List<Flowable> flowables = body(2);
        flowables.add(sample.p("note", FILL));
        flowables.add(sample.p("more"));
        assertEquals("body|body|more", pages(flowables));
    }

    @Test
    void a_filler_that_takes_more_pages_than_there_are_is_left_out() {
        List<Flowable> flowables = body(2);
        flowables.add(sample.p("note note note note", FILL));
        flowables.add(sample.p("cover", END));
        assertEquals("body|body||cover", pages(flowables));
        flowables.set(0, sample.p("body", END));
        flowables.remove(1);
        assertEquals("|||body|note/note/note|note||cover", pages(flowables));
    }

    @Test
    void a_cover_of_two_pages_is_told() {
        List<Flowable> flowables = body(1);
        flowables.add(sample.p("cover cover cover cover", END));
        assertEquals("body|||cover/cover/cover|cover SHEET", pages(flowables));
        flowables.set(1, sample.p("cover", END));
        flowables.add(sample.p("more", NEXT));
        assertEquals("body|||cover|more SHEET", pages(flowables));
    }

    @Test
    void what_stands_in_a_frame_is_never_left_out() {
        BoxStyle.Line line = new BoxStyle.Line(1, Rgb.BLACK);
        BoxStyle framed = new BoxStyle(
                BoxStyle.Sides.NONE,
                BoxStyle.Sides.NONE,
                new BoxStyle.Border(line, line, line, line),
                Optional.empty(),
                0,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AUTO,
                Optional.empty(),
                0);
        List<Flowable> flowables = body(3);
        flowables.add(sample.stack(framed, sample.p("note", FILL), sample.p("more")));
        assertEquals("body|body|body|note|more", pages(flowables));
    }

    @Test
    void names_before_a_filler_that_is_left_out_are_those_of_what_comes_next_and_its_own_are_gone() {
        List<Flowable> flowables = body(3);
        flowables.add(signpost("section", 700));
        Flowable filler = sample.p("note", FILL);
        flowables.add(signpost("filler", filler.origin()));
        flowables.add(filler);
        flowables.add(sample.p("cover", END));
        Composition composition = Sample.compose(sample.galley(Sample.page(8, 3), flowables.toArray(new Flowable[0])));
        assertEquals(4, composition.pages().size());
        assertEquals(Map.of("section", 4), places(composition));
        flowables.remove(0);
        composition = Sample.compose(sample.galley(Sample.page(8, 3), flowables.toArray(new Flowable[0])));
        assertEquals(Map.of("section", 3, "filler", 3), places(composition));
    }

    private static Flowable signpost(String name, int origin) {
        return new Flowable.Signpost(List.of(name), Map.of(), Optional.empty(), Optional.empty(), origin);
    }

    private static Map<String, Integer> places(Composition composition) {
        Map<String, Integer> places = new java.util.TreeMap<>();
        composition.destinations().forEach((name, place) -> places.put(name, place.page()));
        return places;
    }
}
