package moveleaf.figure;

import java.util.Optional;
import moveleaf.model.BodySide;
import org.jspecify.annotations.Nullable;

/** The forms that the drawn body is made of: each is filled whole, in one tone. */
enum Form {
    /** The trousers from the waist to the legs. */
    PELVIS(null),
    SHIRT(null),
    NECK(null),
    HEAD(null),
    LEFT_SLEEVE(BodySide.LEFT),
    LEFT_UPPER_ARM(BodySide.LEFT),
    LEFT_FOREARM(BodySide.LEFT),
    LEFT_HAND(BodySide.LEFT),
    LEFT_THUMB(BodySide.LEFT),
    LEFT_THIGH(BodySide.LEFT),
    LEFT_SHIN(BodySide.LEFT),
    LEFT_FOOT(BodySide.LEFT),
    RIGHT_SLEEVE(BodySide.RIGHT),
    RIGHT_UPPER_ARM(BodySide.RIGHT),
    RIGHT_FOREARM(BodySide.RIGHT),
    RIGHT_HAND(BodySide.RIGHT),
    RIGHT_THUMB(BodySide.RIGHT),
    RIGHT_THIGH(BodySide.RIGHT),
    RIGHT_SHIN(BodySide.RIGHT),
    RIGHT_FOOT(BodySide.RIGHT);

    private final Optional<BodySide> side;

    Form(@Nullable BodySide side) {
        this.side = Optional.ofNullable(side);
    }

    /** Its place in the order of all, from 0: forms index arrays in the inner loops of painting. */
    @SuppressWarnings("EnumOrdinal")
    int number() {
        return ordinal();
    }

    /** Of the body; none for the trunk and the head. */
    Optional<BodySide> side() {
        return side;
    }

    /** The same form of one side: {@code LEFT_HAND} for {@code "HAND"}. */
    static Form of(BodySide side, String limb) {
        return valueOf(side.name() + "_" + limb);
    }
}
