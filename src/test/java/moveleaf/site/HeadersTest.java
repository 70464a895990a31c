package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.Chromium;
import moveleaf.view.SampleGuide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the site tells servers and search engines beside its pages. */
@ExtendWith(Chromium.Shared.class)
final class HeadersTest {
    private static final SortedMap<String, String> SITE =
            Sites.render(new SampleGuide("Bird dog", Optional.of("https://example.org/a&b")));

    @Test
    void the_policy_of_the_server_is_the_policy_of_the_pages_and_lets_the_page_for_dead_ends_have_its_style()
            throws Exception {
        String page = policy(page("exercises/bird-dog.html"));
        String server = headers("/*").get("Content-Security-Policy");
        Document missing = page("404.html");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(missing.select("style").get(0).data().getBytes(StandardCharsets.UTF_8)));
        assertTrue(Objects.requireNonNull(server).contains(" 'sha256-" + hash + "'"), server);
        assertEquals(page, server.replaceAll(" 'sha256-[^']+'", ""));
        assertFalse(server.equals(page), "the style's hash is in it");
        assertTrue(page.startsWith("default-src 'none'; "), page);
    }

    @Test
    void drawings_that_are_opened_by_themselves_have_their_colors_under_the_servers_policy(Chromium chromium) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SITE.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        try (SiteServer server = new SiteServer(files)) {
            server.policy(Objects.requireNonNull(headers("/*").get("Content-Security-Policy")));
            for (String path : List.of("figures/bird-dog-still.svg", "figures/bird-dog-moving.svg", "404.html")) {
                chromium.open(server.url(path), 800, 600, Chromium.Scheme.LIGHT);
                assertEquals(
                        List.of(),
                        chromium.complaints().stream()
                                .filter(complaint -> complaint.contains("Content Security Policy"))
                                .toList(),
                        path);
            }
            chromium.open(server.url("figures/bird-dog-still.svg"), 800, 600, Chromium.Scheme.LIGHT);
            assertEquals(
                    "#1d2b36",
                    chromium.script(
                            "return getComputedStyle(document.documentElement).getPropertyValue('--figure-line').trim()"));
            chromium.driver().get("about:blank");
        }
    }

    @Test
    void a_template_that_changes_the_policy_of_pages_changes_the_servers() {
        String page =
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;self&#39;; style-src 'self'\">";
        assertTrue(Headers.of(page, List.of())
                .startsWith("/*\n  Content-Security-Policy: default-src 'self'; style-src 'self'\n"));
    }

    @Test
    void servers_are_told_to_guess_no_types_to_name_no_referrer_and_to_keep_the_screen_awake_for_us_alone() {
        Map<String, String> all = headers("/*");
        assertEquals("nosniff", all.get("X-Content-Type-Options"));
        assertEquals("no-referrer", all.get("Referrer-Policy"));
        String allowed = Objects.requireNonNull(all.get("Permissions-Policy"));
        assertTrue(allowed.contains("screen-wake-lock=(self)"), allowed);
        assertTrue(allowed.contains("geolocation=()"), allowed);
        assertEquals("no-cache", headers("/sw.js").get("Cache-Control"));
        assertEquals(
                "public, max-age=300, must-revalidate", headers("/assets/*").get("Cache-Control"));
    }

    @Test
    void search_engines_may_read_everything_of_a_published_guide_and_learn_when_it_was_changed() {
        assertEquals(
                "User-agent: *\nAllow: /\n\nSitemap: https://example.org/a&b/sitemap.xml\n", SITE.get("robots.txt"));
        Document map =
                Jsoup.parse(Objects.requireNonNull(SITE.get("sitemap.xml")), "", org.jsoup.parser.Parser.xmlParser());
        assertFalse(map.select("url").isEmpty());
        map.select("url")
                .forEach(url -> assertEquals("2026-11-22", url.select("lastmod").text(), url.text()));
        SortedMap<String, String> disk = Sites.render(new SampleGuide("Bird dog", Optional.empty()));
        assertFalse(disk.containsKey("robots.txt"));
        assertTrue(disk.containsKey("_headers"));
    }

    /** The headers of one rule. */
    private static Map<String, String> headers(String path) {
        Map<String, String> found = new LinkedHashMap<>();
        boolean here = false;
        for (String line : Objects.requireNonNull(SITE.get("_headers")).split("\n", -1)) {
            if (line.startsWith("/")) {
                here = line.equals(path);
            } else if (here && line.startsWith("  ")) {
                found.put(line.substring(2, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
            } else {
                assertTrue(line.isEmpty() || !here, line);
            }
        }
        return found;
    }

    private static String policy(Document page) {
        return page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    }

    private static Document page(String path) {
        return Jsoup.parse(Objects.requireNonNull(SITE.get(path), path));
    }
}
