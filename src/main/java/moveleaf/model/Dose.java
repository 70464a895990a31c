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

    /** Seconds to get into position, or to turn to the other side when one is finished: what the numbers leave out. */
    static final int READY = 10;

    /** Seconds at least to come out of a hold before the next one. */
    static final int EASE = 4;

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
     * Seconds that one session of this takes at the smaller numbers, rests included and nothing else.
     *
     * @param side how the sides share the work; two-sided work counts both
     */
    public int seconds(Entry.Side side) {
        int between = pause.map(Time::least).orElse(0);
        return seconds(side, between, between, rest.map(Time::least).orElse(0));
    }

    /**
     * Seconds that a person needs for it: with the time to get ready, to change sides and to come out of a hold. It is what a
     * session of the player takes, and what minutes are made of.
     *
     * @param side how the sides share the work; two-sided work counts both
     */
    public int secondsInAll(Entry.Side side) {
        int ease = Math.max(pause.map(Time::least).orElse(0), hold.isPresent() ? EASE : 0);
        int turn = side == Entry.Side.EACH ? Math.max(pause.map(Time::least).orElse(0), READY) : ease;
        return READY + seconds(side, ease, turn, Math.max(rest.map(Time::least).orElse(0), READY));
    }

    /** @param turn between the last of one side and the first of the other, where each side is finished by itself */
    private int seconds(Entry.Side side, int between, int turn, int rest) {
        int reps = this.reps.map(Count::least).orElse(1);
        int each = hold.map(Time::least).orElseGet(() -> pace.map(Time::least).orElse(USUAL_PACE));
        int oneSide = reps * each + (reps - 1) * between;
        int set =
                switch (side) {
                    case EACH -> 2 * oneSide + turn;
                    case ALTERNATE -> 2 * oneSide + between;
                    case TOGETHER, AFFECTED_ONLY -> oneSide;
                };
        return sets.least() * set + (sets.least() - 1) * rest;
    }
}
