package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.Chromium;
import moveleaf.view.SampleGuide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The website in a browser, opened from disk. */
@ExtendWith(Chromium.Shared.class)
final class SiteLookTest {
    /** One page of each kind, those with the most in them. */
    private static final List<String> PAGES = List.of(
            "index.html",
            "exercises.html",
            "exercises/bird-dog.html",
            "conditions/strain.html",
            "benefits/balance.html",
            "programmes/start-here.html",
            "pages/red-flags.html",
            "pages/protocol.html",
            "pages/muscles.html",
            "pages/glossary.html",
            "references.html",
            "404.html");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() {
        Sites.write(Sites.render(new SampleGuide("Bird dog", Optional.empty())), folder);
    }

    @Test
    void axe_finds_nothing_on_a_desktop_in_light_or_on_a_phone_in_the_dark(Chromium chromium) {
        List<String> faults = new ArrayList<>();
        for (String page : PAGES) {
            chromium.axeViolations(url(page), 1280, 800, Chromium.Scheme.LIGHT)
                    .forEach(f -> faults.add(page + ": " + f));
            chromium.axeViolations(url(page), 360, 740, Chromium.Scheme.DARK).forEach(f -> faults.add(page + ": " + f));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void the_warning_signs_open_without_scripts(Chromium chromium) {
        chromium.scripts(Chromium.Scripts.OFF);
        chromium.open(url("exercises/bird-dog.html"), 360, 740, Chromium.Scheme.LIGHT);
        assertFalse(chromium.text().contains("Call 911"));
        chromium.driver().findElement(By.cssSelector(".alarm summary")).click();
        assertTrue(chromium.text().contains("Call 911"));
        assertTrue(chromium.text().contains("a foot you can't lift"));
    }

    @Test
    void no_page_is_wider_than_the_narrowest_phone(Chromium chromium) {
        for (String page : PAGES) {
            chromium.open(url(page), 320, 600, Chromium.Scheme.LIGHT);
            Object width = chromium.script("return document.documentElement.scrollWidth");
            assertEquals(320L, width, page);
        }
    }

    @Test
    void styles_load_from_disk_under_the_pages_own_policy(Chromium chromium) {
        for (String page : PAGES) {
            chromium.open(url(page), 800, 600, Chromium.Scheme.LIGHT);
            assertEquals(
                    "rgb(255, 253, 248)",
                    chromium.script("return getComputedStyle(document.documentElement).backgroundColor"),
                    page);
        }
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void buttons_and_jumps_are_large_enough_for_a_thumb(Chromium chromium) {
        chromium.open(url("exercises/bird-dog.html"), 360, 740, Chromium.Scheme.LIGHT);
        Object small = chromium.script(
                "return [...document.querySelectorAll('.bar a, .alarm summary, .toc a, .turn a, .crumbs a')]"
                        + ".filter(e => e.getBoundingClientRect().height < 43.9).map(e => e.textContent)");
        assertEquals(List.of(), small);
        assertTrue(chromium.text().contains("4–8"));
    }

    private static String url(String page) {
        return folder.resolve(page).toUri().toString();
    }
}
