package moveleaf.print;

import static moveleaf.print.PrintFixture.check;

import org.junit.jupiter.api.Test;

class SignpostTest {
    @Test
    void places_strings_bookmarks_and_folios_stand_before_their_block() {
        check(
                """
                section { counter-reset: page 1; string-set: part attr(data-title) }
                h1 { string-set: head content(text) " – " attr(id) }
                """,
                """
                <section data-title=P><h1 id=x>A <b>bold</b> move<sup class=cite><a href="#x">1</a></sup><span class=note data-note=k data-number=1>n</span></h1></section>\
                """,
                """
                signpost part="P" folio 1
                stack
                  signpost #x head="A bold move – x" bookmark 1 "A bold move"
                  paragraph leading=28.8 after=avoid inside=avoid
                    "A bold move" 24/Latin 700 H1
                    "1" 16.8/Latin 700 rise=6.05 Link -> #x
                    note k order=1 Note
                      paragraph leading=13
                        "n" 10/Latin Note
                """);
    }

    @Test
    void a_bookmark_may_be_worded_or_left_out() {
        check(
                "h1 { bookmark-label: \"Part \" content() } h2 { bookmark-level: none }",
                "<h1>One</h1><h2>Two</h2>",
                """
                signpost bookmark 1 "Part One"
                paragraph leading=28.8 after=avoid inside=avoid
                  "One" 24/Latin 700 H1
                paragraph leading=21.6 after=avoid inside=avoid
                  "Two" 18/Latin 700 H2
                """);
    }
}
