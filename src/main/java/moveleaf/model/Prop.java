package moveleaf.model;

import java.util.Locale;
import java.util.Optional;
import moveleaf.source.Span;

/**
 * A thing that a movement is done with.
 *
 * @param place where it is; none means where it usually is for the base position
 */
public record Prop(Kind kind, Optional<Place> place, Span span) {
    /** What it is. */
    public enum Kind {
        MAT,
        CHAIR,
        WALL,
        TOWEL,
        STRAP,
        PILLOW,
        BLOCK,
        BOX,
        BENCH,
        TABLE,
        DUMBBELL,
        KETTLEBELL,
        BARBELL,
        STICK;

        /** The word in front matter. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it is. */
    public enum Place {
        IN_FRONT,
        BEHIND,
        BESIDE_LEFT,
        BESIDE_RIGHT,
        UNDER_HEAD,
        UNDER_FOREHEAD,
        UNDER_BELLY,
        UNDER_HIPS,
        UNDER_KNEES,
        UNDER_LEFT_KNEE,
        UNDER_RIGHT_KNEE,
        BETWEEN_KNEES,
        UNDER_FEET,
        UNDER_HANDS,
        /** Held in both hands. */
        IN_HANDS,
        IN_LEFT_HAND,
        IN_RIGHT_HAND,
        /** Looped round a foot and held in the hands of both sides. */
        ROUND_LEFT_FOOT,
        ROUND_RIGHT_FOOT,
        ROUND_FEET,
        /** Along the spine, held with one hand behind the neck and one behind the low back. */
        ALONG_SPINE;

        /** The word in front matter: {@code under-head}. */
        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
