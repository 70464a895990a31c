package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.template.TemplateSource;
import moveleaf.template.Templates;
import moveleaf.view.SampleGuide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The website as files. */
final class SitePagesTest {
    private static final SortedMap<String, String> SITE = Sites.render(new SampleGuide("Bird dog", Optional.empty()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "exercises.html",
                "exercises/bird-dog.html",
                "conditions/strain.html",
                "benefits/balance.html",
                "programmes/start-here.html",
                "pages/protocol.html",
                "references.html",
                "404.html"
            })
    void pages_are_as_they_were_approved(String path) throws IOException {
        Path golden = Path.of("src/test/golden/site").resolve(path);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, SITE.get(path));
        }
        assertEquals(Files.readString(golden), SITE.get(path));
    }

    @Test
    void every_article_part_and_tool_has_a_page() {
        assertEquals(
                List.of(
                        "404.html",
                        "benefits/balance.html",
                        "changes.html",
                        "conditions/strain.html",
                        "diary.html",
                        "downloads.html",
                        "exercises.html",
                        "exercises/bird-dog.html",
                        "find.html",
                        "first-things.html",
                        "index.html",
                        "my-list.html",
                        "pages/about.html",
                        "pages/glossary.html",
                        "pages/muscles.html",
                        "pages/protocol.html",
                        "pages/red-flags.html",
                        "part-index.html",
                        "practise.html",
                        "programmes/start-here.html",
                        "references.html",
                        "stretches/cat-and-cow.html"),
                SITE.keySet().stream().filter(path -> path.endsWith(".html")).toList());
    }

    @Test
    void drawn_movements_are_files_in_all_their_poses_at_rest_and_moving() {
        assertEquals(
                List.of(
                        "figures/bird-dog--leg-only-still.svg",
                        "figures/bird-dog--leg-only.svg",
                        "figures/bird-dog-moving.svg",
                        "figures/bird-dog-still.svg",
                        "figures/bird-dog.svg"),
                SITE.keySet().stream()
                        .filter(path -> path.startsWith("figures/bird-dog"))
                        .toList());
        String moving = file(SITE, "figures/bird-dog-moving.svg");
        assertTrue(moving.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing moving\""), moving);
        assertTrue(moving.contains("--figure-skin: ") && moving.contains("@keyframes f1 "));
    }

    @Test
    void every_link_inside_the_site_leads_to_a_file_and_a_place_in_it() {
        assertEquals(List.of(), Links.dead(SITE));
    }

    @Test
    void every_page_is_whole() {
        Links.pages(SITE).forEach((path, page) -> {
            assertEquals(1, page.select("h1").size(), path);
            assertEquals(1, page.select("main").size(), path);
            assertEquals("en-US", page.select("html").attr("lang"), path);
            assertFalse(page.title().isBlank(), path);
            assertTrue(page.text().contains("No physiotherapist or doctor has checked this guide yet."), path);
            assertTrue(page.text().contains("This guide is no medical advice."), path);
            Set<String> ids = new HashSet<>();
            page.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), path + ": " + e.id() + " twice"));
            if (!path.equals("404.html")) {
                assertFalse(
                        page.select("meta[name=description]").attr("content").isBlank(), path);
                assertTrue(page.select(".alarm").text().contains("Call 911"), path);
                assertEquals("#page-main", page.body().child(0).attr("href"), path);
            }
        });
    }

    @Test
    void nothing_on_a_page_comes_from_elsewhere_and_no_script_stands_in_it() {
        Links.pages(SITE).forEach((path, page) -> {
            assertEquals(
                    0,
                    page.select("iframe, object, embed, form[action], base, [style], [src]:not(img, script)")
                            .size(),
                    path);
            page.select("script:not([type=application/ld+json])")
                    .forEach(s -> assertTrue(s.attr("src").matches("(\\.\\./)?assets/[a-z-]+\\.js"), path));
            page.getAllElements().forEach(e -> e.attributes()
                    .forEach(a -> assertFalse(a.getKey().startsWith("on"), path)));
            page.select("img").forEach(i -> assertFalse(i.attr("src").contains(":"), path));
            page.select("link[href]").forEach(l -> assertFalse(l.attr("href").contains(":"), path));
            assertTrue(
                    page.select("meta[http-equiv=Content-Security-Policy]")
                            .attr("content")
                            .startsWith("default-src 'none'"),
                    path);
        });
        assertFalse(file(SITE, "assets/site.css").matches("(?s).*(url\\(|@import|http).*"));
    }

    @Test
    void a_hostile_title_stays_text() {
        String title = "</title><script>alert(1)</script>\"' onload=x {{guide}} &amp; \u202e";
        SortedMap<String, String> site = Sites.render(new SampleGuide(title, Optional.empty()));
        Links.pages(site).forEach((path, page) -> {
            assertEquals(
                    0,
                    page.select("script:not([src^=assets/], [src^=../assets/], [type=application/ld+json]), [onload]")
                            .size(),
                    path);
            if (path.equals("exercises/bird-dog.html")) {
                assertEquals(title, page.select("h1").text());
                assertEquals(title + " – " + title, page.title());
            }
        });
    }

    @Test
    void only_a_published_guide_has_a_sitemap() {
        assertFalse(SITE.containsKey("sitemap.xml"));
        SortedMap<String, String> site =
                Sites.render(new SampleGuide("Bird dog", Optional.of("https://example.org/a&b")));
        String sitemap = file(site, "sitemap.xml");
        assertTrue(
                sitemap.contains("<url><loc>https://example.org/a&amp;b/</loc><lastmod>2026-11-22</lastmod></url>\n"),
                sitemap);
        assertTrue(sitemap.contains("<loc>https://example.org/a&amp;b/exercises/bird-dog.html</loc>"), sitemap);
        assertFalse(sitemap.contains("404"), sitemap);
        assertEquals(
                "https://example.org/a&b/exercises/bird-dog.html",
                Jsoup.parse(file(site, "exercises/bird-dog.html"))
                        .select("link[rel=canonical]")
                        .attr("href"));
        assertEquals(
                "https://example.org/a&b/",
                Jsoup.parse(file(site, "404.html")).select("main a").attr("href"));
        assertTrue(Jsoup.parse(file(SITE, "404.html")).select("a, link").isEmpty());
    }

    @Test
    void the_same_guide_makes_the_same_bytes() {
        assertEquals(SITE, Sites.render(new SampleGuide("Bird dog", Optional.empty())));
    }

    @Test
    void a_missing_template_is_reported_and_the_other_pages_are_made() {
        Diagnostics diagnostics = new Diagnostics();
        TemplateSource source = path -> path.matches("site/(benefit.mustache|styles/tokens.css)")
                ? Optional.empty()
                : Sites.TEMPLATES.file(path);
        var files = SitePages.render(
                new SampleGuide("Bird dog", Optional.empty()).views().site(List.of()),
                new Templates(source, SampleGuide.words(), diagnostics),
                source,
                diagnostics);
        assertEquals(
                List.of(
                        "missing-template templates/site/benefit.mustache",
                        "missing-template templates/site/styles/tokens.css"),
                diagnostics.all().stream()
                        .map(d -> d.code() + " " + d.span().file().path())
                        .toList());
        assertFalse(files.containsKey("benefits/balance.html"));
        assertTrue(files.containsKey("index.html"));
    }

    private static String file(SortedMap<String, String> site, String path) {
        return Objects.requireNonNull(site.get(path), path);
    }
}
