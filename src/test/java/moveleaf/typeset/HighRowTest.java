package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is higher than a page: its notes stay with their marks, and what is divided leaves no room behind. */
@Timeout(20)
class HighRowTest {
    private final Sample sample = new Sample();

    private String pages(PageStyle page, Flowable... flowables) {
        Galley galley = sample.galley(page, flowables);
        Composition composition = Sample.compose(galley);
        assertEquals(List.of(), NoteProof.breaches(galley, composition));
        StringBuilder told = new StringBuilder(Sample.lines(composition));
        composition.problems().forEach(it -> told.append(" ").append(it.kind()));
        return told.toString();
    }

    private Flowable.Row row(Flowable... contents) {
        int element = sample.element("Div");
        List<Flowable.Column> columns = IntStream.range(0, contents.length)
                .mapToObj(i -> new Flowable.Column(contents[i], 60, 0))
                .toList();
        return new Flowable.Row(columns, 0, Flowable.Alignment.TOP, BoxStyle.PLAIN, element, element);
    }

    private Flowable.Inset inset(int lines) {
        return new Flowable.Inset(sample.p("i ".repeat(lines).strip()), 10, 60);
    }

    @Test
    void a_line_that_fits_no_page_keeps_the_start_of_its_note() {
        ParagraphStyle high = new ParagraphStyle(ParagraphStyle.Alignment.START, 60, 0, 1, 1, ParagraphStyle.Grid.FREE);
        Flowable line = sample.p("a[nn]", high, BoxStyle.PLAIN);
        assertEquals("a1/nn|b TOO_LARGE", pages(Sample.page(12, 4), line, sample.p("b")));
    }

    @Test
    void room_for_an_inset_is_not_kept_on_pages_below_it() {
        Flowable beside = sample.stack(BoxStyle.PLAIN, inset(9), sample.p("a b[nn] c d e f g h"));
        assertEquals(
                "a b1 i/i/i/nn|i/i/i/i/i|i/c d e/f g h/z TOO_LARGE",
                pages(Sample.page(12, 5), row(beside), sample.p("z")));
    }

    @Test
    void an_empty_cell_that_is_higher_than_a_page_is_divided_at_once() {
        BoxStyle plain = BoxStyle.PLAIN;
        BoxStyle padded = new BoxStyle(
                plain.margin(),
                new BoxStyle.Sides(40, 0, 40, 0),
                plain.border(),
                Optional.of(new Rgb(240, 240, 240)),
                0,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AUTO,
                Optional.empty(),
                0);
        assertEquals(
                "a|z TOO_LARGE", pages(Sample.page(12, 5), row(sample.stack(padded), sample.p("a")), sample.p("z")));
    }
}
