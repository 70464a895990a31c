package moveleaf.print;

import static moveleaf.print.PrintFixture.check;
import static moveleaf.print.PrintFixture.checkAll;
import static moveleaf.print.PrintFixture.checkStructure;

import org.junit.jupiter.api.Test;

/** Pages are 200 × 100 points with margins of 10. */
class PictureTest {
    private static final String PAGE = "@page { size: 200pt 100pt; margin: 10pt }";

    @Test
    void a_picture_has_its_natural_size_and_may_shrink() {
        check(
                "",
                "<img src=\"wide\" alt=\"A line\">",
                """
                picture wide 60x30 least=15 Figure
                """);
    }

    @Test
    void zoom_makes_all_pictures_larger_alike() {
        check(
                "img { zoom: 1.5 }",
                "<img src=\"wide\" alt=\"A line\">",
                """
                picture wide 90x45 least=22.5 Figure
                """);
    }

    @Test
    void a_width_or_a_height_keeps_the_shape() {
        String body = "<img src=\"wide\" alt=\"A line\">";
        check("img { width: 100pt; max-width: none }", body, "picture wide 100x50 Figure\n");
        check("img { width: 50% }", body, "picture wide 90x45 least=22.5 Figure\n");
        check("img { height: 10pt }", body, "picture wide 20x10 least=5 Figure\n");
        check("img { font-size: 10pt; width: 4em; max-width: none }", body, "picture wide 40x20 Figure\n");
        check("img { width: 20mm; height: 5pt }", body, "picture wide 10x5 least=2.5 Figure\n");
        check("img { max-width: 25pt }", body, "picture wide 25x12.5 Figure\n");
    }

    @Test
    void it_stands_where_text_would() {
        check(
                "div { text-align: center }",
                "<div><img src=\"wide\" alt=\"A line\"></div>",
                """
                stack
                  picture wide 60x30 least=15 align=centre Figure
                """);
    }

    @Test
    void pictures_stand_side_by_side_with_words_below() {
        check(
                ".poses { display: flex; gap: 6pt }",
                "<div class=poses><div><img src=\"wide\" alt=\"One\"><p>1</p></div><img src=\"wide\" alt=\"Two\"></div>",
                """
                row gap=6 stretch
                  column width=auto grow=0
                    stack
                      picture wide 60x30 least=15 Figure
                      paragraph leading=16
                        "1" 12/Latin P
                  column width=auto grow=0
                    picture wide 60x30 least=15 Figure
                """);
    }

    @Test
    void a_figure_keeps_together_with_its_caption() {
        check(
                "",
                "<figure><img src=\"wide\" alt=\"A line\"><figcaption>Down.</figcaption></figure>",
                """
                stack inside=avoid
                  picture wide 60x30 least=15 Figure
                  paragraph leading=16 before=avoid
                    "Down." 12/Latin Caption
                """);
    }

    @Test
    void the_caption_stands_beside_the_figure_and_not_in_its_alternative() {
        checkStructure(
                "",
                "<figure><img src=\"wide\" alt=\"A line\"><figcaption>Down.</figcaption></figure>",
                """
                Div
                  Figure alt=A line
                  Caption
                """);
    }

    @Test
    void pictures_that_say_one_thing_are_one_figure() {
        checkStructure(
                "",
                "<div role=img aria-label=\"Down\"><div><img src=wide alt=\"\"></div><img src=wide alt=\"\"></div>",
                "Figure alt=Down\n");
    }

    @Test
    void decoration_is_not_read() {
        check(
                "",
                "<p>x</p><img src=\"wide\" alt=\"\" role=\"presentation\">",
                """
                paragraph leading=16
                  "x" 12/Latin P
                picture wide 60x30 least=15 artifact
                """);
    }

    @Test
    void an_unknown_name_is_reported_with_the_nearest() {
        checkAll(
                PAGE,
                "<img src=\"widee\" alt=\"x\">",
                """
                t.html:3:1: error[no-such-picture]: no picture is called `widee`
                """);
    }

    @Test
    void a_picture_without_words_is_reported() {
        checkAll(
                PAGE,
                "<img src=\"wide\" alt=\" \">",
                """
                t.html:3:1: error[missing-alt]: the picture says nothing to people who can't see it
                """);
    }

    @Test
    void a_picture_taller_than_the_page_is_reported_and_made_smaller() {
        checkAll(
                PAGE,
                "<img src=\"tall\" alt=\"x\">",
                """
                t.html:3:1: warning[scaled-picture]: the picture is larger than the room for it by 70 pt and is made smaller
                """);
    }

    @Test
    void what_floats_right_is_an_inset_in_its_element() {
        check(
                "figure { float: right; width: 40%; margin-left: 6pt }",
                "<section><figure><img src=\"wide\" alt=\"A line\"></figure><p>x</p></section>",
                """
                stack
                  inset width=72 most=180
                    stack margin=0,0,0,6 inside=avoid
                      picture wide 60x30 least=15 Figure
                  paragraph leading=16
                    "x" 12/Latin P
                """);
        check(
                "img { float: right; width: 30pt; max-width: none }",
                "<img src=\"wide\" alt=\"A line\"><p>x</p>",
                """
                inset width=auto most=180
                  picture wide 30x15 Figure
                paragraph leading=16
                  "x" 12/Latin P
                """);
    }

    @Test
    void rows_and_what_is_in_notes_do_not_float() {
        checkAll(
                "div { float: right; display: flex } .note { float: footnote } p { float: right }",
                "<div><span>x</span></div><span>y<span class=note data-number=1>z<p>f</p></span></span>",
                """
                t.html:3:1: error[unsupported-layout]: a row or table can't float: put it in an element that does
                t.html:3:65: error[unsupported-layout]: something that floats in a note
                """);
    }
}
