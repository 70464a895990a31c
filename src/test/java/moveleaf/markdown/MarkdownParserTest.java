package moveleaf.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Block;
import moveleaf.model.Inline;
import moveleaf.model.Prose;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.junit.jupiter.api.Test;

class MarkdownParserTest {
    private static final String FRONT = "---\ntitle: T\n---\n";

    private static Prose parse(String body) {
        Diagnostics diagnostics = new Diagnostics();
        Prose prose = MarkdownParser.parse(new SourceFile("t.md", FRONT + body), diagnostics)
                .body();
        assertEquals("", DiagnosticLines.of(diagnostics));
        return prose;
    }

    private static void check(String body, String dump) {
        assertEquals(dump, ProseDump.of(parse(body)));
    }

    @Test
    void front_matter_and_body_are_told_apart() {
        ParsedDocument parsed =
                MarkdownParser.parse(new SourceFile("t.md", "---\ntitle: Bird dog\n---\nLead.\n"), new Diagnostics());
        assertEquals("p Lead.\n", ProseDump.of(parsed.body()));
        assertEquals(
                "Bird dog",
                parsed.frontMatter()
                        .orElseThrow()
                        .get("title")
                        .orElseThrow()
                        .span()
                        .text());
    }

    @Test
    void windows_line_ends_change_nothing() {
        ParsedDocument parsed = MarkdownParser.parse(
                new SourceFile("t.md", "---\r\ntitle: x\r\n---\r\nOne\r\ntwo.\r\n\r\n## A\r\n"), new Diagnostics());
        assertEquals("p One two.\nh2 #a A\n", ProseDump.of(parsed.body()));
    }

    @Test
    void a_file_that_ends_with_its_front_matter_has_an_empty_body() {
        check("", "");
    }

    @Test
    void blocks_of_every_kind_arrive() {
        check(
                """
                A line
                and its *second* **part**, `x < y`.

                - one
                - two

                3. three

                   more
                4. four

                > said

                ```
                as typed
                ```

                ***
                """,
                """
                p A line and its <em>second</em> <strong>part</strong>, <code>x < y</code>.
                ul TIGHT (p one) (p two)
                ol 3 LOOSE (p three / p more) (p four)
                quote (p said)
                pre as typed\\n
                rule
                """);
    }

    @Test
    void tables_keep_their_alignment() {
        check(
                """
                | a | b | c |
                | - | :-: | -: |
                | 1 | *2* | 3 |
                """,
                "table[a:START, b:CENTRE, c:END][1:START, <em>2</em>:CENTRE, 3:END]\n");
    }

    @Test
    void a_wanted_line_end_stays() {
        check("One\\\ntwo\n", "p One<br>two\n");
    }

    @Test
    void a_citation_may_name_several_works_with_places() {
        check("It works.[@a2001; @b-c, p. 12]\n", "p It works.<cite a2001;b-c,p. 12>\n");
    }

    @Test
    void neighbouring_citations_and_notes_are_all_kept() {
        check(
                """
                One[@a][@b], two[@a][^x], three[^x][@a].

                [^x]: Note.
                """,
                """
                p One<cite a><cite b>, two<cite a><note x p Note.>, three<note x p Note.><cite a>.
                """);
    }

    @Test
    void a_bracket_after_a_citation_is_not_its_address() {
        check("So[@a](2020).\n", "p So<cite a>(2020).\n");
    }

    @Test
    void a_citation_may_stand_in_emphasis_a_list_a_table_and_a_note() {
        check(
                """
                *so[@a]*[^n]

                - x[@b]

                | y[@c] |
                | --- |

                [^n]: Said.[@d]
                """,
                """
                p <em>so<cite a></em><note n p Said.<cite d>>
                ul TIGHT (p x<cite b>)
                table[y<cite c>:START]
                """);
    }

    @Test
    void an_escaped_bracket_is_no_mark() {
        check("\\[@a] and \\[^x]\n", "p [@a] and [^x]\n");
    }

    @Test
    void a_mail_address_in_brackets_is_no_citation() {
        check("Write to us [me@example.org].\n", "p Write to us [me@example.org].\n");
    }

    @Test
    void comments_are_dropped() {
        check("One <!-- not\nthis --> two.\n\n<!-- nor this\n\nnor that -->\n\nThree.\n", "p One  two.\np Three.\n");
    }

    @Test
    void links_to_files_are_left_for_assemble() {
        check(
                "[a](../pages/x.md#y) <https://example.org/a> [m](mailto:a@example.org)\n",
                "p <a FileTarget[address=../pages/x.md#y]>a</a>"
                        + " <a WebTarget[address=https://example.org/a]>https://example.org/a</a>"
                        + " <a WebTarget[address=mailto:a@example.org]>m</a>\n");
    }

    @Test
    void anchors_are_slugs_unlike_one_another() {
        check(
                "## A\n\n## A\n\n## A-1\n\n## Where *it* goes: left\n\n## Über uns\n\n## ?!\n",
                """
                h2 #a A
                h2 #a-1 A
                h2 #a-1-1 A-1
                h2 #where-it-goes-left Where <em>it</em> goes: left
                h2 #über-uns Über uns
                h2 #section ?!
                """);
    }

    @Test
    void anchors_do_not_depend_on_the_machines_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            check("## STOP IF\n", "h2 #stop-if STOP IF\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_span_holds_the_characters_it_stands_for() {
        Block.Quote quote = (Block.Quote)
                parse("""
                > Hold *still*
                > here[@a; @bc].
                """)
                        .blocks()
                        .get(0);
        List<String> texts = new ArrayList<>();
        for (Inline inline : ((Block.Paragraph) quote.blocks().get(0)).inlines()) {
            texts.add(inline.span().text());
            if (inline instanceof Inline.Citations citations) {
                citations.citations().forEach(c -> texts.add(c.span().text()));
            }
        }
        assertEquals(List.of("Hold ", "*still*", "\n> here", "[@a; @bc]", "@a", "@bc", "."), texts);
    }

    @Test
    void a_field_of_front_matter_keeps_its_place() {
        SourceFile file = new SourceFile("t.md", "---\nsteps:\n  - \"Kneel *down*.\"\n---\n");
        Span value = file.span(file.text().indexOf('"'), file.text().lastIndexOf('"') + 1);
        Prose prose = MarkdownParser.parseField("Kneel *down*.", value, new Diagnostics());
        Block.Paragraph paragraph = (Block.Paragraph) prose.blocks().get(0);
        assertEquals("t.md:3:12", paragraph.inlines().get(1).span().toString());
    }
}
