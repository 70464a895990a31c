package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Galleys that nobody should write: each ends in pages, in bounded time and on a small stack. */
@Timeout(60)
class HostileTest {
    private static final BoxStyle FRAMED = new BoxStyle(
            new BoxStyle.Sides(1, 0, 1, 0),
            new BoxStyle.Sides(0.01, 0.01, 0.01, 0.01),
            BoxStyle.Border.NONE,
            Optional.of(Rgb.BLACK),
            0,
            BoxStyle.Break.AUTO,
            BoxStyle.Break.AUTO,
            BoxStyle.Break.AVOID,
            Optional.empty(),
            0);

    private final Sample sample = new Sample();

    /** Composes and proves on a stack of 640 kB, as with -Xss640k. */
    private Composition compose(PageStyle page, Flowable... flowables) {
        Galley galley = sample.galley(page, flowables);
        List<Composition> result = new ArrayList<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    Composition composition = Sample.compose(galley);
                    assertEquals(List.of(), NoteProof.breaches(galley, composition));
                    result.add(composition);
                },
                "small stack",
                640 * 1024);
        thread.setUncaughtExceptionHandler((it, e) -> failure.set(e));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        return result.get(0);
    }

    @Test
    void five_thousand_stacks_inside_each_other() {
        Flowable inner = sample.p("aa[x] bb");
        for (int i = 0; i < 5_000; i++) {
            inner = sample.stack(i % 2 == 0 ? FRAMED : BoxStyle.PLAIN, inner);
        }
        Composition composition = compose(Sample.page(60, 20), inner);
        assertTrue(
                composition.pages().size() <= 3, "pages: " + composition.pages().size());
    }

    @Test
    void five_thousand_rows_inside_each_other() {
        Flowable inner = sample.p("aa bb");
        for (int i = 0; i < 5_000; i++) {
            Flowable.Column column = new Flowable.Column(inner, Double.NaN, 1);
            inner = new Flowable.Row(List.of(column), 0, Flowable.Alignment.TOP, BoxStyle.PLAIN, 1, 1);
        }
        Composition composition = compose(Sample.page(20, 20), inner);
        assertEquals(Composition.Kind.TOO_LARGE, composition.problems().get(0).kind());
        assertEquals("aa bb", Sample.lines(composition));
    }

    @Test
    void five_hundred_tables_inside_each_other() {
        Flowable inner = sample.p("aa bb");
        for (int i = 0; i < 500; i++) {
            Flowable.Cell cell = new Flowable.Cell(sample.stack(BoxStyle.PLAIN, inner), 1);
            Flowable.TableRow row = new Flowable.TableRow(List.of(cell, cell), BoxStyle.PLAIN, 1);
            inner = i < 498
                    ? new Flowable.Table(
                            List.of(Double.NaN),
                            List.of(),
                            List.of(new Flowable.TableRow(List.of(cell), BoxStyle.PLAIN, 1)),
                            BoxStyle.PLAIN,
                            1,
                            1)
                    : new Flowable.Table(List.of(), List.of(), List.of(row), BoxStyle.PLAIN, 1, 1);
        }
        Composition composition = compose(Sample.page(20, 20), inner);
        assertTrue(composition.pages().size() < 5);
    }

    @Test
    void a_table_of_ten_thousand_rows_repeats_its_header_on_every_page() {
        List<Flowable.TableRow> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(row("c" + i));
        }
        Flowable table = new Flowable.Table(
                List.of(Double.NaN, 50.0), List.of(row("head")), rows, BoxStyle.PLAIN, sample.element("Table"), 1);
        Composition composition = compose(Sample.page(20, 21), table);
        assertEquals(500, composition.pages().size());
        for (Page page : composition.pages()) {
            assertEquals("head", ((Mark.Glyphs) page.marks().get(0)).text());
        }
    }

    private Flowable.TableRow row(String text) {
        Flowable.Cell cell = new Flowable.Cell(sample.stack(BoxStyle.PLAIN, sample.p(text)), 1);
        return new Flowable.TableRow(List.of(cell, cell), BoxStyle.PLAIN, sample.element("TR"));
    }

    @Test
    void a_cell_longer_than_a_hundred_pages() {
        Flowable.Stack content =
                sample.stack(BoxStyle.PLAIN, sample.p("aaaa ".repeat(2_000).strip()));
        Flowable table = new Flowable.Table(
                List.of(Double.NaN),
                List.of(),
                List.of(new Flowable.TableRow(List.of(new Flowable.Cell(content, 1)), BoxStyle.PLAIN, 1)),
                BoxStyle.PLAIN,
                1,
                1);
        Composition composition = compose(Sample.page(4, 20), table);
        assertEquals(100, composition.pages().size());
        assertEquals(1, composition.problems().size());
        assertEquals(Composition.Kind.TOO_LARGE, composition.problems().get(0).kind());
    }

    @Test
    void a_word_of_a_hundred_thousand_letters_with_a_hyphen_after_every_third() {
        String word = "abc\u00AD".repeat(33_334);
        ParagraphStyle style = new ParagraphStyle(
                ParagraphStyle.Alignment.JUSTIFY,
                12,
                0,
                2,
                2,
                ParagraphStyle.Grid.FREE,
                EnumSet.allOf(ParagraphStyle.Hanging.class));
        Composition composition = compose(Sample.page(12, 20), sample.p(word, style, BoxStyle.PLAIN));
        assertEquals(List.of(), composition.problems());
        assertTrue(
                composition.pages().size() > 400,
                "pages: " + composition.pages().size());
    }

    @Test
    void a_measure_of_nothing() {
        PageStyle page = Sample.page(0, 20);
        Composition composition = compose(page, sample.p("ab cd[x] ".repeat(50).strip()));
        assertTrue(composition.pages().size() > 5);
        assertTrue(composition.problems().size() > 5);
    }

    @Test
    void a_page_of_no_depth() {
        Composition composition = compose(Sample.page(10, 0), sample.p("aa bb cc dd ee ff"));
        assertEquals("aa bb cc|dd ee ff", Sample.lines(composition));
        assertEquals(Composition.Kind.TOO_LARGE, composition.problems().get(0).kind());
    }

    @Test
    void a_note_longer_than_three_pages() {
        Composition composition =
                compose(Sample.page(4, 10), sample.p("aaa[" + "xxxx ".repeat(35).strip() + "] bbb ccc ddd"));
        assertTrue(
                composition.pages().size() >= 4, "pages: " + composition.pages().size());
        assertEquals(List.of(), composition.problems());
    }

    @Test
    void a_call_in_every_line() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append(i == 0 ? "" : " ").append("aaa[x yy zzz]");
        }
        Composition composition = compose(Sample.page(6, 20), sample.p(text.toString()));
        assertEquals(List.of(), composition.problems());
    }

    @Test
    @Timeout(20)
    void a_note_of_thousands_of_lines_beside_thousands_of_paragraphs() {
        List<Flowable> flowables = new ArrayList<>();
        flowables.add(sample.p("a[" + "xxxx ".repeat(3000).strip() + "]"));
        for (int i = 0; i < 3000; i++) {
            flowables.add(sample.p("bb"));
        }
        Composition composition = compose(Sample.page(4, 40), flowables.toArray(new Flowable[0]));
        assertTrue(composition.pages().size() > 100);
    }

    @Test
    void two_notes_as_long_as_pages_called_by_one_line() {
        String note = "[" + "xxxx ".repeat(30).strip() + "]";
        Composition composition = compose(Sample.page(4, 10), sample.p("a" + note + "b" + note));
        assertEquals(List.of("n1", "n2"), composition.pages().get(0).notes());
    }

    @Test
    void a_line_with_more_notes_than_a_page_has_lines_says_so() {
        Galley galley = sample.galley(Sample.page(60, 5), sample.p("a[x]".repeat(20)));
        Composition composition = Sample.compose(galley);
        assertEquals(Composition.Kind.TOO_LARGE, composition.problems().get(0).kind());
        assertTrue(NoteProof.breaches(galley, composition).stream()
                .allMatch(it -> it.law() == NoteProof.Law.NOTE_ON_ANOTHER_PAGE || it.law() == NoteProof.Law.TEXT));
        List<String> notes = composition.pages().stream()
                .flatMap(page -> page.notes().stream())
                .toList();
        assertEquals(List.of("n1", "n2", "n3"), notes.subList(0, 3));
        assertEquals(
                20,
                composition.pages().stream()
                        .mapToInt(page -> page.notes().size())
                        .sum());
    }

    @Test
    void characters_that_no_face_has_are_said() {
        Composition composition = compose(Sample.page(9, 9), sample.p("a\uE000b"));
        assertEquals(Composition.Kind.NO_GLYPH, composition.problems().get(0).kind());
        assertEquals("\uE000", composition.problems().get(0).words());
    }

    @Test
    void empty_things_make_no_pages() {
        assertEquals(0, compose(Sample.page(9, 9)).pages().size());
        Flowable.Row row = new Flowable.Row(List.of(), 0, Flowable.Alignment.TOP, BoxStyle.PLAIN, 1, 1);
        Flowable.Table table = new Flowable.Table(List.of(), List.of(), List.of(), BoxStyle.PLAIN, 1, 1);
        Composition composition = compose(Sample.page(9, 9), sample.stack(BoxStyle.PLAIN), row, table, sample.p(""));
        assertEquals(Collections.emptyList(), composition.problems());
    }
}
