package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The diary, in a browser with the real guide. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class DiaryTest {
    private static final String TWO =
            """
            [{"day":"2026-10-30","what":["squat"],"minutes":1,"before":4},\
            {"day":"2026-11-02","what":["cat-and-cow","bird-dog/leg-only"],"minutes":6,"before":3,"after":2,"note":"=Slow, \\"calm\\""}]""";

    @TempDir
    private Path folder;

    private final Chromium chromium;
    private final RealSite site;

    DiaryTest(Chromium chromium, RealSite site) {
        this.chromium = chromium;
        this.site = site;
    }

    @BeforeEach
    void empty() {
        open();
        chromium.script("localStorage.clear()");
        open();
    }

    @AfterEach
    void forget() {
        open();
        chromium.script("localStorage.clear()");
    }

    @Test
    void a_day_is_added_by_hand_then_changed() {
        assertTrue(chromium.text().contains("There is nothing in your diary yet."));
        assertTrue(chromium.text().contains("Your diary stays on this device"));
        press("[data-do=new]");
        assertEquals("Add a day", focused().getText());
        chromium.script("document.getElementById('page-day').value = '2026-11-05'");
        press("form summary");
        press("[name=what][value=squat]");
        find("#page-minutes").sendKeys("7");
        find("#page-before").sendKeys("4");
        find("#page-note").sendKeys("Fine.", Keys.TAB, Keys.ENTER);
        assertEquals(
                "[{\"day\":\"2026-11-05\",\"what\":[\"squat\"],\"minutes\":7,\"before\":4,\"note\":\"Fine.\"}]",
                kept());
        assertTrue(find("[data-part=notice]").getText().contains("Thursday, November 5 is in your diary."));
        press("[aria-label='Change: Thursday, November 5']");
        find("#page-after").sendKeys("2");
        press("form .main");
        assertEquals(
                "[{\"day\":\"2026-11-05\",\"what\":[\"squat\"],\"minutes\":7,\"before\":4,\"after\":2,\"note\":\"Fine.\"}]",
                kept());
        assertTrue(find("[data-part=entries]").getText().contains("Pain 4 before, 2 after"));
        assertEquals("Days", focused().getText());
    }

    @Test
    void a_month_shows_its_days_and_what_was_done_on_them() {
        keep(TWO);
        assertEquals("November 2026", find("[data-part=month]").getText());
        assertEquals("1 day, 6 minutes", find("[data-part=done]").getText());
        assertEquals("Monday, November 2", find(".calendar a").getAccessibleName());
        assertEquals(
                "page-2026-11-02",
                chromium.script("return document.querySelector('.calendar a').getAttribute('href').slice(1)"));
        assertTrue(find("#page-2026-11-02").getText().contains("Cat and cow · Bird dog: Leg only · 6 min"));
        press("[data-do=before]");
        assertEquals("October 2026", find("[data-part=month]").getText());
        assertTrue(find("#page-2026-10-30").getText().contains("Pain 4 before"));
        press("[data-do=after]");
        press("[data-do=after]");
        assertEquals("December 2026", find("[data-part=month]").getText());
        assertEquals(
                31L,
                chromium.script(
                        "return [...document.querySelectorAll('.calendar td')].filter(d => d.textContent).length"));
    }

    @Test
    void pain_is_drawn_in_two_shapes_and_told_in_a_table() {
        keep(TWO);
        assertEquals(
                2,
                chromium.driver()
                        .findElements(By.cssSelector("[role=img] rect.before"))
                        .size());
        assertEquals(
                1,
                chromium.driver()
                        .findElements(By.cssSelector("[role=img] circle.after"))
                        .size());
        assertEquals(
                List.of("Friday, October 30|4|–", "Monday, November 2|3|2"),
                chromium.script("return [...document.querySelectorAll('[data-part=table] tbody tr')]"
                        + ".map(row => [...row.children].map(c => c.textContent).join('|'))"));
    }

    @Test
    void what_is_removed_comes_back_with_undo() {
        keep(TWO);
        press("[aria-label='Remove: Monday, November 2']");
        assertEquals("[{\"day\":\"2026-10-30\",\"what\":[\"squat\"],\"minutes\":1,\"before\":4}]", kept());
        press("[data-part=notice] button");
        assertEquals(TWO, kept());
    }

    @Test
    void a_saved_file_brings_everything_back_after_all_was_deleted() throws IOException {
        keep(TWO);
        chromium.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        press("[data-do=json]");
        Path file = saved(".json");
        press("[data-do=delete]");
        assertEquals("Keep it", focused().getText());
        press("[data-do=spare]");
        assertEquals(TWO, kept());
        press("[data-do=delete]");
        press("[data-do=really]");
        assertEquals("[]", kept());
        assertFalse(find("[data-do=json]").isDisplayed());
        read(file);
        assertEquals(TWO, kept());
        assertTrue(find("[data-part=notice]").getText().contains("2 new, 0 already there."));
        read(file);
        assertEquals(TWO, kept());
        assertTrue(find("[data-part=notice]").getText().contains("0 new, 2 already there."));
    }

    @Test
    void a_table_for_clinicians_runs_nothing() throws IOException {
        keep(TWO);
        chromium.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        press("[data-do=csv]");
        assertEquals(
                """
                \uFEFF"Day","What","Minutes","Before","After","Note"\r
                "2026-10-30","Squat","1","4","",""\r
                "2026-11-02","Cat and cow; Bird dog: Leg only","6","3","2","'=Slow, ""calm""\"\r
                """,
                Files.readString(saved(".csv")));
    }

    @Test
    void a_file_that_is_no_diary_changes_nothing_and_says_so() throws IOException {
        keep(TWO);
        for (String text :
                List.of("", "{", "[]", "null", "{\"entries\":[]}", "{\"format\":\"moveleaf-diary\",\"entries\":7}")) {
            read(Files.writeString(folder.resolve("bad.json"), text));
            assertTrue(find("[data-part=notice]").getText().startsWith("This file is not a diary"), text);
            assertEquals(TWO, kept());
        }
        read(Files.writeString(folder.resolve("large.json"), " ".repeat(1_000_001)));
        assertTrue(find("[data-part=notice]").getText().startsWith("This file is too large"));
        assertEquals(TWO, kept());
    }

    @Test
    void strange_entries_of_a_file_are_dropped_and_long_ones_cut() throws IOException {
        read(Files.writeString(
                folder.resolve("odd.json"),
                """
                        {"format":"moveleaf-diary","version":1,"entries":[null,7,{"day":"2026-02-30","what":[],"minutes":1},
                        {"day":"2026-11-02","what":["<b>x</b>"],"minutes":1e9,"before":11,"note":"%s"}]}"""
                        .formatted("n".repeat(9000))));
        assertTrue(find("[data-part=notice]").getText().contains("1 new, 0 already there. 3 could not be read."));
        assertTrue(find("[data-part=entries]").getText().contains("<b>x</b>"));
        assertEquals(500L, chromium.script("return JSON.parse(arguments[0])[0].note.length", kept()));
    }

    @Test
    void the_page_works_where_nothing_may_be_stored() {
        String id = String.valueOf(chromium.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })"))
                .get("identifier"));
        try {
            open();
            press("[data-do=new]");
            find("#page-minutes").sendKeys("3");
            press("form .main");
            assertTrue(find("[data-part=unkept]").isDisplayed());
            assertEquals(
                    1,
                    chromium.driver()
                            .findElements(By.cssSelector("[data-part=entries] li"))
                            .size());
        } finally {
            chromium.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
        }
    }

    @Test
    void axe_finds_nothing_on_a_phone_and_a_desktop_in_light_and_dark() {
        keep(TWO);
        List<String> faults = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            for (Chromium.Scheme scheme : Chromium.Scheme.values()) {
                faults.addAll(chromium.axeViolations(site.url("diary.html"), width, 800, scheme));
            }
        }
        open();
        press("[data-do=new]");
        press("form summary");
        faults.addAll(chromium.axeViolations(List.of()));
        assertEquals(List.of(), faults);
        assertEquals(360L, chromium.script("return document.documentElement.scrollWidth"));
    }

    private Path saved(String ending) throws IOException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            try (var files = Files.list(folder)) {
                Optional<Path> found =
                        files.filter(f -> f.toString().endsWith(ending)).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new AssertionError("nothing was saved");
    }

    private void read(Path file) {
        chromium.script("document.querySelector('[data-part=notice]').replaceChildren()");
        find("#page-file").sendKeys(file.toString());
        long end = System.nanoTime() + 10_000_000_000L;
        while (find("[data-part=notice]").getText().isEmpty()) {
            assertTrue(System.nanoTime() < end, "nothing was said");
        }
    }

    private void keep(String diary) {
        chromium.script("localStorage.setItem('moveleaf:lower-back:diary', arguments[0])", diary);
        open();
    }

    private void open() {
        chromium.open(site.url("diary.html"), 360, 740, Chromium.Scheme.LIGHT);
        Map<String, String> calm = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        chromium.driver()
                .executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of(calm)));
    }

    private String kept() {
        return Optional.ofNullable(chromium.script("return localStorage.getItem('moveleaf:lower-back:diary')"))
                .map(String::valueOf)
                .orElse("[]");
    }

    private void press(String css) {
        chromium.script("arguments[0].click()", find(css));
    }

    private WebElement find(String css) {
        return chromium.driver().findElement(By.cssSelector(css));
    }

    private WebElement focused() {
        return chromium.driver().switchTo().activeElement();
    }
}
