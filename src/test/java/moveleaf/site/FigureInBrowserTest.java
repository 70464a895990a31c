package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import moveleaf.Chromium;
import moveleaf.view.SampleGuide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/** Figures in a browser: they move without scripts, and stop for those who want that. */
@ExtendWith(Chromium.Shared.class)
final class FigureInBrowserTest {
    private static final By FIGURE = By.cssSelector("article > .figure");
    private static final By MOVING = By.cssSelector("article > .figure .moving");
    private static final By STILLS = By.cssSelector("article > .figure .poses .drawing");
    private static final By BUTTON = By.cssSelector("article > .figure .pause + label");
    private static final By BOX = By.cssSelector("article > .figure .pause");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() {
        Sites.write(Sites.render(new SampleGuide("Bird dog", Optional.empty())), folder);
    }

    @Test
    void one_frame_shows_at_any_time_from_the_first_to_the_last_and_back(Chromium chromium) {
        open(chromium, 800);
        assertEquals(
                "f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17"
                        + " f16 f15 f14 f13 f12 f11 f10 f9 f8 f7 f6 f5 f4 f3 f2 f1",
                shown(chromium));
    }

    @Test
    void a_frame_that_is_held_shows_as_long_as_two(Chromium chromium) {
        open(chromium, 800);
        chromium.script(
                """
                const frames = [...document.querySelectorAll('.moving .frame')];
                for (let i = 1; i < frames.length; i += 2) {
                    frames[i].setAttribute('class', 'frame f' + (i + 1) + '-' + (i + 2));
                    frames[i + 1].remove();
                }
                """);
        assertEquals(
                "f1 f2-3 f4-5 f6-7 f8-9 f10-11 f12-13 f14-15 f16-17 f14-15 f12-13 f10-11 f8-9 f6-7 f4-5 f2-3 f1",
                shown(chromium));
    }

    /** The frames that show from the start of the movement until it is back there. */
    private static Object shown(Chromium chromium) {
        return Objects.requireNonNull(
                chromium.script(
                        """
                const frames = [...document.querySelectorAll('.moving .frame')];
                const moves = frames.flatMap(f => f.getAnimations());
                moves.forEach(m => m.pause());
                const seen = [];
                for (let t = 5; t < 6400; t += 10) {
                    moves.forEach(m => m.currentTime = t);
                    const now = new Set(frames.filter(f => getComputedStyle(f).visibility === 'visible')
                        .map(f => f.classList[1]));
                    const name = [...now].join('+');
                    if (seen[seen.length - 1] !== name) { seen.push(name); }
                }
                return seen.join(' ');
                """));
    }

    @Test
    void the_picture_moves_and_stops_without_scripts(Chromium chromium) {
        chromium.scripts(Chromium.Scripts.OFF);
        open(chromium, 360);
        assertTrue(changes(chromium), "nothing moved");
        assertEquals("Pause", chromium.driver().findElement(BUTTON).getText());
        chromium.driver().findElement(BUTTON).click();
        assertEquals("Play", chromium.driver().findElement(BUTTON).getText());
        assertFalse(changes(chromium), "it went on");
        chromium.driver().findElement(BUTTON).click();
        assertTrue(changes(chromium), "it didn't go on again");
    }

    @Test
    void the_keyboard_stops_it_and_the_button_shows_where_the_focus_is(Chromium chromium) {
        open(chromium, 800);
        WebElement box = chromium.driver().findElement(BOX);
        int presses = 0;
        while (!box.equals(chromium.driver().switchTo().activeElement()) && presses++ < 20) {
            chromium.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertEquals(box, chromium.driver().switchTo().activeElement());
        assertEquals("3px", chromium.driver().findElement(BUTTON).getCssValue("outline-width"));
        box.sendKeys(Keys.SPACE);
        assertTrue(box.isSelected());
        assertEquals(
                "paused",
                chromium.script(
                        "return getComputedStyle(document.querySelector('.moving .frame')).animationPlayState"));
    }

    @Test
    void the_button_is_large_enough_for_a_thumb_and_has_a_name(Chromium chromium) {
        open(chromium, 360);
        assertTrue(chromium.driver().findElement(BUTTON).getSize().getHeight() >= 44);
        assertEquals("Pause", chromium.driver().findElement(BOX).getAccessibleName());
    }

    @Test
    void who_prefers_less_motion_sees_the_poses_side_by_side(Chromium chromium) {
        open(chromium, 800);
        media(chromium, "", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce")));
        assertFalse(chromium.driver().findElement(MOVING).isDisplayed());
        assertFalse(chromium.driver().findElement(BUTTON).isDisplayed());
        assertStillsShow(chromium);
    }

    @Test
    void paper_gets_the_poses_in_light_colours(Chromium chromium) {
        chromium.open(url(), 800, 600, Chromium.Scheme.DARK);
        media(chromium, "print", List.of(Map.of("name", "prefers-color-scheme", "value", "dark")));
        assertFalse(chromium.driver().findElement(MOVING).isDisplayed());
        assertStillsShow(chromium);
        assertEquals("#1d2b36", variable(chromium, "line"));
    }

    private static void assertStillsShow(Chromium chromium) {
        List<WebElement> stills = chromium.driver().findElements(STILLS);
        assertEquals(2, stills.size());
        stills.forEach(still -> assertTrue(still.isDisplayed()));
        assertTrue(chromium.text().contains("Step 1"));
        assertTrue(chromium.text().contains("Step 2"));
        assertEquals(stills.get(0).getLocation().y, stills.get(1).getLocation().y);
    }

    @Test
    void on_a_wide_screen_it_stands_beside_the_steps_and_on_a_phone_above_them(Chromium chromium) {
        for (int width : List.of(360, 768, 1280)) {
            open(chromium, width);
            var figure = chromium.driver().findElement(FIGURE).getRect();
            var steps =
                    chromium.driver().findElement(By.cssSelector(".kind-steps")).getRect();
            assertTrue(figure.x + figure.width <= width, width + " px: wider than the page");
            assertTrue(
                    width < 1024
                            ? figure.y + figure.height <= steps.y
                            : figure.x >= steps.x + steps.width && figure.y < steps.y,
                    width + " px");
        }
    }

    @Test
    void lines_and_arrows_stand_out_from_the_page_in_light_and_dark(Chromium chromium) {
        for (Chromium.Scheme scheme : Chromium.Scheme.values()) {
            chromium.open(url(), 800, 600, scheme);
            double paper = luminance(variable(chromium, "paper"));
            for (String tone : List.of("line", "arrow")) {
                double contrast = contrast(luminance(variable(chromium, tone)), paper);
                assertTrue(contrast >= 3, scheme + " " + tone + ": " + contrast);
            }
            double work = luminance(variable(chromium, "work"));
            double hatch = contrast(luminance(variable(chromium, "work-hatch")), work);
            assertTrue(hatch >= 3, scheme + " hatching: " + hatch);
        }
    }

    private static void open(Chromium chromium, int width) {
        chromium.open(url(), width, 900, Chromium.Scheme.LIGHT);
    }

    private static String url() {
        return folder.resolve("exercises/bird-dog.html").toUri().toString();
    }

    /** Whether the picture looks different at some moment of the next five seconds, which is longer than it ever rests. */
    private static boolean changes(Chromium chromium) {
        WebElement moving = chromium.driver().findElement(MOVING);
        byte[] before = moving.getScreenshotAs(OutputType.BYTES);
        long end = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < end) {
            if (!Arrays.equals(before, moving.getScreenshotAs(OutputType.BYTES))) {
                return true;
            }
        }
        assertArrayEquals(before, moving.getScreenshotAs(OutputType.BYTES));
        return false;
    }

    private static void media(Chromium chromium, String media, List<Map<String, String>> features) {
        chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media, "features", features));
    }

    private static String variable(Chromium chromium, String tone) {
        return String.valueOf(chromium.script(
                "return getComputedStyle(document.documentElement).getPropertyValue('--figure-' + arguments[0]).trim()",
                tone));
    }

    /** Relative luminance as WCAG 2 has it. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
}
