package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import moveleaf.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The phases of a session: the module {@code session}. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class SessionScriptTest {
    private final Chromium chromium;
    private final RealSite site;

    SessionScriptTest(Chromium chromium, RealSite site) {
        this.chromium = chromium;
        this.site = site;
    }

    @BeforeEach
    void open() {
        chromium.open(site.url("practise.html"), 360, 740, Chromium.Scheme.LIGHT);
        chromium.script(
                """
                const { phasesOf, sessionOf, secondsOf } = moveleaf.modules.session;
                window.phasesOf = phasesOf;
                window.sessionOf = sessionOf;
                window.secondsOf = secondsOf;
                window.find = moveleaf.modules.guide.movement;
                window.line = (phases) => phases.map(p => [p.kind, p.side, p.rep, p.seconds].filter(x => x !== '').join(' ')).join(', ');
                window.n = (least) => ({ least, most: least });
                window.made = (side, dose) => ({ side, dose: { sets: n(1), times: n(1), ...dose } });
                """);
    }

    @Test
    void each_finishes_one_side_before_the_other() {
        line(
                "phasesOf(find('eye-of-the-needle'))",
                "ready left 1 10, hold left 1 20, pause left 2 10, hold left 2 20,"
                        + " switch right 1 10, hold right 1 20, pause right 2 10, hold right 2 20");
    }

    @Test
    void alternate_changes_side_every_time_and_leaves_a_moment_to_do_so() {
        line(
                "phasesOf(made('alternate', { reps: n(2), hold: n(5) }))",
                "ready left 1 10, hold left 1 5, switch right 1 4, hold right 1 5,"
                        + " switch left 2 4, hold left 2 5, switch right 2 4, hold right 2 5");
        line(
                "phasesOf(made('alternate', { reps: n(2), pace: n(6) }))",
                "ready left 1 10, rep left 1 6, rep right 1 6, rep left 2 6, rep right 2 6");
    }

    @Test
    void rest_is_between_sets_and_each_set_has_both_sides() {
        line(
                "phasesOf(made('each', { sets: n(2), reps: n(1), rest: n(30) }))",
                "ready left 1 10, rep left 1 4, switch right 1 10, rep right 1 4, rest left 1 30,"
                        + " rep left 1 4, switch right 1 10, rep right 1 4");
    }

    @Test
    void one_side_alone_is_the_sore_one_and_both_together_have_no_name() {
        line("phasesOf(made('affected-only', { hold: n(30) }))", "ready sore 1 10, hold sore 1 30");
        line("phasesOf(made('affected-only', { hold: n(30) }), {}, 0, 'right')", "ready right 1 10, hold right 1 30");
        line("phasesOf(made('together', { reps: n(2), hold: n(10) }))", "ready 1 10, hold 1 10, pause 2 4, hold 2 10");
    }

    @Test
    void time_to_get_ready_is_told_apart() {
        assertEquals(
                "{\"dose\":110,\"extra\":10}",
                chromium.script("return JSON.stringify(secondsOf(phasesOf(find('eye-of-the-needle'))))"));
        assertEquals(
                "{\"dose\":40,\"extra\":38}",
                chromium.script("return JSON.stringify(secondsOf(phasesOf(find('bird-dog'))))"));
    }

    @Test
    void each_movement_but_the_first_waits_for_the_reader() {
        assertEquals(
                List.of("ready 0", "rep 0", "next 1", "ready 1", "rep 1"),
                chromium.script(
                        """
                        const movement = made('together', { reps: n(1) });
                        return sessionOf([{ movement }, { movement }]).map(p => p.kind + ' ' + p.at)"""));
    }

    @Test
    void a_program_says_on_its_pages_how_long_the_player_takes() {
        List<?> sessions = (List<?>)
                Objects.requireNonNull(
                        chromium.script(
                                """
                const { minutesOf } = moveleaf.modules.session;
                return moveleaf.data.guide.sessions.map(s => [s.href, minutesOf(s.movements.map(id => ({ movement: find(id) })))])"""));
        assertFalse(sessions.isEmpty());
        for (Object session : sessions) {
            List<?> both = (List<?>) session;
            String minutes = (both.get(1).equals(1L) ? "1 minute" : both.get(1) + " minutes") + " each time";
            String page = site.text(String.valueOf(both.get(0)));
            assertTrue(page.contains("About " + minutes), both.get(0) + " takes " + minutes);
        }
    }

    private void line(String phases, String expected) {
        assertEquals(expected, chromium.script("return line(" + phases + ")"));
    }
}
