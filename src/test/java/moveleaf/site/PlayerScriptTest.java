package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import moveleaf.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The state machine that leads through a session, under a made-up clock: the module {@code player}. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class PlayerScriptTest {
    /** Walks as long as a lively reader's session; more of them take longer and find no more. */
    private static final int WALKS = 300;

    private final Chromium chromium;
    private final RealSite site;

    PlayerScriptTest(Chromium chromium, RealSite site) {
        this.chromium = chromium;
        this.site = site;
    }

    @BeforeEach
    void open() {
        chromium.open(site.url("practise.html"), 360, 740, Chromium.Scheme.LIGHT);
        chromium.script(
                """
                window.p = moveleaf.modules.player;
                window.T = 0;
                window.s = null;
                window.phasesOf = moveleaf.modules.session.phasesOf;
                window.sessionOf = moveleaf.modules.session.sessionOf;
                window.find = moveleaf.modules.guide.movement;
                window.begin = (...ids) => { T = 0; s = p.start(sessionOf(ids.map(id => ({ movement: find(id) }))), T); };
                // So many seconds pass, and the page looks at the clock every fifth of one.
                window.pass = (seconds) => { for (let i = 0; i < seconds * 5; i++) { T += 200; s = p.tick(s, T); } };
                window.act = (name) => { s = p[name](s, T); };
                window.now = () => {
                    const { kind, side, rep } = p.phase(s);
                    return [s.mode, s.lead ? 'lead' : kind, side, rep, Math.ceil(p.left(s) / 1000)].filter(x => x !== '').join(' ');
                };
                """);
    }

    @Test
    void phases_follow_each_other_to_the_end_and_last_as_long_as_they_say() {
        assertEquals(
                List.of("running ready left 1 10", "running hold left 1 20", "done", 12L, List.of(0L)),
                chromium.script(
                        """
                        begin('eye-of-the-needle');
                        const seen = [now()];
                        pass(10);
                        seen.push(now());
                        pass(109.8);
                        const before = s.mode === 'running' && s.phases.length - 1 === s.at;
                        pass(0.2);
                        return [...seen, before && s.mode, Math.round(s.practised / 10000), s.did]"""));
    }

    @Test
    void who_pauses_while_changing_sides_gets_time_to_get_back_into_position() {
        assertEquals(
                List.of("running switch right 1 1", "running switch right 1 5", "running hold right 1 20"),
                chromium.script(
                        """
                        begin('eye-of-the-needle');
                        while (p.phase(s).kind !== 'switch') { pass(0.2); }
                        pass(9.4);
                        const seen = [now()];
                        act('pause');
                        T += 60_000;
                        act('resume');
                        seen.push(now());
                        pass(5);
                        return [...seen, now()]"""));
    }

    @Test
    void a_phone_that_was_locked_in_a_hold_gives_the_whole_hold_again() {
        assertEquals(
                List.of(
                        "running hold left 1 8",
                        "paused hold left 1 20",
                        "running lead left 1 5",
                        "running hold left 1 20",
                        "running hold left 1 1",
                        "running pause left 2 10"),
                chromium.script(
                        """
                        begin('eye-of-the-needle');
                        pass(22);
                        const seen = [now()];
                        T += 600000;
                        s = p.tick(s, T);
                        seen.push(now());
                        act('resume');
                        seen.push(now());
                        pass(5);
                        seen.push(now());
                        pass(19.8);
                        seen.push(now());
                        pass(0.2);
                        return [...seen, now()]"""));
    }

    @Test
    void a_clock_that_was_set_back_pauses() {
        assertEquals(
                "paused hold left 1 20",
                chromium.script("begin('eye-of-the-needle'); pass(15); s = p.tick(s, T - 5000); return now()"));
    }

    @Test
    void a_rest_goes_on_where_it_was() {
        assertEquals(
                List.of("running pause left 2 7", "paused pause left 2 7", "running pause left 2 7"),
                chromium.script(
                        """
                        begin('eye-of-the-needle');
                        pass(33);
                        const seen = [now()];
                        act('pause');
                        pass(60);
                        seen.push(now());
                        act('resume');
                        return [...seen, now()]"""));
    }

    @Test
    void the_second_side_has_its_full_time_however_often_it_is_interrupted() {
        assertEquals(
                List.of("running hold right 1 20", "running hold right 1 1", "running pause right 2 10"),
                chromium.script(
                        """
                        begin('eye-of-the-needle');
                        pass(10 + 20 + 10 + 20 + 10);
                        for (let i = 0; i < 5; i++) {
                            pass(3 * i);
                            act('pause');
                            pass(40);
                            act('resume');
                            pass(5);
                        }
                        const seen = [now()];
                        pass(19.8);
                        seen.push(now());
                        pass(0.2);
                        return [...seen, now()]"""));
    }

    @Test
    void the_next_movement_waits_however_long() {
        assertEquals(
                List.of("waiting next 1 0", "waiting next 1 0", "running ready 1 10", 1L),
                chromium.script(
                        """
                        begin('squat', 'cat-and-cow');
                        pass(30);
                        const seen = [now()];
                        T += 3600000;
                        s = p.tick(s, T);
                        seen.push(now());
                        act('resume');
                        return [...seen, now(), p.phase(s).at]"""));
    }

    @Test
    void back_leads_to_the_start_of_a_phase_and_from_there_to_the_one_before() {
        assertEquals(
                List.of(
                        "running lead left 2 5",
                        "running pause left 2 10",
                        "running lead left 1 5",
                        "running ready left 1 10",
                        "running ready left 1 10"),
                chromium.script(
                        """
                        begin('eye-of-the-needle');
                        pass(10 + 20 + 10 + 6);
                        return [1, 2, 3, 4, 5].map(() => { act('back'); return now(); })"""));
    }

    @Test
    void back_and_skip_leave_a_pause_a_pause() {
        assertEquals(
                List.of(
                        "paused pause left 2 10",
                        "paused hold left 1 20",
                        "paused hold left 1 20",
                        "running lead left 1 5"),
                chromium.script(
                        """
                        begin('eye-of-the-needle');
                        pass(15);
                        act('pause');
                        return ['skip', 'back', 'pause', 'resume'].map(name => { act(name); return now(); })"""));
    }

    @Test
    void who_goes_back_while_a_movement_waits_is_not_hurried() {
        assertEquals(
                List.of("waiting next 1 0", "paused rep 5 4", "paused rep 5 4", "running lead 5 5"),
                chromium.script(
                        """
                        begin('squat', 'cat-and-cow');
                        pass(30);
                        const seen = [now()];
                        act('back');
                        seen.push(now());
                        pass(60);
                        seen.push(now());
                        act('resume');
                        return [...seen, now()]"""));
    }

    @Test
    void what_was_kept_of_a_session_is_taken_up_like_after_a_pause_and_nonsense_starts_anew() {
        assertEquals(
                List.of(
                        "running lead left 1 5",
                        "running switch right 1 10",
                        "waiting next 1 0",
                        "running ready left 1 10",
                        "running ready left 1 10",
                        "running ready left 1 10"),
                chromium.script(
                        """
                        const phases = sessionOf(['eye-of-the-needle', 'squat'].map(id => ({ movement: find(id) })));
                        const at = (kind) => phases.findIndex(p => p.kind === kind);
                        return [
                            { at: at('hold'), practised: 10000, did: [] },
                            { at: at('switch'), practised: 70000, did: [0] },
                            { at: at('next'), practised: 70000, did: [0] },
                            { at: 99, practised: 1, did: [] },
                            { at: 'x', practised: 1, did: [] },
                            { at: 1, practised: 1, did: [7] },
                        ].map(half => { s = p.takeUp(phases, half, T); return now(); })"""));
    }

    @Test
    void skip_leads_through_every_phase_to_the_end_and_beyond_a_movement_that_waits() {
        assertEquals(
                List.of(true, "done", 0L, List.of()),
                chromium.script(
                        """
                        begin('bird-dog', 'squat', 'eye-of-the-needle');
                        const seen = [];
                        while (s.mode !== 'done') {
                            seen.push(s.at);
                            act(s.mode === 'waiting' ? 'resume' : 'skip');
                        }
                        const whole = seen.join() === s.phases.map((phase, i) => i).join();
                        begin('squat', 'cat-and-cow');
                        pass(30);
                        act('skip');
                        const beyond = s.mode;
                        begin('squat');
                        while (s.mode !== 'done') {
                            act('skip');
                        }
                        return [whole, beyond, s.practised, s.did]"""));
    }

    @Test
    void nothing_moves_once_it_is_done() {
        assertEquals(
                List.of("done", "done", "done", "done", "done"),
                chromium.script(
                        """
                        begin('squat');
                        pass(12);
                        act('finish');
                        return ['tick', 'pause', 'resume', 'back', 'skip'].map(name => { act(name); return s.mode; })"""));
    }

    /**
     * A reader who pauses, goes back, skips and leaves the phone alone at random: a hold or repetition that ends by itself ran for its
     * whole time in one piece; no phase is left out but by skipping; no function changes the state that it was given.
     */
    @Test
    void no_side_is_cut_short_on_any_way_through_a_session() {
        assertEquals(
                List.of(),
                chromium.script(
                        """
                        const faults = [];
                        const ids = moveleaf.data.guide.movements.map(m => m.id);
                        for (let seed = 1; seed <= arguments[0]; seed++) {
                            let x = seed * 2654435761 % 4294967296;
                            const random = (n) => { x = (x * 1664525 + 1013904223) % 4294967296; return Math.floor(x / 4294967296 * n); };
                            begin(ids[random(ids.length)], ids[random(ids.length)]);
                            let piece = 0;
                            for (let i = 0; i < 4000 && s.mode !== 'done'; i++) {
                                const before = Object.freeze(s);
                                const deed = random(30);
                                const gap = random(80) ? 50 + random(900) : random(100000);
                                T += gap;
                                const name = s.mode === 'waiting' || s.mode === 'paused' ? 'resume'
                                    : deed === 0 ? 'pause' : deed === 1 ? 'back' : deed === 2 ? 'skip' : 'tick';
                                s = p[name](s, T);
                                const phase = p.phase(before);
                                const ran = name === 'tick' && before.mode === 'running' && s.mode !== 'paused' && !before.lead;
                                piece = ran ? piece + gap : 0;
                                const ended = ran && (s.at !== before.at || s.mode === 'done');
                                if (ended && p.works(phase) && piece < phase.seconds * 1000) {
                                    faults.push(seed + ': ' + phase.kind + ' of ' + phase.seconds + ' s ended after ' + piece + ' ms');
                                }
                                if (s.at > before.at + 1 && name !== 'skip' || s.at < before.at && name !== 'back') {
                                    faults.push(seed + ': from ' + before.at + ' to ' + s.at + ' by ' + name);
                                }
                                if (ended) {
                                    piece = 0;
                                }
                            }
                        }
                        return faults.slice(0, 5)""",
                        WALKS));
    }
}
