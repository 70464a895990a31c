package moveleaf.print;

import static moveleaf.print.PrintFixture.check;
import static moveleaf.print.PrintFixture.galley;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CascadeTest {
    /** Whether a selector matches the element {@code <b id=x>} of a small document. */
    private static boolean selects(String selector) {
        String css = selector + " { color: #ff0000 }";
        String body =
                """
                <div class="outer"><ul id="list"><li>a</li><li lang="en-US" data-k="one two"><i><b id="x" class="p Q">b</b></i></li>\
                <li>c</li></ul></div>\
                """;
        return GalleyDump.of(galley(css, body)).contains("\"b\" 12/Latin 700 italic #ff0000");
    }

    @Test
    void selectors_match_what_css_says_and_nothing_else() {
        for (String matching : List.of(
                "b",
                "*",
                "#x",
                ".p",
                ".Q",
                "b.p.Q#x",
                "i > b",
                "li b",
                "div ul > li > i b",
                ".outer #list b",
                "li[lang] b",
                "li[lang='en-US'] b",
                "li[lang|=en] b",
                "li[data-k~=two] b",
                "li[data-k^=one] b",
                "li[data-k$=two] b",
                "li[data-k*='e t'] b",
                "li:nth-child(2) b",
                "li:nth-child(even) b",
                "li:nth-child(2n) b",
                "li:nth-child(3n-1) b",
                "li:nth-child(-n+2) b",
                "li:not(:first-child):not(:last-child) b",
                "b:not(.q, i)",
                "b:first-child:last-child",
                "li + li b",
                "ul > li:first-child + [lang] > i > b",
                ".outer li + li > i b",
                ":root b")) {
            assertTrue(selects(matching), matching);
        }
        for (String other : List.of(
                "B.q",
                ".P",
                ".q",
                "#X",
                "ul > b",
                "li > b",
                "b b",
                "b i",
                "i i b",
                "li[lang=en] b",
                "li[lang|=e] b",
                "li[data-k~='one two'] b",
                "li[data-k~=on] b",
                "li[data-k^=''] b",
                "li[title] b",
                "li:nth-child(1) b",
                "li:nth-child(odd) b",
                "li:nth-child(2n+3) b",
                "li:nth-child(-n+1) b",
                "li + b",
                "li + li + li b",
                "ul + li b",
                "b + i",
                "i + b",
                "li:first-child b",
                "li:last-child b",
                "b:not(.p)",
                "b:not(#x, .z)",
                "b:root",
                "div > div ul b")) {
            assertTrue(!selects(other), other);
        }
    }

    @Test
    void the_more_specific_rule_wins_then_the_later_then_importance() {
        check(
                """
                #a { color: #010101 } p.b { color: #020202 } .b { color: #030303 } p { color: #040404 }
                .c { color: #050505 } .c { color: #060606 }
                .d { color: #070707 !important } #d { color: #080808 }
                p:not(#z) { font-size: 10pt } p.e.e { font-size: 11pt }
                """,
                "<p id=a class=b>a</p><p class=b>b</p><p class=c>c</p><p id=d class=d>d</p><p class=e>e</p>",
                """
                signpost #a
                paragraph leading=16
                  "a" 10/Latin #010101 P
                paragraph leading=16
                  "b" 10/Latin #020202 P
                paragraph leading=16
                  "c" 10/Latin #060606 P
                signpost #d
                paragraph leading=16
                  "d" 10/Latin #070707 P
                paragraph leading=16
                  "e" 10/Latin #040404 P
                """);
    }

    @Test
    void values_are_inherited_reset_and_filled_in() {
        check(
                """
                :root { --tone: #010101; --gap: 4pt }
                section { --tone: #020202; color: var(--tone); margin-left: var(--gap); line-height: 1.5 }
                h2 { font-size: 20pt; color: inherit; margin-left: inherit; font-weight: unset }
                p { color: initial; margin: var(--none, 1pt var(--gap)) }
                """,
                "<section><h1>a</h1><h2>b</h2><p>c</p></section>",
                """
                stack margin=0,0,0,4
                  signpost bookmark 1 "a"
                  paragraph leading=28.8 after=avoid inside=avoid
                    "a" 24/Latin 700 #020202 H1
                  signpost bookmark 2 "b"
                  paragraph leading=24 margin=0,0,0,4 after=avoid inside=avoid
                    "b" 20/Latin #020202 H2
                  paragraph leading=18 margin=1,4,1,4
                    "c" 12/Latin P
                """);
    }

    /** The law: the winner is the last of the rules sorted by specificity, whatever the order of their declarations. */
    @Test
    void of_random_rules_the_strongest_wins() {
        long seed = 20261122;
        Random random = new Random(seed);
        String[] selectors = {
            "p", ".a", ".b", ".a.b", "#x", "p.a", "p#x", "*", "body p", "body .a", ":first-child", "div > p"
        };
        int[] weights = {1, 1000, 1000, 2000, 1_000_000, 1001, 1_000_001, 0, 2, 1001, 1000, 2};
        for (int round = 0; round < 300; round++) {
            StringBuilder css = new StringBuilder();
            int best = -1;
            int bestWeight = -1;
            for (int i = 0; i < 8; i++) {
                int pick = random.nextInt(selectors.length);
                boolean important = random.nextInt(6) == 0;
                int weight = weights[pick] + (important ? 1_000_000_000 : 0);
                css.append(selectors[pick])
                        .append(" { color: #0000")
                        .append(String.format("%02x", i + 1))
                        .append(important ? " !important" : "")
                        .append(" }\n");
                if (weight >= bestWeight) {
                    best = i;
                    bestWeight = weight;
                }
            }
            String expected =
                    String.format("\"t\" 12/serif #0000%02x P", best + 1).replace("serif", "Latin");
            String dump = GalleyDump.of(galley(css.toString(), "<div><p id=x class=\"a b\">t</p></div>"));
            assertTrue(dump.contains(expected), "seed " + seed + " round " + round + "\n" + css + dump);
        }
    }

    @Test
    void an_element_and_its_twin_share_nothing_but_their_style() {
        assertEquals(
                GalleyDump.of(galley("p { color: red }", "<p>a</p><p>a</p>")),
                GalleyDump.of(galley("p { color: blue } p { color: red }", "<p>a</p><p>a</p>")));
    }
}
