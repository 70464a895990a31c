package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import org.junit.jupiter.api.Test;

/** What must fit a page is set tighter until it does. A page holds six lines of 10 points. */
class TightenTest {
    private static final String STYLE =
            """
            * { margin: 0; font-family: Latin; font-size: 10pt; line-height: 10pt }
            h1 { font-weight: normal }
            @page { size: 120pt 80pt; margin: 10pt; @footnote { margin-top: 0; padding-top: 0; border-top: none } }
            .card { tighten: 2; break-before: page }
            .card:tight .often { display: none }
            .card:tight(2) { line-height: 8pt }
            .card:tight(2) p { line-height: 8pt }
            """;

    /** Lines of each page, after what is reported. */
    private static String set(String css, String body) {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet sheet = Stylesheet.read(new SourceFile("s.css", STYLE + css), diagnostics);
        String html = "<!doctype html>\n<html lang=\"en\"><head><title>t</title></head><body>\n" + body;
        HtmlDocument document = HtmlDocument.parse(
                        new SourceFile("t.html", html), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        PrintDocument made =
                PrintDocument.of(new Manuscript(document, sheet), "letter", Stock.of(new PlainFaces()), diagnostics);
        return DiagnosticLines.of(diagnostics)
                + made.composition().pages().stream().map(TightenTest::lines).collect(Collectors.joining("\n"));
    }

    private static String lines(Page page) {
        return page.marks().stream()
                .filter(Mark.Glyphs.class::isInstance)
                .map(mark -> ((Mark.Glyphs) mark).text().strip())
                .collect(Collectors.joining(" "));
    }

    private static String card(int lines) {
        StringBuilder card = new StringBuilder("<div class=\"card\"><h1>c</h1>");
        for (int i = 2; i <= lines; i++) {
            card.append(i % 2 == 0 ? "<p class=\"often\">" : "<p>").append(i).append("</p>");
        }
        return card.append("</div>\n").toString();
    }

    @Test
    void what_fits_is_left_as_it_is() {
        assertEquals("c 2 3 4 5 6", set("", card(6)));
    }

    @Test
    void what_is_too_long_is_set_tighter_and_its_neighbours_are_not() {
        assertEquals("c 2 3 4 5 6\nc 3 5 7\nc 2 3", set("", card(6) + card(7) + card(3)));
    }

    @Test
    void a_second_step_adds_to_the_first() {
        assertEquals("c 3 5 7 9 11 13", set("", card(13)));
    }

    @Test
    void what_is_too_long_at_its_tightest_goes_on_and_says_by_how_much() {
        String told = set("", card(19));
        assertTrue(
                told.startsWith(
                        "t.html:3:46: warning[too-long]: \"c\" is longer than its page by 8 mm, though it is set as tight as it may be: it goes on on page 2\n"),
                told);
        assertTrue(told.endsWith("c 3 5 7 9 11 13\n15 17 19"), told);
    }

    /** Where a few are tried first and the others begin where those ended. */
    @Test
    void among_many_each_is_as_tight_as_it_must_be_by_itself() {
        String steps =
                """
                .card { tighten: 5; padding-top: 50pt }
                .card:tight { padding-top: 40pt } .card:tight(2) { padding-top: 30pt } .card:tight(3) { padding-top: 20pt }
                .card:tight(4) { padding-top: 10pt } .card:tight(5) { padding-top: 0 }
                .card:tight .often { display: block } .card:tight(2) p { line-height: 10pt }
                .card:tight h1::before { content: "1" } .card:tight(2) h1::before { content: "2" } .card:tight(3) h1::before { content: "3" }
                .card:tight(4) h1::before { content: "4" } .card:tight(5) h1::before { content: "5" }
                """;
        for (int usual = 1; usual <= 6; usual++) {
            StringBuilder body = new StringBuilder();
            List<String> alone = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String card = card(i % 3 == 0 ? 1 + i % 6 : usual);
                body.append(card);
                alone.add(set(steps, card));
            }
            assertEquals(String.join("\n", alone), set(steps, body.toString()));
        }
    }

    @Test
    void what_is_kept_as_it_is_stays_so_among_many_that_are_tighter() {
        String kept = card(3).replace("class=\"card\"", "class=\"card kept\"");
        String told = set(".card.kept { tighten: none }", card(7).repeat(12) + kept + card(7));
        assertEquals("c 3 5 7\n".repeat(12) + "c 2 3\nc 3 5 7", told);
    }

    @Test
    void its_notes_count_as_well() {
        String note = "<div class=\"card\"><h1>c<span class=\"note\" data-note=\"k\" data-number=\"1\">n</span></h1>";
        String body = card(6).replace("<div class=\"card\"><h1>c</h1>", note);
        assertEquals("c 3 5 n", set("", body));
    }

    @Test
    void what_must_not_be_turned_is_set_tighter_only_when_it_is_longer_than_a_spread() {
        String turn = ".card { break-inside: avoid-turn }";
        assertEquals("\nc 2 3 4 5 6\n7 8 9 10 11 12", set(turn, card(12)));
        assertEquals("\nc 3 5 7 9 11\n13 15", set(turn, card(15)));
        assertEquals(
                "t.html:3:46: warning[too-long]: \"c\" is longer than its two pages by 7 mm, though it is set as tight as it may be: it goes on on page 2",
                set(turn, card(33)).lines().findFirst().orElseThrow());
    }

    @Test
    void what_must_be_turned_all_the_same_is_told() {
        String turn = ".card { break-inside: avoid-turn; tighten: none }";
        String told = set(turn, card(13));
        assertTrue(
                told.startsWith(
                        "t.html:3:46: warning[turn-yielded]: \"c\" is longer than two facing pages by 4 mm: its reader must turn page 1\n"),
                told);
    }

    @Test
    void a_cover_ends_the_last_sheet_and_pages_for_notes_fill_it() {
        String css = ".fill { break-before: sheet-fill } .cover { break-before: sheet-end }";
        String fills = "<p class=\"fill\">1</p><p class=\"fill\">2</p><p class=\"fill\">3</p><p class=\"cover\">z</p>";
        assertEquals("a\n1\n2\nz", set(css, "<p>a</p>" + fills));
        assertEquals("c 2 3 4 5 6\nc 2\nc 2\nz", set(css, card(6) + card(2) + card(2) + fills));
        assertEquals(
                "t.html:3:46: warning[sheet-end]: what should be the last page of the last folded sheet takes more than page 4",
                set(css, "<p>a</p><div class=\"cover\">" + card(2) + card(2) + "</div>")
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void what_has_no_tighter_setting_only_yields() {
        String told = set(".card { tighten: none; break-inside: avoid }", card(7));
        assertTrue(told.startsWith("t.html:3:1: warning[keep-yielded]"), told);
    }

    @Test
    void what_is_there_for_links_alone_goes_where_none_leads() {
        Diagnostics diagnostics = new Diagnostics();
        String html =
                """
                <!doctype html><html lang="en" data-excerpt><body><p>a <a href="#b">see</a> <a href="#gone">or</a></p>
                <ol><li id="b" data-when-linked>b</li><li id="c" data-when-linked>c</li></ol>
                <div data-if-linked><p>Only d</p><p id="d" data-when-linked>d</p></div>
                """;
        HtmlDocument document = HtmlDocument.parse(
                        new SourceFile("t.html", html), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        assertEquals("", DiagnosticLines.of(diagnostics));
        assertEquals("a see or b", document.tree().body().text());
        assertEquals(1, document.tree().getElementsByAttribute("href").size());
    }
}
