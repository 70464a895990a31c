package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.PdfConformance;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.pdf.DocumentFacts;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PdfWriter;
import moveleaf.pdf.TagReader;
import moveleaf.source.SourceFile;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import org.junit.jupiter.api.Test;

/** Tables and boxes that go on overleaf, from HTML to PDF. */
class OverleafTest {
    private static final String CSS =
            """
            @page { size: 240pt 160pt; margin: 24pt }
            html { font-family: "Source Sans"; line-height: 16pt }
            table, p, ul { margin: 0 }
            .box { padding: 4pt; border: 1pt solid #1f6f78; background: #e3f0f0; border-radius: 3pt; box-decoration-break: clone }
            p + ul { break-before: avoid }
            p + ul > li:first-child { break-after: avoid }
            """;

    private static PrintDocument set(String body) {
        Diagnostics diagnostics = new Diagnostics();
        PrintDocument document = set("", body, diagnostics);
        assertEquals("", DiagnosticLines.of(diagnostics));
        return document;
    }

    private static PrintDocument set(String css, String body, Diagnostics diagnostics) {
        Stylesheet sheet = Stylesheet.read(new SourceFile("s.css", CSS + css), diagnostics);
        String text = "<!doctype html>\n<html lang=\"en\"><head><title>T</title></head><body>\n" + body;
        HtmlDocument html = HtmlDocument.parse(new SourceFile("t.html", text), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        Pictures none = new Pictures(Map.of(), Map.of());
        return PrintDocument.of(new Manuscript(html, sheet), "letter", new Stock(new FontBook(), none), diagnostics);
    }

    private static byte[] pdf(PrintDocument document) throws IOException {
        DocumentFacts facts = new DocumentFacts(
                document.title(), List.of(), "en", "", List.of(), Instant.EPOCH, Instant.EPOCH, "Moveleaf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(document.composition(), facts, out);
        assertEquals(List.of(), PdfConformance.failures(out.toByteArray(), PdfConformance.Flavour.UA_1));
        assertEquals(List.of(), PdfConformance.failures(out.toByteArray(), PdfConformance.Flavour.A_2A));
        return out.toByteArray();
    }

    private static List<String> pages(Composition composition) {
        List<String> pages = new ArrayList<>();
        for (Page page : composition.pages()) {
            StringBuilder words = new StringBuilder();
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Glyphs glyphs) {
                    words.append(words.isEmpty() ? "" : " ")
                            .append(glyphs.text().strip());
                }
            }
            pages.add(words.toString());
        }
        return pages;
    }

    @Test
    void what_can_fill_no_page_is_told_where_it_stands() {
        String fill = "<div class=fill><p>line</p></div>";
        for (String body : List.of(
                "<p>a</p><div class=row><div><p>b</p>" + fill + "</div><p>c</p></div>",
                "<p>a</p><table><tr><td>" + fill + "</table>",
                "<p>a<span class=note><span class=para>b</span><span class=fill><span class=para>c</span></span></span></p>",
                "<p>a</p><div class=fill>line</div>",
                "<p>a</p><div class=fill><p>b<span class=note>c</span></p></div>")) {
            Diagnostics diagnostics = new Diagnostics();
            set(
                    ".fill { break-before: page-fill; display: block } .note { float: footnote } .row { display: flex }"
                            + " .para { display: block }",
                    body,
                    diagnostics);
            String line = "t.html:3:" + (body.indexOf("<", body.indexOf("class=fill") - 6) + 1);
            assertEquals(
                    line + ": error[unsupported-layout]: this can't fill the rest of a page\n",
                    DiagnosticLines.of(diagnostics));
        }
    }

    @Test
    void a_table_repeats_its_header_and_says_that_it_goes_on() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            rows.append("<tr><td>m").append(i).append("<td>d").append(i);
        }
        PrintDocument document = set("<table><caption>Days</caption><caption class=continued>Days, continued</caption>"
                + "<thead><tr><th scope=col>Move<th scope=col>Day</thead>" + rows + "</table>");
        assertEquals(
                List.of(
                        "Days Move Day m1 d1 m2 d2 m3 d3",
                        "Days, continued Move Day m4 d4 m5 d5 m6 d6",
                        "Days, continued Move Day m7 d7"),
                pages(document.composition()));
        String read = TagReader.words(pdf(document));
        assertFalse(read.contains("continued"), read);
    }

    @Test
    void a_box_is_closed_and_opened_again_and_conforms() throws IOException {
        PrintDocument document = set("<div class=box><p>a<p>b<p>c<p>d<p>e<p>f<p>g<p>h</div>");
        assertEquals(List.of("a b c d e f", "g h"), pages(document.composition()));
        pdf(document);
    }

    @Test
    void a_box_says_its_title_again_where_it_goes_on_and_only_there() throws IOException {
        String title = "<p>Title</p><p class=continued>Title, continued</p>";
        PrintDocument whole = set("<div class=box>" + title + "<p>a<p>b</div><p>c");
        assertEquals(List.of("Title a b c"), pages(whole.composition()));
        PrintDocument parted = set("<div class=box>" + title + "<p>a<p>b<p>c<p>d<p>e<p>f<p>g</div><p>h");
        assertEquals(List.of("Title a b c d e", "Title, continued f g h"), pages(parted.composition()));
        assertFalse(TagReader.words(pdf(parted)).contains("continued"));
    }

    @Test
    void what_goes_on_inside_a_box_that_goes_on_says_both() {
        PrintDocument table = set(
                "<div class=box><p>Title</p><p class=continued>Title, continued</p>"
                        + "<table><thead><tr><th scope=col>Day</thead><tr><td>1<tr><td>2<tr><td>3<tr><td>4<tr><td>5<tr><td>6</table><p>a<p>b</div>");
        assertEquals(
                List.of("Title Day 1 2 3", "Title, continued Day 4 5 6", "Title, continued a b"),
                pages(table.composition()));
        PrintDocument box = set("<div class=box><p>Title</p><p class=continued>Title, continued</p>"
                + "<div class=box><p>a<p>b<p>c<p>d<p>e</div></div>");
        assertEquals(List.of("Title a b c d", "Title, continued e"), pages(box.composition()));
        List<String> borders = new ArrayList<>();
        for (Mark mark : box.composition().pages().get(1).marks()) {
            if (mark instanceof Mark.Fill fill && fill.radius() == 3) {
                borders.add(fill.y() + " to " + (fill.y() + fill.height()));
            }
        }
        assertEquals(List.of("24.0 to 76.0", "45.0 to 71.0"), borders); // the inner one opens again below the title
    }

    @Test
    void a_line_that_leads_into_a_list_stays_with_its_first_items() {
        String before = "<p>1<p>2<p>3<p>4<p>5";
        assertEquals(
                List.of("1 2 3 4 5", "If: • a • b • c"),
                pages(set(before + "<p>If:</p><ul><li>a<li>b<li>c</ul>").composition()));
        assertEquals(
                List.of("1 2 3 4 If: • a • b", "• c"),
                pages(set("<p>1<p>2<p>3<p>4<p>If:</p><ul><li>a<li>b<li>c</ul>").composition()));
    }
}
