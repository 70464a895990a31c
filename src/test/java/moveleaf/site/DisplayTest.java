package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moveleaf.Chromium;
import moveleaf.view.SampleGuide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The bar at the top of every page: the reader's theme, and the number of movements on the list. */
@ExtendWith(Chromium.Shared.class)
final class DisplayTest {
    private static final String PAPER = "return getComputedStyle(document.documentElement).backgroundColor";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() {
        Sites.write(Sites.render(new SampleGuide("Bird dog", Optional.empty())), folder);
    }

    @BeforeEach
    void forget(Chromium chromium) {
        open(chromium, "index.html");
        chromium.script("localStorage.clear()");
    }

    @Test
    void a_theme_is_chosen_by_keyboard_and_kept_from_page_to_page(Chromium chromium) {
        open(chromium, "index.html");
        var summary = chromium.driver().findElement(By.cssSelector(".display summary"));
        summary.sendKeys(Keys.ENTER);
        new Actions(chromium.driver()).sendKeys(Keys.TAB).perform();
        new Actions(chromium.driver())
                .sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
                .perform();
        assertEquals("dark", chromium.script("return document.documentElement.dataset.theme"));
        assertEquals("rgb(18, 25, 29)", chromium.script(PAPER));
        new Actions(chromium.driver()).sendKeys(Keys.ESCAPE).perform();
        assertFalse(open(chromium));
        assertEquals("Display", chromium.script("return document.activeElement.textContent"));

        open(chromium, "exercises/bird-dog.html");
        assertEquals("rgb(18, 25, 29)", chromium.script(PAPER));
        assertEquals("dark", chromium.script("return getComputedStyle(document.documentElement).colorScheme"));
        assertEquals("dark", chromium.script("return document.querySelector('.display input:checked').value"));
        chromium.script("document.querySelector('.display input[value=\"\"]').click()");
        assertEquals("rgb(255, 253, 248)", chromium.script(PAPER));
    }

    @Test
    void every_theme_has_its_own_paper(Chromium chromium) {
        open(chromium, "index.html");
        for (List<String> theme : List.of(
                List.of("light", "rgb(255, 253, 248)"),
                List.of("dark", "rgb(18, 25, 29)"),
                List.of("contrast", "rgb(255, 255, 255)"),
                List.of("contrast-dark", "rgb(0, 0, 0)"))) {
            chromium.script("document.querySelector('.display input[value=\"" + theme.get(0) + "\"]').click()");
            assertEquals(theme.get(1), chromium.script(PAPER), theme.get(0));
        }
    }

    @Test
    void the_panel_closes_when_the_reader_goes_elsewhere(Chromium chromium) {
        open(chromium, "index.html");
        chromium.driver().findElement(By.cssSelector(".display summary")).click();
        assertTrue(open(chromium));
        chromium.driver().findElement(By.cssSelector("h1")).click();
        assertFalse(open(chromium));
    }

    @Test
    void without_scripts_nothing_is_shown_that_would_not_work(Chromium chromium) {
        chromium.scripts(Chromium.Scripts.OFF);
        open(chromium, "exercises/bird-dog.html");
        assertEquals(
                List.of(), chromium.driver().findElements(By.cssSelector(".display, main button, [data-add] button")));
        assertEquals(
                List.of("Find", "My list", "Contents"),
                chromium.driver().findElements(By.cssSelector(".tools a")).stream()
                        .map(e -> e.getText())
                        .toList());
    }

    @Test
    void the_bar_says_how_many_movements_are_on_the_list(Chromium chromium) {
        open(chromium, "index.html");
        assertEquals("My list", list(chromium));
        chromium.script("moveleaf.modules['list-store'].keep([{ id: 'bird-dog' }, { id: 'cat-and-cow' }]);"
                + "moveleaf.modules['my-list-button'].changed()");
        assertEquals("My list (2)", list(chromium));
        open(chromium, "exercises/bird-dog.html");
        assertEquals("My list (2)", list(chromium));
    }

    @Test
    void the_bar_fits_the_narrowest_phone(Chromium chromium) {
        chromium.open(url("index.html"), 320, 600, Chromium.Scheme.LIGHT);
        chromium.script("moveleaf.modules['list-store'].keep(Array.from({ length: 12 }, (_, n) => ({ id: 'm' + n })));"
                + "moveleaf.modules['my-list-button'].changed();"
                + "document.querySelector('.display summary').click()");
        assertEquals(320L, chromium.script("return document.documentElement.scrollWidth"));
        assertEquals(
                1L,
                chromium.script("return new Set([...document.querySelectorAll('.tools > *')]"
                        + ".map(e => e.getBoundingClientRect().top)).size"));
        assertEquals(
                List.of(),
                chromium.script(
                        """
                const small = e => { const r = e.getBoundingClientRect(); return r.height < 43.9 || r.left < 0 || r.right > 320 };
                return [...document.querySelectorAll('.bar a, .bar summary, .display label')]
                    .filter(small).map(e => e.textContent)"""));
    }

    private static @Nullable Object list(Chromium chromium) {
        return chromium.script("return document.querySelector('[data-list]').textContent");
    }

    private static boolean open(Chromium chromium) {
        return Boolean.TRUE.equals(chromium.script("return document.querySelector('.display').open"));
    }

    private static void open(Chromium chromium, String page) {
        chromium.open(url(page), 1280, 800, Chromium.Scheme.LIGHT);
    }

    private static String url(String page) {
        return folder.resolve(page).toUri().toString();
    }
}
