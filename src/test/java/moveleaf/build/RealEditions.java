package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The real guide's website and all its PDFs, made once for the tests that compare them. */
final class RealEditions {
    private static final SortedMap<String, byte[]> FILES = render();

    private RealEditions() {}

    private static SortedMap<String, byte[]> render() {
        Rendering rendering = GuideRenderer.render(
                new BuildOptions(Path.of("content"), Optional.empty(), Path.of("unused"), Set.of(), 2));
        assertEquals(List.of(), rendering.diagnostics());
        return rendering.files();
    }

    /** All files by path. */
    static SortedMap<String, byte[]> files() {
        return FILES;
    }

    /** The PDFs that are read, by edition and paper such as {@code cards-a4}; imposed ones are for printers. */
    static SortedMap<String, byte[]> pdfs() {
        SortedMap<String, byte[]> found = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            String name = file.getKey();
            if (name.startsWith("print/") && !name.contains("-imposed-")) {
                found.put(name.replaceAll("print/lower-back-|\\.pdf", ""), file.getValue());
            }
        }
        assertTrue(found.size() >= 10, found.keySet().toString());
        return found;
    }

    /** The pages of the website by path. */
    static SortedMap<String, Document> pages() {
        SortedMap<String, Document> found = new TreeMap<>();
        FILES.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                found.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return found;
    }

    /** The edition of a name that {@link #pdfs()} gives. */
    static String edition(String name) {
        return name.substring(0, Objects.requireNonNull(name).lastIndexOf('-'));
    }
}
