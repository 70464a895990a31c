package moveleaf.site;

import moveleaf.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether hands that shake can use every page of the real guide's website. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class TargetSizeTest {
    /**
     * Controls that are lower than 44 pixels, those in a line of other words aside. What a finger meets counts: a label with
     * its box, and a link that is stretched over a card.
     */
    private static final String SMALL =
            """
            const least = 43.9, faults = [];
            document.querySelectorAll('details').forEach(e => { e.open = true });
            const hit = (e, x, y) => {
                const met = document.elementFromPoint(x, y);
                return met && (e === met || e.contains(met) || (e.labels && [...e.labels].some(l => l.contains(met))));
            };
            const whole = e => {
                const boxes = [e, ...(e.labels ?? [])].map(part => part.getBoundingClientRect());
                const left = Math.min(...boxes.map(b => b.left)), right = Math.max(...boxes.map(b => b.right));
                const top = Math.min(...boxes.map(b => b.top)), bottom = Math.max(...boxes.map(b => b.bottom));
                return {left, right, top, bottom, width: right - left, height: bottom - top};
            };
            const reach = (e, x, y, step) => {
                let far = 0;
                while (far < 44 && hit(e, x, y + step * (far + 1))) far++;
                return far;
            };
            const blockOf = e => getComputedStyle(e).display.startsWith('inline') ? blockOf(e.parentElement) : e;
            const among = e => {
                if (getComputedStyle(e).display !== 'inline') return false;
                const block = blockOf(e);
                const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
                let words = 0;
                while (walker.nextNode()) {
                    const text = walker.currentNode, parent = text.parentElement;
                    if (!parent.closest('a, button, summary') && blockOf(parent) === block) {
                        words += (text.data.match(/[\\p{L}\\p{N}]+/gu) || []).length;
                    }
                }
                return words > 0;
            };
            for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')) {
                if (!e.checkVisibility({visibilityProperty: true}) || e.disabled || e.type === 'hidden') continue;
                const box = whole(e);
                if (box.width <= 1 || box.height <= 1 || box.right < 0 || box.bottom + scrollY < 0) continue;
                if ((box.height >= least && box.width >= 24) || among(e)) continue;
                e.scrollIntoView({block: 'center', behavior: 'instant'});
                const now = whole(e), x = now.left + now.width / 2, y = now.top + now.height / 2;
                const high = hit(e, x, y) ? 1 + reach(e, x, y, 1) + reach(e, x, y, -1) : box.height;
                if (high < 43 || now.width < 24) {
                    faults.push(e.tagName.toLowerCase() + (e.className ? '.' + e.className : '')
                        + ' "' + (e.textContent.trim() || e.getAttribute('aria-label') || e.name || e.id).slice(0, 40)
                        + '" ' + Math.round(now.width) + ' by ' + high);
                }
            }
            return faults;
            """;

    @Test
    void what_one_can_press_is_as_high_as_a_thumb_or_stands_among_words(Chromium chromium, RealSite site) {
        Faults faults = new Faults();
        for (String page : site.pages()) {
            chromium.open(site.url(page), 360, 740, Chromium.Scheme.LIGHT);
            faults.note(page + " phone", chromium.list(SMALL));
            chromium.resize(1280, 800);
            faults.note(page + " desktop", chromium.list(SMALL));
        }
        faults.assertNone();
    }
}
