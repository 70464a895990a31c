package moveleaf.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

class MarkdownDiagnosticsTest {
    /** The body stands below front matter of three lines: its first line is line 4. */
    private static void check(String body, String expected) {
        checkFile("---\ntitle: T\n---\n" + body, expected);
    }

    private static void checkFile(String text, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        MarkdownParser.parse(new SourceFile("t.md", text), diagnostics);
        assertEquals(expected, DiagnosticLines.of(diagnostics));
    }

    @Test
    void a_file_without_front_matter_is_reported() {
        checkFile("Just text.\n", "t.md:1:1: error[missing-front-matter]: the file does not begin with front matter\n");
        checkFile("", "t.md:1:1: error[missing-front-matter]: the file does not begin with front matter\n");
    }

    @Test
    void front_matter_without_an_end_is_reported() {
        checkFile("---\ntitle: T\n", "t.md:1:1: error[unclosed-front-matter]: the front matter does not end\n");
    }

    @Test
    void front_matter_without_fields_is_reported() {
        checkFile("---\n---\n", "t.md:1:1: error[empty-front-matter]: the front matter holds no keys with values\n");
        checkFile(
                "---\n- a\n- b\n---\n",
                "t.md:2:1: error[empty-front-matter]: the front matter holds no keys with values\n");
        checkFile(
                "---\nwords\n---\n",
                "t.md:2:1: error[empty-front-matter]: the front matter holds no keys with values\n");
    }

    @Test
    void a_link_to_an_address_that_is_not_defined_is_reported() {
        check("See [the signs][x].\n", "t.md:4:5: error[undefined-link]: no address is called \"x\"\n");
        check("See [the signs][x].\n\n[x]: https://example.org\n", "");
        check("Some [words] and [more].\n", "");
    }

    @Test
    void a_binary_file_is_reported_once() {
        checkFile("\u0089PNG\r\n\u001A\n\u0000[^x]", "t.md:2:1: error[not-text]: this is not a text file\n");
        check("a\u0000b [^x]\n", "t.md:4:2: error[not-text]: this is not a text file\n");
    }

    @Test
    void html_is_reported_but_not_its_closing_tag() {
        check(
                """
                A <b>bold</b> word.

                <div class="x">
                text
                </div>
                """,
                """
                t.md:4:3: error[raw-html]: HTML is not passed through
                t.md:6:1: error[raw-html]: HTML is not passed through
                """);
    }

    @Test
    void html_after_a_comment_is_reported_where_it_stands() {
        check("<!-- fine --> <hr>\n", "t.md:4:15: error[raw-html]: HTML is not passed through\n");
    }

    @Test
    void a_comment_without_an_end_is_reported() {
        check("<!-- oops\n\nText.\n", "t.md:4:1: error[unclosed-comment]: this comment does not end\n");
    }

    @Test
    void undefined_note_is_reported_where_it_stands() {
        check("Hold.[^nope]\n", "t.md:4:6: error[undefined-note]: no footnote is called \"nope\"\n");
    }

    @Test
    void unused_note_is_a_warning() {
        check("Hold.\n\n[^a]: Why.\n", "t.md:6:1: warning[unused-note]: nothing in the text refers to this footnote\n");
    }

    @Test
    void a_note_defined_twice_is_reported() {
        check(
                "Hold.[^a]\n\n[^a]: Why.\n\n[^A]: Why not.\n",
                "t.md:8:1: error[duplicate-note]: a footnote is called \"A\" already\n");
    }

    @Test
    void a_note_in_a_note_is_reported() {
        check("Hold.[^a]\n\n[^a]: Why.[^a]\n", "t.md:6:11: error[nested-note]: a footnote can't have a footnote\n");
    }

    @Test
    void malformed_citations_are_reported() {
        String message = ": error[malformed-citation]: this looks like a citation, but is not in the form of one\n";
        check("One [see @a].\n", "t.md:4:5" + message);
        check("One [@a, @b].\n", "t.md:4:5" + message);
        check("One [@a; b].\n", "t.md:4:5" + message);
        check("One [-@a].\n", "t.md:4:5" + message);
        check("One [*see* @a].\n", "t.md:4:5" + message);
        check("One [@a and two.\n", "t.md:4:5" + message);
        check("> One\n> [@a,\n> @b].\n", "t.md:5:3" + message);
        check("[@a]: so\n", "t.md:4:1: error[malformed-citation]: a citation with a colon after it is not shown\n");
    }

    @Test
    void a_mark_in_a_heading_is_reported() {
        check(
                "## Steps[@a]\n",
                "t.md:4:9: error[misplaced-citation]: a citation or footnote can't stand in a heading\n");
    }

    @Test
    void a_first_level_heading_is_reported() {
        check(
                "# Bird dog\n",
                "t.md:4:1: error[title-in-body]: a first-level heading can't stand in the text: the title is one already\n");
    }

    @Test
    void a_skipped_heading_level_is_reported() {
        check(
                "## A\n\n#### B\n",
                "t.md:6:1: error[skipped-heading]: this heading is of level 4, the one above it of level 2\n");
        check(
                "### B\n",
                "t.md:4:1: error[skipped-heading]: this heading is of level 3, the title above it of level 1\n");
    }

    @Test
    void a_heading_without_words_is_reported() {
        check("##\n", "t.md:4:1: error[empty-heading]: this heading has no words\n");
    }

    @Test
    void a_link_without_words_is_reported() {
        check("So [](x.md).\n", "t.md:4:4: error[empty-link]: this link has no words\n");
    }

    @Test
    void links_that_could_run_are_reported() {
        check("[a](javascript:alert(1))\n", "t.md:4:1: error[unsafe-link]: a link can't begin with \"javascript:\"\n");
        check("[a](JaVa&#9;Script:x)\n", "t.md:4:1: error[unsafe-link]: a link can't begin with \"JaVaScript:\"\n");
        check("[a](data:text/html,x)\n", "t.md:4:1: error[unsafe-link]: a link can't begin with \"data:\"\n");
        check(
                "[a](//example.org)\n",
                "t.md:4:1: error[unsafe-link]: this address says neither https: nor which file of the guide\n");
    }

    @Test
    void pictures_are_reported() {
        check("![A knee](knee.png)\n", "t.md:4:1: error[image-in-text]: pictures can't stand in the text yet\n");
    }

    @Test
    void deep_nesting_is_reported_once() {
        check(
                "> ".repeat(60) + "a\n\n" + "> ".repeat(60) + "b\n",
                "t.md:4:101: error[nested-too-deep]: this is nested more than 50 levels deep\n");
        check(
                "*a **b ".repeat(28) + "x" + "***".repeat(28) + "\n",
                "t.md:4:176: error[nested-too-deep]: this is nested more than 50 levels deep\n");
    }

    @Test
    void a_character_that_turns_what_follows_is_told_where_it_is_written_in_signs() {
        check(
                "Do &#x202E;4-8&#x202C; *more &#8238;x*\n",
                """
                t.md:4:1: error[unseen-character]: U+202E can't be seen here, and may change what is shown
                t.md:4:25: error[unseen-character]: U+202E can't be seen here, and may change what is shown
                """);
    }
}
