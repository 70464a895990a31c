package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The website of the repository's own guide. */
@ExtendWith(RealSite.Shared.class)
final class RealSiteTest {
    private static final SortedMap<String, String> SITE = new TreeMap<>();

    private static final Pattern DRAWING = Pattern.compile("(?s)<svg class=\"drawing( moving|)\".*?</svg>");

    @BeforeAll
    static void read(RealSite site) {
        site.files().forEach((path, bytes) -> SITE.put(path, new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void every_link_inside_leads_to_a_file_and_a_place_in_it() {
        assertEquals(List.of(), Links.dead(SITE));
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
                // A file brings the rules that color it; on its way it is a sixth of this.
                int most = file.getKey().endsWith("-moving.svg") ? 160_000 : 40_000;
                assertTrue(
                        file.getValue().length() < most,
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
}
