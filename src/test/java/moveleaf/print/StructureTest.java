package moveleaf.print;

import static moveleaf.print.PrintFixture.checkStructure;

import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void elements_are_born_with_their_content() {
        checkStructure(
                "",
                """
                <section role=doc-part><h1>Part</h1><article><h2>Title</h2><div>loose</div><p>text <a href="https://a.example">link</a> <span lang=fr>mot</span><sup class=cite><a href="#ref">1</a></sup><span class=note data-note=k data-number=1>note</span></p><ul><li>one</li><li><p>two</p></li></ul><dl><dt>term</dt><dd>words</dd><div><dt>t2</dt><dd>w2</dd></div></dl><blockquote>said</blockquote></article></section><p id=ref aria-hidden=true>gone</p><p></p>\
                """,
                """
                Part
                  H1
                  Art
                    H2
                    P
                    P
                      Link
                      Span lang=fr
                      Reference
                        Link
                      Note id=note-1
                    L listNumbering=Disc
                      LI
                        Lbl
                        LBody
                      LI
                        Lbl
                        LBody
                          P
                    L listNumbering=None
                      LI
                        Lbl
                        LBody
                      LI
                        Lbl
                        LBody
                    BlockQuote
                      P
                """);
    }

    @Test
    void tables_and_contents_have_their_own_structure() {
        checkStructure(
                "",
                """
                <nav role=doc-toc><ol><li><a href="#x">One</a><ol><li><a href="#x">Sub</a></li></ol></li></ol></nav><table id=x><caption>C</caption><thead><tr><th>a<th>b</thead><tbody><tr><th>c<td><p>d</p></table>\
                """,
                """
                TOC
                  TOCI
                    P
                      Link
                    TOC
                      TOCI
                        P
                          Link
                Table
                  Caption
                  THead
                    TR
                      TH scope=Column
                      TH scope=Column
                  TBody
                    TR
                      TH scope=Row
                      TD
                        P
                """);
    }

    @Test
    void what_fills_a_page_is_decoration() {
        checkStructure(
                ".fill { break-before: page-fill }",
                "<p>text</p><div class=fill><p>Your notes</p><ul><li>one</li></ul></div>",
                "P\n");
    }
}
