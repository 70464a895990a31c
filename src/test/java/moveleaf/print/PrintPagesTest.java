package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.StringJoiner;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.typeset.MarginBox;
import moveleaf.typeset.PageStyle;
import moveleaf.typeset.PageStyles.Fill;
import moveleaf.typeset.PageStyles.Kind;
import moveleaf.typeset.PageStyles.Place;
import moveleaf.typeset.PageStyles.Side;
import org.junit.jupiter.api.Test;

class PrintPagesTest {
    private static final Kind PLAIN = new Kind("", Side.RECTO, Place.LATER, Fill.CONTENT);

    private static void check(String css, Kind kind, String expected) {
        check(css, "letter", kind, expected);
    }

    private static void check(String css, String paper, Kind kind, String expected) {
        assertEquals(
                expected,
                dump(PrintFixture.galley(css, "<p>x</p>", paper).pages().style(kind)));
    }

    private static String dump(PageStyle page) {
        StringBuilder out = new StringBuilder();
        out.append(number(page.width())).append(" x ").append(number(page.height()));
        out.append(" margin ")
                .append(number(page.margin().top()))
                .append(' ')
                .append(number(page.margin().right()));
        out.append(' ')
                .append(number(page.margin().bottom()))
                .append(' ')
                .append(number(page.margin().left()));
        out.append(page.grid() > 0 ? " grid " + number(page.grid()) : "").append('\n');
        page.boxes().forEach(box -> out.append(dump(box)).append('\n'));
        return out.toString();
    }

    private static String dump(MarginBox box) {
        StringJoiner pieces = new StringJoiner(" ");
        box.content()
                .forEach(piece -> pieces.add(piece.accept(new MarginBox.Visitor<String>() {
                    @Override
                    public String words(MarginBox.Words words) {
                        return "\"" + words.text() + "\"";
                    }

                    @Override
                    public String running(MarginBox.Running running) {
                        return running.name() + ":" + running.which().name().toLowerCase(Locale.ROOT);
                    }

                    @Override
                    public String folio(MarginBox.Folio folio) {
                        return "folio:" + folio.numerals().name().toLowerCase(Locale.ROOT);
                    }

                    @Override
                    public String pageCount(MarginBox.PageCount count) {
                        return "pages";
                    }
                })));
        return box.position() + " " + pieces + " " + box.alignment().name().toLowerCase(Locale.ROOT) + " at "
                + number(box.vertical()) + " " + number(box.style().size()) + "/" + number(box.leading());
    }

    private static String number(double value) {
        return GalleyDump.number(value);
    }

    @Test
    void pages_have_a_size_margins_and_a_grid() {
        check(
                "@page { size: 5.5in 8.5in; margin: 1in 10% 2in; line-grid: 16pt }",
                PLAIN, "396 x 612 margin 72 39.6 144 39.6 grid 16\n");
        check("@page { size: a5 landscape; margin: 10mm }", PLAIN, "595.28 x 419.53 margin 28.35 28.35 28.35 28.35\n");
    }

    @Test
    void a_paper_has_rules_of_its_own() {
        String css =
                "@page { margin: 0 } @media (paper: a4) { @page { size: a5 } } @media (paper: letter) { @page { size:"
                        + " half-letter } }";
        check(css, "letter", PLAIN, "396 x 612 margin 0 0 0 0\n");
        check(css, "a4", PLAIN, "419.53 x 595.28 margin 0 0 0 0\n");
    }

    @Test
    void margin_boxes_stand_at_their_own_side_and_take_their_type_from_the_page() {
        check(
                """
                html { font-size: 14pt } @page { size: 200pt 100pt; margin: 20pt; font-size: 10pt; line-height: 12pt;
                  @top-left { content: string(part, first-except) } @top-right { content: "x" counter(page, lower-roman) }
                  @bottom-center { content: counter(page) " of " counter(pages); font-size: 2em; vertical-align: top }
                  @left-middle { content: none } }
                """,
                PLAIN,
                """
                200 x 100 margin 20 20 20 20
                bottom-center folio:decimal " of " pages centre at 0 20/12
                top-left part:first_except start at 0.5 10/12
                top-right "x" folio:lower_roman end at 0.5 10/12
                """);
    }

    @Test
    void names_weigh_more_than_first_and_blank_and_those_more_than_sides() {
        String css =
                """
                @page { size: 200pt 200pt; margin: 1pt }
                @page :first { margin: 2pt } @page :right { margin: 3pt } @page :blank { margin: 4pt }
                @page a { margin: 5pt } @page a:right { margin: 6pt } @page a:first { margin: 7pt } @page a:left, b { margin: 8pt }
                """;
        check(css, PLAIN, "200 x 200 margin 3 3 3 3\n");
        check(css, new Kind("", Side.VERSO, Place.LATER, Fill.CONTENT), "200 x 200 margin 1 1 1 1\n");
        check(css, new Kind("", Side.RECTO, Place.FIRST, Fill.CONTENT), "200 x 200 margin 2 2 2 2\n");
        check(css, new Kind("", Side.RECTO, Place.LATER, Fill.BLANK), "200 x 200 margin 4 4 4 4\n");
        check(css, new Kind("a", Side.VERSO, Place.LATER, Fill.CONTENT), "200 x 200 margin 8 8 8 8\n");
        check(css, new Kind("a", Side.RECTO, Place.LATER, Fill.CONTENT), "200 x 200 margin 6 6 6 6\n");
        check(css, new Kind("a", Side.RECTO, Place.FIRST, Fill.CONTENT), "200 x 200 margin 7 7 7 7\n");
        check(css, new Kind("b", Side.RECTO, Place.FIRST, Fill.CONTENT), "200 x 200 margin 8 8 8 8\n");
    }

    @Test
    void the_area_of_notes_is_what_footnote_says() {
        PageStyle.NoteArea notes = PrintFixture.galley(
                        "@page { size: 220pt 100pt; margin: 10pt; @footnote { margin-top: 8pt; padding-top: 4pt; border-top: 0.5pt"
                                + " solid red; width: 25%; gap: 2pt; max-height: 40% } }",
                        "<p>x</p>")
                .pages()
                .style(PLAIN)
                .notes();
        assertEquals(
                "NoteArea[above=8.0, below=4.0, ruleWidth=0.5, ruleLength=50.0, ruleColour=Rgb[red=255, green=0, blue=0],"
                        + " gap=2.0, most=0.4]",
                notes.toString());
    }

    @Test
    void margins_that_leave_no_room_are_told_and_made_smaller() {
        Diagnostics diagnostics = new Diagnostics();
        String css = "@page { size: 40pt 40pt; margin: 30pt }";
        PageStyle page = PrintFixture.galley(css, "<p>x</p>", "letter", diagnostics)
                .pages()
                .style(PLAIN);
        assertEquals("40 x 40 margin 7.5 7.5 7.5 7.5\n", dump(page));
        assertEquals(
                "s.css:1:34: error[no-room]: the margins leave no room on the page\n", DiagnosticLines.of(diagnostics));
    }
}
