package moveleaf.print;

import static moveleaf.print.PrintFixture.check;

import org.junit.jupiter.api.Test;

class InlineTest {
    @Test
    void white_space_collapses_across_elements() {
        check(
                "",
                """
                <p>  a
                 <b> b </b>  <i>c</i>	d <br>  e </p>\
                """,
                """
                paragraph leading=16
                  "a " 12/Latin P
                  "b " 12/Latin 700 P
                  "c" 12/Latin italic P
                  " d" 12/Latin P
                  break
                  "e" 12/Latin P
                """);
    }

    @Test
    void nowrap_binds_and_pre_keeps() {
        check(
                "span { white-space: nowrap }",
                """
                <p>a <span>b c</span> d</p><pre>x  y
                 z</pre>\
                """,
                """
                paragraph leading=16
                  "a " 12/Latin P
                  "b~c" 12/Latin P
                  " d" 12/Latin P
                paragraph leading=16
                  "x~~y" 12/Latin Code
                  break
                  "~z" 12/Latin Code
                """);
    }

    @Test
    void character_properties_make_text_styles() {
        check(
                """
                p { font-family: Nowhere, Latin; font-size: 14pt; font-weight: 600; color: #333 }
                i { font-variant-numeric: tabular-nums lining-nums; font-feature-settings: "sups", "ss01" on }
                u { text-decoration: underline }
                """,
                "<p>a <i>b</i> <b lang=\"de-DE\">c</b></p>",
                """
                paragraph leading=16
                  "a " 14/Latin 600 #333333 P
                  "b" 14/Latin 600 italic #333333 tnum lnum sups ss01 P
                  " " 14/Latin 600 #333333 P
                  "c" 14/Latin 700 #333333 de-DE Span
                """);
    }

    @Test
    void raised_text_rises_with_what_it_stands_in() {
        check(
                "sup { font-size: 50% } .low { vertical-align: -2pt }",
                "<p>a<sup>b<sup>c</sup></sup><span class=low>d</span><sub>e</sub></p>",
                """
                paragraph leading=16
                  "a" 12/Latin P
                  "b" 6/Latin rise=2.16 P
                  "c" 3/Latin rise=3.24 P
                  "d" 12/Latin rise=-2 P
                  "e" 8.4/Latin rise=-1.34 P
                """);
    }

    @Test
    void links_lead_to_places_and_to_the_web() {
        check(
                "a { color: teal; text-decoration: underline }",
                """
                <p id=x><a href="#x">in <b>bold</b></a> <a href="https://a.example/?b&amp;c">out</a> <a>none</a> <span id=y>z</span></p>\
                """,
                """
                signpost #x
                paragraph leading=16
                  "in " 12/Latin #008080 underline Link -> #x
                  "bold" 12/Latin 700 #008080 underline Link -> #x
                  " " 12/Latin P
                  "out" 12/Latin #008080 underline Link -> https://a.example/?b&c
                  " " 12/Latin P
                  "none" 12/Latin #008080 underline P
                  " " 12/Latin P
                  place #y
                  "z" 12/Latin P
                """);
    }

    @Test
    void generated_content_stands_beside_its_element() {
        check(
                """
                a::after { content: " (" attr(href) ")" }
                p::before { content: "\\201C" }
                p::after { content: "!" / ""; color: red }
                """,
                "<p><a href=\"https://a.example\">b</a></p>",
                """
                paragraph leading=16
                  "“" 12/Latin P
                  "b (https://a.example)" 12/Latin Link -> https://a.example
                  "!" 12/Latin #ff0000 artifact
                """);
    }

    @Test
    void page_numbers_and_leaders_fill_a_line_of_contents() {
        check(
                """
                a.page::after { content: leader('.') target-counter(attr(href url), page); font-weight: normal }\
                """,
                "<p><a class=page href=\"#x\">One</a></p><h1 id=x>One</h1>",
                """
                paragraph leading=16
                  "One" 12/Latin Link -> #x
                  leader "."
                  page of #x 12/Latin Link -> #x
                signpost #x bookmark 1 "One"
                paragraph leading=28.8 after=avoid inside=avoid
                  "One" 24/Latin 700 H1
                """);
    }

    @Test
    void pages_with_links_are_listed_with_a_link_to_each_and_room_for_a_link_on_two_pages() {
        check(
                "i::before { content: linking-pages(attr(data-to url), attr(lang), attr(title), attr(class)) }",
                "<p id=x><a href=\"#x\">One</a></p><p><i data-to=\"#x\" lang=on title=all class=and></i></p>"
                        + "<p><i data-to=\"#y\"></i></p>",
                """
                signpost #x
                paragraph leading=16
                  "One" 12/Latin Link -> #x
                paragraph leading=16
                  Before[nth=0, one=on, more=all, and=and] of page of #x 12/Latin italic on Span
                  Folio[nth=0] of page of #x 12/Latin italic on Link -> #1 x
                  Before[nth=1, one=on, more=all, and=and] of page of #x 12/Latin italic on Span
                  Folio[nth=1] of page of #x 12/Latin italic on Link -> #2 x
                """);
    }

    @Test
    void counters_count_in_their_scopes() {
        check(
                """
                ol { counter-reset: n 4; list-style-type: none }
                li { counter-increment: n }
                li::marker { content: counter(n, lower-roman) }
                section { counter-increment: s 2 }
                section::before { content: counter(s) }
                """,
                "<section><ol><li>a<ol><li>b</li></ol></li><li>c</li></ol></section><section>d</section>",
                """
                stack
                  paragraph leading=16
                    "2" 12/Latin P
                  stack padding=0,0,0,18
                    stack
                      marker gap=6
                        "v" 12/Latin Lbl
                      paragraph leading=16
                        "a" 12/Latin LBody
                      stack padding=0,0,0,18
                        stack
                          marker gap=6
                            "v" 12/Latin Lbl
                          paragraph leading=16
                            "b" 12/Latin LBody
                    stack
                      marker gap=6
                        "vi" 12/Latin Lbl
                      paragraph leading=16
                        "c" 12/Latin LBody
                paragraph leading=16
                  "4d" 12/Latin P
                """);
    }

    @Test
    void a_note_is_called_where_it_stands_and_set_in_the_roots_style() {
        check(
                """
                .note { float: footnote; display: list-item; margin-left: 12pt; font-size: 10pt; line-height: 13pt }
                .note::marker { content: attr(data-number); margin-right: 3pt }
                strong { color: red }
                """,
                """
                <p><strong>Rest.<sup class=cite><a href="#r">3</a></sup><span class=note data-note=k data-number=3>Who, <i>What</i>.</span></strong> Go.<sup class=remark><a href="#r">a</a></sup><span class="note remark" data-note=fn-x-1 data-number=a>Remark.</span></p><p id=r>r</p>\
                """,
                """
                paragraph leading=16
                  "Rest." 12/Latin 700 #ff0000 P
                  "3" 8.4/Latin 700 #ff0000 rise=3.02 Link -> #r
                  note k order=3 Note
                    stack margin=0,0,0,12
                      marker gap=3
                        "3" 10/Latin Lbl
                      paragraph leading=13
                        "Who, " 10/Latin Note
                        "What" 10/Latin italic Note
                        "." 10/Latin Note
                  " Go." 12/Latin P
                  "a" 8.4/Latin rise=3.02 Link -> #r
                  note fn-x-1 order=1000000 Note
                    stack margin=0,0,0,12
                      marker gap=3
                        "a" 10/Latin Lbl
                      paragraph leading=13
                        "Remark." 10/Latin Note
                signpost #r
                paragraph leading=16
                  "r" 12/Latin P
                """);
    }
}
