package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moveleaf.Chromium;
import moveleaf.view.SampleGuide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Numbers in the text open their source in place. */
@ExtendWith(Chromium.Shared.class)
final class NotesTest {
    private static final String FOCUS = "return document.activeElement.className || document.activeElement.textContent";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() {
        Sites.write(Sites.render(new SampleGuide("Bird dog", Optional.empty())), folder);
    }

    @Test
    void a_number_opens_its_source_and_gives_the_keyboard_back(Chromium chromium) {
        open(chromium, 1280);
        WebElement mark = marks(chromium).get(0);
        String name = mark.getAttribute("aria-label");
        mark.sendKeys(Keys.ENTER);
        assertEquals(List.of(name), notes(chromium));
        assertEquals("panel note", chromium.script(FOCUS));
        assertEquals("true", mark.getAttribute("aria-expanded"));
        keys(chromium, Keys.TAB);
        assertTrue(String.valueOf(chromium.script(FOCUS)).startsWith("10.1000/"));
        keys(chromium, Keys.TAB);
        assertEquals("Close", chromium.script("return document.activeElement.textContent"));
        keys(chromium, Keys.ESCAPE);
        assertEquals(List.of(), notes(chromium));
        assertEquals(true, chromium.script("return document.activeElement === arguments[0]", mark));
        chromium.driver()
                .executeAsyncScript("setTimeout(arguments[0], 100)"); // a browser tells of a closed note in a moment
        assertEquals("false", mark.getAttribute("aria-expanded"));
        assertEquals("", chromium.script("return location.hash"));
    }

    @Test
    void the_close_button_gives_the_keyboard_back_too(Chromium chromium) {
        open(chromium, 1280);
        WebElement mark = marks(chromium).get(0);
        mark.click();
        chromium.driver().findElement(By.cssSelector(".note .button")).click();
        assertEquals(List.of(), notes(chromium));
        assertEquals(true, chromium.script("return document.activeElement === arguments[0]", mark));
    }

    @Test
    void each_number_of_a_row_opens_its_own_and_a_second_press_closes_it(Chromium chromium) {
        open(chromium, 1280);
        List<WebElement> row = chromium.driver().findElements(By.cssSelector(".cite:has(a + a) a"));
        assertTrue(row.size() > 1);
        for (WebElement mark : row) {
            mark.click();
            assertEquals(List.of(mark.getAttribute("aria-label")), notes(chromium));
        }
        row.get(row.size() - 1).click();
        assertEquals(List.of(), notes(chromium));
    }

    @Test
    void a_press_beside_it_or_the_keyboard_going_on_closes_it(Chromium chromium) {
        open(chromium, 1280);
        WebElement mark = marks(chromium).get(0);
        mark.click();
        chromium.driver().findElement(By.tagName("h1")).click();
        assertEquals(List.of(), notes(chromium));
        mark.sendKeys(Keys.ENTER);
        keys(chromium, Keys.TAB, Keys.TAB, Keys.TAB);
        assertEquals(List.of(), notes(chromium));
    }

    @Test
    void it_stands_by_its_number_and_inside_the_window(Chromium chromium) {
        for (int width : List.of(1280, 768)) {
            open(chromium, width);
            marks(chromium).get(0).click();
            assertEquals(
                    true,
                    chromium.script(
                            """
                    const note = document.querySelector('.note').getBoundingClientRect();
                    const mark = document.querySelector('.cite a').getBoundingClientRect();
                    const near = Math.abs(note.top - mark.bottom) < 20 || Math.abs(note.bottom - mark.top) < 20;
                    return near && note.left >= 0 && note.right <= innerWidth"""),
                    String.valueOf(width));
        }
    }

    @Test
    void phones_have_it_along_their_lower_edge(Chromium chromium) {
        open(chromium, 360);
        marks(chromium).get(0).click();
        assertEquals(
                List.of(0L, 360L, 740L),
                chromium.script(
                        """
                const note = document.querySelector('.note').getBoundingClientRect();
                return [note.left, note.right, note.bottom].map(Math.round)"""));
        assertEquals(360L, chromium.script("return document.documentElement.scrollWidth"));
    }

    @Test
    void a_letter_opens_the_authors_remark(Chromium chromium) {
        chromium.open(url("exercises.html"), 1280, 800, Chromium.Scheme.LIGHT);
        chromium.driver().findElement(By.cssSelector("sup.remark a")).click();
        assertEquals(List.of("Remark a"), notes(chromium));
        String note =
                chromium.driver().findElement(By.cssSelector(".note .body")).getText();
        assertEquals("Gentle to hard.", note);
    }

    @Test
    void nothing_in_it_bears_an_id_a_second_time(Chromium chromium) {
        open(chromium, 1280);
        marks(chromium).get(0).click();
        assertEquals(
                List.of(),
                chromium.script(
                        """
                const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                return ids.filter((id, n) => ids.indexOf(id) !== n)"""));
        assertEquals(List.of(), chromium.axeViolations(List.of()));
    }

    @Test
    void without_scripts_a_number_leads_to_the_list(Chromium chromium) {
        chromium.scripts(Chromium.Scripts.OFF);
        open(chromium, 1280);
        WebElement mark = marks(chromium).get(0);
        String href = mark.getAttribute("href");
        mark.click();
        assertEquals(href, chromium.driver().getCurrentUrl());
        assertEquals(
                1,
                chromium.driver()
                        .findElements(By.cssSelector(".sources li:target"))
                        .size());
    }

    @Test
    void where_there_are_no_popovers_a_number_leads_to_the_list(Chromium chromium) {
        open(chromium, 1280);
        chromium.script(
                """
                const fresh = document.querySelector('.cite a').cloneNode(true);
                document.querySelector('.cite a').replaceWith(fresh);
                document.querySelectorAll('.cite a').forEach(a => a.setAttribute('title', 'here'));
                delete HTMLElement.prototype.popover;
                moveleaf.modules.notes.place()""");
        assertEquals("here", marks(chromium).get(0).getAttribute("title"));
    }

    private static List<WebElement> marks(Chromium chromium) {
        return chromium.driver().findElements(By.cssSelector(".cite a"));
    }

    private static @Nullable Object notes(Chromium chromium) {
        return chromium.script("return [...document.querySelectorAll('.note:popover-open')].map(e => e.ariaLabel)");
    }

    private static void keys(Chromium chromium, CharSequence... keys) {
        new Actions(chromium.driver()).sendKeys(keys).perform();
    }

    private static void open(Chromium chromium, int width) {
        chromium.open(url("exercises/bird-dog.html"), width, 740, Chromium.Scheme.LIGHT);
        chromium.script("document.documentElement.style.scrollBehavior = 'auto'");
    }

    private static String url(String page) {
        return folder.resolve(page).toUri().toString();
    }
}
