package moveleaf.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    @Test
    void a_good_tree_passes() {
        check("title: X\ndose: { sets: 1-2 }\neffort: gentle\n", "");
    }

    @Test
    void a_missing_key_is_reported_at_the_start_of_its_mapping() {
        check("title: X\n", "t.yaml:1:1: error[missing-key]: \"dose\" is missing | write \"dose:\" with its value");
        check(
                "title: X\ndose: { }\n",
                "t.yaml:2:7: error[missing-key]: \"sets\" is missing in \"dose\" | write \"sets:\" with its value");
    }

    @Test
    void an_unknown_key_is_reported_at_the_key_with_a_suggestion() {
        check(
                "titel: X\ntitle: X\ndose: { sets: 1 }\n",
                "t.yaml:1:1: error[unknown-key]: there is no key \"titel\" | did you mean \"title\"?");
        check(
                "title: X\ndose: { sets: 1, banana: 2 }\n",
                "t.yaml:2:18: error[unknown-key]: there is no key \"banana\" in \"dose\" | known here: sets");
    }

    @Test
    void a_word_outside_the_vocabulary_is_reported_with_the_vocabulary() {
        check(
                "title: X\ndose: { sets: 1 }\neffort: genle\n",
                "t.yaml:3:9: error[wrong-value]: \"genle\" is not a level of effort"
                        + " | did you mean \"gentle\"? one of: gentle, moderate, hard");
    }

    @Test
    void a_wrong_form_is_reported_with_an_example() {
        check(
                "title: X\ndose: { sets: some }\n",
                "t.yaml:2:15: error[wrong-value]: \"some\" is not a count | write it like this: 2, 1-2");
    }

    @Test
    void a_wrong_type_is_reported_in_the_authors_words() {
        check(
                "title: [X]\ndose: { sets: 1 }\nlist: x\n",
                """
                t.yaml:1:8: error[wrong-type]: this must be text, not a list
                t.yaml:3:7: error[wrong-type]: this must be a list, not text""");
    }

    /** What is outside its range, of a wrong type or of a wrong size says in its hint what belongs there. */
    @Test
    void every_field_of_every_schema_is_described() throws IOException {
        List<String> bare = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/moveleaf/schemas"))) {
            for (Path file : files.sorted().toList()) {
                collectBare(
                        new ObjectMapper().readTree(Files.readString(file)), String.valueOf(file.getFileName()), bare);
            }
        }
        assertEquals(List.of(), bare);
    }

    private static void collectBare(JsonNode schema, String place, List<String> bare) {
        if (schema.path("title").isTextual() && schema.has("type") && !schema.has("description")) {
            bare.add(place);
        }
        schema.fields().forEachRemaining(field -> collectBare(field.getValue(), place + "/" + field.getKey(), bare));
        schema.elements().forEachRemaining(item -> {
            if (schema.isArray()) {
                collectBare(item, place, bare);
            }
        });
    }

    private static void check(String text, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        DataTree tree =
                YamlReader.read(new SourceFile("t.yaml", text), diagnostics).orElseThrow();
        boolean fine = SchemaCheck.check(tree, "sample", diagnostics);
        assertEquals(
                expected,
                diagnostics.all().stream()
                        .map(d -> d.span() + ": " + d.severity().word() + "[" + d.code() + "]: " + d.message()
                                + d.hint().map(h -> " | " + h).orElse(""))
                        .collect(Collectors.joining("\n")));
        assertEquals(expected.isEmpty(), fine);
    }
}
