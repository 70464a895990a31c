package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole pages, mark by mark; {@code -Dgolden.update=true} rewrites them, and the diff is then read. */
class GoldenPagesTest {
    private static final Path FOLDER = Path.of("src/test/golden/typeset");
    private static final BoxStyle.Line HAIRLINE = new BoxStyle.Line(1, Rgb.BLACK);

    private final Sample sample = new Sample();

    private static void check(String name, Galley galley) {
        Composition composition = Sample.compose(galley);
        assertEquals(List.of(), NoteProof.breaches(galley, composition));
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, PageDump.dump(composition));
            }
            assertEquals(Files.readString(file), PageDump.dump(composition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BoxStyle margins(double above, double below) {
        return box(new BoxStyle.Sides(above, 0, below, 0), BoxStyle.Sides.NONE, BoxStyle.Break.AUTO, "");
    }

    private static BoxStyle box(BoxStyle.Sides margin, BoxStyle.Sides padding, BoxStyle.Break before, String page) {
        BoxStyle.Line line = padding.equals(BoxStyle.Sides.NONE) ? BoxStyle.Line.NONE : HAIRLINE;
        return new BoxStyle(
                margin,
                padding,
                new BoxStyle.Border(line, line, line, line),
                padding.equals(BoxStyle.Sides.NONE) ? Optional.empty() : Optional.of(new Rgb(227, 240, 240)),
                padding.equals(BoxStyle.Sides.NONE) ? 0 : 3,
                before,
                BoxStyle.Break.AUTO,
                BoxStyle.Break.AUTO,
                page.isEmpty() ? Optional.empty() : Optional.of(page),
                0);
    }

    @Test
    void notes_called_twice_continued_and_called_from_a_cell() {
        Flowable.Paragraph text = sample.p("one[first] two[second note that is long enough to go on] three four five");
        Note again = sample.note("n1", 1, "first");
        int element = sample.element("P");
        Flowable.Paragraph repeat = new Flowable.Paragraph(
                List.of(
                        sample.run("six", element),
                        new InlineItem.Run("1", Sample.RAISED, Optional.empty(), element, element),
                        new InlineItem.NoteCall(again, element, element)),
                text.style(),
                BoxStyle.PLAIN,
                element,
                element);
        Flowable.Cell cell = new Flowable.Cell(sample.stack(BoxStyle.PLAIN, sample.p("cell[third]")), 1);
        Flowable table = new Flowable.Table(
                List.of(Double.NaN),
                List.of(),
                List.of(new Flowable.TableRow(List.of(cell), BoxStyle.PLAIN, sample.element("TR"))),
                BoxStyle.PLAIN,
                sample.element("Table"),
                1);
        check("notes", sample.galley(Sample.page(10, 8), text, repeat, table));
    }

    @Test
    void boxes_are_painted_page_by_page_and_margins_collapse() {
        BoxStyle framed = box(new BoxStyle.Sides(6, 0, 6, 0), new BoxStyle.Sides(2, 4, 2, 4), BoxStyle.Break.AUTO, "");
        check(
                "boxes",
                sample.galley(
                        Sample.page(12, 6),
                        sample.p("above", margins(0, 8)),
                        sample.stack(framed, sample.p("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kk")),
                        sample.p("below", margins(4, 0))));
    }

    @Test
    void list_items_have_their_markers_on_the_first_baseline() {
        List<Flowable> items = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            int label = sample.element("Lbl");
            InlineItem number = new InlineItem.Run(i + ".", Sample.PLAIN, Optional.empty(), label, label);
            BoxStyle indent = box(BoxStyle.Sides.NONE, BoxStyle.Sides.NONE, BoxStyle.Break.AUTO, "");
            BoxStyle padded = new BoxStyle(
                    indent.margin(),
                    new BoxStyle.Sides(0, 0, 0, 30),
                    indent.border(),
                    indent.background(),
                    0,
                    indent.breakBefore(),
                    indent.breakAfter(),
                    indent.breakInside(),
                    Optional.empty(),
                    0);
            Flowable content = sample.p("item that is two lines");
            items.add(new Flowable.Stack(
                    List.of(content), Optional.of(new Flowable.Marker(List.of(number), 5)), padded, label, label));
        }
        check("list", sample.galley(Sample.page(16, 8), items.toArray(new Flowable[0])));
    }

    @Test
    void a_table_repeats_its_header_as_an_artifact() {
        List<Flowable.TableRow> rows = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            rows.add(row("row" + i, "some words " + i));
        }
        Flowable table = new Flowable.Table(
                List.of(Double.NaN, Double.NaN),
                List.of(row("head", "words")),
                rows,
                margins(12, 0),
                sample.element("Table"),
                1);
        check("table", sample.galley(Sample.page(18, 7), sample.p("text"), table));
    }

    private Flowable.TableRow row(String first, String second) {
        BoxStyle cell = box(BoxStyle.Sides.NONE, new BoxStyle.Sides(1, 2, 1, 2), BoxStyle.Break.AUTO, "");
        int element = sample.element("TR");
        return new Flowable.TableRow(
                List.of(
                        new Flowable.Cell(sample.stack(cell, sample.p(first)), 1),
                        new Flowable.Cell(sample.stack(cell, sample.p(second)), 1)),
                BoxStyle.PLAIN,
                element);
    }

    @Test
    void columns_of_a_row_grow_and_align() {
        int element = sample.element("Div");
        List<Flowable.Column> columns = List.of(
                new Flowable.Column(sample.p("a b c d"), 20, 0),
                new Flowable.Column(sample.p("grows"), Double.NaN, 1),
                new Flowable.Column(
                        new Flowable.Picture(
                                Flowable.PictureFit.of(20, 15), () -> "dot", BoxStyle.PLAIN, element, element),
                        Double.NaN,
                        0));
        List<Flowable> rows = new ArrayList<>();
        for (Flowable.Alignment alignment : Flowable.Alignment.values()) {
            rows.add(new Flowable.Row(columns, 10, alignment, margins(0, 6), element, element));
        }
        check("row", sample.galley(Sample.page(16, 20), rows.toArray(new Flowable[0])));
    }

    @Test
    void text_runs_beside_an_inset_and_keeps_to_its_page() {
        int element = sample.element("Figure");
        Flowable picture =
                new Flowable.Picture(Flowable.PictureFit.of(50, 30), () -> "dot", margins(2, 4), element, element);
        Flowable figure = sample.stack(
                box(new BoxStyle.Sides(0, 0, 4, 8), BoxStyle.Sides.NONE, BoxStyle.Break.AUTO, ""),
                picture,
                sample.p("it[in]"));
        check(
                "inset",
                sample.galley(
                        Sample.page(18, 12),
                        sample.p("above it stands more than one line, and more"),
                        sample.stack(
                                margins(6, 6),
                                new Flowable.Inset(figure, 50, 180),
                                sample.p("beside a b c d e f[one] g"),
                                sample.p("still beside"),
                                sample.p("this begins beside it and goes on below[two]"),
                                sample.p("and this")),
                        sample.p("after it")));
    }

    @Test
    void contents_have_leaders_and_true_page_numbers() {
        List<Flowable> flowables = new ArrayList<>();
        for (String title : List.of("One", "Second")) {
            int element = sample.element("TOCI");
            Optional<Target> link = Optional.of(new Target.Destination(title));
            List<InlineItem> items = List.of(
                    new InlineItem.Run(title, Sample.PLAIN, link, element, element),
                    new InlineItem.Leader(".", Sample.PLAIN, element, element),
                    new InlineItem.PageNumber(title, Sample.PLAIN, link, element, element));
            flowables.add(new Flowable.Paragraph(
                    items, Sample.paragraphStyle(ParagraphStyle.Alignment.START, 1, 1), BoxStyle.PLAIN, element, 1));
        }
        for (String title : List.of("One", "Second")) {
            flowables.add(new Flowable.Signpost(
                    List.of(title),
                    Map.of("title", title),
                    Optional.of(new Flowable.Bookmark(1, title)),
                    title.equals("One") ? Optional.of(1) : Optional.empty(),
                    1));
            BoxStyle recto = box(BoxStyle.Sides.NONE, BoxStyle.Sides.NONE, BoxStyle.Break.RECTO, "body");
            flowables.add(sample.p(title + " text", recto));
        }
        MarginBox folio = marginBox(
                "bottom-center",
                List.of(
                        new MarginBox.Folio(MarginBox.Numerals.DECIMAL),
                        new MarginBox.Words(" of "),
                        new MarginBox.PageCount(MarginBox.Numerals.DECIMAL)));
        MarginBox title = marginBox("top-left", List.of(new MarginBox.Running("title", MarginBox.Which.FIRST)));
        MarginBox roman = marginBox("bottom-left", List.of(new MarginBox.Folio(MarginBox.Numerals.LOWER_ROMAN)));
        PageStyle plain = Sample.page(16, 5);
        PageStyle body = with(plain, List.of(folio, title));
        PageStyle prelims = with(plain, List.of(roman));
        check(
                "contents",
                new Galley(flowables, sample.elements(), kind -> kind.name().equals("body") ? body : prelims));
    }

    private static PageStyle with(PageStyle style, List<MarginBox> boxes) {
        return new PageStyle(style.width(), style.height(), style.margin(), 12, boxes, style.notes());
    }

    private static MarginBox marginBox(String position, List<MarginBox.Piece> content) {
        return new MarginBox(
                position, content, Sample.style(5, 0), ParagraphStyle.Alignment.START, 6, 0.5, BoxStyle.PLAIN);
    }

    @Test
    void links_have_an_area_on_each_line_and_underlines_stop_before_spaces() {
        TextStyle underlined = new TextStyle(
                SquareMetrics.SQUARE, 10, new Rgb(31, 111, 120), 0, List.of(), "en", TextStyle.Underline.LINE);
        int element = sample.element("Link");
        Optional<Target> link = Optional.of(new Target.Web("https://example.org"));
        List<InlineItem> items = List.of(
                sample.run("see ", element),
                new InlineItem.Run("a long link", underlined, link, element, element),
                sample.run(" here", element));
        check(
                "links",
                sample.galley(
                        Sample.page(12, 6),
                        new Flowable.Paragraph(
                                items,
                                Sample.paragraphStyle(ParagraphStyle.Alignment.JUSTIFY, 1, 1),
                                BoxStyle.PLAIN,
                                element,
                                element)));
    }
}
