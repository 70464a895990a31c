package moveleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/diagnostics.md lists every code, and no other. */
class DiagnosticCodesTest {
    private static final Path PAGE = Path.of("docs/diagnostics.md");
    private static final Path SOURCES = Path.of("src/main/java");

    /** Made straight, or through a method of the package that adds a place; those pass two words at least. */
    private static final Pattern MADE = Pattern.compile(
            "\\b(error|warning)\\(\\s*\"([a-z0-9-]+)\"|\\b(?:report|fail)\\(\\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (error|warning) \\|.+\\|.+\\|$");

    @Test
    void every_code_is_listed_with_its_severity_and_every_listed_code_exists() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (MatchResult row : matches(ROW, Files.readString(PAGE))) {
            assertEquals(null, listed.put(row.group(1), row.group(2)), () -> row.group(1) + " is listed twice");
        }
        Map<String, String> made = made();
        assertEquals(List.of(), without(made, listed), () -> "add these to " + PAGE);
        assertEquals(List.of(), without(listed, made), () -> "nothing makes these any more: take them out of " + PAGE);
    }

    /** What an author could do about it stands beside each, at once or after a name for it. */
    @Test
    void every_diagnostic_has_a_hint() throws IOException {
        List<String> bare = new ArrayList<>();
        int all = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(file);
                for (MatchResult match : matches(CALL, text)) {
                    all++;
                    String rest = text.substring(endOfCall(text, match.end()));
                    String before = text.substring(0, match.start()).stripTrailing();
                    String name = match.group(1);
                    boolean hinted = name == null
                            ? rest.stripLeading().startsWith(".withHint(") || before.endsWith("hinted(")
                            : rest.startsWith(";")
                                    && rest.contains(name + ".withHint(")
                                    && !rest.contains("orElse(" + name);
                    if (!hinted) {
                        bare.add(file + ": " + text.substring(match.start(), text.length() - rest.length()));
                    }
                }
            }
        }
        assertEquals(List.of(), bare);
        assertTrue(all > 150, "too few are found");
    }

    /** A diagnostic that is made, and the name that it is given, if any. */
    private static final Pattern CALL = Pattern.compile(
            "(?:\\bDiagnostic (\\w+) =\\s*)?(?<!\\bDiagnostic )\\bDiagnostic\\s*\\.(?:error|warning)\\(");

    /** Where a call ends whose bracket opens just before; brackets in texts don't count. */
    private static int endOfCall(String text, int from) {
        int open = 1;
        boolean quoted = false;
        int at = from;
        while (open > 0) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return at;
    }

    private static Map<String, String> made() throws IOException {
        Map<String, String> made = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                for (MatchResult match : matches(MADE, Files.readString(file))) {
                    String code = match.group(2) == null ? match.group(3) : match.group(2);
                    made.put(code, match.group(1) == null ? "error" : match.group(1));
                }
            }
        }
        return made;
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<String> without(Map<String, String> codes, Map<String, String> others) {
        return codes.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(others.get(entry.getKey())))
                .map(Object::toString)
                .toList();
    }
}
