package moveleaf;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The table of imports in ARCHITECTURE.md.
 *
 * @param rows by package, in the table's order
 */
record ImportTable(Map<String, Row> rows) {
    private static final String ROOT = "moveleaf.";

    /** Allowed everywhere. {@code com.sun} isn't: of the JDK's own rooms, the HTTP server has an owner. */
    private static final List<String> JDK_AND_JSPECIFY =
            List.of("java.", "javax.", "org.w3c.dom.", "org.xml.sax.", "org.jspecify.");

    /** What the library column's words mean. A library that isn't here can't be owned. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("SnakeYAML Engine", List.of("org.snakeyaml.engine.")),
            Map.entry("Jackson", List.of("com.fasterxml.jackson.")),
            Map.entry("JSON Schema", List.of("com.networknt.")),
            Map.entry("CommonMark", List.of("org.commonmark.")),
            Map.entry("citeproc", List.of("de.undercouch.citeproc.")),
            Map.entry("Commons Text", List.of("org.apache.commons.text.")),
            Map.entry("Mustache", List.of("com.github.mustachejava.")),
            Map.entry("jsoup", List.of("org.jsoup.")),
            Map.entry("ph-css", List.of("com.helger.")),
            Map.entry("ZXing", List.of("com.google.zxing.")),
            Map.entry("PDFBox", List.of("org.apache.pdfbox.")),
            Map.entry("FontBox", List.of("org.apache.fontbox.")),
            Map.entry("JSVG", List.of("com.github.weisj.jsvg.")),
            Map.entry("pdfbox-graphics2d", List.of("de.rototor.pdfbox.graphics2d.")),
            Map.entry("JDK HTTP server", List.of("com.sun.net.httpserver.")),
            Map.entry("directory-watcher", List.of("io.methvin.")),
            Map.entry("picocli", List.of("picocli.")));

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    /**
     * What one package may import.
     *
     * @param rooms packages of ours
     * @param libraries words of the library column
     */
    record Row(Set<String> rooms, Set<String> libraries) {
        private List<String> prefixes() {
            List<String> prefixes = new ArrayList<>(JDK_AND_JSPECIFY);
            libraries.forEach(library -> prefixes.addAll(LIBRARIES.getOrDefault(library, List.of())));
            return prefixes;
        }
    }

    /** Reads the table under the heading "What may import what". */
    static ImportTable parse(String markdown) {
        String[] parts = markdown.split("(?m)^## ", -1);
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String part : parts) {
            if (part.startsWith("What may import what\n")) {
                ROW.matcher(part).results().forEach(row -> add(rows, row));
            }
        }
        return new ImportTable(rows);
    }

    private static void add(Map<String, Row> rows, MatchResult row) {
        Set<String> rooms = new TreeSet<>();
        if (row.group(2).strip().equals("everything above")) {
            rooms.addAll(rows.keySet());
        } else {
            NAME.matcher(row.group(2)).results().forEach(name -> rooms.add(name.group(1)));
        }
        Set<String> libraries = new TreeSet<>();
        for (String library : row.group(3).strip().split(",\\s*", -1)) {
            if (!library.isEmpty()) {
                libraries.add(library);
            }
        }
        if (rows.put(row.group(1), new Row(rooms, libraries)) != null) {
            throw new IllegalArgumentException("two rows for " + row.group(1));
        }
    }

    /** What is wrong with the table itself. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> above = new TreeSet<>();
        Set<String> owned = new TreeSet<>();
        rows.forEach((room, row) -> {
            row.rooms.stream()
                    .filter(name -> !above.contains(name))
                    .forEach(name -> faults.add(room + " imports " + name + ", which has no row above it"));
            row.libraries.stream()
                    .filter(library -> !LIBRARIES.containsKey(library))
                    .forEach(library -> faults.add(room + " owns " + library + ", which ImportTable doesn't know"));
            row.libraries.stream()
                    .filter(library -> !owned.add(library))
                    .forEach(library -> faults.add(library + " has two owners"));
            above.add(room);
        });
        return faults;
    }

    /** What a class imports though its package's row doesn't say so. */
    List<String> violations(JavaClass type) {
        String room = room(type.getPackageName());
        Row row = rows.get(room);
        if (row == null) {
            return List.of("package " + type.getPackageName() + " has no row in ARCHITECTURE.md");
        }
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        !allows(room, row, dependency.getTargetClass().getBaseComponentType()))
                .map(dependency -> room + ": " + dependency.getDescription())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean allows(String room, Row row, JavaClass target) {
        if (target.isPrimitive()) {
            return true;
        }
        if (target.getPackageName().equals("moveleaf") || target.getName().startsWith(ROOT)) {
            String other = room(target.getPackageName());
            return other.equals(room) || row.rooms.contains(other);
        }
        return row.prefixes().stream().anyMatch(target.getName()::startsWith);
    }

    private static String room(String packageName) {
        return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : packageName;
    }
}
