package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import moveleaf.Chromium;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The website of the repository's own guide. */
@ExtendWith(Chromium.Shared.class)
final class RealSiteTest {
    private static final SortedMap<String, String> SITE = new TreeMap<>();

    private static final Pattern DRAWING = Pattern.compile("(?s)<svg class=\"drawing( moving|)\".*?</svg>");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void render() {
        BuildOptions options =
                new BuildOptions(Path.of("content"), Optional.empty(), folder, Set.of(BuildOptions.SITE), 1);
        GuideRenderer.render(options)
                .files()
                .forEach((path, bytes) -> SITE.put(path, new String(bytes, StandardCharsets.UTF_8)));
        Sites.write(SITE, folder);
    }

    @Test
    void every_link_inside_leads_to_a_file_and_a_place_in_it() {
        assertEquals(List.of(), Links.dead(SITE));
    }

    @Test
    void axe_finds_nothing_on_its_longest_pages(Chromium chromium) {
        List<String> faults = new ArrayList<>();
        for (String page : List.of(
                "index.html",
                "exercises/deadlift.html",
                "programmes/full-week.html",
                "pages/protocol.html",
                "references.html")) {
            String url = folder.resolve(page).toUri().toString();
            chromium.axeViolations(url, 1280, 800, Chromium.Scheme.DARK).forEach(f -> faults.add(page + ": " + f));
            chromium.axeViolations(url, 360, 740, Chromium.Scheme.LIGHT).forEach(f -> faults.add(page + ": " + f));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void no_page_is_heavier_than_a_hundred_kilobytes_on_its_way() throws IOException {
        for (Map.Entry<String, String> page : SITE.entrySet()) {
            if (page.getKey().endsWith(".html")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                    zip.write(page.getValue().getBytes(StandardCharsets.UTF_8));
                }
                assertTrue(out.size() < 100_000, page.getKey() + ": " + out.size());
            }
        }
    }

    @Test
    void a_still_picture_stays_under_40_kilobytes_and_a_moving_one_under_150() {
        for (Map.Entry<String, String> file : SITE.entrySet()) {
            Matcher picture = DRAWING.matcher(file.getValue());
            while (picture.find()) {
                int most = picture.group(1).isEmpty() ? 40_000 : 150_000;
                assertTrue(
                        picture.group().length() < most,
                        file.getKey() + ": " + picture.group().length());
            }
            if (file.getKey().startsWith("figures/")) {
                assertTrue(
                        file.getValue().length() < 40_000,
                        file.getKey() + ": " + file.getValue().length());
            }
        }
    }

    /** Chromium doesn't show a copy of a group when its frame's turn comes. */
    @Test
    void what_a_frame_copies_is_a_path() {
        Links.pages(SITE).forEach((path, page) -> page.select(".frame use")
                .forEach(use -> assertEquals(
                        "path", page.select(use.attr("href")).get(0).tagName(), path + ": " + use.attr("href"))));
    }

    @Test
    void no_id_comes_twice_on_a_page() {
        Links.pages(SITE).forEach((path, page) -> {
            Set<String> ids = new HashSet<>();
            page.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), path + ": " + e.id() + " twice"));
        });
    }

    @Test
    void no_page_is_wider_than_the_narrowest_phone(Chromium chromium) {
        for (String page : SITE.keySet()) {
            if (page.endsWith(".html")) {
                chromium.open(folder.resolve(page).toUri().toString(), 320, 600, Chromium.Scheme.LIGHT);
                assertEquals(320L, chromium.script("return document.documentElement.scrollWidth"), page);
            }
        }
    }
}
