package moveleaf.print;

import static moveleaf.print.PrintFixture.check;

import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void margins_padding_borders_and_backgrounds_make_a_box() {
        check(
                """
                p { margin: 1pt 2pt 3pt 4pt; padding: 5pt; border: 1pt solid red; border-left: 4pt solid; border-radius: 2mm; background: #fff4dc; min-height: 1in }\
                """,
                "<p>x</p>",
                """
                paragraph leading=16 margin=1,2,3,4 padding=5,5,5,5 border=1#ff0000,1#ff0000,1#ff0000,4#000000 background=#fff4dc radius=5.67 min-height=72
                  "x" 12/Latin P
                """);
    }

    @Test
    void percentages_and_width_are_measured_by_the_room() {
        check(
                "section { margin-left: 10%; padding: 0 5pt } p { width: 50%; margin-left: 10pt }",
                "<section><p>x</p></section>",
                """
                stack margin=0,0,0,18 padding=0,5,0,5
                  paragraph leading=16 margin=0,66,0,10
                    "x" 12/Latin P
                """);
    }

    @Test
    void lengths_are_computed_from_all_units() {
        check(
                """
                html { font-size: 10pt }
                div { font-size: 2em; padding: 1in 1cm 10mm 1pc; margin: calc(2em - 1rem * 2) calc((1pt + 3pt) / 2) 8px }
                """,
                "<div>x</div>",
                """
                paragraph leading=16 margin=20,2,6,2 padding=72,28.35,28.35,12
                  "x" 20/Latin P
                """);
    }

    @Test
    void breaks_and_named_pages_are_carried() {
        check(
                """
                @page wide { size: 300pt 100pt }
                section { page: wide; break-before: recto }
                h1 { break-after: avoid; break-before: left }
                p { break-inside: avoid; break-before: page; width: 50% }
                """,
                "<h1>a</h1><section><p>b</p>c</section>",
                """
                signpost bookmark 1 "a"
                paragraph leading=28.8 before=verso after=avoid inside=avoid
                  "a" 24/Latin 700 H1
                stack before=recto page=wide
                  paragraph leading=16 margin=0,140,0,0 before=page inside=avoid page=wide
                    "b" 12/Latin P
                  paragraph leading=16 page=wide
                    "c" 12/Latin P
                """);
    }

    @Test
    void paragraph_properties_are_carried() {
        check(
                """
                p { text-align: justify; text-indent: -12pt; line-height: 150%; orphans: 3; widows: 4; hyphens: auto; line-snap: baseline }
                p.e { text-align: right; line-height: 1.5; hyphens: manual; line-snap: none; orphans: 2; widows: 2; text-indent: 0 }
                """,
                "<p>a</p><p class=e>b</p>",
                """
                paragraph leading=18 align=justify indent=-12 orphans=3 widows=4 grid
                  "a" 12/Latin P
                paragraph leading=18 align=end
                  "b" 12/Latin P
                """);
    }

    @Test
    void hanging_punctuation_is_carried() {
        check(
                "p { hanging-punctuation: force-end first } i { hanging-punctuation: first }",
                "<p>a</p><p>b</p>",
                """
                paragraph leading=16 hanging=[first, force_end]
                  "a" 12/Latin P
                paragraph leading=16 hanging=[first, force_end]
                  "b" 12/Latin P
                """);
        PrintFixture.checkCss(
                "p { hanging-punctuation: force-end allow-end }",
                """
                s.css:1:26: error[unsupported-value]: `hanging-punctuation` can't be `force-end allow-end` here
                """);
    }

    @Test
    void lines_between_blocks_become_paragraphs_of_their_own() {
        check(
                "",
                """
                <div>a <b>b</b><p>c</p> d
                <p></p></div>\
                """,
                """
                stack
                  paragraph leading=16
                    "a " 12/Latin P
                    "b" 12/Latin 700 P
                  paragraph leading=16
                    "c" 12/Latin P
                  paragraph leading=16
                    "d" 12/Latin P
                """);
    }

    @Test
    void hidden_elements_and_empty_ones_leave_nothing() {
        check(
                "div.x { display: none }",
                "<div class=x>a</div><p></p><div> </div><p>b</p>",
                """
                paragraph leading=16
                  "b" 12/Latin P
                """);
    }

    @Test
    void an_empty_block_that_shows_is_kept() {
        check(
                "hr { border-top: 1pt solid red } div { min-height: 16pt; border-bottom: 0.5pt solid }",
                "<hr><div></div>",
                """
                stack border=1#ff0000,-,-,-
                stack border=-,-,0.5#000000,- min-height=16
                """);
    }

    @Test
    void generated_blocks_stand_before_and_after() {
        check(
                """
                section::before { display: block; content: "Before"; color: red }
                section::after { display: block; content: "*" / "" }
                """,
                "<section><p>a</p></section>",
                """
                stack
                  paragraph leading=16
                    "Before" 12/Latin #ff0000 P
                  paragraph leading=16
                    "a" 12/Latin P
                  paragraph leading=16
                    "*" 12/Latin artifact
                """);
    }

    @Test
    void an_edition_may_change_with_the_paper() {
        check(
                "@media (paper: a4) { p { color: red } } @media (paper: letter) { p { color: blue } }",
                "<p>a</p>",
                """
                paragraph leading=16
                  "a" 12/Latin #0000ff P
                """);
    }
}
