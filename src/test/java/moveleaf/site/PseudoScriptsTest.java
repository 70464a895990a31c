package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moveleaf.Chromium;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts put into pages, say aloud and ask comes from the language file too: every button is pressed to see. */
@ExtendWith(Chromium.Shared.class)
final class PseudoScriptsTest {
    /** Presses in all; no button more than a few times. */
    private static final int PRESSES = 60;

    private static final int PRESSES_OF_ONE = 4;

    /** Hears what pages say in other ways than by nodes, and answers yes to what they ask. */
    private static final String LISTEN =
            """
            window.said = [];
            window.confirm = text => { said.push(text); return true; };
            window.alert = text => said.push(text);
            window.prompt = text => { said.push(text); return ''; };
            window.print = () => {};
            if (window.speechSynthesis) speechSynthesis.speak = words => said.push(words.text);
            window.Notification = function (title) { said.push(title); };
            HTMLAnchorElement.prototype.click = () => {};
            for (const field of document.querySelectorAll('input[type=text], input[type=search], textarea')) {
                field.value = 'α';
                field.dispatchEvent(new Event('input', {bubbles: true}));
            }
            document.querySelectorAll('details').forEach(e => { e.open = true; });
            """;

    private static final String PRESS_NEXT =
            """
            window.pressed ??= new Map();
            const name = e => (e.textContent.trim() || e.getAttribute('aria-label') || e.id).replace(/[0-9]+/g, '#');
            const most = arguments[0];
            const next = [...document.querySelectorAll('button, [role=button], summary, input[type=radio], input[type=checkbox], select')]
                .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true}) && e.type !== 'file')
                .sort((a, b) => (pressed.get(name(a)) ?? 0) - (pressed.get(name(b)) ?? 0))[0];
            if (!next || (pressed.get(name(next)) ?? 0) >= most) return false;
            pressed.set(name(next), (pressed.get(name(next)) ?? 0) + 1);
            if (next.tagName === 'SELECT') {
                next.selectedIndex = (next.selectedIndex + 1) % next.options.length;
                next.dispatchEvent(new Event('change', {bubbles: true}));
            } else {
                next.click();
            }
            return true;
            """;

    @TempDir
    private static Path folder;

    private static RealSite site;

    @BeforeAll
    static void build() {
        site = RealSite.of(PseudoGuide.write(folder), Optional.empty());
    }

    @AfterAll
    static void delete() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, 1",
        "exercises/bird-dog.html, 3",
        "programmes/full-week.html, 2",
        "find.html, 3",
        "practise.html, 1",
        "practise.html#bird-dog, 6",
        "'my-list.html#list=bird-dog!2x6,cat-and-cow', 4",
        "my-list.html, 2",
        "diary.html, 3"
    })
    void nothing_that_scripts_show_or_say_is_their_own(String page, int least, Chromium chromium) {
        chromium.driver().get("about:blank");
        chromium.open(site.url(page), 360, 740, Chromium.Scheme.LIGHT);
        chromium.script("localStorage.clear()");
        chromium.driver().navigate().refresh();
        chromium.script(LISTEN);
        Set<String> faults = new TreeSet<>(look(chromium));
        int presses = 0;
        String here = chromium.driver().getCurrentUrl();
        while (presses < PRESSES && Boolean.TRUE.equals(chromium.script(PRESS_NEXT, PRESSES_OF_ONE))) {
            presses++;
            faults.addAll(look(chromium));
            if (!stem(chromium.driver().getCurrentUrl()).equals(stem(here))) {
                break;
            }
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(presses >= least, page + " has " + presses + " buttons to press");
    }

    private static String stem(String url) {
        return url.replaceAll("#.*", "");
    }

    private static List<String> look(Chromium chromium) {
        List<String> found = new ArrayList<>(PseudoLanguageTest.latin(
                Jsoup.parse(String.valueOf(chromium.script("return document.documentElement.outerHTML")))));
        chromium.list("return window.said ?? []").forEach(said -> PseudoLanguageTest.note(found, said));
        return found;
    }
}
