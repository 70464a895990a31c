package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.typeset.PageDump;
import org.junit.jupiter.api.Test;

/** From HTML and CSS to pages, in faces whose letters are all half an em wide. */
class PrintDocumentTest {
    private static final String PAGE =
            "* { margin: 0; font-family: Latin; font-size: 10pt; line-height: 10pt }\n@page { size: 120pt 80pt; margin: 10pt }\n";

    private static PrintDocument set(String css, String html, Diagnostics diagnostics) {
        return PrintDocument.of(manuscript(css, html, diagnostics), "letter", Stock.of(new PlainFaces()), diagnostics);
    }

    private static Manuscript manuscript(String css, String html, Diagnostics diagnostics) {
        Stylesheet sheet = Stylesheet.read(new SourceFile("s.css", css), diagnostics);
        HtmlDocument document = HtmlDocument.parse(
                        new SourceFile("t.html", html), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        return new Manuscript(document, sheet);
    }

    private static void check(String css, String body, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        set(PAGE + css, "<!doctype html>\n<html lang=\"en\"><body>\n" + body, diagnostics);
        assertEquals(expected, DiagnosticLines.of(diagnostics));
    }

    @Test
    void papers_that_share_their_styles_look_as_each_does_alone_and_say_the_same() {
        String css = PAGE
                + """
                @media (paper: a4) { html { font-size: 14pt } }
                p { margin-top: 1rem; color: var(--nothing) }
                @media (paper: a4) { p { margin-left: 1rem } }
                """;
        String html = "<!doctype html>\n<html lang=\"en\"><body>\n<p>a</p><p>b</p><div><p>c</p></div>";
        Diagnostics ignored = new Diagnostics();
        for (List<String> papers : List.of(List.of("letter", "a4"), List.of("a4", "letter", "a4"))) {
            Manuscript shared = manuscript(css, html, ignored);
            for (String paper : papers) {
                Diagnostics said = new Diagnostics();
                Diagnostics saidAlone = new Diagnostics();
                assertEquals(dump(manuscript(css, html, ignored), paper, saidAlone), dump(shared, paper, said), paper);
                assertEquals(DiagnosticLines.of(saidAlone), DiagnosticLines.of(said), paper);
                assertTrue(DiagnosticLines.of(said).contains("unsupported-value"), DiagnosticLines.of(said));
            }
            assertNotEquals(dump(shared, "letter", ignored), dump(shared, "a4", ignored));
        }
    }

    private static String dump(Manuscript manuscript, String paper, Diagnostics diagnostics) {
        return PageDump.dump(
                manuscript.set(paper, Stock.of(new PlainFaces()), diagnostics).composition());
    }

    @Test
    void a_word_wider_than_its_line_is_reported_where_it_stands() {
        check(
                "",
                "<p>short</p>\n<p>unbelievablylongwordwithnoend</p>",
                "t.html:4:4: error[overfull-line]: on page 1 `unbelievablylongwordwithnoend` is wider than its line by 45 pt\n");
    }

    @Test
    void what_is_higher_than_a_page_and_may_not_break_is_reported() {
        check(
                "div { display: flex }",
                "<p>a</p>\n<div><section>" + "<p>b</p>".repeat(9) + "</section></div>",
                "t.html:4:1: error[too-large]: on page 2 this is larger than the room for it by 30 pt\n");
    }

    @Test
    void a_page_number_of_nowhere_is_reported() {
        check(
                "a::after { content: target-counter(attr(href url), page) }",
                "<p><a href=\"#b\">a</a> <a href=\"https://a.example\">b</a></p>",
                """
                t.html:3:4: error[no-such-place]: nothing is called `b`
                t.html:3:23: error[no-such-place]: a page number wants a link to a place in this document
                """);
    }

    @Test
    void a_font_that_is_not_there_is_a_warning() {
        check(
                "p { font-family: Nowhere, Elsewhere } h1 { font-family: Nowhere, sans-serif }",
                "<p>a</p>",
                "s.css:3:18: warning[unknown-font]: there is no font `Nowhere, Elsewhere`; the usual one stands in\n");
    }

    @Test
    void a_note_that_changes_its_number_is_reported() {
        check(
                "",
                """
                <p>a<sup class="cite"><a href="#ref-k">1</a></sup><span class="note" data-note="k" data-number="2">n</span></p>
                <p id="ref-k">b<span class="note" data-note="k" data-number="3">n</span></p>
                """,
                """
                t.html:3:23: error[note-number]: the mark says 1, and its note 2
                t.html:4:16: error[note-number]: the note `k` has the number 2 elsewhere, and 3 here
                """);
    }

    @Test
    void the_html_says_what_the_document_is() {
        PrintDocument document = set(
                PAGE,
                """
                <!doctype html><html lang="en-GB"><head><title>A &amp; B</title><meta name="author" content="Ada">
                <meta name="author" content="Bo"><meta name="description" content="About. ">
                <meta name="keywords" content=""></head><body><p>x</p></body></html>
                """,
                new Diagnostics());
        assertEquals(
                "A & B [Ada, Bo] en-GB About. []",
                document.title() + " " + document.authors() + " " + document.language() + " " + document.subject() + " "
                        + document.keywords());
    }

    /** A page of everything: running heads, folios, a note, a list, a table, a strip, contents with page numbers. */
    @Test
    void a_small_document_is_as_it_was_approved() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Path folder = Path.of("src/test/golden/print");
        String css = Files.readString(folder.resolve("small.css"));
        String html = Files.readString(folder.resolve("small.html"));
        String dump = PageDump.dump(set(css, html, diagnostics).composition());
        assertEquals("", DiagnosticLines.of(diagnostics));
        Path golden = folder.resolve("small.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, dump);
        }
        assertEquals(Files.readString(golden), dump);
    }
}
