package moveleaf.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The real guide as if it were foreign: all that its authors wrote in Greek letters, all that the tool says in Cyrillic ones. A
 * Latin letter that a reader meets is then one that somebody wrote into a template, a stylesheet, a script or the program.
 *
 * <p>It is spelled with other letters and not translated: {@code Bird dog} becomes {@code Βιρδ δογ}, {@code Steps}
 * {@code Степс}. Names, numbers, addresses, doses and all else that isn't read as prose stays.
 */
final class PseudoGuide {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    /** No sigma, whose small form depends on where it stands. */
    private static final String GREEK = "αβχδεφγηιξκλμνοπθρζτυωψξυζ";

    private static final String CYRILLIC = "абцдефгхийклмнопярстувшжыз";

    /** Fields whose texts are prose; all texts of a list or mapping below them too. */
    private static final Set<String> PROSE = Set.of(
            "title",
            "subtitle",
            "purpose",
            "summary",
            "feel",
            "pain",
            "ask-first-without",
            "alt",
            "caption",
            "name",
            "latin",
            "where",
            "does",
            "words",
            "term",
            "certainty-words",
            "why",
            "steps",
            "strip",
            "funding",
            "conflicts",
            "disclaimer",
            "authors",
            "reviewers");

    /** Fields of references that are read. */
    private static final Set<String> WORK = Set.of(
            "title", "container-title", "author", "publisher", "publisher-place", "genre", "annote", "note", "number");

    /** Fields of references that a line of print may break. */
    private static final String ADDRESSES = "\"(DOI|PMID|PMCID|URL)\":\"[^\"]*\",?";

    /** What is no prose within it: places to fill, citations, marks of notes, addresses, comments. */
    private static final Pattern KEPT =
            Pattern.compile("\\{[a-z-]+}|]\\([^)]*\\)|\\[@[^]]*]|\\[\\^[^]]*]|https?://\\S+|(?s:<!--.*?-->)");

    private static final Pattern FRONT = Pattern.compile("(?s)\\A---\\n(.*?\\n)---\\n(.*)\\z");
    private static final Pattern VERSION = Pattern.compile("(?m)^  ([a-z-]+):\n    name:");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The fixed headings, and their anchors, in Latin letters and in Cyrillic. */
    private final Map<String, String> sections = new LinkedHashMap<>();

    private final Map<String, String> anchors = new LinkedHashMap<>();

    /** Ids of versions, which links name as they name headings. */
    private final Set<String> versions = new TreeSet<>();

    private PseudoGuide() {}

    /** Writes the guide to {@code folder/content}, and its words beside it. */
    static Path write(Path folder) {
        try {
            PseudoGuide guide = new PseudoGuide();
            guide.words(folder);
            guide.versions();
            try (var files = Files.walk(Path.of("content"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(file);
                    Files.createDirectories(copy.getParent());
                    guide.copy(file, copy);
                }
            }
            return folder.resolve("content");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void words(Path folder) throws IOException {
        Object words = yaml(Files.readString(Path.of("templates/strings/en.yaml")));
        Path file = folder.resolve("templates/strings/el.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(spelled(words, true, Set.of(), CYRILLIC)));
        if (words instanceof Map<?, ?> groups && groups.get("sections") instanceof Map<?, ?> names) {
            for (Object name : names.values()) {
                String section = String.valueOf(name);
                sections.put(section, spell(section, CYRILLIC));
                anchors.put(slug(section), spell(slug(section), CYRILLIC));
            }
        }
    }

    private void versions() throws IOException {
        for (String folder : List.of("content/exercises", "content/stretches")) {
            try (var files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    VERSION.matcher(Files.readString(file)).results().forEach(id -> versions.add(id.group(1)));
                }
            }
        }
    }

    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void copy(Path file, Path copy) throws IOException {
        String name = file.getFileName().toString();
        if (name.equals("guide.yaml")) {
            Object settings = spelled(yaml(Files.readString(file)), false, PROSE, GREEK);
            Files.writeString(
                    copy,
                    JSON.writeValueAsString(settings)
                            .replace("\"en-US\"", "\"el\"")
                            .replace("[\"letter\",\"a4\"]", "[\"a4\"]"));
        } else if (name.equals("references.json")) {
            Object works = spelled(yaml(Files.readString(file)), false, WORK, GREEK);
            Files.writeString(copy, JSON.writeValueAsString(works).replaceAll(ADDRESSES, ""));
        } else if (name.endsWith(".md") && FRONT.matcher(Files.readString(file)).matches()) {
            Files.writeString(copy, page(Files.readString(file)));
        } else {
            Files.copy(file, copy);
        }
    }

    private String page(String text) throws IOException {
        Matcher parts = FRONT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("a page should have front matter");
        }
        String front = JSON.writeValueAsString(spelled(yaml(parts.group(1)), false, PROSE, GREEK));
        String body = HEADING.matcher(prose(parts.group(2), GREEK))
                .replaceAll(heading -> Matcher.quoteReplacement("## " + heading(heading.group(1))));
        return "---\n" + front + "\n---\n" + body;
    }

    /** A fixed heading must be the one of the language file. */
    private String heading(String greek) {
        return sections.entrySet().stream()
                .filter(section -> spell(section.getKey(), GREEK).equals(greek))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(greek);
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** A tree whose prose is spelled with other letters. */
    private @Nullable Object spelled(@Nullable Object tree, boolean prose, Set<String> fields, String letters) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> spelled = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                String field = String.valueOf(key);
                spelled.put(field, spelled(value, prose || fields.contains(field), fields, letters));
            });
            return spelled;
        }
        if (tree instanceof List<?> list) {
            List<Object> spelled = new ArrayList<>();
            list.forEach(item -> spelled.add(spelled(item, prose, fields, letters)));
            return spelled;
        }
        return prose && tree instanceof String text ? prose(text, letters) : tree;
    }

    private String prose(String text, String letters) {
        StringBuilder spelled = new StringBuilder();
        Matcher kept = KEPT.matcher(text);
        int from = 0;
        while (kept.find()) {
            spelled.append(spell(text.substring(from, kept.start()), letters)).append(address(kept.group()));
            from = kept.end();
        }
        return spelled.append(spell(text.substring(from), letters)).toString();
    }

    /** The place in a page that a link leads to is called after its heading. */
    private String address(String kept) {
        int hash = kept.startsWith("](") && !kept.contains("://") ? kept.indexOf('#') : -1;
        if (hash < 0) {
            return kept;
        }
        String anchor = kept.substring(hash + 1, kept.length() - 1);
        return versions.contains(anchor)
                ? kept
                : kept.substring(0, hash + 1) + anchors.getOrDefault(anchor, spell(anchor, GREEK)) + ")";
    }

    private static String spell(String text, String letters) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = LATIN.indexOf(Character.toLowerCase(c));
            if (at < 0) {
                spelled.append(c);
            } else {
                char letter = letters.charAt(at);
                spelled.append(Character.isUpperCase(c) ? Character.toUpperCase(letter) : letter);
            }
        }
        return spelled.toString();
    }
}
