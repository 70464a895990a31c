package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import moveleaf.view.SampleGuide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages tell search engines and those who share their addresses. */
final class StructuredDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEB = "https://example.org/back";
    private static final SampleGuide PUBLISHED = new SampleGuide("Bird dog", Optional.of(WEB));
    private static final SortedMap<String, String> SITE = Sites.render(PUBLISHED);
    private static final SortedMap<String, String> DISK = Sites.render(new SampleGuide("Bird dog", Optional.empty()));

    @Test
    void every_page_but_the_one_for_dead_ends_has_one_block_and_a_page_in_it() {
        SITE.keySet().stream()
                .filter(path -> path.endsWith(".html") && !path.equals("404.html"))
                .forEach(path -> {
                    JsonNode page = node(SITE, path, "MedicalWebPage").isMissingNode()
                            ? node(SITE, path, "WebPage")
                            : node(SITE, path, "MedicalWebPage");
                    String address = WEB + "/" + (path.equals("index.html") ? "" : path);
                    assertEquals(address, page.path("url").asText(), path);
                    assertEquals(address + "#page", page.path("@id").asText(), path);
                    assertEquals("en-US", page.path("inLanguage").asText(), path);
                    assertTrue(page.path("isAccessibleForFree").asBoolean(), path);
                    assertFalse(page.path("name").asText().isBlank(), path);
                    assertFalse(page.path("description").asText().isBlank(), path);
                    boolean tool = path.matches("(find|practise|my-list|diary|downloads|changes)\\.html");
                    assertEquals(tool, !page.has("audience"), path);
                });
        assertTrue(page(SITE, "404.html")
                .select("script[type=application/ld+json]")
                .isEmpty());
    }

    @Test
    void a_page_of_text_says_who_wrote_it_when_for_whom_and_what_it_rests_on() {
        JsonNode page = node(SITE, "exercises/bird-dog.html", "MedicalWebPage");
        assertEquals("2026-11-22", page.path("dateModified").asText());
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                page.path("license").asText());
        assertEquals("The Moveleaf project", page.at("/author/0/name").asText());
        assertEquals("Patient", page.at("/audience/@type").asText());
        assertEquals(
                WEB + "/exercises/bird-dog.html#plan", page.at("/about/@id").asText());
        assertEquals(3, page.path("citation").size());
        JsonNode work = find(page.path("citation"), "callaghan1998");
        assertEquals("https://doi.org/10.1000/callaghan1998", work.path("url").asText());
        assertEquals("DOI", work.at("/identifier/0/propertyID").asText());
        assertEquals("10.1000/callaghan1998", work.at("/identifier/0/value").asText());
        assertEquals("PMID", work.at("/identifier/1/propertyID").asText());
        assertEquals("9442191", work.at("/identifier/1/value").asText());
    }

    @Test
    void nobody_is_said_to_have_reviewed_what_nobody_reviewed() {
        SITE.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                assertFalse(text.contains("lastReviewed") || text.contains("reviewedBy"), path);
            }
        });
    }

    @Test
    void a_review_is_told_with_its_people_and_the_latest_of_its_days() {
        SortedMap<String, String> site = Sites.render(PUBLISHED
                .reviewed("Ada Löwe", "Physiotherapist", LocalDate.of(2026, 12, 1))
                .reviewed("Bo Ek", "MD", LocalDate.of(2026, 11, 30)));
        JsonNode page = node(site, "conditions/strain.html", "MedicalWebPage");
        assertEquals("2026-12-01", page.path("lastReviewed").asText());
        assertEquals("Person", page.at("/reviewedBy/0/@type").asText());
        assertEquals("Ada Löwe", page.at("/reviewedBy/0/name").asText());
        assertEquals("MD", page.at("/reviewedBy/1/hasCredential/name").asText());
    }

    @Test
    void a_movement_is_an_exercise_plan_with_its_dose() {
        JsonNode plan = node(SITE, "exercises/bird-dog.html", "ExercisePlan");
        assertEquals("Control", plan.path("exerciseType").asText());
        assertEquals("Gentle", plan.path("intensity").asText());
        assertEquals("PT40S", plan.path("activityDuration").asText());
        assertEquals(4, plan.at("/repetitions/minValue").asInt());
        assertEquals(8, plan.at("/repetitions/maxValue").asInt());
        assertEquals(3, plan.at("/activityFrequency/value").asInt());
        assertEquals("a week", plan.at("/activityFrequency/unitText").asText());
        assertEquals(30, plan.at("/restPeriods/value").asInt());
        assertEquals("SEC", plan.at("/restPeriods/unitCode").asText());
        assertTrue(plan.path("additionalVariable").asText().startsWith("Do it 4 to 8 times"));
        List<String> properties = new ArrayList<>();
        plan.at("/repetitions/additionalProperty").forEach(p -> {
            assertEquals("PropertyValue", p.path("@type").asText());
            properties.add(p.path("propertyID").asText() + " "
                    + (p.has("value")
                            ? p.path("value").asText()
                            : p.path("minValue").asText() + "-"
                                    + p.path("maxValue").asText()));
        });
        assertEquals(List.of("sets 1-2", "hold 5", "side Swap"), properties);
        assertEquals("Deep back muscles", plan.at("/associatedAnatomy/0/name").asText());
        assertEquals(WEB + "/figures/bird-dog.svg", plan.path("image").asText());
        assertEquals("Bird dog: Leg only", plan.at("/hasPart/0/name").asText());
        assertEquals(
                WEB + "/exercises/bird-dog.html#version-leg-only",
                plan.at("/hasPart/0/url").asText());
    }

    @Test
    void a_programme_is_an_exercise_plan_of_movements() {
        JsonNode plan = node(SITE, "programmes/start-here.html", "ExercisePlan");
        assertEquals(3, plan.at("/activityFrequency/value").asInt(), "three days a week");
        assertEquals("PT3M", plan.path("activityDuration").asText());
        assertEquals("[\"Mobility\",\"Control\"]", plan.path("exerciseType").toString());
        assertEquals("2 to 4 weeks", plan.at("/additionalVariable/0").asText());
        assertEquals(
                "Every session: Cat and cow and Bird dog: Leg only",
                plan.at("/additionalVariable/1").asText());
        assertEquals(
                WEB + "/stretches/cat-and-cow.html", plan.at("/hasPart/0/url").asText());
    }

    @Test
    void the_way_to_a_page_is_told() {
        JsonNode list = node(SITE, "exercises/bird-dog.html", "BreadcrumbList").path("itemListElement");
        List<String> items = new ArrayList<>();
        list.forEach(item -> items.add(item.path("position").asInt() + " "
                + item.path("name").asText() + " " + item.path("item").asText()));
        assertEquals(
                List.of(
                        "1 Home " + WEB + "/",
                        "2 Exercises " + WEB + "/exercises.html",
                        "3 Bird dog " + WEB + "/exercises/bird-dog.html"),
                items);
        assertTrue(node(SITE, "index.html", "BreadcrumbList").isMissingNode());
        assertEquals(
                WEB + "/#site", node(SITE, "index.html", "WebSite").path("@id").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "conditions/strain.html, MedicalCondition, Strain",
        "pages/muscles.html, Muscle, Deep back muscles",
        "benefits/balance.html, Thing, Balance",
    })
    void a_page_says_what_it_is_about(String path, String type, String name) {
        JsonNode about = node(SITE, path, "MedicalWebPage").path("about");
        JsonNode first = about.isArray() ? about.get(0) : about;
        assertEquals(type, first.path("@type").asText());
        assertEquals(name, first.path("name").asText());
    }

    @Test
    void without_an_address_addresses_are_relative_to_the_page() {
        JsonNode page = node(DISK, "exercises/bird-dog.html", "MedicalWebPage");
        assertEquals("../exercises/bird-dog.html", page.path("url").asText());
        assertEquals("#page", page.path("@id").asText());
        assertEquals("../index.html#site", page.at("/isPartOf/@id").asText());
        assertEquals(
                "../exercises.html",
                node(DISK, "exercises/bird-dog.html", "BreadcrumbList")
                        .at("/itemListElement/1/item")
                        .asText());
    }

    @Test
    void no_title_can_end_the_block_or_begin_a_comment_in_it() {
        String title = "</script><!-- <script> & \u2028 \" \\";
        SortedMap<String, String> site = Sites.render(new SampleGuide(title, Optional.empty()));
        Element block = page(site, "exercises/bird-dog.html")
                .select("script[type=application/ld+json]")
                .get(0);
        assertFalse(block.data().contains("<"), block.data());
        assertFalse(block.data().contains("\u2028"), block.data());
        assertEquals(
                title,
                node(site, "exercises/bird-dog.html", "ExercisePlan")
                        .path("name")
                        .asText());
    }

    @Test
    void a_published_page_says_how_to_show_it_where_it_is_shared() {
        Document page = page(SITE, "exercises/bird-dog.html");
        assertEquals("Bird dog", property(page, "og:title"));
        assertEquals("Trains a steady trunk.", property(page, "og:description"));
        assertEquals("article", property(page, "og:type"));
        assertEquals("en_US", property(page, "og:locale"));
        assertEquals(WEB + "/exercises/bird-dog.html", property(page, "og:url"));
        assertEquals(WEB + "/share/exercises/bird-dog.png", property(page, "og:image"));
        assertEquals("1200", property(page, "og:image:width"));
        assertEquals("630", property(page, "og:image:height"));
        assertEquals("Bird dog – Bird dog", property(page, "og:image:alt"));
        assertEquals(
                "summary_large_image", page.select("meta[name=twitter:card]").attr("content"));
        assertEquals("website", property(page(SITE, "index.html"), "og:type"));
        assertEquals(WEB + "/share/index.png", property(page(SITE, "diary.html"), "og:image"));
        assertEquals(WEB + "/share/exercises.png", property(page(SITE, "exercises.html"), "og:image"));
        assertTrue(page(DISK, "exercises/bird-dog.html")
                .select("meta[property], meta[name^=twitter]")
                .isEmpty());
    }

    @Test
    void every_page_leads_to_the_guide_as_data_and_to_its_icon_and_names_no_referrer() {
        Document page = page(DISK, "exercises/bird-dog.html");
        assertEquals(
                "../guide.json",
                page.select("link[rel=alternate][type=application/json]").attr("href"));
        assertEquals(
                "../assets/icon-180.png",
                page.select("link[rel=apple-touch-icon]").attr("href"));
        assertEquals("no-referrer", page.select("meta[name=referrer]").attr("content"));
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }

    /** The only thing of a type in a page's block; missing where there is none. */
    private static JsonNode node(SortedMap<String, String> site, String path, String type) {
        List<Element> blocks = page(site, path).select("head script[type=application/ld+json]");
        assertEquals(1, blocks.size(), path);
        try {
            JsonNode data = JSON.readTree(blocks.get(0).data());
            assertEquals("https://schema.org", data.path("@context").asText());
            List<JsonNode> found = new ArrayList<>();
            data.path("@graph").forEach(node -> {
                if (node.path("@type").asText().equals(type)) {
                    found.add(node);
                }
            });
            assertTrue(found.size() < 2, path + " has two of " + type);
            return found.isEmpty() ? MissingNode.getInstance() : found.get(0);
        } catch (JsonProcessingException e) {
            throw new AssertionError(path, e);
        }
    }

    private static JsonNode find(JsonNode list, String part) {
        for (JsonNode node : list) {
            if (node.toString().contains(part)) {
                return node;
            }
        }
        return MissingNode.getInstance();
    }

    private static Document page(SortedMap<String, String> site, String path) {
        return Jsoup.parse(Objects.requireNonNull(site.get(path), path));
    }
}
