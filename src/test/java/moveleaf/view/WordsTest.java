package moveleaf.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moveleaf.data.DataTree;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.SectionKind;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

/** The language file. */
final class WordsTest {
    @Test
    void texts_have_dotted_keys() {
        Diagnostics diagnostics = new Diagnostics();
        Words words = Words.read(tree("words:\n  stop: Halt\nunits: { s: Sek }\n"), diagnostics);
        assertEquals(List.of("units.s", "words.stop"), List.copyOf(words.keys()));
        assertEquals("Halt", words.get("words.stop"));
        assertEquals("", show(diagnostics));
    }

    @Test
    void a_list_is_reported() {
        Diagnostics diagnostics = new Diagnostics();
        Words.read(tree("words:\n  stop: [a, b]\n"), diagnostics);
        assertEquals("strings/de.yaml:2:9: wrong-type: a language file holds no lists\n", show(diagnostics));
    }

    @Test
    void what_a_file_leaves_out_is_taken_from_ours_and_reported() {
        Diagnostics diagnostics = new Diagnostics();
        DataTree tree = tree("words: { stop: Halt }\n");
        Words words = Words.read(tree, diagnostics)
                .completedFrom(Words.of(Map.of("words.stop", "Stop", "words.rest", "Rest")), tree, diagnostics);
        assertEquals("Halt", words.get("words.stop"));
        assertEquals("Rest", words.get("words.rest"));
        assertEquals("strings/de.yaml:1:1: missing-words: the language file has no words.rest\n", show(diagnostics));
    }

    @Test
    void a_value_with_braces_is_not_filled_again() {
        Words words = Words.of(Map.of("p", "{a} and {b} and {c}"));
        assertEquals("{b}$1 and {a} and {c}", words.fill("p", "a", "{b}$1", "b", "{a}"));
    }

    @Test
    void lists_and_tokens_read_like_sentences() {
        Words words = SampleGuide.words();
        assertEquals("", words.list(List.of()));
        assertEquals("a", words.list(List.of("a")));
        assertEquals("a and b", words.list(List.of("a", "b")));
        assertEquals("a, b and c", words.list(List.of("a", "b", "c")));
        assertEquals("a mat or a towel", words.choice(List.of("a mat", "a towel")));
        assertEquals("On hands and knees", words.token("position", "hands-and-knees"));
        assertEquals("unheard-of", words.token("position", "unheard-of"));
        assertEquals("Äh", Words.capital("äh"));
    }

    @Test
    void every_section_that_the_tool_knows_has_a_heading() {
        for (SectionKind kind : SectionKind.values()) {
            assertEquals(
                    true, SampleGuide.words().find("sections." + kind.key()).isPresent(), kind.key());
        }
    }

    private static DataTree tree(String yaml) {
        return YamlReader.read(new SourceFile("strings/de.yaml", yaml), new Diagnostics())
                .orElseThrow();
    }

    private static String show(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .map(d -> d.span() + ": " + d.code() + ": " + d.message() + "\n")
                .collect(Collectors.joining());
    }
}
