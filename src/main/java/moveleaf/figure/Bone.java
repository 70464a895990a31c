package moveleaf.figure;

import java.util.Optional;
import moveleaf.model.BodySide;

/**
 * The bones of the skeleton, parents before children. A bone's frame stands at its joint; at rest (the anatomical
 * position) every frame has x forward, y up and z to the body's right. Sizes are those of an adult of 170 cm (after the
 * segment lengths of Drillis and Contini, 1966, as shares of stature). The offsets of the spine carry its resting curves,
 * hollow in the loin and the neck, round in the chest, so that all frames stay upright in the anatomical position.
 */
enum Bone {
    /** Between the hip joints; the root. */
    PELVIS(null, null, 0, 0, 0),
    LUMBAR_LOW(PELVIS, null, -2.5, 9, 0),
    LUMBAR_MIDDLE(LUMBAR_LOW, null, 1.21, 4.85, 0),
    LUMBAR_HIGH(LUMBAR_MIDDLE, null, 0.17, 5.0, 0),
    THORACIC_LOW(LUMBAR_HIGH, null, -0.87, 4.92, 0),
    THORACIC_MIDDLE_LOW(THORACIC_LOW, null, -1.69, 6.79, 0),
    THORACIC_MIDDLE_HIGH(THORACIC_MIDDLE_LOW, null, -0.97, 6.93, 0),
    THORACIC_HIGH(THORACIC_MIDDLE_HIGH, null, 0.49, 6.98, 0),
    NECK_LOW(THORACIC_HIGH, null, 1.7, 5.23, 0),
    NECK_HIGH(NECK_LOW, null, 1.87, 4.64, 0),
    /** From the joint under the skull; the skull's middle is about 8 above and 2 before it. */
    HEAD(NECK_HIGH, null, 1.21, 4.85, 0),
    LEFT_SHOULDER_BLADE(THORACIC_HIGH, BodySide.LEFT, 2, 2, -2.5),
    LEFT_UPPER_ARM(LEFT_SHOULDER_BLADE, BodySide.LEFT, 0, -1, -15),
    LEFT_FOREARM(LEFT_UPPER_ARM, BodySide.LEFT, 0, -30, 0),
    LEFT_HAND(LEFT_FOREARM, BodySide.LEFT, 0, -25.5, 0),
    LEFT_FINGERS(LEFT_HAND, BodySide.LEFT, 0, -9.5, 0),
    RIGHT_SHOULDER_BLADE(THORACIC_HIGH, BodySide.RIGHT, 2, 2, 2.5),
    RIGHT_UPPER_ARM(RIGHT_SHOULDER_BLADE, BodySide.RIGHT, 0, -1, 15),
    RIGHT_FOREARM(RIGHT_UPPER_ARM, BodySide.RIGHT, 0, -30, 0),
    RIGHT_HAND(RIGHT_FOREARM, BodySide.RIGHT, 0, -25.5, 0),
    RIGHT_FINGERS(RIGHT_HAND, BodySide.RIGHT, 0, -9.5, 0),
    LEFT_THIGH(PELVIS, BodySide.LEFT, 0, 0, -9),
    LEFT_SHIN(LEFT_THIGH, BodySide.LEFT, 0, -41.5, 0),
    LEFT_FOOT(LEFT_SHIN, BodySide.LEFT, 0, -40.5, 0),
    /** From the ball of the foot. */
    LEFT_TOES(LEFT_FOOT, BodySide.LEFT, 13, -6, 0),
    RIGHT_THIGH(PELVIS, BodySide.RIGHT, 0, 0, 9),
    RIGHT_SHIN(RIGHT_THIGH, BodySide.RIGHT, 0, -41.5, 0),
    RIGHT_FOOT(RIGHT_SHIN, BodySide.RIGHT, 0, -40.5, 0),
    RIGHT_TOES(RIGHT_FOOT, BodySide.RIGHT, 13, -6, 0);

    private final Optional<Bone> parent;
    private final Optional<BodySide> side;
    /** A record of three numbers, which never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Vec3 offset;

    Bone(
            @org.jspecify.annotations.Nullable Bone parent,
            @org.jspecify.annotations.Nullable BodySide side,
            double x,
            double y,
            double z) {
        this.parent = Optional.ofNullable(parent);
        this.side = Optional.ofNullable(side);
        this.offset = new Vec3(x, y, z);
    }

    Optional<Bone> parent() {
        return parent;
    }

    /** Of the body; none for the trunk. */
    Optional<BodySide> side() {
        return side;
    }

    /** Where its joint is in its parent's frame, in centimetres. */
    Vec3 offset() {
        return offset;
    }
}
