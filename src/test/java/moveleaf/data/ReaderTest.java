package moveleaf.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReaderTest {
    @Test
    void keys_and_values_know_where_they_stand() {
        DataTree tree =
                yaml("title: Bird dog\ndose: { sets: 1-2, hold: 5 s }\n").orElseThrow();
        DataTree.Mapping dose =
                (DataTree.Mapping) ((DataTree.Mapping) tree).get("dose").orElseThrow();
        DataTree.Member hold = dose.member("hold").orElseThrow();
        assertEquals("t.yaml:2:20", hold.keySpan().toString());
        assertEquals("5 s", hold.value().span().text());
        assertEquals("{ sets: 1-2, hold: 5 s }", dose.span().text());
    }

    @Test
    void positions_count_code_points_after_an_emoji() {
        DataTree tree = yaml("a: 😀😀\nb: \"😀\" \nc: x\n").orElseThrow();
        DataTree.Member c = ((DataTree.Mapping) tree).member("c").orElseThrow();
        assertEquals("t.yaml:3:1", c.keySpan().toString());
        assertEquals("x", c.value().span().text());
    }

    @Test
    void a_part_of_a_file_is_read_at_its_place() {
        SourceFile file = new SourceFile("t.md", "---\ntitle: X\n---\nText\n");
        DataTree tree = YamlReader.read(file, 4, 13, new Diagnostics()).orElseThrow();
        assertEquals(
                "t.md:2:1", ((DataTree.Mapping) tree).members().get(0).keySpan().toString());
    }

    @Test
    void kinds_are_those_of_yaml_1_2() {
        DataTree tree = yaml("[yes, true, 12, 1.5, 1-2, null, 2026-11-22, '7']").orElseThrow();
        String kinds = ((DataTree.Sequence) tree)
                .items().stream()
                        .map(item -> ((DataTree.Scalar) item).kind().name())
                        .collect(Collectors.joining(" "));
        assertEquals("TEXT BOOLEAN INTEGER DECIMAL TEXT NULL TEXT TEXT", kinds);
    }

    @Test
    void a_key_given_twice_is_reported_at_the_second() {
        checkYaml("a: 1\nb: 2\na: 3\n", "t.yaml:3:1: error[duplicate-key]: \"a\" stands here a second time");
        checkJson("{\"a\": 1,\n \"a\": 2}", "t.yaml:2:2: error[duplicate-key]: \"a\" stands here a second time");
    }

    @Test
    void broken_yaml_is_reported_where_it_breaks_in_words_of_those_who_write() {
        checkYaml(
                "a: [1, 2\nb: 3\n",
                "t.yaml:2:2: error[yaml-syntax]: a comma or a closing bracket is missing just before");
        checkYaml("a: 1\n\tb: 2\n", "t.yaml:2:1: error[yaml-syntax]: a tab stands where only spaces may");
        checkYaml("a: x: y\n", "t.yaml:1:5: error[yaml-syntax]: a colon can't stand here");
        checkYaml("a: \"x\n", "t.yaml:2:1: error[yaml-syntax]: a quote is opened above and not closed");
        checkYaml("a: 1\n- b\n", "t.yaml:2:1: error[yaml-syntax]: this doesn't go on from the line above");
        checkYaml("a: 1\nb\nc: 3\n", "t.yaml:3:1: error[yaml-syntax]: a colon is missing just before");
        checkYaml("a: @x\n", "t.yaml:1:4: error[yaml-syntax]: this sign can't begin a value");
    }

    @Test
    void foreign_tags_and_list_keys_are_refused() {
        checkYaml(
                "a: !!java.net.URL x\n",
                "t.yaml:1:4: error[yaml-syntax]: the tag \"tag:yaml.org,2002:java.net.URL\" means nothing here");
        checkYaml("[1]: x\n", "t.yaml:1:1: error[yaml-syntax]: a key must be a single word or text");
    }

    @Test
    void broken_json_is_reported_where_it_breaks() {
        checkJson(
                "[{\"a\": 1 \"b\": 2}]",
                "t.yaml:1:10: error[json-syntax]: this is not JSON: Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries");
        checkJson("", "t.yaml:1:1: error[json-syntax]: this file is empty");
        checkJson(
                "[[",
                "t.yaml:1:3: error[json-syntax]: this is not JSON: Unexpected end-of-input: expected close marker for Array");
        checkJson("[{]", "t.yaml:1:3: error[json-syntax]: this is not JSON: Unexpected close marker ']': expected '}'");
        checkJson(
                "{} x",
                "t.yaml:1:5: error[json-syntax]: this is not JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')");
    }

    @Test
    void json_members_know_where_they_stand() {
        DataTree tree = JsonReader.read(
                        new SourceFile("t.json", "[\n {\"id\": \"a\", \"n\": [1, 2]}\n]"), new Diagnostics())
                .orElseThrow();
        DataTree.Mapping first =
                (DataTree.Mapping) ((DataTree.Sequence) tree).items().get(0);
        assertEquals("\"a\"", first.get("id").orElseThrow().span().text());
        assertEquals("\"n\"", first.member("n").orElseThrow().keySpan().text());
        assertEquals("[1, 2]", first.get("n").orElseThrow().span().text());
        assertEquals("{\"id\":\"a\",\"n\":[1,2]}", JsonText.of(first));
    }

    @Test
    void deep_nesting_ends_in_a_diagnostic() {
        checkYaml("[".repeat(100_000), "t.yaml:1:51: error[data-too-deep]: values are nested more than 50 levels deep");
        checkJson("[".repeat(100_000), "t.yaml:1:1: error[data-too-deep]: values are nested more than 50 levels deep");
    }

    @Test
    void a_billion_laughs_end_in_a_diagnostic() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("x]\n");
        }
        Diagnostics diagnostics = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Diagnostics found = new Diagnostics();
            YamlReader.read(new SourceFile("t.yaml", bomb.toString()), found);
            return found;
        });
        assertEquals("data-too-large", diagnostics.all().get(0).code());
    }

    @Test
    void an_alias_to_itself_ends_in_a_diagnostic() {
        Diagnostics diagnostics = new Diagnostics();
        YamlReader.read(new SourceFile("t.yaml", "a: &a [1, *a]\n"), diagnostics);
        assertTrue(diagnostics.hasErrors());
    }

    private static Optional<DataTree> yaml(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<DataTree> tree = YamlReader.read(new SourceFile("t.yaml", text), diagnostics);
        assertEquals("", shown(diagnostics));
        return tree;
    }

    private static void checkYaml(String text, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        YamlReader.read(new SourceFile("t.yaml", text), diagnostics);
        assertEquals(expected, shown(diagnostics));
    }

    private static void checkJson(String text, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        JsonReader.read(new SourceFile("t.yaml", text), diagnostics);
        assertEquals(expected, shown(diagnostics));
    }

    private static String shown(Diagnostics diagnostics) {
        return diagnostics.all().stream().map(ReaderTest::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Diagnostic d) {
        return d.span() + ": " + d.severity().word() + "[" + d.code() + "]: " + d.message();
    }
}
