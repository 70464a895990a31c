package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import moveleaf.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What WCAG 2.2 asks for and more, on every page of the real guide's website. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class EveryPageTest {
    /** The rules of axe-core that a change of colors alone can break. */
    private static final List<String> COLORS = List.of("color-contrast", "link-in-text-block");

    /** One page of each kind that has colors of its own. */
    private static final List<String> KINDS = List.of(
            "index.html",
            "exercises/bird-dog.html",
            "conditions/strain.html",
            "programmes/start-here.html",
            "pages/red-flags.html",
            "pages/protocol.html",
            "find.html",
            "practise.html#bird-dog",
            "my-list.html",
            "diary.html");

    /** Thousands of lines that are hidden from screen readers would take axe most of its time. */
    private static final String EMPTY_DRAWINGS =
            "document.querySelectorAll('svg[aria-hidden=true]').forEach(e => e.replaceChildren(e.firstChild))";

    /**
     * Texts that stick out of the window and can't be scrolled to. A window of 1280 by 1024 at 400 % has 320 by 256 CSS
     * pixels, which is also where bars that stay in place must leave half of the height to the text.
     */
    private static final String STICKING_OUT =
            """
            const wide = document.documentElement.scrollWidth;
            const faults = wide > innerWidth ? ['scrolls sideways: ' + wide] : [];
            const onlyHeard = e => e && (e.clientWidth === 1 && e.clientHeight === 1 || onlyHeard(e.parentElement));
            const scrolls = e => e && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const text = walker.currentNode, parent = text.parentElement;
                if (text.data.trim() && !onlyHeard(parent) && parent.checkVisibility({visibilityProperty: true})) {
                    const range = document.createRange();
                    range.selectNodeContents(text);
                    const box = range.getBoundingClientRect();
                    if (box.width > 1 && box.left >= 0 && box.right > innerWidth + 1 && !scrolls(parent)) {
                        faults.push('sticks out: ' + text.data.trim());
                    }
                }
            }
            let bars = 0;
            for (const e of document.body.querySelectorAll('*')) {
                const style = getComputedStyle(e), box = e.getBoundingClientRect();
                if (/fixed|sticky/.test(style.position) && box.bottom > 0 && e.checkVisibility()) {
                    bars += box.height;
                }
            }
            return bars > innerHeight / 2 ? [...faults, 'bars take ' + bars] : faults;
            """;

    private static final String MOVING =
            """
            const faults = document.getAnimations()
                .filter(a => a.playState === 'running' && a.effect.getComputedTiming().activeDuration > 1)
                .map(a => 'moves: ' + (a.animationName || a.transitionProperty) + ' of ' + a.effect.target.className);
            if (getComputedStyle(document.documentElement).scrollBehavior !== 'auto') {
                faults.push('scrolls smoothly');
            }
            return faults;
            """;

    /** What is drawn by a background alone is not there when the reader's machine sets all colors. */
    private static final String EDGELESS =
            """
            return [...document.querySelectorAll('button, input, select, textarea')]
                .filter(e => e.checkVisibility({visibilityProperty: true}) && e.type !== 'hidden')
                .filter(e => e.getBoundingClientRect().width > 1 && getComputedStyle(e).appearance === 'none')
                .filter(e => parseFloat(getComputedStyle(e).borderTopWidth) < 1)
                .map(e => 'no edge: ' + (e.textContent.trim() || e.outerHTML).slice(0, 80));
            """;

    @Test
    void axe_finds_nothing_on_a_desktop_or_a_phone_in_any_theme(Chromium chromium, RealSite site) {
        Faults faults = new Faults();
        for (String page : site.pages()) {
            chromium.open(site.url(page), 1280, 800, Chromium.Scheme.LIGHT);
            chromium.script(EMPTY_DRAWINGS);
            faults.note(page + " desktop light", chromium.axeViolations(List.of()));
            chromium.resize(360, 740);
            chromium.prefer(Map.of("prefers-color-scheme", "dark"));
            // Tools and lists are laid out anew on a phone; articles only grow longer.
            faults.note(page + " phone dark", chromium.axeViolations(page.contains("/") ? COLORS : List.of()));
            chromium.prefer(Map.of("prefers-contrast", "more"));
            faults.note(page + " phone contrast", chromium.axeViolations(COLORS));
        }
        faults.assertNone();
    }

    @Test
    void axe_finds_no_fault_of_color_in_a_theme_that_the_reader_chose(Chromium chromium, RealSite site) {
        Faults faults = new Faults();
        for (String page : KINDS) {
            chromium.open(site.url(page), 360, 740, Chromium.Scheme.LIGHT);
            chromium.script(EMPTY_DRAWINGS);
            for (String theme : List.of("light", "dark", "contrast", "contrast-dark")) {
                chromium.script("document.documentElement.dataset.theme = arguments[0]", theme);
                faults.note(page + " " + theme, chromium.axeViolations(COLORS));
            }
        }
        faults.assertNone();
    }

    @Test
    void drawings_are_seen_once_they_have_come(Chromium chromium, RealSite site) {
        Faults faults = new Faults();
        for (String page : KINDS) {
            chromium.open(site.url(page), 1280, 800, Chromium.Scheme.LIGHT);
            faults.note(
                    page,
                    chromium.list(
                            """
                            return [...document.querySelectorAll('.poses')]
                                .filter(e => getComputedStyle(e).visibility !== 'visible').map(e => e.outerHTML.slice(0, 80))"""));
        }
        faults.assertNone();
    }

    @Test
    void nothing_needs_sideways_scrolling_at_400_percent(Chromium chromium, RealSite site) {
        Faults faults = new Faults();
        for (String page : site.pages()) {
            chromium.open(site.url(page), 320, 256, Chromium.Scheme.LIGHT);
            faults.note(page, chromium.list(STICKING_OUT));
        }
        faults.assertNone();
    }

    @Test
    void nothing_moves_for_those_who_want_no_motion(Chromium chromium, RealSite site) {
        Faults faults = new Faults();
        for (String page : site.pages()) {
            chromium.open(site.url(page), 1280, 800, Chromium.Scheme.LIGHT);
            chromium.prefer(Map.of("prefers-reduced-motion", "reduce"));
            faults.note(page, chromium.list(MOVING));
        }
        for (String file : site.files().keySet()) {
            String text = file.endsWith(".svg") ? site.text(file) : "";
            if (text.contains("animation") && !text.contains("prefers-reduced-motion")) {
                faults.note(file, List.of("moves for all"));
            }
            if (text.contains("<animate")) {
                faults.note(file, List.of("moves by itself, which no style can stop"));
            }
        }
        faults.assertNone();
    }

    @Test
    void pages_can_be_used_in_colors_that_the_reader_forces(Chromium chromium, RealSite site) {
        Faults faults = new Faults();
        for (String page : site.pages()) {
            chromium.open(site.url(page), 1280, 800, Chromium.Scheme.LIGHT);
            chromium.prefer(Map.of("forced-colors", "active", "prefers-color-scheme", "dark"));
            assertEquals(true, chromium.script("return matchMedia('(forced-colors: active)').matches"));
            faults.note(page, chromium.list(EDGELESS));
        }
        faults.assertNone();
    }
}
