package moveleaf.print;

import static moveleaf.print.PrintFixture.check;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void a_table_has_header_rows_columns_and_cells() {
        check(
                """
                td, th { padding: 2pt; border-bottom: 0.5pt solid }
                th { text-align: left }
                tr { break-inside: avoid }
                .n { text-align: right }
                """,
                """
                <table><caption>Days</caption><thead><tr><th>Move<th class=n>Sets</thead><tr><td>Squat<td class=n>2<tr><td colspan=2><p>a</p>b</table>\
                """,
                """
                paragraph leading=16 after=avoid
                  "Days" 12/Latin Caption
                table auto,auto
                  header inside=avoid
                    cell padding=2,2,2,2 border=-,-,0.5#000000,-
                      paragraph leading=16
                        "Move" 12/Latin 700 TH
                    cell padding=2,2,2,2 border=-,-,0.5#000000,-
                      paragraph leading=16 align=end
                        "Sets" 12/Latin 700 TH
                  row inside=avoid
                    cell padding=2,2,2,2 border=-,-,0.5#000000,-
                      paragraph leading=16
                        "Squat" 12/Latin TD
                    cell padding=2,2,2,2 border=-,-,0.5#000000,-
                      paragraph leading=16 align=end
                        "2" 12/Latin TD
                  row inside=avoid
                    cell span=2 padding=2,2,2,2 border=-,-,0.5#000000,-
                      paragraph leading=16
                        "a" 12/Latin P
                      paragraph leading=16
                        "b" 12/Latin TD
                """);
    }

    @Test
    void what_says_that_a_table_goes_on_is_decoration_above_its_repeated_header() {
        check(
                "td, th { padding: 0 }",
                "<table><caption>Days</caption><caption class=continued>Days (continued)</caption>"
                        + "<thead><tr><th>Move<th>Sets</thead><tr><td>Squat<td>2</table>",
                """
                paragraph leading=16 after=avoid
                  "Days" 12/Latin Caption
                table auto,auto
                  continued
                    cell span=2 after=avoid
                      paragraph leading=16
                        "Days (continued)" 12/Latin artifact
                  header inside=avoid
                    cell
                      paragraph leading=16
                        "Move" 12/Latin 700 TH
                    cell
                      paragraph leading=16
                        "Sets" 12/Latin 700 TH
                  row inside=avoid
                    cell
                      paragraph leading=16
                        "Squat" 12/Latin TD
                    cell
                      paragraph leading=16
                        "2" 12/Latin TD
                """);
    }

    @Test
    void column_widths_come_from_columns_or_the_first_row() {
        check(
                "col.a { width: 25% } th.b { width: 40pt }",
                "<table><col class=a><tr><th>x<th class=b>y<th>z</table>",
                """
                table 45,40,auto
                  row inside=avoid
                    cell padding=2.4,4.8,2.4,4.8
                      paragraph leading=16
                        "x" 12/Latin 700 TH
                    cell padding=2.4,4.8,2.4,4.8
                      paragraph leading=16
                        "y" 12/Latin 700 TH
                    cell padding=2.4,4.8,2.4,4.8
                      paragraph leading=16
                        "z" 12/Latin 700 TH
                """);
    }
}
