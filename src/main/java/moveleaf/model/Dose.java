package moveleaf.model;

import java.util.Optional;

/**
 * How much to do. Repetitions and holds are per side and per set; rest is between sets, pause between holds.
 *
 * @param sets at least one
 * @param reps repetitions, or the number of holds where {@code hold} is given
 * @param hold how long each is held
 * @param pace time of one repetition
 * @param pause between holds
 * @param rest between sets
 * @param frequency how often
 * @param load token or words: none, light, moderate, heavy, or such as {@code 5 kg}
 * @param buildTo where to get to in time
 */
public record Dose(
        Count sets,
        Optional<Count> reps,
        Optional<Time> hold,
        Optional<Time> pace,
        Optional<Time> pause,
        Optional<Time> rest,
        Frequency frequency,
        Optional<String> load,
        Optional<Volume> buildTo) {
    /** Seconds allowed for a repetition that has neither a hold nor a pace: an easy in-and-out, as coached. */
    static final int USUAL_PACE = 4;

    public Dose {
        if (reps.isEmpty() && hold.isEmpty()) {
            throw new IllegalArgumentException("a dose needs repetitions or a hold");
        }
    }

    /** A number or a range, from 1 up. */
    public record Count(int least, int most) {
        public Count {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException("no such count: " + least + " to " + most);
            }
        }

        public boolean isRange() {
            return most > least;
        }
    }

    /** A time or a range of times, in seconds, from 1 up. */
    public record Time(int least, int most) {
        public Time {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException("no such time: " + least + " to " + most + " s");
            }
        }

        public boolean isRange() {
            return most > least;
        }
    }

    /** So many times a day or a week. */
    public record Frequency(Count times, Per per) {}

    /** What a frequency counts in. */
    public enum Per {
        DAY,
        WEEK
    }

    /** Sets by repetitions. */
    public record Volume(int sets, int reps) {}

    /**
     * Seconds that one session of this takes at the smaller numbers, rests included: what timers and minutes use.
     *
     * @param side how the sides share the work; two-sided work counts both
     */
    public int seconds(Entry.Side side) {
        int sides = side == Entry.Side.EACH || side == Entry.Side.ALTERNATE ? 2 : 1;
        int count = reps.map(Count::least).orElse(1) * sides;
        int each = hold.map(Time::least).orElseGet(() -> pace.map(Time::least).orElse(USUAL_PACE));
        int between = pause.map(Time::least).orElse(0);
        int set = count * each + Math.max(0, count - 1) * between;
        return sets.least() * set + (sets.least() - 1) * rest.map(Time::least).orElse(0);
    }
}
