package moveleaf.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.markdown.MarkdownParser;
import moveleaf.model.Block;
import moveleaf.model.Inline;
import moveleaf.model.Prose;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.junit.jupiter.api.Test;

/** Prose as HTML, for screens and for paper. */
final class ProseHtmlTest {
    private static final Span HERE = new SourceFile("t.md", "").start();

    private static final Map<String, ReferenceView> REFERENCES = Map.of(
            "one", reference(1, "one", "Roe \"A\" <i>"),
            "two", reference(2, "two", "Doe B"));

    private static ReferenceView reference(int number, String key, String plain) {
        Html text = new Html(Html.escape(plain) + " <i>Spine</i>", List.of());
        return new ReferenceView(number, key, "ref-" + key, text, plain + " Spine", Optional.empty(), List.of());
    }

    @Test
    void blocks_become_the_plainest_html() {
        site(
                "Kneel *slowly*, **then** `hold`.\n\n- a\n- b\n\n3. c\n\n> d\n\n### Deep *down*\n\n---\n\n```\n<x>\n```\n",
                """
                <p>Kneel <em>slowly</em>, <strong>then</strong> <code>hold</code>.</p>\
                <ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li></ol><blockquote><p>d</p></blockquote>\
                <h3 id="deep-down">Deep <em>down</em></h3><hr><pre><code>&lt;x&gt;
                </code></pre>""");
    }

    @Test
    void a_loose_list_keeps_its_paragraphs() {
        site("- a\n\n- b\n", "<ul><li><p>a</p></li><li><p>b</p></li></ul>");
    }

    @Test
    void a_wide_table_can_be_scrolled_on_screen() {
        String rows = "<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"end\">b</th></tr></thead>"
                + "<tbody><tr><td>1</td><td class=\"end\">2</td></tr></tbody></table>";
        String markdown = "| a | b |\n|---|--:|\n| 1 | 2 |\n";
        site(
                markdown,
                "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>" + rows + "</div>");
        print(markdown, "<table><caption class=\"continued\">Continued</caption>" + rows);
    }

    @Test
    void a_citation_on_screen_leads_to_its_source_and_can_be_read_without_scripts() {
        site(
                "So.[@two; @one, p. 7] Again.[@two]",
                """
                <p>So.<sup class="cite"><a href="#ref-one" id="cite-one" aria-label="Source 1" data-at="p. 7" title="Roe &quot;A&quot; &lt;i&gt; Spine (p. 7)">1</a>,\
                <a href="#ref-two" id="cite-two" aria-label="Source 2" title="Doe B Spine">2</a></sup>\
                 Again.<sup class="cite"><a href="#ref-two" aria-label="Source 2" title="Doe B Spine">2</a></sup></p>""");
    }

    @Test
    void a_citation_on_paper_brings_its_note() {
        print(
                "So.[@two; @one, p. 7] Again.[@two]",
                """
                <p>So.<sup class="cite"><a href="#ref-one">1</a><span class="at">\u00a0(p.\u00a07)</span>,\
                <a href="#ref-two">2</a></sup>\
                <span class="note" data-note="one" data-number="1">Roe &quot;A&quot; &lt;i&gt; <i>Spine</i></span>\
                <span class="note" data-note="two" data-number="2">Doe B <i>Spine</i></span>\
                 Again.<sup class="cite"><a href="#ref-two">2</a></sup>\
                <span class="note" data-note="two" data-number="2">Doe B <i>Spine</i></span></p>""");
    }

    @Test
    void a_citation_of_nothing_is_left_out() {
        site("So.[@nobody]", "<p>So.</p>");
        site(
                "So.[@nobody; @one]",
                """
                <p>So.<sup class="cite"><a href="#ref-one" id="cite-one" aria-label="Source 1" \
                title="Roe &quot;A&quot; &lt;i&gt; Spine">1</a></sup></p>""");
    }

    @Test
    void a_remark_on_paper_is_a_note_and_its_sources_follow_it() {
        print(
                "So.[^x]\n\n[^x]: Mind *this*.[@one]\n\n    And that.\n",
                """
                <p>So.<sup class="remark"><a href="#fn-bird-dog-x">a</a></sup>\
                <span class="note remark" id="fn-bird-dog-x" data-note="fn-bird-dog-x" data-number="a">Mind <em>this</em>.\
                <sup class="cite"><a href="#ref-one">1</a></sup> And that.</span>\
                <span class="note" data-note="one" data-number="1">Roe &quot;A&quot; &lt;i&gt; <i>Spine</i></span></p>""");
    }

    @Test
    void remarks_on_screen_wait_under_the_article() {
        ProseHtml prose = prose(new SitePathsOfNothing());
        assertEquals(
                """
                <p>So.<sup class="remark"><a href="#fn-bird-dog-x" id="fnref-bird-dog-x" aria-label="Remark a">a</a></sup></p>\
                """,
                prose.prose(parse("So.[^x]\n\n[^x]: Mind this.\n")).text());
        assertEquals(
                List.of(new RemarkView(
                        "fn-bird-dog-x",
                        "fnref-bird-dog-x",
                        "a",
                        prose.remarks().get(0).body())),
                prose.remarks());
        assertEquals("<p>Mind this.</p>", prose.remarks().get(0).body().text());
    }

    @Test
    void links_lead_to_pages_or_to_harmless_addresses() {
        assertEquals(
                "<a href=\"../stretches/cat.html#steps\">x</a>",
                link(new Inline.GuideTarget("cat", Optional.of("steps"))));
        assertEquals("x", link(new Inline.GuideTarget("nowhere", Optional.empty())));
        assertEquals(
                "<a href=\"https://example.org/?a=1&amp;b=%22\">x</a>",
                link(new Inline.WebTarget("https://example.org/?a=1&b=%22")));
        for (String harm : List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:x",
                "data:text/html,x",
                "vbscript:x",
                "https://e.org/\njavascript:x",
                "//e.org",
                "file:///etc/passwd")) {
            assertEquals("x", link(new Inline.WebTarget(harm)), harm);
        }
    }

    @Test
    void nothing_of_the_authors_becomes_markup() {
        String nasty = "</p><script>alert(1)</script>\" onload='x' & \u0000\u0007\ud800";
        Prose prose = new Prose(List.of(
                new Block.Paragraph(
                        List.of(
                                new Inline.Text(nasty, HERE),
                                new Inline.Code(nasty, HERE),
                                new Inline.Link(
                                        new Inline.WebTarget("https://e.org/\"><script>"),
                                        List.of(new Inline.Text(nasty, HERE)),
                                        HERE)),
                        HERE),
                new Block.CodeBlock(nasty, HERE),
                new Block.Heading(3, "a\"><script>", List.of(new Inline.Text(nasty, HERE)), HERE)));
        for (Addresses addresses : List.of(new SitePathsOfNothing(), new PaperOfNothing())) {
            String html = prose(addresses).prose(prose).text();
            assertFalse(html.contains("<script"), html);
            assertFalse(html.matches("(?s).*[\\x00-\\x08\\ud800].*"), html);
            assertTrue(html.contains("&lt;/p&gt;&lt;script&gt;alert(1)"), html);
        }
    }

    @Test
    void html_knows_the_lines_it_was_written_on() {
        SourceFile file = new SourceFile("content/bird-dog.md", "---\ntitle: x\n---\nOne.\n\n- Two\n- *Three*\n");
        Html html = prose(new SitePathsOfNothing())
                .prose(MarkdownParser.parse(file, new Diagnostics()).body());
        for (String word : List.of("One", "Two", "Three")) {
            int at = html.text().indexOf(word);
            Html.Mark mark = html.marks().stream()
                    .filter(m -> m.offset() <= at)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertEquals(file.line(file.text().indexOf(word)), mark.span().line(), word);
        }
    }

    private static String link(Inline.LinkTarget target) {
        Prose prose = new Prose(List.of(new Block.Paragraph(
                List.of(new Inline.Link(target, List.of(new Inline.Text("x", HERE)), HERE)), HERE)));
        return prose(new SitePathsOfNothing()).prose(prose).text().replaceAll("</?p>", "");
    }

    private static void site(String markdown, String expected) {
        assertEquals(
                expected, prose(new SitePathsOfNothing()).prose(parse(markdown)).text());
    }

    private static void print(String markdown, String expected) {
        assertEquals(
                expected, prose(new PaperOfNothing()).prose(parse(markdown)).text());
    }

    private static ProseHtml prose(Addresses addresses) {
        return new ProseHtml("bird-dog", addresses, REFERENCES, SampleGuide.words());
    }

    private static Prose parse(String markdown) {
        return MarkdownParser.parse(new SourceFile("t.md", "---\ntitle: x\n---\n" + markdown), new Diagnostics())
                .body();
    }

    /** A site with one other page. */
    private static final class SitePathsOfNothing implements Addresses {
        @Override
        public Optional<String> article(String id, Optional<String> anchor) {
            return id.equals("cat")
                    ? Optional.of(
                            "../stretches/cat.html" + anchor.map(a -> "#" + a).orElse(""))
                    : Optional.empty();
        }

        @Override
        public String id(String article, String anchor) {
            return anchor;
        }

        @Override
        public String file(String path) {
            return path;
        }

        @Override
        public Flavour flavour() {
            return Flavour.SITE;
        }
    }

    /** A book of one article. */
    private static final class PaperOfNothing implements Addresses {
        @Override
        public Optional<String> article(String id, Optional<String> anchor) {
            return Optional.empty();
        }

        @Override
        public String id(String article, String anchor) {
            return article + "--" + anchor;
        }

        @Override
        public String file(String path) {
            return path;
        }

        @Override
        public Flavour flavour() {
            return Flavour.PRINT;
        }
    }
}
