package moveleaf.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    @Test
    void the_place_is_shown_with_its_line_and_carets() {
        SourceFile file = new SourceFile("a.md", "one\nHold for thirty seconds [@bandy2010].\n");
        int at = file.text().indexOf("@bandy");
        check(
                Diagnostic.error("unknown-reference", file.span(at, at + 10), "no reference is called \"bandy2010\"")
                        .withHint("did you mean \"bandy1997\"?"),
                """
                a.md:2:26: error[unknown-reference]: no reference is called "bandy2010"
                    2 | Hold for thirty seconds [@bandy2010].
                      |                          ^^^^^^^^^^
                  hint: did you mean "bandy1997"?
                """);
    }

    @Test
    void carets_stand_under_the_place_after_tabs_and_emoji() {
        SourceFile file = new SourceFile("a.md", "\t😀x\n");
        check(
                Diagnostic.warning("x", file.span(3, 4), "here"),
                """
                a.md:1:3: warning[x]: here
                    1 |  😀x
                      |   ^
                """);
    }

    @Test
    void an_end_of_line_has_one_caret() {
        SourceFile file = new SourceFile("a.md", "ab\ncd");
        check(
                Diagnostic.error("x", file.span(2, 2), "here"),
                """
                a.md:1:3: error[x]: here
                    1 | ab
                      |   ^
                """);
    }

    @Test
    void a_span_over_several_lines_is_marked_on_its_first() {
        SourceFile file = new SourceFile("a.md", "ab\ncd");
        check(
                Diagnostic.error("x", file.span(1, 5), "here"),
                """
                a.md:1:2: error[x]: here
                    1 | ab
                      |  ^
                """);
    }

    @Test
    void a_missing_file_has_no_source_line() {
        check(
                Diagnostic.error("missing-file", new SourceFile("guide.yaml", "").start(), "there is no such file"),
                """
                guide.yaml:1:1: error[missing-file]: there is no such file
                """);
    }

    @Test
    void a_very_long_line_is_cut_around_the_place() {
        SourceFile file = new SourceFile("a.md", "x".repeat(5000) + "HERE" + "y".repeat(5000));
        String text = DiagnosticPrinter.text(List.of(Diagnostic.error("x", file.span(5000, 5004), "here")));
        assertTrue(text.lines().allMatch(line -> line.length() < 120), text);
        String[] lines = text.split("\n", -1);
        assertEquals(lines[1].indexOf("HERE"), lines[2].indexOf("^^^^"));
    }

    @Test
    void control_characters_never_reach_the_terminal() {
        SourceFile file = new SourceFile("a.md", "\u001b[31mred\n");
        String text = DiagnosticPrinter.text(List.of(Diagnostic.error("x", file.span(0, 1), "it says \u001b[2J")));
        assertEquals(-1, text.indexOf('\u001b'));
    }

    @Test
    void json_escapes_what_it_must() {
        SourceFile file = new SourceFile("a\"b.md", "x");
        Diagnostic d = new Diagnostic(Severity.ERROR, "x", file.span(0, 1), "tab\there \\", Optional.empty());
        assertEquals(
                """
                [
                  {"path": "a\\"b.md", "line": 1, "column": 1, "endLine": 1, "endColumn": 2, "severity": "error", \
                "code": "x", "message": "tab\\u0009here \\\\"}
                ]
                """,
                DiagnosticPrinter.json(List.of(d)));
        assertEquals("[]\n", DiagnosticPrinter.json(List.of()));
    }

    @Test
    void the_list_is_in_file_order_and_holds_no_two_alike() {
        SourceFile a = new SourceFile("a.md", "abc");
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.add(Diagnostic.error("x", new SourceFile("b.md", "").start(), "m"));
        diagnostics.add(Diagnostic.error("x", a.span(2, 3), "m"));
        diagnostics.add(Diagnostic.error("x", a.span(1, 2), "m"));
        diagnostics.add(Diagnostic.error("x", a.span(1, 2), "m"));
        assertEquals(
                List.of("a.md:1:2", "a.md:1:3", "b.md:1:1"),
                diagnostics.all().stream().map(d -> d.span().toString()).toList());
    }

    @Test
    void what_several_documents_find_of_the_same_words_is_told_once() {
        SourceFile a = new SourceFile("a.md", "abc");
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.addAlike(Diagnostic.error("wide", a.span(1, 2), "on page 5"), "word");
        diagnostics.addAlike(Diagnostic.error("wide", a.span(1, 2), "on page 4"), "word");
        diagnostics.addAlike(Diagnostic.error("wide", a.span(1, 2), "on page 6"), "another");
        diagnostics.addAlike(Diagnostic.error("wide", a.span(0, 2), "on page 7"), "word");
        assertEquals(
                List.of("on page 7", "on page 4", "on page 6"),
                diagnostics.all().stream().map(Diagnostic::message).toList());
        assertTrue(diagnostics.hasErrors());
    }

    @Test
    void the_nearest_word_is_suggested_and_a_far_one_is_not() {
        assertEquals(Optional.of("bandy1997"), Suggestion.nearest("bandy1979", List.of("lee2019", "bandy1997")));
        assertEquals(Optional.empty(), Suggestion.nearest("xyz", List.of("lee2019", "bandy1997")));
    }

    private static void check(Diagnostic diagnostic, String expected) {
        assertEquals(expected, DiagnosticPrinter.text(List.of(diagnostic)));
    }
}
