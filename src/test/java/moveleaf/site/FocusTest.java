package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moveleaf.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A reader who presses the tab key through a page of each kind: where they are is always seen, and they get everywhere. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class FocusTest {
    private static final List<String> PAGES = List.of(
            "index.html",
            "exercises/bird-dog.html",
            "conditions/strain.html",
            "programmes/full-week.html",
            "pages/red-flags.html",
            "pages/protocol.html",
            "find.html",
            "practise.html#bird-dog",
            "my-list.html",
            "my-list.html#list=bird-dog,cat-and-cow",
            "diary.html",
            "downloads.html");

    private static final Map<String, Object> TAB =
            Map.of("type", "keyDown", "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9);

    /** Numbers all that the tab key should reach. Of radio buttons of one name only one is. */
    private static final String NUMBER =
            """
            const named = new Set();
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true})
                    && !e.closest('[inert]'))
                .filter(e => {
                    if (e.type !== 'radio') return true;
                    const first = !named.has(e.name);
                    named.add(e.name);
                    return first;
                })
                .map((e, i) => e.dataset.stop = i + ' ' + (e.textContent.trim() || e.name || e.id));
            """;

    /** Empty where nothing has the focus; else what it is, and what is wrong with how it shows. */
    private static final String LOOK =
            """
            const e = document.activeElement;
            if (!e || e === document.body || e === document.documentElement) return [];
            const name = e.tagName.toLowerCase() + ' "' + (e.textContent.trim() || e.getAttribute('aria-label') || e.name
                || e.id).replace(/\\s+/g, ' ').slice(0, 40) + '"';
            const faults = [];
            const before = window.previousStop;
            if (before && before !== e && !(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) {
                faults.push('comes before the last in the text');
            }
            window.previousStop = e;
            const seen = e.type === 'radio' || e.type === 'checkbox' || e.type === 'file' ? [e, ...e.labels] : [e];
            const boxes = seen.flatMap(s => [...s.getClientRects()]);
            const shown = boxes.filter(b => b.width > 1 && b.height > 1 && b.bottom > 8 && b.top < innerHeight - 8
                && b.right > 8 && b.left < innerWidth - 8);
            if (!shown.length) {
                faults.push('is out of sight');
            } else if (!shown.some(b => [0.25, 0.5, 0.75].some(part => {
                const x = Math.min(Math.max(b.left + b.width / 2, 1), innerWidth - 1);
                const met = document.elementFromPoint(x, Math.min(Math.max(b.top + b.height * part, 1), innerHeight - 1));
                return met && seen.some(s => s.contains(met) || met.contains(s) && met.closest('a, button, label, summary') === met);
            }))) {
                faults.push('is covered');
            }
            const ringed = s => {
                const style = getComputedStyle(s);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    && !/rgba\\(.*, 0\\)|transparent/.test(style.outlineColor);
            };
            if (!seen.some(ringed) && !(e.parentElement && ringed(e.parentElement))
                && !(e.nextElementSibling && ringed(e.nextElementSibling))) {
                faults.push('has no outline');
            }
            return [e.dataset.stop ?? 'unnumbered', name, ...faults];
            """;

    private static final String TURNED =
            """
            return [...document.body.querySelectorAll('*')].filter(e => {
                const style = getComputedStyle(e), held = e.querySelectorAll('a, button, input, select, summary').length;
                return e.tabIndex > 0 || style.order !== '0' && (held > 0 || e.matches('a, button, input, select'))
                    || /reverse/.test(style.flexDirection + style.flexWrap) && held > 1;
            }).map(e => e.tagName + '.' + e.className);
            """;

    @Test
    void the_tab_key_reaches_everything_in_order_and_in_sight(Chromium chromium, RealSite site) {
        List<String> faults = new ArrayList<>();
        for (String page : PAGES) {
            chromium.driver().get("about:blank");
            chromium.open(site.url(page), 360, 740, Chromium.Scheme.LIGHT);
            walk(chromium).forEach(fault -> faults.add(page + " phone: " + fault));
        }
        for (String page : List.of("exercises/bird-dog.html", "find.html")) {
            chromium.driver().get("about:blank");
            chromium.open(site.url(page), 1280, 800, Chromium.Scheme.DARK);
            walk(chromium).forEach(fault -> faults.add(page + " desktop: " + fault));
        }
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults:\n" + String.join("\n", faults));
    }

    @Test
    void a_walk_sees_what_is_wrong(Chromium chromium, @TempDir Path folder) throws IOException {
        String html =
                """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Faults</title>
                <style>a:focus { outline: 3px solid blue } a.bare:focus { outline: none } .away { position: absolute; left: -900px }
                .bar { position: fixed; top: 0; left: 0; right: 0; height: 100px; background: white }
                .turned { display: flex; flex-direction: row-reverse }</style>
                <div class="bar"></div>
                <p><a href="#1">Covered</a> <p style="margin-top: 200px"><a href="#2" class="bare">Bare</a> <a href="#3" class="away">Away</a>
                <p class="turned"><a href="#4" tabindex="2">First</a> <a href="#5" id="trap">Trap</a> <a href="#6">Never</a>
                <script>document.getElementById('trap').onkeydown = e => e.preventDefault()</script>
                """;
        chromium.open(
                Files.writeString(folder.resolve("faults.html"), html).toUri().toString(),
                360,
                740,
                Chromium.Scheme.LIGHT);
        String faults = String.join("\n", walk(chromium));
        for (String fault : List.of(
                "a \"Covered\" is covered",
                "a \"Bare\" has no outline",
                "a \"Away\" is out of sight",
                "P.turned is turned round",
                "a \"Covered\" comes before the last in the text",
                "a \"Trap\" keeps the focus",
                "was never reached: 5 Never")) {
            assertTrue(faults.contains(fault), fault + "\n" + faults);
        }
        assertEquals(8, faults.lines().count(), faults);
    }

    /** Presses the tab key until it has been everywhere. */
    private static List<String> walk(Chromium chromium) {
        chromium.prefer(Map.of("prefers-reduced-motion", "reduce"));
        List<String> faults = new ArrayList<>();
        chromium.list(TURNED).forEach(e -> faults.add(e + " is turned round"));
        Set<String> stops = new LinkedHashSet<>(chromium.list(NUMBER));
        String last = "";
        int ends = 0;
        for (int presses = stops.size() + 3; presses > 0; presses--) {
            chromium.driver().executeCdpCommand("Input.dispatchKeyEvent", TAB);
            List<String> look = chromium.list(LOOK);
            if (look.isEmpty()) {
                // The end of the page; one that begins in its middle goes on from its start.
                if (stops.isEmpty() || ends++ > 0) {
                    break;
                }
                chromium.script("window.previousStop = null");
                continue;
            }
            if (look.get(0).equals(last)) {
                faults.add(look.get(1) + " keeps the focus");
                break;
            }
            last = look.get(0);
            stops.remove(last);
            look.subList(2, look.size()).forEach(fault -> faults.add(look.get(1) + " " + fault));
        }
        stops.forEach(stop -> faults.add("was never reached: " + stop));
        return faults;
    }
}
