package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import moveleaf.Chromium;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Finding movements of the repository's own guide, opened from disk. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class FindTest {
    private static final By FIELD = By.id("page-words");

    private Chromium chromium;
    private RealSite site;

    @BeforeEach
    void take(Chromium shared, RealSite real) {
        chromium = shared;
        site = real;
    }

    @Test
    void the_index_is_smaller_than_sixty_kilobytes_and_the_scripts_of_the_page_than_ten() {
        assertTrue(bytes("assets/search.js") < 60_000, () -> "index: " + bytes("assets/search.js"));
        assertTrue(bytes("assets/find.js") < 10_000, () -> "scripts: " + bytes("assets/find.js"));
    }

    @Test
    void without_scripts_all_movements_stand_there_by_position_with_their_pictures() {
        Document page = Jsoup.parse(site.text("find.html"));
        assertEquals(
                page.select(".finds li").size(),
                Jsoup.parse(site.text("find.html")).select(".finds img[alt='']").size());
        assertEquals(
                List.of("Bird dog", "Bird dog: Slide one leg", "Bird dog: Leg only", "Cat and cow"),
                page.select("section:has(#page-hands-and-knees) li a").eachText());
        assertTrue(page.select("[role=search]").hasAttr("hidden"));
        assertTrue(page.select(".filters").hasAttr("hidden"));
        page.select(".finds img")
                .forEach(image -> assertTrue(site.files().containsKey(image.attr("src")), image.attr("src")));
    }

    @Test
    void results_stand_there_as_one_types_with_pictures_and_marked_words() {
        open("");
        type("bird d");
        assertEquals("Bird dog", titles().get(0));
        WebElement first = results().get(0);
        assertTrue(first.findElement(By.tagName("img")).isDisplayed());
        assertEquals(List.of("Bird", "dog"), texts(first.findElements(By.cssSelector("a mark"))));
        assertTrue(said("found for “bird d”."), this::status);
    }

    @Test
    void mistyped_words_find_what_was_meant_and_it_says_so() {
        open("#q=brid%20dog");
        assertEquals("Bird dog", firstTitle());
        assertTrue(said("The nearest word is “bird”."), this::status);
        open("#q=hamstirngs");
        assertEquals("Hamstrings", firstTitle());
        open("#q=strech");
        assertEquals("Stretches", firstTitle());
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void words_of_the_glossary_and_latin_names_of_muscles_lead_to_their_places() {
        open("#q=sciatica");
        assertEquals("Sciatica", firstTitle());
        assertTrue(results().get(0).getText().contains("Word explained"));
        results().get(0).findElement(By.tagName("a")).click();
        assertTrue(chromium.driver().getCurrentUrl().contains("pages/glossary.html#term-"));
        open("#q=iliopsoas");
        assertTrue(firstTitle().endsWith("(Iliopsoas)"), firstTitle());
        open("#q=physiotherapist");
        assertTrue(titles().contains("Physical therapist"));
    }

    @Test
    void a_heading_that_fits_is_offered_with_its_page() {
        open("#q=getting%20down");
        assertTrue(results().stream().anyMatch(r -> r.getText().contains("Getting down and up")));
    }

    @Test
    void nothing_found_helps_on() {
        open("#q=gluets");
        assertTrue(said("Nothing found for “gluets”. Did you mean:"), this::status);
        chromium.driver().findElement(By.cssSelector("#page-meant button")).click();
        assertEquals("gluteus", field().getDomProperty("value"));
        assertFalse(results().isEmpty());
        chromium.driver().findElement(By.id("page-clear")).click();
        assertTrue(said("29 movements and versions"), this::status);
        assertEquals("", field().getDomProperty("value"));
    }

    @Test
    void choices_narrow_the_list_and_each_says_how_many_it_gives() {
        open("");
        tick("position", "sitting");
        assertTrue(said("3 of 29 movements and versions fit."), this::status);
        assertEquals(
                List.of(
                        "Squat: Sit to stand",
                        "Cat and cow: Seated cat and cow",
                        "Eye of the needle: Seated figure four"),
                shown());
        assertEquals("1", count("trains", "strength"));
        assertEquals("0", count("trains", "control"));
        tick("trains", "strength");
        assertEquals(List.of("Squat: Sit to stand"), shown());
        assertTrue(chromium.driver().getCurrentUrl().endsWith("#position=sitting&trains=strength")
                || chromium.driver().getCurrentUrl().endsWith("#trains=strength&position=sitting"));
    }

    @Test
    void what_one_has_gives_all_that_needs_nothing_else() {
        open("#equipment=wall");
        assertEquals(List.of("Forearm plank: Wall plank", "Squat: Free squat", "Deadlift: Thigh slide"), shown());
        open("#equipment=bench");
        assertFalse(shown().contains("Bent row"), "a dumbbell is missing");
        assertTrue(shown().contains("Bent row: Shoulder blade only"));
    }

    @Test
    void words_and_choices_go_together() {
        open("#q=plank&position=standing");
        assertTrue(said("Only movements that fit your choices are shown."), this::status);
        assertEquals("Forearm plank: Wall plank", firstTitle());
        assertFalse(titles().contains("Forearm plank"));
    }

    @Test
    void back_leads_to_what_was_shown_before_and_an_address_can_be_shared() throws InterruptedException {
        open("#effort=hard");
        int hard = shown().size();
        tick("kind", "exercise");
        field().sendKeys("arch");
        TimeUnit.MILLISECONDS.sleep(500);
        String shared = chromium.driver().getCurrentUrl();
        assertTrue(shared.endsWith("q=arch") || shared.contains("q=arch&"), shared);
        chromium.driver().navigate().back();
        assertTrue(results().isEmpty());
        chromium.driver().navigate().back();
        assertEquals(hard, shown().size());
        assertTrue(box("effort", "hard").isSelected());
        assertFalse(box("kind", "exercise").isSelected());
        chromium.open("about:blank", 800, 600, Chromium.Scheme.LIGHT);
        chromium.open(shared, 1280, 900, Chromium.Scheme.LIGHT);
        assertEquals("Arch hold", firstTitle());
        assertTrue(box("kind", "exercise").isSelected());
    }

    @Test
    void the_slash_key_leads_to_the_field_until_it_is_turned_off() {
        // A browser without a screen has no mouse, and the key is for those who have one.
        Object mouse = Objects.requireNonNull(chromium.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of("source", "window.matchMedia = query => ({ matches: true, addEventListener() {} })"))
                .get("identifier"));
        try {
            open("");
            focused().sendKeys("/");
            assertEquals(field(), focused());
            assertEquals("", field().getDomProperty("value"));
            field().sendKeys("/");
            assertEquals("/", field().getDomProperty("value"));
            chromium.driver().findElement(By.cssSelector("#page-slash button")).click();
            open("");
            focused().sendKeys("/");
            assertFalse(field().equals(focused()));
        } finally {
            chromium.script("localStorage.clear()");
            chromium.driver()
                    .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", mouse));
        }
    }

    @Test
    void keys_alone_are_enough() {
        open("");
        field().sendKeys("cat");
        assertEquals("Cat and cow", firstTitle());
        field().sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field().sendKeys(Keys.TAB);
        for (int i = 0; i < 12 && !"trains".equals(focused().getDomProperty("name")); i++) {
            focused().sendKeys(Keys.TAB);
        }
        assertEquals("trains", focused().getDomProperty("name"));
        focused().sendKeys(Keys.SPACE);
        assertEquals(2, shown().size());
        assertEquals("trains", focused().getDomProperty("name"));
    }

    @Test
    void axe_finds_nothing_with_results_or_choices_in_either_scheme() {
        List<String> faults = new ArrayList<>();
        for (Chromium.Scheme scheme : Chromium.Scheme.values()) {
            for (int width : List.of(360, 1280)) {
                for (String state : List.of("", "#q=brid", "#q=zzzzz", "#q=sit&equipment=chair", "#trains=control")) {
                    away();
                    chromium.axeViolations(site.url("find.html" + state), width, 800, scheme)
                            .forEach(f -> faults.add(scheme + " " + width + " " + state + ": " + f));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void a_letter_is_answered_within_a_frame() {
        open("#q=a");
        results();
        Object slowest = chromium.script(
                """
                const { find, ready } = moveleaf.modules.search;
                const text = 'strech my hamstirngs';
                const times = [];
                for (let round = 0; round < 5; round++) {
                    const index = ready(moveleaf.data.search);
                    for (let n = 1; n <= text.length; n++) {
                        const start = performance.now();
                        find(index, text.slice(0, n));
                        times.push(performance.now() - start);
                    }
                }
                times.sort((a, b) => a - b);
                return times[Math.floor(times.length / 2)];
                """);
        assertTrue(
                slowest instanceof Number time && time.doubleValue() < 16,
                () -> "half of the letters take longer than " + slowest);
    }

    @Test
    void both_ways_of_folding_words_are_alike() {
        open("");
        for (String text : List.of(
                "Étirement du piriforme, d’un côté",
                "Straße GRÖSSE İstanbul ısı",
                "Łódź œuvre Ærø þing ð",
                "ΟΔΟΣ όσφυς",
                "腰痛 ストレッチ、首",
                "ปวดหลัง",
                "घुटना दर्द",
                "آلامُ الظهر שׁלום",
                "can't 30–60 s x².")) {
            assertEquals(
                    Folding.words(text),
                    chromium.script("return moveleaf.modules.search.words(arguments[0])", text),
                    text);
        }
    }

    private void open(String fragment) {
        away();
        chromium.open(site.url("find.html" + fragment), 1280, 900, Chromium.Scheme.LIGHT);
    }

    /** Another fragment alone would not load the page anew. */
    private void away() {
        chromium.driver().get("about:blank");
    }

    private WebElement field() {
        return chromium.driver().findElement(FIELD);
    }

    private WebElement focused() {
        return chromium.driver().switchTo().activeElement();
    }

    private void type(String text) {
        field().sendKeys(text);
    }

    private void tick(String name, String token) {
        box(name, token).sendKeys(Keys.SPACE);
    }

    private WebElement box(String name, String token) {
        return chromium.driver().findElement(By.cssSelector("[name=" + name + "][value=" + token + "]"));
    }

    private String count(String name, String token) {
        return box(name, token).findElement(By.xpath("..//small")).getText();
    }

    /** Waits for the index the first time. */
    private List<WebElement> results() {
        By results = By.cssSelector("#page-results li");
        for (int i = 0;
                i < 40 && chromium.driver().findElements(results).isEmpty() && !status().contains("othing");
                i++) {
            pause();
        }
        return chromium.driver().findElements(results).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    private List<String> titles() {
        return results().stream()
                .map(r -> r.findElement(By.tagName("a")).getText())
                .toList();
    }

    private String firstTitle() {
        List<String> titles = titles();
        return titles.isEmpty() ? "nothing" : titles.get(0);
    }

    /** Titles in the list by position. */
    private List<String> shown() {
        return chromium.driver().findElements(By.cssSelector("#page-shelves li")).stream()
                .filter(WebElement::isDisplayed)
                .map(r -> r.findElement(By.tagName("a")).getText())
                .toList();
    }

    private static List<String> texts(List<WebElement> elements) {
        return elements.stream().map(WebElement::getText).toList();
    }

    private String status() {
        return chromium.driver().findElement(By.id("page-status")).getText();
    }

    /** What is announced comes after a pause. */
    private boolean said(String words) {
        for (int i = 0; i < 40 && !status().contains(words); i++) {
            pause();
        }
        return status().contains(words);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int bytes(String path) {
        return site.text(path).getBytes(StandardCharsets.UTF_8).length;
    }
}
