package moveleaf.figure;

import java.util.Optional;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Pose;
import moveleaf.source.Span;

/**
 * A part of the body on one side that touches something.
 *
 * @param side right for parts that aren't paired
 * @param span where the author wrote it
 */
record Touch(BodyPart part, BodySide side, Pose.Target target, Strength strength, Optional<Span> span) {
    /** What happens to it when written angles leave no room for it. */
    enum Strength {
        /** Comes with the base position and is left when an angle of its limb is written. */
        RESTING,
        /** Comes with the base position and is left when written angles can't be had with it. */
        BEARING,
        /** The author wrote it: angles give way, and what is missing is reported. */
        WRITTEN
    }

    static Touch of(BodyPart part, BodySide side, Pose.Target target, Strength strength) {
        return new Touch(part, part.isPaired() ? side : BodySide.RIGHT, target, strength, Optional.empty());
    }

    Touch onto(Pose.Target other) {
        return new Touch(part, side, other, strength, span);
    }

    boolean isSamePart(Touch other) {
        return part == other.part && side == other.side;
    }

    /** Whether it touches another part of the body. */
    boolean isOnBody() {
        return target instanceof Pose.Body;
    }

    /** The word for it in front matter. */
    String token() {
        return part.token(side);
    }

    Region region() {
        return Region.of(part);
    }

    /** What of the body moves to bring a part to its place. */
    enum Region {
        HEAD,
        TRUNK,
        ARM,
        LEG;

        static Region of(BodyPart part) {
            return switch (part) {
                case HEAD, FOREHEAD -> HEAD;
                case UPPER_BACK, LOW_BACK, CHEST, BELLY, HIPS -> TRUNK;
                case SHOULDERS, ELBOWS, FOREARMS, HANDS, FINGERTIPS, FISTS -> ARM;
                case THIGHS, KNEES, SHINS, ANKLES, FEET, HEELS, TOES -> LEG;
            };
        }
    }

    /** Whether a limb has only one such end: a contact of a fist takes the place of that of the palm. */
    boolean replaces(Touch other) {
        return isSamePart(other) || (side == other.side && end() != End.NONE && end() == other.end());
    }

    private End end() {
        return switch (part) {
            case HEAD, FOREHEAD -> End.HEAD;
            case FOREARMS, HANDS, FINGERTIPS, FISTS -> End.HAND;
            case ANKLES, FEET, HEELS, TOES -> End.FOOT;
            default -> End.NONE;
        };
    }

    private enum End {
        HEAD,
        HAND,
        FOOT,
        NONE
    }
}
