package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import moveleaf.Chromium;
import moveleaf.model.Dose;
import moveleaf.model.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The modules {@code dose} and {@code dose-sentence} say of every movement of the real guide what the pages and the model say. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class DoseScriptTest {
    private static final long SEED = 20261122;

    private final Chromium chromium;
    private final RealSite site;

    DoseScriptTest(Chromium chromium, RealSite site) {
        this.chromium = chromium;
        this.site = site;
    }

    @BeforeEach
    void open() {
        chromium.open(site.url("my-list.html"), 360, 740, Chromium.Scheme.LIGHT);
        chromium.script("window.dose = moveleaf.modules.dose; window.find = moveleaf.modules.guide.movement");
    }

    @Test
    void seconds_of_any_own_numbers_are_those_of_the_model() {
        Random random = new Random(SEED);
        assertTrue(movements().size() > 20);
        for (Map<?, ?> movement : movements()) {
            String id = text(movement, "id");
            for (int i = 0; i < 20; i++) {
                Map<String, Integer> asked = Map.of(
                        "sets", random.nextInt(6),
                        "reps", random.nextInt(20),
                        "hold", random.nextInt(60),
                        "rest", random.nextInt(90));
                var own = (Map<?, ?>) answer("return dose.within(find(arguments[0]), arguments[1])", id, asked);
                Dose dose = dose(movement, own);
                long alone = dose.seconds(side(movement));
                long extra = dose.secondsInAll(side(movement)) - alone;
                Object actual = chromium.script(
                        """
                        const { phasesOf, secondsOf } = moveleaf.modules.session;
                        const { dose, extra } = secondsOf(phasesOf(find(arguments[0]), arguments[1]));
                        return [dose, extra]""",
                        id,
                        asked);
                assertEquals(List.of(alone, extra), actual, "seed " + SEED + ", " + id + " " + asked);
            }
        }
    }

    @Test
    void strips_and_sentences_are_those_of_the_pages() {
        for (Map<?, ?> movement : movements()) {
            String[] href = text(movement, "href").split("#", 2);
            Document page = Jsoup.parse(site.text(href[0]));
            Element place = href.length == 1 ? page : section(page, href[1]);
            String id = text(movement, "id");
            assertEquals(
                    first(place, ".strip").select("> div").stream()
                            .map(cell -> cell.select("dt").text() + ": "
                                    + cell.select("dd").text())
                            .toList(),
                    chromium.script(
                            "return dose.cells(find(arguments[0]))"
                                    + ".map(c => c.label + ': ' + c.value + (c.unit ? ' ' + c.unit : ''))",
                            id),
                    id);
            assertEquals(
                    first(place, ".dose-sentence").text(),
                    chromium.script("return moveleaf.modules['dose-sentence'].sentence(find(arguments[0]))", id),
                    id);
        }
    }

    @Test
    void own_numbers_stay_in_the_range_of_the_guide_and_are_marked() {
        check("dose.bounds(find('squat'), 'sets')", "{'least':1,'most':3}");
        check("dose.bounds(find('squat'), 'reps')", "{'least':5,'most':12}");
        check("dose.bounds(find('bird-dog'), 'hold') ?? null", "null");
        check("dose.bounds(find('cat-and-cow'), 'rest') ?? null", "null");
        check(
                "dose.within(find('bird-dog'), { sets: 9, reps: -1, hold: 30, rest: NaN, other: 1 })",
                "{'sets':2,'reps':4}");
        check("dose.within(find('eye-of-the-needle'), { hold: 24.6 })", "{'hold':25}");
        check(
                "dose.cells(find('bird-dog'), { reps: 6 }).map(c => [c.name, c.value, c.own])",
                "[['sets','1–2',false],['reps','6',true],['hold','5',false],['side','Swap',false],"
                        + "['rest','30',false],['how-often','3',false]]");
        check(
                "dose.cells(find('bird-dog'), { sets: 1 }).map(c => c.name)",
                "['sets','reps','hold','side','how-often']");
        check(
                "dose.applied(find('squat'), { sets: 3, reps: 12 })",
                "{'sets':3,'reps':12,'hold':0,'each':4,'pause':0,'rest':60}");
        check(
                "moveleaf.modules['dose-sentence'].sentence(find('bird-dog'), { sets: 2, reps: 6 })",
                "'Do it 6 times (reps) on each side, and hold each for 5 seconds. Switch sides every time. That is one set."
                        + " Do 2 sets, and rest for 30 seconds between them. Do this 3 times a week.'");
    }

    private void check(String expression, String json) {
        assertEquals(json.replace('\'', '"'), chromium.script("return JSON.stringify(" + expression + ")"), expression);
    }

    private List<Map<?, ?>> movements() {
        List<Map<?, ?>> movements = new ArrayList<>();
        ((List<?>) answer("return moveleaf.data.guide.movements")).forEach(m -> movements.add((Map<?, ?>) m));
        return movements;
    }

    private Object answer(String script, Object... arguments) {
        return Optional.ofNullable(chromium.script(script, arguments)).orElseThrow();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static Entry.Side side(Map<?, ?> movement) {
        return Entry.Side.valueOf(text(movement, "side").replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static Dose dose(Map<?, ?> movement, Map<?, ?> own) {
        Map<?, ?> dose = (Map<?, ?>) Optional.ofNullable(movement.get("dose")).orElseThrow();
        return new Dose(
                count(dose, own, "sets").orElseThrow(),
                count(dose, own, "reps"),
                time(dose, own, "hold"),
                time(dose, own, "pace"),
                time(dose, own, "pause"),
                time(dose, own, "rest"),
                new Dose.Frequency(new Dose.Count(1, 1), Dose.Per.DAY),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Dose.Count> count(Map<?, ?> dose, Map<?, ?> own, String name) {
        return number(dose.get(name), own.get(name)).map(n -> new Dose.Count(n, n));
    }

    private static Optional<Dose.Time> time(Map<?, ?> dose, Map<?, ?> own, String name) {
        return number(dose.get(name), own.get(name)).map(n -> new Dose.Time(n, n));
    }

    private static Optional<Integer> number(@Nullable Object range, @Nullable Object own) {
        Object n = own != null ? own : range instanceof Map<?, ?> map ? map.get("least") : null;
        return n instanceof Long number ? Optional.of(Math.toIntExact(number)) : Optional.empty();
    }

    private static Element first(Element place, String selector) {
        return Objects.requireNonNull(place.selectFirst(selector), selector);
    }

    private static Element section(Document page, String id) {
        Element heading = Objects.requireNonNull(page.getElementById(id), id);
        return Objects.requireNonNull(heading.closest("section"), id);
    }
}
