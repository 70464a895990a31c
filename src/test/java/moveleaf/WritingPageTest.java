package moveleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Member;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.Sequence;
import moveleaf.data.JsonReader;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

/** The tables of docs/writing.md and docs/handouts.md say what the schemas say; {@code -Dgolden.update=true} rewrites them. */
class WritingPageTest {
    private static final List<Path> PAGES = List.of(Path.of("docs/writing.md"), Path.of("docs/handouts.md"));
    private static final Path SCHEMAS = Path.of("src/main/resources/moveleaf/schemas");

    /** What the tool writes: docs/guide-json.md describes it. */
    private static final String WRITTEN = "export";

    private static final Pattern TABLE =
            Pattern.compile("(<!-- fields: ([a-z-]+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    @Test
    void the_tables_agree_with_the_schemas() throws IOException {
        for (Path path : PAGES) {
            String page = Files.readString(path);
            String expected = TABLE.matcher(page)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(match.group(1) + table(match.group(2)) + match.group(3)));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(path, expected);
            } else {
                assertEquals(expected, page);
            }
        }
    }

    @Test
    void every_schema_has_its_table() throws IOException {
        Set<String> described = new HashSet<>();
        for (Path page : PAGES) {
            TABLE.matcher(Files.readString(page)).results().forEach(match -> described.add(match.group(2)));
        }
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            files.map(WritingPageTest::name)
                    .filter(name -> !name.equals(WRITTEN))
                    .forEach(name -> assertTrue(described.contains(name), name));
        }
    }

    @Test
    void every_field_has_a_title_and_a_description() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            List<String> names = files.map(WritingPageTest::name)
                    .filter(name -> !name.equals(WRITTEN))
                    .sorted()
                    .toList();
            for (String name : names) {
                for (Field field : fields(name)) {
                    assertTrue(field.said(), () -> name + ": " + field.path() + " needs a title and a description");
                }
            }
        }
    }

    private static String name(Path schema) {
        return schema.getFileName().toString().replace(".json", "");
    }

    private record Field(String path, boolean required, String form, String description) {
        boolean said() {
            return !form.isBlank() && !description.isBlank();
        }

        String row() {
            return "| `" + path + "` | " + (required ? "yes" : "") + " | " + form + " | " + description + " |\n";
        }
    }

    private static String table(String name) {
        StringBuilder table =
                new StringBuilder("| field | required | value | what it says |\n| --- | --- | --- | --- |\n");
        fields(name).forEach(field -> table.append(field.row()));
        return table.toString();
    }

    private static List<Field> fields(String name) {
        try {
            Path path = SCHEMAS.resolve(name + ".json");
            Mapping schema = (Mapping)
                    JsonReader.read(new SourceFile(path.toString(), Files.readString(path)), new Diagnostics())
                            .orElseThrow();
            Walk walk = new Walk(schema);
            walk.properties("", schema.get("items").map(Mapping.class::cast).orElse(schema));
            return walk.fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes over a schema; what is defined once and used often is opened where it is used first. */
    private static final class Walk {
        private final Mapping root;
        private final List<Field> fields = new ArrayList<>();
        private final Set<String> opened = new HashSet<>();

        Walk(Mapping root) {
            this.root = root;
        }

        void properties(String prefix, Mapping schema) {
            List<String> required = texts(schema, "required");
            for (Member member :
                    mapping(schema, "properties").map(Mapping::members).orElse(List.of())) {
                field(prefix + member.key(), required.contains(member.key()), (Mapping) member.value());
            }
        }

        private void field(String path, boolean required, Mapping written) {
            Optional<String> reference = text(written, "$ref").filter(address -> address.startsWith("#"));
            Mapping schema = reference.map(this::definition).orElse(written);
            String description = text(written, "description")
                    .or(() -> text(schema, "description"))
                    .orElse("");
            fields.add(new Field(path, required, form(schema), description));
            if (reference.isPresent() && !opened.add(reference.get())) {
                return;
            }
            properties(path + ".", schema);
            each(path, schema);
            mapping(schema, "items").ifPresent(items -> {
                properties(path + "[].", items);
                each(path + "[]", items);
            });
        }

        /** Values under keys that the author chooses. */
        private void each(String path, Mapping schema) {
            mapping(schema, "additionalProperties").ifPresent(written -> {
                Mapping each = text(written, "$ref").map(this::definition).orElse(written);
                if (each.get("enum").isPresent()) {
                    field(path + ".<id>", false, each);
                }
                properties(path + ".<id>.", each);
            });
        }

        private Mapping definition(String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return mapping(mapping(root, "$defs").orElseThrow(), name).orElseThrow();
        }

        private String form(Mapping schema) {
            Optional<Mapping> items = mapping(schema, "items")
                    .map(i -> text(i, "$ref").map(this::definition).orElse(i));
            Optional<Mapping> names = mapping(schema, "propertyNames");
            Optional<Mapping> simple = items.flatMap(i -> mapping(i, "then"))
                    .or(() -> mapping(schema, "then"))
                    .filter(then -> then.get("enum").isPresent());
            List<String> words = texts(simple.or(() -> names).or(() -> items).orElse(schema), "enum");
            StringBuilder form = new StringBuilder(text(schema, "title").orElse(""));
            if (!words.isEmpty()) {
                form.append(": `").append(String.join("` `", words)).append('`');
                return form.toString();
            }
            if (schema.get("minimum").isPresent() && schema.get("errorMessage").isPresent()) {
                return form + ", " + range(schema);
            }
            List<String> examples = texts(schema, "examples");
            if (!examples.isEmpty()) {
                form.append(": `").append(String.join("`, `", examples)).append('`');
            }
            return form.toString();
        }

        private static String range(Mapping schema) {
            return (text(schema, "minimum").orElseThrow() + " to "
                            + text(schema, "maximum").orElseThrow())
                    .replace('-', '−');
        }

        private static Optional<Mapping> mapping(Mapping schema, String key) {
            return schema.get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        private static Optional<String> text(Mapping schema, String key) {
            return schema.get(key).map(tree -> ((Scalar) tree).text());
        }

        private static List<String> texts(Mapping schema, String key) {
            List<DataTree> items = schema.get(key)
                    .filter(Sequence.class::isInstance)
                    .map(tree -> ((Sequence) tree).items())
                    .orElse(List.of());
            return items.stream().map(tree -> ((Scalar) tree).text()).toList();
        }
    }
}
