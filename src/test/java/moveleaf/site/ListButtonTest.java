package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** What a reader can do from a movement's page: start it, put it on the list, print it. */
@ExtendWith(Chromium.Shared.class)
final class ListButtonTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() {
        Sites.write(Sites.render(new SampleGuide("Bird dog", Optional.empty())), folder);
    }

    private static void open(Chromium chromium) {
        chromium.open(url("exercises/bird-dog.html"), 1280, 800, Chromium.Scheme.LIGHT);
        chromium.script("localStorage.clear()");
        chromium.open(url("exercises/bird-dog.html"), 1280, 800, Chromium.Scheme.LIGHT);
        chromium.script("document.documentElement.style.scrollBehavior = 'auto'");
    }

    @Test
    void the_button_puts_a_movement_on_the_list_takes_it_off_and_says_so(Chromium chromium)
            throws InterruptedException {
        open(chromium);
        WebElement button = button(chromium, "bird-dog");
        assertEquals("Add to my list", button.getText());
        button.sendKeys(Keys.SPACE);
        assertEquals("Remove from my list", button.getText());
        assertEquals(List.of("bird-dog"), list(chromium));
        assertEquals("My list (1)", link(chromium));
        assertEquals("Bird dog is on your list now. 1 movement in all.", said(chromium));

        button.sendKeys(Keys.SPACE);
        assertEquals("Add to my list", button.getText());
        assertEquals(List.of(), list(chromium));
        assertEquals("My list", link(chromium));
        assertEquals("Bird dog is no longer on your list. 0 movements in all.", said(chromium));
    }

    @Test
    void a_version_has_its_own_place_on_the_list(Chromium chromium) throws InterruptedException {
        open(chromium);
        button(chromium, "bird-dog").click();
        button(chromium, "bird-dog/leg-only").click();
        assertEquals(List.of("bird-dog", "bird-dog/leg-only"), list(chromium));
        assertEquals("Bird dog: Leg only is on your list now. 2 movements in all.", said(chromium));
    }

    @Test
    void the_list_is_there_on_the_next_page(Chromium chromium) {
        open(chromium);
        button(chromium, "bird-dog").click();
        chromium.open(url("exercises/bird-dog.html"), 1280, 800, Chromium.Scheme.LIGHT);
        assertEquals("Remove from my list", button(chromium, "bird-dog").getText());
    }

    @Test
    void start_leads_to_the_movement_the_version_or_the_session(Chromium chromium) {
        open(chromium);
        assertEquals(List.of("practise.html#bird-dog", "practise.html#bird-dog/leg-only"), starts(chromium));
        chromium.open(url("programmes/start-here.html"), 1280, 800, Chromium.Scheme.LIGHT);
        assertEquals("practise.html#start-here:1", starts(chromium).get(0));
        chromium.open(url("index.html"), 1280, 800, Chromium.Scheme.LIGHT);
        assertEquals(List.of("practise.html#start-here:1"), starts(chromium));
    }

    @Test
    void without_scripts_no_button_is_offered(Chromium chromium) {
        chromium.scripts(Chromium.Scripts.OFF);
        chromium.open(url("exercises/bird-dog.html"), 1280, 800, Chromium.Scheme.LIGHT);
        assertEquals(
                List.of(),
                chromium.driver().findElements(By.cssSelector("main .button")).stream()
                        .filter(WebElement::isDisplayed)
                        .toList());
    }

    private static List<String> starts(Chromium chromium) {
        return chromium.driver().findElements(By.cssSelector("a.scripted, .scripted a")).stream()
                .map(a -> String.valueOf(a.getAttribute("href")))
                .map(href -> href.substring(href.indexOf("practise.html")))
                .toList();
    }

    private static WebElement button(Chromium chromium, String id) {
        return chromium.driver().findElement(By.cssSelector("[data-add=\"" + id + "\"] button"));
    }

    private static @Nullable Object list(Chromium chromium) {
        return chromium.script("return moveleaf.modules['list-store'].kept().map(item => item.id)");
    }

    private static @Nullable Object link(Chromium chromium) {
        return chromium.script("return document.querySelector('[data-list]').textContent");
    }

    private static @Nullable Object said(Chromium chromium) throws InterruptedException {
        Thread.sleep(200); // a screen reader gets it a tenth of a second later
        return chromium.script("return document.querySelector('[role=status]').textContent");
    }

    private static String url(String page) {
        return folder.resolve(page).toUri().toString();
    }
}
