package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the real guide's website weighs on its way to a phone, and where it comes from. */
@ExtendWith(RealSite.Shared.class)
final class SiteWeightTest {
    private static final int PAGE = 100_000;
    private static final int SCRIPTS = 40_000;
    private static final int SEARCH = 60_000;

    /** The guide as data, for scripts. */
    private static final Set<String> DATA =
            Set.of("assets/words.js", "assets/movements.js", "assets/search.js", "assets/files.js");

    private static final Pattern FOREIGN =
            Pattern.compile("(?i)(?:url\\(\\s*[\"']?|@import\\s*(?:url\\()?\\s*[\"']?)((?:https?:)?//[^)\"']*)");
    private static final Pattern ADDRESS = Pattern.compile("[\"'`](?:https?:|wss?:)?//[^\"'`]*");
    private static final Set<String> NAMESPACES = Set.of("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml");

    @Test
    void no_page_weighs_more_than_100_kilobytes_with_all_it_loads_and_without_its_moving_figure(RealSite site) {
        List<String> heavy = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (String path : site.pages()) {
            Document page = Jsoup.parse(site.text(path));
            page.outputSettings().prettyPrint(false);
            page.select("svg.moving").remove();
            int html = zipped(page.outerHtml().getBytes(StandardCharsets.UTF_8));
            int rest = loads(path, page).stream()
                    .mapToInt(file -> zipped(site.files().getOrDefault(file, new byte[0])))
                    .sum();
            table.add(String.format(Locale.ROOT, "%7d %7d %7d %s", html, rest, html + rest, path));
            if (html + rest >= PAGE) {
                heavy.add(path + ": " + (html + rest));
            }
        }
        if (Boolean.getBoolean("weights")) {
            System.out.println("   page    rest   total (bytes, gzip)\n" + String.join("\n", table));
            System.out.println(
                    "scripts " + scripts(site).mapToInt(bytes -> bytes.length).sum() + ", zipped "
                            + scripts(site).mapToInt(SiteWeightTest::zipped).sum() + "; search index " + search(site));
        }
        assertEquals(List.of(), heavy);
    }

    /** Data aside: the guide, its words and its index. */
    @Test
    void the_scripts_of_a_page_have_less_than_40_kilobytes_as_they_are(RealSite site) {
        for (String path : site.pages()) {
            int size = loads(path, Jsoup.parse(site.text(path))).stream()
                    .filter(file -> file.endsWith(".js") && !DATA.contains(file))
                    .mapToInt(file -> site.text(file).length())
                    .sum();
            assertTrue(size < SCRIPTS && (size > 0 || !path.equals("practise.html")), path + " runs " + size);
        }
    }

    @Test
    void the_scripts_of_all_pages_have_less_than_40_kilobytes_on_their_way(RealSite site) {
        int size = scripts(site).mapToInt(SiteWeightTest::zipped).sum();
        assertTrue(0 < size && size < SCRIPTS, "scripts have " + size);
    }

    @Test
    void the_search_index_stays_under_60_kilobytes_on_its_way(RealSite site) {
        assertTrue(search(site) < SEARCH, "the index has " + search(site));
    }

    @Test
    void every_file_that_a_page_loads_is_there(RealSite site) {
        List<String> missing = new ArrayList<>();
        for (String path : site.pages()) {
            for (String file : loads(path, Jsoup.parse(site.text(path)))) {
                if (!site.files().containsKey(file)) {
                    missing.add(path + ": " + file);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void nothing_is_fetched_from_elsewhere(RealSite site) {
        List<String> foreign = new ArrayList<>();
        site.files().keySet().forEach(path -> foreign(path, site).forEach(f -> foreign.add(path + ": " + f)));
        assertEquals(List.of(), foreign);
    }

    @Test
    void what_would_be_fetched_from_elsewhere_is_seen() {
        for (String bad : List.of(
                "<img src='//cdn.example/a.png'>",
                "<img srcset='a.png 1x, https://cdn.example/a.png 2x'>",
                "<link rel='preload' href='https://cdn.example/a.woff2'>",
                "<script src='http://cdn.example/a.js'></script>",
                "<svg><use href='https://cdn.example/a.svg#a'/></svg>")) {
            assertFalse(inPage(Jsoup.parse(bad)).isEmpty(), bad);
        }
        assertTrue(inPage(Jsoup.parse(
                        "<link rel=canonical href='https://guide.example'><a href='https://doi.org/1'>1</a>"))
                .isEmpty());
        assertFalse(FOREIGN.matcher("a { background: url('https://cdn.example/a.png') }")
                .results()
                .findAny()
                .isEmpty());
    }

    private static List<String> foreign(String path, RealSite site) {
        if (path.endsWith(".html")) {
            return inPage(Jsoup.parse(site.text(path)));
        }
        List<String> found = new ArrayList<>();
        if (path.endsWith(".css") || path.endsWith(".svg")) {
            FOREIGN.matcher(site.text(path)).results().forEach(m -> found.add(m.group(1)));
        }
        if (path.endsWith(".svg")) {
            found.addAll(inPage(Jsoup.parse(site.text(path))));
        }
        if (path.endsWith(".js") && !DATA.contains(path)) {
            ADDRESS.matcher(site.text(path))
                    .results()
                    .map(m -> m.group().substring(1))
                    .filter(address -> !NAMESPACES.contains(address))
                    .forEach(found::add);
        }
        return found;
    }

    /** Addresses of other origins that a browser would fetch by itself. */
    private static List<String> inPage(Document page) {
        List<String> found = new ArrayList<>();
        for (Element e : page.select("[src], [srcset], [poster], [data], link[href], use, image, [style]")) {
            boolean fetched = !e.is("link") || !e.attr("rel").matches("canonical|license|author|alternate");
            for (String attribute : List.of("src", "srcset", "poster", "data", "href", "xlink:href", "style")) {
                if (fetched && e.attr(attribute).matches("(?s).*(https?:|^)//.*")) {
                    found.add(e.attr(attribute));
                }
            }
        }
        return found;
    }

    /** Files that a page loads at once: styles, scripts, pictures. Those that move, or wait until they are near, count for nothing. */
    private static Set<String> loads(String path, Document page) {
        Set<String> files = new TreeSet<>();
        page.select("link[rel=stylesheet][href], link[rel=icon][href], link[rel=manifest][href]")
                .eachAttr("href")
                .forEach(href -> files.add(resolve(path, href)));
        page.select("script[src], img[src]:not([loading=lazy])")
                .eachAttr("src")
                .forEach(src -> files.add(resolve(path, src)));
        files.removeIf(file -> file.endsWith("-moving.svg"));
        return files;
    }

    private static String resolve(String page, String href) {
        Path folder = Optional.ofNullable(Path.of(page).getParent()).orElse(Path.of(""));
        return folder.resolve(href).normalize().toString().replace('\\', '/');
    }

    private static Stream<byte[]> scripts(RealSite site) {
        return site.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".js") && !DATA.contains(file.getKey()))
                .map(Map.Entry::getValue);
    }

    private static int search(RealSite site) {
        return zipped(site.files().getOrDefault("assets/search.js", new byte[0]));
    }

    private static int zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
