package moveleaf.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.model.Dose;
import moveleaf.model.Entry;
import org.junit.jupiter.api.Test;

/** The dose strip and the plain sentence beneath it. */
final class DosesTest {
    private static final Dose.Frequency THREE_A_WEEK = new Dose.Frequency(new Dose.Count(3, 3), Dose.Per.WEEK);

    @Test
    void a_hold_on_each_side() {
        Dose birdDog = new Dose(
                count(1, 2),
                opt(count(4, 8)),
                opt(time(5, 5)),
                none(),
                none(),
                opt(time(30, 30)),
                THREE_A_WEEK,
                none(),
                none());
        shows(
                birdDog,
                Entry.Side.ALTERNATE,
                """
                1–2 Sets | 4–8 Reps | 5 s Hold | Swap Side | 30 s Rest | 3 a week How often
                Do it 4 to 8 times (reps) on each side, and hold each for 5 seconds. Switch sides every time. That is one set. \
                Do 1 to 2 sets, and rest for 30 seconds between them. Do this 3 times a week. Start with 1 set of 4.
                """);
    }

    @Test
    void in_a_programme_the_days_say_how_often() {
        Dose dose =
                new Dose(count(1, 1), opt(count(5, 5)), none(), none(), none(), none(), THREE_A_WEEK, none(), none());
        DoseView view = new Doses(SampleGuide.words()).inProgramme(dose, Entry.Side.TOGETHER);
        assertEquals(2, view.cells().size());
        assertEquals("Do it 5 times (reps). One set is enough.", view.sentence());
    }

    @Test
    void repetitions_at_a_pace_with_one_set_have_no_rest_and_no_side() {
        Dose catAndCow = new Dose(
                count(1, 1),
                opt(count(5, 6)),
                none(),
                opt(time(6, 6)),
                none(),
                opt(time(60, 60)),
                new Dose.Frequency(new Dose.Count(1, 1), Dose.Per.DAY),
                none(),
                none());
        shows(
                catAndCow,
                Entry.Side.TOGETHER,
                """
                1 Sets | 5–6 Reps | 1 a day How often
                Do it 5 to 6 times (reps). Take about 6 seconds each time. One set is enough. Do this once a day. \
                Start with 1 set of 5.
                """);
    }

    @Test
    void minutes_loads_pauses_and_what_to_build_up_to() {
        Dose row = new Dose(
                count(2, 2),
                opt(count(10, 10)),
                opt(time(60, 120)),
                none(),
                opt(time(10, 10)),
                opt(time(60, 60)),
                new Dose.Frequency(new Dose.Count(1, 2), Dose.Per.WEEK),
                opt("light"),
                opt(new Dose.Volume(3, 10)));
        shows(
                row,
                Entry.Side.EACH,
                """
                2 Sets | 10 Reps | 1–2 min Hold | Both Side | 1 min Rest | 1–2 a week How often
                Do it 10 times (reps) on each side, and hold each for 1 to 2 minutes. Finish one side before you switch. \
                Pause 10 seconds between holds. That is one set. Do 2 sets, and rest for 1 minute between them. \
                Do this 1 to 2 times a week. Use a light weight. Start with 2 sets of 10, 1 minute each. In time, build up to 3 sets of 10.
                """);
    }

    @Test
    void one_hold_on_the_sore_side_with_a_weight_in_words() {
        Dose hold = new Dose(
                count(1, 1), none(), opt(time(90, 90)), none(), none(), none(), THREE_A_WEEK, opt("5 kg"), none());
        shows(
                hold,
                Entry.Side.AFFECTED_ONLY,
                """
                1 Sets | 90 s Hold | Sore one Side | 3 a week How often
                Hold for 90 seconds on the sore side. One set is enough. Do this 3 times a week. Weight: 5 kg.
                """);
    }

    private static void shows(Dose dose, Entry.Side side, String expected) {
        DoseView view = new Doses(SampleGuide.words()).view(dose, side);
        String strip = view.cells().stream()
                .map(c -> c.value() + c.unit().map(u -> " " + u).orElse("") + " " + c.label())
                .collect(Collectors.joining(" | "));
        assertEquals(expected, strip + "\n" + view.sentence() + "\n");
        assertEquals(dose.secondsInAll(side), view.seconds());
    }

    private static Dose.Count count(int least, int most) {
        return new Dose.Count(least, most);
    }

    private static Dose.Time time(int least, int most) {
        return new Dose.Time(least, most);
    }

    private static <T> Optional<T> opt(T value) {
        return Optional.of(value);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
