package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moveleaf.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists as values and as addresses: the modules {@code list-store} and {@code sharing}. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class ListModulesTest {
    private static final long SEED = 20261122;

    private final Chromium chromium;
    private final RealSite site;

    ListModulesTest(Chromium chromium, RealSite site) {
        this.chromium = chromium;
        this.site = site;
    }

    @BeforeEach
    void open() {
        chromium.open(site.url("my-list.html"), 360, 740, Chromium.Scheme.LIGHT);
        chromium.script(
                "window.find = moveleaf.modules.guide.movement;"
                        + "Object.assign(window, { store: moveleaf.modules['list-store'], sharing: moveleaf.modules.sharing });"
                        + "window.read = (text) => sharing.decoded(text, find);"
                        + "window.abc = [{ id: 'a' }, { id: 'b', reps: 5 }, { id: 'c' }]; window.ids = (list) => list.map(x => x.id).join('')");
    }

    @Test
    void a_movement_comes_last_and_once() {
        check("store.add(abc, 'd')", "[{'id':'a'},{'id':'b','reps':5},{'id':'c'},{'id':'d'}]");
        check("store.add(abc, 'b') === abc", "true");
        check("ids(store.without(abc, 'b'))", "'ac'");
        check("ids(store.joined(abc, [{ id: 'c' }, { id: 'e' }]))", "'abce'");
        check("store.has(abc, 'b') && !store.has(abc, 'x')", "true");
    }

    @Test
    void a_list_is_no_longer_than_anybody_needs() {
        check("Array.from({ length: 99 }, (x, i) => 'm' + i).reduce(store.add, []).length", "40");
        check("store.joined(abc, Array.from({ length: 99 }, (x, i) => ({ id: 'm' + i }))).length", "40");
    }

    @Test
    void an_item_moves_up_and_down_and_stays_in_the_list() {
        check("['a', 'b', 'c', 'x'].map(id => ids(store.moved(abc, id, 1)))", "['bac','acb','abc','abc']");
        check("['a', 'b', 'c', 'x'].map(id => ids(store.moved(abc, id, -1)))", "['abc','bac','acb','abc']");
        check("[ids(store.moved(abc, 'a', 9)), ids(store.moved(abc, 'c', -9))]", "['bca','cab']");
    }

    @Test
    void own_numbers_come_and_go() {
        check(
                "store.set(store.set(abc, 'a', 'sets', 2), 'b', 'reps', undefined)",
                "[{'id':'a','sets':2},{'id':'b'},{'id':'c'}]");
    }

    @Test
    void what_is_kept_comes_back_and_what_is_no_list_is_dropped() {
        check("(store.keep(abc), store.kept())", "[{'id':'a'},{'id':'b','reps':5},{'id':'c'}]");
        chromium.script("localStorage.setItem('moveleaf:lower-back:list', '[1, null, {\"id\": 2}, {\"id\": \"a\"}]')");
        check("store.kept()", "[{'id':'a'}]");
        chromium.script("localStorage.setItem('moveleaf:lower-back:list', '{\"id\": \"a\"}')");
        check("store.kept()", "[]");
        chromium.script("localStorage.setItem('moveleaf:lower-back:list', '[{')");
        check("store.kept()", "[]");
        chromium.script("localStorage.clear()");
    }

    @Test
    void an_address_says_the_list_in_words_that_people_can_read() {
        check(
                "sharing.encoded([{ id: 'bird-dog', sets: 2, reps: 6 }, { id: 'cat-and-cow' }, { id: 'squat', sets: 3 },"
                        + " { id: 'eye-of-the-needle/seated', reps: 3, hold: 25 }, { id: 'x', hold: 9, rest: 45 }])",
                "'list=bird-dog!2x6,cat-and-cow,squat!3x,eye-of-the-needle/seated!x3h25,x!h9r45'");
    }

    @Test
    void any_list_comes_back_from_its_address_as_it_was() {
        Random random = new Random(SEED);
        List<Integer> numbers = new ArrayList<>();
        random.ints(6000, 0, 1000).forEach(numbers::add);
        Object others = chromium.script(
                """
                const next = () => arguments[0].pop() / 1000;
                const all = moveleaf.data.guide.movements;
                const others = [];
                for (let round = 0; round < 60; round++) {
                    const list = all.filter(() => next() < 0.3).sort((a, b) => a.id.length % 5 - b.id.length % 5)
                        .map(m => ({ id: m.id, ...moveleaf.modules.dose.within(m, Object.fromEntries(
                            moveleaf.modules.dose.OWN.filter(() => next() < 0.4).map(name => [name, next() * 60]))) }));
                    const wanted = JSON.stringify({ items: list, unknown: 0, changed: 0 });
                    for (const text of [sharing.encoded(list), encodeURIComponent(sharing.encoded(list).slice(5))]) {
                        const got = JSON.stringify(read('#' + (text.startsWith('list=') ? text : 'list=' + text)));
                        if (got !== wanted) { others.push(text + ' ' + got); }
                    }
                }
                return others;
                """,
                numbers);
        assertEquals(List.of(), others, "seed " + SEED);
    }

    @Test
    void a_strange_address_does_no_harm() {
        check("read('#bird-dog') ?? null", "null");
        check("read('') ?? null", "null");
        check("read('#list=')", "{'items':[],'unknown':0,'changed':0}");
        check(
                "read('#list=bird-dog!9x999h99r1,<b>,no-such,bird-dog,__proto__,%E0%A4%A,cat-and-cow!0x0')",
                "{'items':[{'id':'bird-dog','sets':2,'reps':8},{'id':'cat-and-cow','reps':5}],'unknown':4,'changed':2}");
        check("read('#list=' + 'bird-dog!1x5,'.repeat(100000)).items.length", "1");
        check("read('#list=' + 'x'.repeat(1000000)).unknown", "1");
        check("read('#list=' + '%'.repeat(5000)).unknown", "1");
        check(
                "read('#list=constructor,toString/x,squat/free')",
                "{'items':[{'id':'squat/free'}],'unknown':2,'changed':0}");
    }

    private void check(String expression, String json) {
        assertEquals(json.replace('\'', '"'), chromium.script("return JSON.stringify(" + expression + ")"), expression);
    }
}
