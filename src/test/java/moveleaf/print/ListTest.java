package moveleaf.print;

import static moveleaf.print.PrintFixture.check;

import org.junit.jupiter.api.Test;

class ListTest {
    @Test
    void list_items_have_markers() {
        check(
                "li::marker { color: teal; margin-right: 6pt; font-weight: 600 }",
                """
                <ul><li>a</li><li><p>b</p><p>c</p></li></ul><ol start=9><li>d</li><li value=20>e</li><li>f</li></ol>\
                """,
                """
                stack padding=0,0,0,18
                  stack
                    marker gap=6
                      "•" 12/Latin 600 #008080 Lbl
                    paragraph leading=16
                      "a" 12/Latin LBody
                  stack
                    marker gap=6
                      "•" 12/Latin 600 #008080 Lbl
                    paragraph leading=16
                      "b" 12/Latin P
                    paragraph leading=16
                      "c" 12/Latin P
                stack padding=0,0,0,18
                  stack
                    marker gap=6
                      "9." 12/Latin 600 #008080 Lbl
                    paragraph leading=16
                      "d" 12/Latin LBody
                  stack
                    marker gap=6
                      "20." 12/Latin 600 #008080 Lbl
                    paragraph leading=16
                      "e" 12/Latin LBody
                  stack
                    marker gap=6
                      "21." 12/Latin 600 #008080 Lbl
                    paragraph leading=16
                      "f" 12/Latin LBody
                """);
    }

    @Test
    void a_list_of_bullets_in_a_numbered_one_has_bullets() {
        check(
                "",
                "<ol><li>a<ul><li>b</li></ul></li></ol>",
                """
                stack padding=0,0,0,18
                  stack
                    marker gap=6
                      "1." 12/Latin Lbl
                    paragraph leading=16
                      "a" 12/Latin LBody
                    stack padding=0,0,0,18
                      stack
                        marker gap=6
                          "•" 12/Latin Lbl
                        paragraph leading=16
                          "b" 12/Latin LBody
                """);
    }

    @Test
    void each_kind_of_list_has_its_marker() {
        check(
                """
                .a { list-style-type: lower-alpha }
                .r { list-style: upper-roman }
                .s { list-style-type: square }
                .n { list-style-type: none }
                """,
                """
                <ol class=a start=28><li>x</li></ol><ol class=r start=14><li>x</li></ol><ul class=s><li>x</li></ul><ul class=n><li>x</li></ul>\
                """,
                """
                stack padding=0,0,0,18
                  stack
                    marker gap=6
                      "ab." 12/Latin Lbl
                    paragraph leading=16
                      "x" 12/Latin LBody
                stack padding=0,0,0,18
                  stack
                    marker gap=6
                      "XIV." 12/Latin Lbl
                    paragraph leading=16
                      "x" 12/Latin LBody
                stack padding=0,0,0,18
                  stack
                    marker gap=6
                      "▪" 12/Latin Lbl
                    paragraph leading=16
                      "x" 12/Latin LBody
                stack padding=0,0,0,18
                  paragraph leading=16
                    "x" 12/Latin LBody
                """);
    }

    @Test
    void a_row_stands_side_by_side() {
        check(
                """
                ul { display: flex; gap: 6pt; align-items: baseline; padding: 0 }
                li { display: block; flex: 1; padding: 2pt }
                li.w { flex: none; width: 25% }
                b, span { display: block }
                """,
                "<ul><li><b>4</b><span>Sets</span></li><li class=w>x</li></ul>",
                """
                row gap=6 baseline
                  column width=0 grow=1
                    stack padding=2,2,2,2
                      paragraph leading=16
                        "4" 12/Latin 700 P
                      paragraph leading=16
                        "Sets" 12/Latin P
                  column width=45 grow=0
                    paragraph leading=16 padding=2,2,2,2
                      "x" 12/Latin LBody
                """);
    }
}
