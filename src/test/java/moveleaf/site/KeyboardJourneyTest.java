package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import moveleaf.Chromium;
import moveleaf.view.SampleGuide;
import moveleaf.view.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * A reader who has only a keyboard goes through the whole site. What they look for they know by its role and its name, as a screen
 * reader would tell them.
 */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class KeyboardJourneyTest {
    private static final Words WORDS = SampleGuide.words();

    /** More than the controls of any page. */
    private static final int MOST_TABS = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Lets the player's clock run four times as fast. */
    private static final String FASTER =
            """
            const clock = moveleaf.modules['player-page'].clock, start = Date.now();
            clock.now = () => start + 4 * (Date.now() - start);
            """;

    private static final Map<String, Object> TAB =
            Map.of("type", "keyDown", "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9);

    private static final String NAMED_LIKE =
            """
            const e = document.activeElement, name = arguments[0];
            const labels = [...(e.labels ?? [])].map(l => l.textContent);
            const group = e.closest('fieldset')?.querySelector('legend')?.textContent;
            return [e.textContent, e.getAttribute('aria-label'), group, ...labels].some(text => text && text.includes(name));
            """;

    private Chromium chromium;
    private RealSite site;

    @BeforeEach
    void open(Chromium fresh, RealSite real) {
        chromium = fresh;
        site = real;
        start("index.html");
        chromium.script("localStorage.clear()");
        start("index.html");
    }

    @Test
    void from_the_first_page_to_the_diary() {
        tabTo("link", word("words.skip"));
        press(Keys.ENTER);
        tab();
        assertEquals(true, chromium.script("return document.querySelector('main').contains(document.activeElement)"));

        tabTo("link", "Bird dog");
        press(Keys.ENTER);
        onPage("Bird dog");

        tabTo("button", word("app.list-add"));
        press(Keys.SPACE);
        assertEquals(word("app.list-remove"), focused().getAccessibleName());

        tabTo("link", word("words.my-list"));
        assertTrue(
                String.valueOf(focused().getAccessibleName()).contains("1"), "the link says how many are on the list");
        press(Keys.ENTER);
        onPage(word("tools.my-list.title"));
        assertTrue(chromium.text().contains("Bird dog"));

        tabTo("link", word("words.list-practise"));
        press(Keys.ENTER);
        await("the list is ready to practise", () -> heading().equals(word("app.player-my-list")));

        tabTo("button", word("app.player-start"));
        press(Keys.ENTER);
        await("the session runs", () -> heading().startsWith("Bird dog"));
        assertEquals(word("app.player-pause"), focused().getAccessibleName());
        press(Keys.SPACE);
        assertTrue(chromium.text().contains(word("app.player-paused")));
        press(Keys.SPACE);
        assertFalse(chromium.text().contains(word("app.player-paused")));
        chromium.script(FASTER);
        String second = word("app.player-hold-of").replace("{n}", "2").replace("{of}", "4");
        await("the first hold ends", () -> chromium.text().contains(second));
        for (int phases = 0; !heading().equals(word("app.player-done")); phases++) {
            assertTrue(phases < 60, () -> "the session ends, not with:\n" + chromium.text());
            press(Keys.ARROW_RIGHT);
        }

        tabTo("radio", word("app.player-pain-after"));
        press(Keys.SPACE);
        press(Keys.ARROW_RIGHT);
        press(Keys.ARROW_RIGHT);
        assertEquals("2", focused().getAccessibleName());
        tabTo("button", word("app.player-save"));
        press(Keys.ENTER);
        tabTo("link", word("app.player-diary"));
        press(Keys.ENTER);
        onPage(word("tools.diary.title"));
        await("the practice is in the diary", () -> chromium.text().contains("Bird dog"));
    }

    @Test
    void a_source_opens_and_escape_gives_the_focus_back() {
        start("exercises/bird-dog.html");
        WebElement mark = tabTo("link", word("phrases.reference-number").replace("{n}", ""));
        String name = mark.getAccessibleName();
        press(Keys.ENTER);
        assertEquals(
                1,
                chromium.driver()
                        .findElements(By.cssSelector("[role=dialog], dialog[open], :popover-open"))
                        .size());
        press(Keys.ESCAPE);
        assertEquals(mark, focused());
        assertEquals(name, focused().getAccessibleName());
        assertEquals(
                0,
                chromium.driver()
                        .findElements(By.cssSelector("dialog[open], :popover-open"))
                        .size());
    }

    @Test
    void a_search_leads_to_a_movement() {
        tabTo("link", word("words.find"));
        press(Keys.ENTER);
        onPage(word("tools.find.title"));
        tabTo("searchbox", word("words.find-words"));
        new Actions(chromium.driver()).sendKeys("brid dog").perform();
        await("something is found", () -> chromium.text().contains("“brid dog”"));
        tabTo("link", "Bird dog");
        press(Keys.ENTER);
        onPage("Bird dog");
    }

    private void start(String page) {
        chromium.driver().get("about:blank");
        chromium.open(site.url(page), 1280, 800, Chromium.Scheme.LIGHT);
    }

    private static String word(String key) {
        return WORDS.find(key).orElseGet(() -> fail("the language file has no " + key));
    }

    private void tab() {
        chromium.driver().executeCdpCommand("Input.dispatchKeyEvent", TAB);
    }

    private void press(Keys key) {
        new Actions(chromium.driver()).sendKeys(key).perform();
    }

    private WebElement focused() {
        return chromium.driver().switchTo().activeElement();
    }

    private String heading() {
        return String.valueOf(chromium.script(
                "return [...document.querySelectorAll('main h1')].find(e => e.checkVisibility())?.textContent"));
    }

    /** Presses the tab key until something of this role and with this in its name has the focus. */
    private WebElement tabTo(String role, String name) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            tab();
            if (Boolean.TRUE.equals(chromium.script(NAMED_LIKE, name))
                    && role.equals(focused().getAriaRole())) {
                return focused();
            }
        }
        return fail("the tab key leads to no " + role + " \"" + name + "\" on "
                + chromium.driver().getCurrentUrl());
    }

    private void onPage(String title) {
        await("the page \"" + title + "\" opens", () -> heading().equals(title));
    }

    private void await(String what, BooleanSupplier done) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !done.getAsBoolean(); ) {
            assertTrue(System.nanoTime() < end, () -> what + " on:\n" + chromium.text());
        }
    }
}
