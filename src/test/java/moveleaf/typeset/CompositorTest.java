package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompositorTest {
    private static final BoxStyle.Break AUTO = BoxStyle.Break.AUTO;
    private static final BoxStyle.Break AVOID = BoxStyle.Break.AVOID;

    /** From the top of a line to that of what can be clicked there. */
    private static final int ABOVE = 1;

    private final Sample sample = new Sample();

    private void check(PageStyle page, String expected, Flowable... flowables) {
        check(page, expected, "", flowables);
    }

    private void check(PageStyle page, String expected, String problems, Flowable... flowables) {
        Galley galley = sample.galley(page, flowables);
        Composition composition = Sample.compose(galley);
        assertEquals(List.of(), NoteProof.breaches(galley, composition));
        assertEquals(expected, Sample.lines(composition));
        List<String> said = new ArrayList<>();
        composition.problems().forEach(problem -> said.add(problem.kind() + " on " + problem.page()));
        assertEquals(problems, String.join(", ", said));
    }

    private static BoxStyle breaks(BoxStyle.Break before, BoxStyle.Break after, BoxStyle.Break inside) {
        BoxStyle plain = BoxStyle.PLAIN;
        return new BoxStyle(
                plain.margin(),
                plain.padding(),
                plain.border(),
                plain.background(),
                0,
                before,
                after,
                inside,
                Optional.empty(),
                0);
    }

    private Flowable heading(String text) {
        return sample.p(text, breaks(AUTO, AVOID, AVOID));
    }

    private Flowable guarded(String text) {
        return sample.p(text, Sample.paragraphStyle(ParagraphStyle.Alignment.START, 2, 2), BoxStyle.PLAIN);
    }

    @Test
    void lines_run_from_page_to_page() {
        check(Sample.page(4, 2), "aa/bb|cc/dd", sample.p("aa bb cc dd"));
    }

    @Test
    void a_note_stands_at_the_foot_of_the_page_of_its_mark() {
        check(Sample.page(4, 4), "aaa1/bbb/x|ccc", sample.p("aaa[x] bbb ccc"));
    }

    @Test
    void a_long_note_goes_on_at_the_foot_of_the_next_page() {
        check(Sample.page(4, 4), "aaa1/xxx/yyy|bbb/zzz", sample.p("aaa[xxx yyy zzz] bbb"));
    }

    @Test
    void a_line_whose_note_cannot_start_on_the_page_moves_with_it() {
        check(Sample.page(4, 4), "aaa/bbb/ccc|ddd1/x", sample.p("aaa bbb ccc ddd[x]"));
    }

    @Test
    void a_heading_moves_to_the_page_of_its_text() {
        check(Sample.page(4, 3), "aa/bb|HH/cc/dd", sample.p("aa bb"), heading("HH"), sample.p("cc dd"));
    }

    @Test
    void headings_in_a_row_stay_together() {
        check(Sample.page(4, 3), "aa|HH/hh/cc", sample.p("aa"), heading("HH"), heading("hh"), sample.p("cc"));
    }

    @Test
    void a_paragraph_leaves_two_lines_on_each_side_of_a_break() {
        check(Sample.page(4, 3), "aa|bb/cc/dd", sample.p("aa"), guarded("bb cc dd"));
        check(Sample.page(4, 4), "aa/bb/cc|dd/ee", sample.p("aa"), guarded("bb cc dd ee"));
    }

    @Test
    void widows_yield_before_headings_do() {
        check(Sample.page(4, 2), "HH/aa|bb/cc", "WIDOW_OR_ORPHAN on 1", heading("HH"), guarded("aa bb cc"));
    }

    @Test
    void a_box_that_fits_a_page_is_not_divided_even_after_a_heading() {
        check(
                Sample.page(4, 3),
                "HH|aa/bb/cc",
                "KEEP on 1",
                heading("HH"),
                sample.stack(breaks(AUTO, AUTO, AVOID), sample.p("aa bb cc")));
    }

    @Test
    void a_box_takes_its_notes_along() {
        check(
                Sample.page(4, 6),
                "aa/bb|cc/dd1/ee/x",
                sample.p("aa bb"),
                sample.stack(breaks(AUTO, AUTO, AVOID), sample.p("cc dd[x] ee")));
    }

    @Test
    void a_box_higher_than_a_page_is_divided_and_said() {
        check(
                Sample.page(4, 2),
                "aa/bb|cc",
                "KEEP on 1",
                sample.stack(breaks(AUTO, AUTO, AVOID), sample.p("aa bb cc")));
    }

    @Test
    void a_cloned_box_keeps_its_padding_at_a_page_break() {
        BoxStyle.Line line = new BoxStyle.Line(2, Rgb.BLACK);
        BoxStyle.Border border = new BoxStyle.Border(line, line, line, line);
        for (BoxStyle.AtBreaks atBreaks : BoxStyle.AtBreaks.values()) {
            BoxStyle box = new BoxStyle(
                    BoxStyle.Sides.NONE,
                    new BoxStyle.Sides(4, 0, 4, 0),
                    border,
                    Optional.empty(),
                    0,
                    AUTO,
                    AUTO,
                    AUTO,
                    Optional.empty(),
                    0,
                    atBreaks);
            Galley galley = sample.galley(Sample.page(5, 4), sample.stack(box, sample.p("aa bb cc dd ee")));
            Composition composition = Sample.compose(galley);
            boolean clone = atBreaks == BoxStyle.AtBreaks.CLONE;
            assertEquals("aa/bb/cc|dd/ee", Sample.lines(composition));
            List<String> rules = new ArrayList<>();
            for (Mark mark : composition.pages().get(1).marks()) {
                if (mark instanceof Mark.Fill fill && fill.height() == 2) {
                    rules.add("" + fill.y());
                }
            }
            assertEquals(clone ? List.of("20.0", "54.0") : List.of("48.0"), rules);
        }
    }

    @Test
    void forced_breaks_make_blank_pages() {
        check(
                Sample.page(4, 4),
                "aa||bb|cc",
                sample.p("aa"),
                sample.p("bb", breaks(BoxStyle.Break.RECTO, AUTO, AUTO)),
                sample.p("cc", breaks(BoxStyle.Break.PAGE, AUTO, AUTO)));
    }

    @Test
    void what_is_left_of_a_note_comes_before_a_forced_break() {
        check(
                Sample.page(4, 4),
                "aaa1/xxx/yyy|zzz|bbb",
                sample.p("aaa[xxx yyy zzz]"),
                sample.p("bbb", breaks(BoxStyle.Break.PAGE, AUTO, AUTO)));
    }

    @Test
    void body_text_sits_on_the_grid_below_a_heading_that_does_not() {
        PageStyle plain = Sample.page(4, 10);
        PageStyle page = new PageStyle(plain.width(), plain.height(), plain.margin(), 12, List.of(), plain.notes());
        ParagraphStyle style =
                new ParagraphStyle(ParagraphStyle.Alignment.START, 12, 0, 1, 1, ParagraphStyle.Grid.SNAP);
        BoxStyle gap = new BoxStyle(
                new BoxStyle.Sides(5, 0, 0, 0),
                BoxStyle.Sides.NONE,
                BoxStyle.Border.NONE,
                Optional.empty(),
                0,
                AUTO,
                AUTO,
                AUTO,
                Optional.empty(),
                0);
        Composition composition = Sample.compose(sample.galley(
                page, sample.p("aa", style, BoxStyle.PLAIN), sample.p("HH", gap), sample.p("bb", style, gap)));
        List<Double> baselines = new ArrayList<>();
        for (Mark mark : composition.pages().get(0).marks()) {
            baselines.add(((Mark.Glyphs) mark).y());
        }
        assertEquals(List.of(29.0, 46.0, 65.0), baselines);
    }

    @Test
    void an_even_page_takes_missing_lines_into_the_gaps_above_its_blocks() {
        PageStyle plain = Sample.page(4, 36);
        ParagraphStyle style =
                new ParagraphStyle(ParagraphStyle.Alignment.START, 12, 0, 2, 2, ParagraphStyle.Grid.SNAP);
        BoxStyle block = new BoxStyle(
                new BoxStyle.Sides(24, 0, 0, 0),
                BoxStyle.Sides.NONE,
                BoxStyle.Border.NONE,
                Optional.empty(),
                0,
                AUTO,
                AUTO,
                AVOID,
                Optional.empty(),
                0);
        Flowable[] text = {
            sample.p("aa ".repeat(10), style, BoxStyle.PLAIN),
            sample.p("bb ".repeat(10), style, block),
            sample.p("cc ".repeat(10), style, block),
            sample.p("dd ".repeat(10), style, block)
        };
        List<Double> bottoms = new ArrayList<>();
        for (PageStyle.Bottom bottom : PageStyle.Bottom.values()) {
            PageStyle page =
                    new PageStyle(plain.width(), plain.height(), plain.margin(), 12, List.of(), plain.notes(), bottom);
            Composition composition = Sample.compose(sample.galley(page, text));
            List<Mark> marks = composition.pages().get(0).marks();
            bottoms.add(((Mark.Glyphs) marks.get(marks.size() - 1)).y());
            assertEquals(2, composition.pages().size());
        }
        double last = 20 + 36 * 12 - 12 + 9; // the baseline of the last line that a page has room for
        assertEquals(List.of(last - 24, last), bottoms);
    }

    @Test
    void running_strings_change_where_they_are_set() {
        List<MarginBox> boxes = new ArrayList<>();
        String[] positions = {"top-left", "top-center", "top-right", "bottom-left"};
        for (MarginBox.Which which : MarginBox.Which.values()) {
            boxes.add(new MarginBox(
                    positions[boxes.size()],
                    List.of(new MarginBox.Running("s", which)),
                    Sample.style(2, 0),
                    ParagraphStyle.Alignment.START,
                    3,
                    boxes.size() / 4.0,
                    BoxStyle.PLAIN));
        }
        PageStyle plain = Sample.page(20, 2);
        PageStyle page = new PageStyle(plain.width(), plain.height(), plain.margin(), 0, boxes, plain.notes());
        Composition composition = Sample.compose(sample.galley(
                page,
                set("A"),
                sample.p("a a"),
                set("B"),
                sample.p("b"),
                sample.p("c"),
                sample.p("d"),
                set("C"),
                sample.p("e")));
        assertEquals("A/A/B/a a/b|B/B/B/B/c/d|C/C/C/e", Sample.lines(composition));
    }

    @Test
    void a_margin_box_breaks_where_its_text_says_and_the_other_keeps_its_words_whole() {
        List<MarginBox> boxes = List.of(
                box("bottom-left", "aaa bbb ccc ddd\ne"), // 15 wide where there are 8
                box("bottom-right", "1\u00a0f\u00a09"));
        PageStyle plain = Sample.page(13, 2);
        PageStyle page = new PageStyle(plain.width(), plain.height(), plain.margin(), 0, boxes, plain.notes());
        assertEquals(
                "aaa bbb/ccc ddd/e/1\u00a0f\u00a09/a",
                Sample.lines(Sample.compose(sample.galley(page, sample.p("a")))));
    }

    private static MarginBox box(String position, String words) {
        return new MarginBox(
                position,
                List.of(new MarginBox.Words(words)),
                Sample.PLAIN,
                ParagraphStyle.Alignment.START,
                3,
                0,
                BoxStyle.PLAIN);
    }

    private static Flowable set(String value) {
        return new Flowable.Signpost(List.of(), Map.of("s", value), Optional.empty(), Optional.empty(), 0);
    }

    @Test
    void page_numbers_that_never_settle_are_said() {
        // A reference to page 10 is so wide that it drives its target to page 9; one to page 9 lets it back to page 10.
        int element = sample.element("P");
        ParagraphStyle style = Sample.paragraphStyle(ParagraphStyle.Alignment.START, 1, 1);
        List<InlineItem> reference = List.of(
                new InlineItem.PageNumber("there", Sample.PLAIN, Optional.empty(), element, element),
                sample.run(" b", element));
        List<InlineItem> target = List.of(sample.run("c", element), new InlineItem.Place("there", element, element));
        Composition composition = Sample.compose(sample.galley(
                Sample.page(3, 2),
                folio(10),
                new Flowable.Paragraph(reference, style, BoxStyle.PLAIN, element, element),
                new Flowable.Paragraph(target, style, BoxStyle.PLAIN, element, element),
                folio(9),
                sample.p("d")));
        assertEquals("9 b/c|d", Sample.lines(composition));
        assertEquals(Composition.Kind.NOT_SETTLED, composition.problems().get(0).kind());
    }

    @Test
    void the_pages_with_links_to_a_place_are_listed_once_each_in_order() {
        assertEquals("on pp.\u00a01, 2 and 4/see|see/a|a/a|see", listed("see", "see", "a", "a", "a", "see"));
        assertEquals("on p.\u00a02/a|see/see", listed("a", "see", "see"));
        assertEquals("a/a", listed("a", "a"));
    }

    /** Pages of two lines of which some, "see", link to a place: before them stands which ones. */
    private static String listed(String... lines) {
        Sample sample = new Sample();
        int element = sample.element("P");
        List<InlineItem> list = new ArrayList<>();
        for (int nth = 0; nth < lines.length; nth++) {
            list.add(listed(new InlineItem.Listed.Before(nth, "on p.", "on pp.", "and"), Optional.empty(), element));
            Target.Destination there = InlineItem.Listed.Folio.place("x", nth);
            list.add(listed(new InlineItem.Listed.Folio(nth), Optional.of(there), element));
        }
        List<Flowable> flowables = new ArrayList<>();
        flowables.add(paragraph(list, element));
        for (String line : lines) {
            Optional<Target> link = line.equals("see") ? Optional.of(new Target.Destination("x")) : Optional.empty();
            flowables.add(paragraph(List.of(new InlineItem.Run(line, Sample.PLAIN, link, element, element)), element));
        }
        Galley galley = sample.galley(Sample.page(24, 2), flowables.toArray(Flowable[]::new));
        Composition composition = Sample.compose(galley);
        assertEquals(List.of(), composition.problems());
        assertEquals(List.of(), NoteProof.breaches(galley, composition));
        assertEquals(clicked(composition), composition.destinations());
        return Sample.lines(composition);
    }

    /** Where folios that can be clicked should lead: to the first link on their page. */
    private static Map<String, Composition.PlacedDestination> clicked(Composition composition) {
        Map<String, Composition.PlacedDestination> places = new TreeMap<>();
        for (Page page : composition.pages()) {
            linkTo("x", page)
                    .ifPresent(link -> places.put(
                            (places.size() + 1) + " x",
                            new Composition.PlacedDestination(page.number(), link.y() - ABOVE)));
        }
        for (Map.Entry<String, Composition.PlacedDestination> place : places.entrySet()) {
            Mark.LinkArea link =
                    linkTo(place.getKey(), composition.pages().get(0)).orElseThrow();
            assertEquals(String.valueOf(place.getValue().page()), link.words());
        }
        return places;
    }

    private static Optional<Mark.LinkArea> linkTo(String name, Page page) {
        return page.marks().stream()
                .filter(mark ->
                        mark instanceof Mark.LinkArea link && link.target().equals(new Target.Destination(name)))
                .map(Mark.LinkArea.class::cast)
                .findFirst();
    }

    private static InlineItem listed(InlineItem.Listed piece, Optional<Target> link, int element) {
        return new InlineItem.PageNumber("x", Optional.of(piece), Sample.PLAIN, link, element, element);
    }

    private static Flowable paragraph(List<InlineItem> items, int element) {
        return new Flowable.Paragraph(
                items, Sample.paragraphStyle(ParagraphStyle.Alignment.START, 1, 1), BoxStyle.PLAIN, element, element);
    }

    private static Flowable folio(int number) {
        return new Flowable.Signpost(List.of(), Map.of(), Optional.empty(), Optional.of(number), 0);
    }
}
