package moveleaf.print;

import static moveleaf.print.PrintFixture.checkAll;
import static moveleaf.print.PrintFixture.checkCss;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class StylesheetTest {
    @Test
    void what_is_in_the_subset_is_read_without_a_word() {
        checkCss(
                """
                :root { --accent: #1f6f78; --gap: calc(1rem - 2pt) }
                h1, nav li:first-child > a.x[href^="#"]:not(.y, .z)::after { color: var(--accent); margin: 0 var(--gap) }
                @media (paper: a4) { @page chapter:first { size: a5; @bottom-center { content: counter(page) } } }
                """,
                "");
    }

    @Test
    void a_property_outside_the_subset_is_reported_where_it_stands() {
        checkCss(
                """
                p {
                  colour: red;
                  box-shadow: none;
                }
                """,
                """
                s.css:2:3: error[unknown-property]: `colour` is not in the subset for print
                s.css:3:3: error[unknown-property]: `box-shadow` is not in the subset for print
                """);
    }

    @Test
    void a_value_outside_the_subset_is_reported_where_it_stands() {
        checkCss(
                """
                p { margin: 1vw; padding: 1pt 2pt 3pt 4pt 5pt; color: transparent; line-height: 0;
                  margin-left: -3pt; display: grid; content: url(x.png); font-weight: 1.5 }
                """,
                """
                s.css:1:13: error[unsupported-value]: `margin` can't be `1vw` here
                s.css:1:27: error[unsupported-value]: `padding` can't be `1pt 2pt 3pt 4pt 5pt` here
                s.css:1:55: error[unsupported-value]: `color` can't be `transparent` here
                s.css:1:81: error[unsupported-value]: `line-height` can't be `0` here
                s.css:2:16: error[unsupported-value]: `margin-left` can't be `-3pt` here
                s.css:2:31: error[unsupported-value]: `display` can't be `grid` here
                s.css:2:46: error[unsupported-value]: `content` can't be `url(x.png)` here
                s.css:2:71: error[unsupported-value]: `font-weight` can't be `1.5` here
                """);
    }

    @Test
    void a_selector_outside_the_subset_is_reported_and_its_neighbours_kept() {
        checkCss(
                """
                h1 ~ p, h2 ~ p, li:nth-of-type(2), p::first-line,
                a:hover, :is(p), [x="y" i], p:not(a b) { color: red }
                """,
                """
                s.css:1:1: error[unsupported-selector]: selectors with `~` are not in the subset for print
                s.css:1:9: error[unsupported-selector]: selectors with `~` are not in the subset for print
                s.css:1:17: error[unsupported-selector]: selectors with `:nth-of-type(2)` are not in the subset for print
                s.css:1:36: error[unsupported-selector]: selectors with `::first-line` are not in the subset for print
                s.css:2:1: error[unsupported-selector]: selectors with `:hover` are not in the subset for print
                s.css:2:10: error[unsupported-selector]: selectors with `:is(p)` are not in the subset for print
                s.css:2:18: error[unsupported-selector]: selectors with `[x="y" i]` are not in the subset for print
                s.css:2:29: error[unsupported-selector]: selectors with `:not(a b)` are not in the subset for print
                """);
    }

    @Test
    void a_rule_outside_the_subset_is_reported() {
        checkCss(
                """
                @import "x.css";
                @font-face { font-family: x }
                @media screen { p { color: red } }
                @page :odd { margin: 0 }
                @page { @top-left { content: attr(x); size: a4 } }
                p { size: a4 }
                """,
                """
                s.css:1:1: error[missing-import]: there is no stylesheet "x.css"
                s.css:2:1: error[unsupported-rule]: `@font-face` is not in the subset for print
                s.css:3:1: error[unsupported-rule]: `@media` is for paper only here
                s.css:4:1: error[unsupported-selector]: `@page :odd` is not in the subset for print
                s.css:5:30: error[unsupported-value]: `content` can't be `attr(x)` here
                s.css:5:39: error[unknown-property]: `size` means nothing in margin boxes
                s.css:6:5: error[unknown-property]: `size` means nothing in rules for elements
                """);
    }

    @Test
    void a_mistake_in_the_syntax_is_reported_where_it_stands() {
        checkCss("p { color red }\n", "s.css:1:11: error[css-syntax]: `red` can't stand here\n");
        checkCss("p { color: red\n", "s.css:1:3: error[css-syntax]: this bracket is never closed\n");
    }

    @Test
    void a_variable_that_is_nowhere_set_or_refers_to_itself_is_reported() {
        checkAll(
                """
                :root { --a: var(--b); --b: var(--a) }
                p { color: var(--a); margin: var(--nowhere) }
                div { color: var(--nowhere, red) }
                """,
                "<p>x</p><div>y</div>",
                """
                s.css:2:12: error[unsupported-value]: `color` can't be `var(--a)` here
                s.css:2:30: error[unsupported-value]: `margin` can't be `var(--nowhere)` here
                """);
    }

    @Test
    void variables_that_double_each_other_end_in_a_diagnostic() {
        StringBuilder css = new StringBuilder(":root { --a0: 1pt;");
        for (int i = 1; i <= 60; i++) {
            css.append("--a%d: var(--a%d) var(--a%d);".formatted(i, i - 1, i - 1));
        }
        css.append("}\np { margin: var(--a60) }\n");
        checkAll(
                css.toString(),
                "<p>x</p>",
                "s.css:2:13: error[unsupported-value]: `margin` can't be `var(--a60)` here\n");
    }

    @Test
    void brackets_nested_too_deep_are_refused_before_the_parser_sees_them() {
        Diagnostics diagnostics = new Diagnostics();
        String css = "p { margin: " + "calc(".repeat(100_000) + "1pt" + ")".repeat(100_000) + " }";
        Stylesheet.read(new SourceFile("s.css", css), diagnostics);
        assertEquals(
                "s.css:1:132: error[css-syntax]: more than 24 brackets inside each other\n",
                DiagnosticLines.of(diagnostics));
    }

    @Test
    void a_hundred_thousand_selectors_are_read_and_matched_in_bounded_time() {
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            css.append(".c").append(i).append(i % 10 == 9 ? "{color:red}\n" : ",");
        }
        checkAll(css.toString(), "<p class=\"c99999\">x</p>".repeat(100), "");
    }

    @Test
    void any_text_at_all_is_read_without_an_exception() {
        java.util.Random random = new java.util.Random(7);
        String[] pieces = {
            "p",
            "{",
            "}",
            ":",
            ";",
            "a",
            "@page",
            "@media",
            "(",
            ")",
            "[",
            "]",
            "\"",
            "'",
            "\\",
            "/*",
            "*/",
            "var(--x)",
            "--x",
            "1pt",
            "#",
            ".",
            ",",
            " ",
            "\n",
            "!important",
            "é",
            "\0",
            "<!--",
            "::before",
            "url(",
            "@top-left"
        };
        for (int i = 0; i < 2000; i++) {
            StringBuilder css = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                css.append(pieces[random.nextInt(pieces.length)]);
            }
            Stylesheet.read(new SourceFile("s.css", css.toString()), new Diagnostics());
        }
    }

    @Test
    void each_says_what_to_write_instead() {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet.read(
                new SourceFile("s.css", "h1 ~ p { color: red }\n@page :odd { margin: 1mm }\np { color red }\n"),
                diagnostics);
        Stylesheet.read(new SourceFile("t.css", "p { color: red\n"), diagnostics);
        Stylesheet.read(
                new SourceFile("u.css", "p { margin-top: calc(" + "(".repeat(30) + "1pt" + ")".repeat(30) + ") }"),
                diagnostics);
        assertEquals(
                """
                s.css:1:1: give the element a class in the template, and select that
                s.css:2:1: write `@page`, `@page name`, or one of them with `:first`, `:left`, `:right` or `:blank`
                s.css:3:11: look for a missing bracket, colon or semicolon just before
                t.css:1:3: close it where its rule or value ends
                u.css:1:44: write a shorter sum, or give a part of it a name: `--part: …` and `var(--part)`
                """,
                DiagnosticLines.hints(diagnostics));
    }
}
