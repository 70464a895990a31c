package moveleaf.print;

import static moveleaf.print.PrintFixture.check;
import static moveleaf.print.PrintFixture.checkAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moveleaf.typeset.Flowable;
import moveleaf.typeset.InlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HyphenationTest {
    private static final Hyphenation HYPHENATION = new Hyphenation();

    /** Words of a language with all hyphens that they may have. */
    private static String divided(String language, String words) {
        Hyphenation.Divider divider = HYPHENATION.of(language).orElseThrow();
        return Arrays.stream(words.split(" ", -1))
                .map(word -> {
                    StringBuilder out = new StringBuilder(word);
                    List<Integer> points = divider.points(word);
                    for (int i = points.size() - 1; i >= 0; i--) {
                        int point = points.get(i);
                        if (point >= divider.before && word.length() - point >= divider.after) {
                            out.insert(point, "-");
                        }
                    }
                    return out.toString();
                })
                .collect(Collectors.joining(" "));
    }

    /** The words of one paragraph as they come into the galley, with a stroke for each soft hyphen. */
    private static String set(String css, String html) {
        StringBuilder text = new StringBuilder();
        Flowable.Paragraph paragraph =
                (Flowable.Paragraph) PrintFixture.galley("* { font-family: Latin } p { hyphens: auto } " + css, html)
                        .flowables()
                        .get(0);
        for (InlineItem item : paragraph.items()) {
            if (item instanceof InlineItem.Run run) {
                text.append(run.text());
            }
        }
        return text.toString().replace('\u00AD', '|');
    }

    @Test
    void american_words_are_divided_as_tex_divides_them() {
        assertEquals(
                "hy-phen-ation con-cate-na-tion su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious as-so-ciate present",
                divided("en-US", "hyphenation concatenation supercalifragilisticexpialidocious associate present"));
        assertEquals(divided("en-US", "hyphenation"), divided("en", "hyphenation"));
    }

    @Test
    void british_words_have_patterns_of_their_own() {
        assertEquals("knowl-edge", divided("en-US", "knowledge"));
        assertEquals("know-ledge", divided("en-GB", "knowledge"));
        assertEquals("know-ledge", divided("en-au", "knowledge"));
    }

    @Test
    void german_words_are_divided() {
        assertEquals(
                "Rü-cken-schmer-zen Wir-bel-säu-le Sil-ben-tren-nung Übungs-pro-gramm",
                divided("de-CH", "Rückenschmerzen Wirbelsäule Silbentrennung Übungsprogramm"));
    }

    @Test
    void french_and_greek_and_russian_words_are_divided() {
        assertEquals("an-ti-cons-ti-tu-tion-nel-le-ment", divided("fr", "anticonstitutionnellement"));
        assertEquals("άσκη-ση", divided("el", "άσκηση"));
        assertEquals("упраж-не-ние", divided("ru", "упражнение"));
    }

    @Test
    void every_language_of_the_list_has_its_patterns() {
        Map<String, String> words = new TreeMap<>(Map.ofEntries(
                Map.entry("da", "rygs-mer-ter"),
                Map.entry("de", "Be-we-gung"),
                Map.entry("el", "γυ-μνα-στι-κή"),
                Map.entry("en", "ex-er-cise"),
                Map.entry("en-GB", "know-ledge"),
                Map.entry("es", "ejer-ci-cio"),
                Map.entry("fi", "sel-kä-ki-pu"),
                Map.entry("fr", "exer-cice"),
                Map.entry("it", "eser-ci-zio"),
                Map.entry("nb", "rygg-smer-ter"),
                Map.entry("nl", "rug-klach-ten"),
                Map.entry("nn", "rygg-smer-ter"),
                Map.entry("no", "rygg-smer-ter"),
                Map.entry("pt", "exer-cí-cio"),
                Map.entry("ru", "упраж-не-ние"),
                Map.entry("sv", "fot-boll"),
                Map.entry("uk", "впра-ва")));
        words.forEach((language, word) -> assertEquals(word, divided(language, word.replace("-", "")), language));
        assertTrue(HYPHENATION.of("la").isEmpty());
    }

    @Test
    void a_file_without_patterns_is_our_mistake() {
        assertThrows(IllegalStateException.class, () -> HyphenationPatterns.read("\\input hyph-no.tex"));
    }

    @Test
    void words_stay_whole_unless_asked() {
        assertEquals("hyphenation", set("p { hyphens: manual }", "<p>hyphenation</p>"));
        check(
                "",
                "<p>hyphenation</p>",
                """
                paragraph leading=16
                  "hyphenation" 12/Latin P
                """);
    }

    @Test
    void a_word_is_divided_through_the_pieces_of_its_line() {
        assertEquals("hy|phen|ation", set("", "<p>hy<b>phen</b>ation</p>"));
        assertEquals("con|cate|na|tion3", set("", "<p>con<i>cate</i>nation<sup>3</sup></p>"));
    }

    @Test
    void an_element_keeps_its_words_and_its_language() {
        assertEquals(
                "ex|er|cise exercise ex|er|cise",
                set(".w { hyphens: manual }", "<p>exercise <span class=w>exercise</span> exercise</p>"));
        assertEquals(
                "knowl|edge know|ledge Wir|bel|säu|le",
                set("", "<p>knowledge <i lang=en-GB>knowledge</i> <i lang=de>Wirbelsäule</i></p>"));
    }

    @Test
    void limits_count_letters() {
        assertEquals("table ex|er|cise", set("p { hyphenate-limit-chars: 6 2 2 }", "<p>table exercise</p>"));
        assertEquals("exer|cise", set("p { hyphenate-limit-chars: auto 4 auto }", "<p>exercise</p>"));
        assertEquals("exercise", set("p { hyphenate-limit-chars: 9 }", "<p>exercise</p>"));
        assertEquals("exercise", set("p { hyphenate-limit-chars: 6 5 }", "<p>exercise</p>"));
    }

    @Test
    void addresses_figures_capitals_and_compounds_stay_whole() {
        String words = "https://example.org/exercises 10.1000/exercising exercise2 EXERCISES PubMedical low-exercise"
                + " someone@example.org www.example.org and/or exercise\u00A02";
        assertEquals(words.replace("exercise\u00A02", "ex|er|cise\u00A02"), set("", "<p>" + words + "</p>"));
    }

    @Test
    void an_authors_soft_hyphen_says_all() {
        assertEquals("exercise|s", set("", "<p>exercise&shy;s</p>"));
    }

    @Test
    void kept_lines_keep_their_words() {
        assertEquals("exercise\u00A0exercise", set("p { white-space: nowrap }", "<p>exercise exercise</p>"));
    }

    @Test
    void a_language_without_patterns_is_told_once() {
        checkAll(
                "p { hyphens: auto }",
                "<p>one <i lang=la>quadratus</i></p>\n<p lang=la>lumborum</p>",
                """
                t.html:3:19: warning[no-hyphenation]: words in `la` can't be divided: there are no patterns for this language
                """);
    }

    @Test
    void limits_of_other_kinds_are_refused() {
        PrintFixture.checkCss(
                "p { hyphenate-limit-chars: 5 2 2 2 }",
                """
                s.css:1:28: error[unsupported-value]: `hyphenate-limit-chars` can't be `5 2 2 2` here
                """);
    }

    @Test
    @Timeout(10)
    void a_word_of_a_hundred_thousand_letters_is_divided_in_proportion() {
        String word = "hyphenation".repeat(10_000);
        assertTrue(set("", "<p>" + word + "</p>").length() > word.length() + 10_000);
    }
}
