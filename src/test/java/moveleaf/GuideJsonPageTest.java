package moveleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of docs/guide-json.md say what the schema says; {@code -Dgolden.update=true} rewrites them. */
final class GuideJsonPageTest {
    private static final Path PAGE = Path.of("docs/guide-json.md");
    private static final Path SCHEMA = Path.of("src/main/resources/moveleaf/schemas/export.json");
    private static final String BEGIN = "<!-- made from the schema: begin -->\n";
    private static final String END = "<!-- made from the schema: end -->\n";

    @Test
    void the_tables_agree_with_the_schema() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(SCHEMA));
        StringBuilder tables = new StringBuilder();
        table("The file", schema, tables);
        schema.get("$defs").fields().forEachRemaining(d -> table("`" + d.getKey() + "`", d.getValue(), tables));
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String expected = page.substring(0, begin) + "\n" + tables + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected, page);
    }

    private static void table(String name, JsonNode group, StringBuilder out) {
        out.append("### ").append(name).append("\n\n");
        out.append(group.get("description").asText()).append("\n\n| name | is | what |\n| --- | --- | --- |\n");
        List<String> required = new ArrayList<>();
        group.get("required").forEach(n -> required.add(n.asText()));
        group.get("properties").fields().forEachRemaining(property -> out.append("| `")
                .append(property.getKey())
                .append("` | ")
                .append(kind(property.getValue()))
                .append(required.contains(property.getKey()) ? "" : ", may be absent")
                .append(" | ")
                .append(property.getValue().get("description").asText())
                .append(" |\n"));
        out.append('\n');
    }

    private static String kind(JsonNode value) {
        if (value.has("$ref")) {
            return "`" + value.get("$ref").asText().replace("#/$defs/", "") + "`";
        } else if (value.has("enum")) {
            List<String> words = new ArrayList<>();
            value.get("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return "one of " + String.join(", ", words);
        } else if (value.has("const")) {
            return "`" + value.get("const").asText() + "`";
        }
        return switch (value.get("type").asText()) {
            case "array" -> "list of " + kind(value.get("items"));
            case "integer" -> "number";
            case "string" -> "text";
            default -> throw new IllegalStateException("no words for " + value);
        };
    }
}
