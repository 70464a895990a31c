package moveleaf.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/templates.md lists every name that templates may use, and no other. */
final class TemplatesPageTest {
    private static final Path PAGE = Path.of("docs/templates.md");

    private static final List<Class<?>> ROOTS = List.of(
            SiteView.Home.class,
            SiteView.Overview.class,
            SiteView.Movement.class,
            SiteView.Condition.class,
            SiteView.Benefit.class,
            SiteView.Programme.class,
            SiteView.Topic.class,
            SiteView.References.class,
            SiteView.Find.class,
            SiteView.Tool.class,
            SiteView.Missing.class,
            BookView.class,
            ShareView.class);

    @Test
    void the_page_has_a_table_for_every_group_of_names() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        ROOTS.forEach(root -> collect(root, expected));
        assertEquals(expected, new TreeMap<>(tables()));
    }

    @Test
    void every_name_is_explained() throws IOException {
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| `")) {
                assertFalse(line.matches(".*\\|\\s*\\??\\s*\\|$"), line);
            }
        }
    }

    @Test
    void every_template_that_the_page_names_is_there_but_those_of_print() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.matches("\\| `site/[a-z-]+\\.mustache` \\|.*")) {
                named.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        assertEquals(15, named.size());
        named.forEach(name -> assertTrue(Files.exists(Path.of("templates", name)), name));
    }

    @Test
    void no_group_hides_the_words_of_the_language_file() {
        Map<String, List<String>> all = new TreeMap<>();
        ROOTS.forEach(root -> collect(root, all));
        all.forEach((name, components) -> components.forEach(c -> assertFalse(c.startsWith("words |"), name)));
    }

    /** Tables under third-level headings: name and type of each row. */
    private static Map<String, List<String>> tables() throws IOException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### `")) {
                rows = new ArrayList<>();
                tables.put(line.substring(5, line.length() - 1), rows);
            } else if (line.startsWith("| `")) {
                String[] cells = line.split(" \\| ", -1);
                rows.add(cells[0].substring(3, cells[0].length() - 1) + " | " + cells[1]);
            }
        }
        return tables;
    }

    private static void collect(Class<?> view, Map<String, List<String>> found) {
        if (found.containsKey(name(view))) {
            return;
        }
        List<String> rows = new ArrayList<>();
        found.put(name(view), rows);
        for (RecordComponent component : view.getRecordComponents()) {
            rows.add(component.getName() + " | " + words(component.getGenericType()));
            held(component.getGenericType()).ifPresent(inner -> collect(inner, found));
        }
    }

    private static Optional<Class<?>> held(Type type) {
        if (type instanceof ParameterizedType generic) {
            return held(generic.getActualTypeArguments()[0]);
        }
        Class<?> c = (Class<?>) type;
        return c.isRecord() && c != Html.class ? Optional.of(c) : Optional.empty();
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType generic) {
            String held = words(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == List.class ? "list of " + held : held + ", or nothing";
        } else if (type == String.class) {
            return "text";
        } else if (type == int.class) {
            return "number";
        } else if (type == boolean.class) {
            return "yes or no";
        }
        return type == Html.class ? "HTML" : "`" + name((Class<?>) type) + "`";
    }

    private static String name(Class<?> view) {
        String name = view.getName();
        return Arrays.asList(name.substring(name.lastIndexOf('.') + 1).split("\\$", -1)).stream()
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
    }
}
