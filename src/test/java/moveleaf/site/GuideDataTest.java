package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import moveleaf.data.JsonReader;
import moveleaf.data.SchemaCheck;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.view.SampleGuide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code guide.json}, of the sample guide and of the real one. */
final class GuideDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SortedMap<String, String> SAMPLE =
            Sites.render(new SampleGuide("Bird dog", Optional.of("https://example.org/back")));
    private static SortedMap<String, byte[]> real = new java.util.TreeMap<>();

    @BeforeAll
    static void render() {
        BuildOptions options = new BuildOptions(
                Path.of("content"), Optional.empty(), Path.of("target/none"), Set.of(BuildOptions.SITE), 2);
        real = GuideRenderer.render(options).files();
    }

    @Test
    void the_sample_guide_and_the_real_one_are_as_the_schema_says() {
        assertEquals("", breaches(text(SAMPLE, "guide.json")));
        assertEquals("", breaches(real("guide.json")));
    }

    @Test
    void the_schema_lies_beside_the_data() throws IOException {
        assertEquals(
                Files.readString(Path.of("src/main/resources/moveleaf/schemas/export.json")),
                text(
                        SAMPLE,
                        JSON.readTree(text(SAMPLE, "guide.json")).get("schema").asText()));
    }

    @ParameterizedTest
    @CsvSource({
        "/format, 2",
        "/guide/title, ''",
        "/guide/address, back",
        "/trust/updated, 22 November 2026",
        "/articles/4/kind, dance",
        "/articles/4/movement/dose/sets/least, 0",
        "/articles/4/movement/dose/hold/unit, min",
        "/articles/4/movement/dose/frequency/per, month",
        "/articles/4/references, 3",
        "/references/0/doi, https://doi.org/10.1/x",
        "/painScale/0/to, 11",
    })
    void a_wrong_value_breaks_the_schema(String pointer, String value) throws IOException {
        JsonNode data = JSON.readTree(text(SAMPLE, "guide.json"));
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) data.at(pointer.substring(0, slash));
        String key = pointer.substring(slash + 1);
        if (value.matches("[0-9]+")) {
            parent.put(key, Integer.parseInt(value));
        } else {
            parent.put(key, value);
        }
        assertFalse(breaches(data.toString()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', trust",
        "'', articles",
        "/guide, disclaimer",
        "/trust, reviewLine",
        "/trust, reviewers",
        "/articles/4, movement",
        "/articles/4/movement, dose",
        "/articles/4/movement/dose, seconds",
        "/references/0, number",
    })
    void a_missing_value_breaks_the_schema(String pointer, String key) throws IOException {
        JsonNode data = JSON.readTree(text(SAMPLE, "guide.json"));
        assertTrue(((ObjectNode) data.at(pointer)).remove(key) != null, "it was there");
        assertFalse(breaches(data.toString()).isEmpty());
    }

    @Test
    void what_the_schema_does_not_know_breaks_it() throws IOException {
        JsonNode data = JSON.readTree(text(SAMPLE, "guide.json"));
        ((ObjectNode) data.at("/articles/4/movement")).put("calories", 12);
        assertTrue(breaches(data.toString()).contains("calories"));
        JsonNode other = JSON.readTree(text(SAMPLE, "guide.json"));
        ((ObjectNode) other.at("/articles/0")).set("movement", other.at("/articles/4/movement"));
        assertFalse(breaches(other.toString()).isEmpty(), "a page is no movement");
    }

    @Test
    void a_dose_is_in_numbers_and_units() throws IOException {
        JsonNode dose = JSON.readTree(text(SAMPLE, "guide.json")).at("/articles/4/movement/dose");
        assertEquals("{\"least\":1,\"most\":2}", dose.get("sets").toString());
        assertEquals("{\"least\":4,\"most\":8}", dose.get("repetitions").toString());
        assertEquals("{\"least\":5,\"most\":5,\"unit\":\"s\"}", dose.get("hold").toString());
        assertEquals(
                "{\"least\":3,\"most\":3,\"per\":\"week\"}",
                dose.get("frequency").toString());
        assertEquals(40, dose.get("seconds").asInt());
        assertFalse(dose.has("pace"));
        assertTrue(dose.get("text").asText().startsWith("Do it 4 to 8 times"));
    }

    @Test
    void a_version_says_the_pain_rule_of_its_movement_or_its_own() throws IOException {
        JsonNode sample = JSON.readTree(text(SAMPLE, "guide.json"));
        assertEquals(
                "{\"ease\":\"Smaller.\",\"nextMorning\":\"Less.\"}",
                sample.at("/articles/4/movement/pain").toString());
        assertFalse(sample.at("/articles/5/movement").has("pain"), "cat and cow leaves it to the guide");
        JsonNode squat = movement("squat");
        String shared = squat.get("pain").toString();
        assertTrue(shared.contains("use the easier version"), shared);
        assertEquals("Free squat", squat.at("/versions/1/name").asText());
        assertEquals(shared, squat.at("/versions/1/pain").toString());
        String easiest = movement("bird-dog").at("/versions/0/pain/ease").asText();
        assertEquals("Slide less far, do fewer, or stop for today.", easiest);
    }

    /** A movement of the real guide. */
    private JsonNode movement(String id) throws IOException {
        for (JsonNode article : JSON.readTree(real("guide.json")).get("articles")) {
            if (article.get("id").asText().equals(id)) {
                return article.get("movement");
            }
        }
        throw new AssertionError("no article is called " + id);
    }

    @Test
    void a_version_says_who_asks_first_without_what_is_not_true_of_it() throws IOException {
        String lying = "You are in later pregnancy. Lying face down may not suit you.";
        String asked = movement("forearm-plank").at("/versions/0/askFirst").toString();
        assertTrue(asked.startsWith("[\"You have an injured shoulder.\",\"Leaning hurts"), asked);
        assertTrue(asked.contains("\"Ask too about pregnancy"), asked);
        assertFalse(asked.contains(lying), asked);
        String practised = real("assets/movements.js");
        JsonNode practice = JSON.readTree(practised.substring(practised.indexOf("{\"id\"")));
        for (JsonNode one : practice.get("movements")) {
            String id = one.get("id").asText();
            if (id.startsWith("forearm-plank")) {
                assertEquals(
                        id.equals("forearm-plank"),
                        one.get("askFirst").toString().contains(lying),
                        id);
            }
        }
    }

    @Test
    void every_address_leads_to_a_file_of_the_site() throws IOException {
        List<String> dead = new ArrayList<>();
        TreeSet<String> pages = new TreeSet<>();
        JsonNode data = JSON.readTree(real("guide.json"));
        addresses(data, pages);
        for (JsonNode article : data.get("articles")) {
            for (String field : List.of("lead", "sections", "remarks")) {
                article.get(field)
                        .findValuesAsText("html")
                        .forEach(html -> Jsoup.parse(html).select("a[href]").forEach(a -> pages.add(a.attr("href"))));
            }
        }
        for (String page : pages) {
            String file = page.replaceFirst("#.*", "");
            boolean elsewhere = page.matches("[a-z]+:.*") || page.startsWith("print/");
            if (!elsewhere && !real.containsKey(file)) {
                dead.add(page);
            } else if (!elsewhere && page.contains("#")) {
                String id = page.substring(page.indexOf('#') + 1);
                if (Jsoup.parse(real(file)).getElementById(id) == null) {
                    dead.add(page);
                }
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(pages.contains("exercises/bird-dog.html#version-leg-only"), pages.toString());
        assertTrue(pages.contains("figures/bird-dog-moving.svg"), pages.toString());
    }

    @Test
    void every_article_of_the_real_guide_is_in_it_with_its_words() throws IOException {
        JsonNode data = JSON.readTree(real("guide.json"));
        TreeSet<String> listed = new TreeSet<>();
        data.get("parts").forEach(part -> {
            part.get("articles").forEach(id -> listed.add(id.asText()));
            Optional.ofNullable(part.get("opening")).ifPresent(id -> listed.add(id.asText()));
        });
        TreeSet<String> there = new TreeSet<>();
        data.get("articles").forEach(article -> there.add(article.get("id").asText()));
        assertEquals(listed, there);
        assertEquals(44, data.get("references").size());
        assertTrue(data.at("/trust/reviewLine").asText().startsWith("No physiotherapist or doctor has checked"));
        assertEquals(0, data.at("/trust/reviewers").size());
        assertFalse(real("guide.json").contains("<script"));
    }

    /** Everything called an address or the file of a picture. */
    private static void addresses(JsonNode node, Set<String> found) {
        node.fields().forEachRemaining(field -> {
            boolean file = List.of("address", "all", "still", "moving").contains(field.getKey());
            if (file && field.getValue().isTextual()) {
                found.add(field.getValue().asText());
            }
        });
        node.forEach(child -> addresses(child, found));
    }

    private static String breaches(String json) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = new SourceFile("guide.json", json);
        JsonReader.read(file, diagnostics).ifPresent(tree -> SchemaCheck.check(tree, "export", diagnostics));
        StringBuilder all = new StringBuilder();
        diagnostics.all().forEach(d -> all.append(d.message()).append('\n'));
        return all.toString();
    }

    private static String text(SortedMap<String, String> site, String path) {
        return Objects.requireNonNull(site.get(path), path);
    }

    private static String real(String path) {
        return new String(Objects.requireNonNull(real.get(path), path), StandardCharsets.UTF_8);
    }
}
