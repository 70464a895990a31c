package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

/** docs/print-css.md says what the code does. */
class StylesheetDocTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private record Row(String name, List<String> values, String initial, String inherited, String places) {}

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/print-css.md"));
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String page = page();
        for (String line : page.substring(page.indexOf("## Properties")).split("\n", -1)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 7 && cells[1].trim().startsWith("`")) {
                rows.add(new Row(
                        codes(cells[1]).get(0),
                        codes(cells[2]),
                        codes(cells[3]).get(0),
                        cells[4].trim(),
                        cells[5].trim()));
            }
        }
        return rows;
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map((MatchResult m) -> m.group(1)).toList();
    }

    @Test
    void the_table_lists_every_property_with_its_initial_value_inheritance_and_places() throws IOException {
        List<Row> rows = rows();
        assertEquals(
                new TreeSet<>(Property.names()),
                rows.stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(Property.values().length, rows.size());
        for (Row row : rows) {
            Property property = Property.named(row.name()).orElseThrow();
            assertEquals(property.initialText(), row.initial(), row.name());
            assertEquals(property.isInherited() ? "yes" : "no", row.inherited(), row.name());
            assertEquals(
                    property.places().stream().map(Property.Place::words).collect(Collectors.joining(", ")),
                    row.places(),
                    row.name());
        }
    }

    @Test
    void every_value_in_the_table_is_read() throws IOException {
        for (Row row : rows()) {
            Property property = Property.named(row.name()).orElseThrow();
            for (String value : row.values()) {
                assertTrue(Tokenizer.tokens(value).flatMap(property::read).isPresent(), row.name() + ": " + value);
            }
        }
    }

    @Test
    void every_keyword_that_is_read_stands_in_the_table() throws IOException {
        for (Row row : rows()) {
            Property property = Property.named(row.name()).orElseThrow();
            if (property.initial() instanceof Keyword keyword) {
                for (Object constant : keyword.getClass().getEnumConstants()) {
                    String word = ((Keyword) constant).word();
                    assertTrue(row.values().contains(word), row.name() + ": " + word);
                }
            }
        }
    }

    @Test
    void every_shorthand_is_named() throws IOException {
        String page = page();
        List<String> named = codes(page.substring(page.indexOf("## Shorthands"), page.indexOf("## Properties")));
        for (String name : Shorthand.names()) {
            assertTrue(named.contains(name), name);
        }
    }

    @Test
    void the_examples_are_in_the_subset() throws IOException {
        StringBuilder css = new StringBuilder();
        for (String line : page().split("\n", -1)) {
            if (line.startsWith("    ")) {
                css.append(line).append('\n');
            }
        }
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet.read(new SourceFile("examples.css", css.toString()), diagnostics);
        assertEquals("", DiagnosticLines.of(diagnostics));
    }

    @Test
    void every_element_that_html_may_have_is_named() throws IOException {
        String page = page();
        List<String> named = codes(page.substring(page.indexOf("## HTML"), page.indexOf("## Selectors")));
        for (String tag : Roles.tags()) {
            boolean head = List.of("html", "head", "body", "title", "meta", "link", "colgroup", "col")
                    .contains(tag);
            boolean heading = tag.matches("h[2-5]");
            assertTrue(head || heading || named.contains(tag), tag);
        }
    }
}
