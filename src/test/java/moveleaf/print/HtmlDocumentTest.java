package moveleaf.print;

import static moveleaf.print.PrintFixture.checkAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HtmlDocumentTest {
    @Test
    void mistakes_in_the_html_are_reported_where_they_stand() {
        checkAll(
                "",
                """
                <h1 id="a">A</h1><h3>skips</h3>
                <p id="a" style="color:red">x <a href="#b">y</a></p></div>
                <embed>
                """,
                """
                t.html:3:18: error[skipped-heading]: an `<h3>` can't follow an `<h1>`
                t.html:4:1: error[duplicate-element-id]: a second element is called `a`
                t.html:4:1: error[unsupported-element]: styles belong in the stylesheet, not in `style=`
                t.html:4:31: error[no-such-place]: nothing is called `b`
                t.html:4:59: error[html-syntax]: the HTML is not well formed here: a tag is left open, closed twice or misplaced
                t.html:5:1: error[unsupported-element]: `<embed>` is not in the subset for print
                """);
    }

    @Test
    void layout_outside_the_subset_is_reported_where_it_stands() {
        checkAll(
                ".row { display: flex } table.row { display: flex }",
                """
                <p>a <i><span class="row">b</span></i></p>
                <div class="row">c<b>d</b></div>
                <table><tr><td rowspan="2">e</td></tr></table>
                <p>f<span class="note">g<b class="note">h</b></span></p>
                <p><a class="x">i</a></p>
                """,
                """
                t.html:3:9: error[unsupported-layout]: a block inside a line of text
                t.html:4:1: error[unsupported-layout]: text straight inside a flex row: put it in an element
                t.html:5:12: error[unsupported-layout]: cells can't span rows
                t.html:6:25: error[unsupported-layout]: a note inside a note
                """);
    }

    @Test
    void elements_nested_too_deep_leave_no_document() {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile html = new SourceFile("t.html", "<html><body>" + "<div>".repeat(100_000));
        assertTrue(HtmlDocument.parse(html, offset -> Optional.empty(), diagnostics)
                .isEmpty());
        assertTrue(DiagnosticLines.of(diagnostics)
                .contains("error[nesting-too-deep]: more than 100 elements inside each other"));
    }

    @Test
    void what_a_map_knows_is_reported_at_its_source() {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile markdown = new SourceFile("content/a.md", "one\ntwo\n");
        HtmlDocument.parse(
                new SourceFile("t.html", "<html><body><embed>"),
                offset -> Optional.of(markdown.span(4, 7)),
                diagnostics);
        assertEquals(
                "content/a.md:2:1: error[unsupported-element]: `<embed>` is not in the subset for print\n",
                DiagnosticLines.of(diagnostics));
    }

    @Test
    void wide_documents_are_set_in_linear_time() {
        String css = "li:nth-child(2n+1):not(:last-child) { color: red } div ul > li b { color: blue }";
        String body = "<div><ul>" + "<li>a <b>b</b></li>".repeat(50_000) + "</ul></div>";
        checkAll(css, body, "");
    }

    @Test
    void deep_selectors_are_matched_in_bounded_time() {
        String css = "div ".repeat(30) + "p { color: red }\n" + "div > div ".repeat(15) + "b { color: red }";
        checkAll(css, ("<div>".repeat(90) + "<p>x</p>" + "</div>".repeat(90)).repeat(200), "");
    }

    @Test
    void each_says_what_to_write_instead() {
        Diagnostics diagnostics = new Diagnostics();
        PrintFixture.galley(
                "@page { margin: 10pt } * { font-family: Latin }",
                """
                <h1 id="a">A</h1><h3>skips</h3>
                <p id="a" style="color:red">x</p>
                <embed>
                <img src="qr:" alt="x">
                <img src="/etc/passwd" alt="x">
                """,
                "letter",
                diagnostics);
        assertEquals(
                """
                t.html:3:18: write `<h2>`, and let the stylesheet say how large it is
                t.html:4:1: rename one of the two
                t.html:4:1: give the element a class, and that class a rule in style.css
                t.html:5:1: use an element that docs/print-css.md lists, such as a `<div>` or `<span>` with a class
                t.html:6:1: write the address of a page behind `qr:`; a guide has one when its settings have `address`
                t.html:7:1: only the guide's own pictures can be shown: take the name from the view, as in `<img src="{{name}}">`
                """,
                DiagnosticLines.hints(diagnostics));
        Diagnostics deep = new Diagnostics();
        HtmlDocument.parse(
                new SourceFile("t.html", "<html><body>" + "<div>".repeat(200)), offset -> Optional.empty(), deep);
        assertTrue(
                DiagnosticLines.hints(deep).contains(": look for one that is never closed, or take some away\n"),
                DiagnosticLines.hints(deep));
    }
}
