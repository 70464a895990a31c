package moveleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of the repository is so. */
class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void the_page_in_the_readme_is_a_page_of_a_guide_that_builds() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String page = Files.readString(Path.of("src/test/guides/minimal/exercises/leg-raise.md"));
        assertTrue(readme.contains("```markdown\n" + page + "```\n"));
    }

    @Test
    void every_link_between_documents_leads_somewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document).replaceAll("(?s)```.*?```|`[^`\n]*`", ""));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains(":") && !Files.exists(document.resolveSibling(target))) {
                    dead.add(document + ": " + target);
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> bench = Files.walk(Path.of("bench"))) {
            Stream.of(top, docs, bench)
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .forEach(documents::add);
        }
        return documents;
    }
}
