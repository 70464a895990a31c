package moveleaf.figure;

import java.util.Optional;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.Prop;

/** Where a prop is when the author doesn't say, and what part of the body a place is under. */
final class UsualPlace {
    private UsualPlace() {}

    static Prop.Place of(Prop prop, BasePosition base) {
        return prop.place().orElseGet(() -> usual(prop.kind(), base));
    }

    private static Prop.Place usual(Prop.Kind kind, BasePosition base) {
        return switch (kind) {
            case MAT -> Prop.Place.UNDER_HIPS;
            case CHAIR, BENCH, BOX ->
                base == BasePosition.SITTING
                        ? Prop.Place.UNDER_HIPS
                        : base == BasePosition.STANDING && kind == Prop.Kind.CHAIR
                                ? Prop.Place.BEHIND
                                : Prop.Place.IN_FRONT;
            case WALL, TABLE -> Prop.Place.IN_FRONT;
            case BLOCK -> isOnHands(base) ? Prop.Place.UNDER_HANDS : Prop.Place.UNDER_HIPS;
            case PILLOW ->
                switch (base) {
                    case SUPINE, CROOK_LYING, SIDE_LYING -> Prop.Place.UNDER_HEAD;
                    case PRONE -> Prop.Place.UNDER_BELLY;
                    case HANDS_AND_KNEES, FOREARMS_AND_KNEES, KNEELING, HALF_KNEELING -> Prop.Place.UNDER_KNEES;
                    default -> Prop.Place.UNDER_HIPS;
                };
            case TOWEL ->
                switch (base) {
                    case PRONE -> Prop.Place.UNDER_FOREHEAD;
                    case SUPINE, CROOK_LYING, SIDE_LYING -> Prop.Place.UNDER_HEAD;
                    case LONG_SITTING -> Prop.Place.ROUND_FEET;
                    case HANDS_AND_KNEES, FOREARMS_AND_KNEES, KNEELING, HALF_KNEELING -> Prop.Place.UNDER_KNEES;
                    default -> Prop.Place.UNDER_HIPS;
                };
            case STRAP -> base == BasePosition.LONG_SITTING ? Prop.Place.ROUND_FEET : Prop.Place.ROUND_RIGHT_FOOT;
            case DUMBBELL, KETTLEBELL, BARBELL, STICK -> Prop.Place.IN_HANDS;
        };
    }

    private static boolean isOnHands(BasePosition base) {
        return switch (base) {
            case HANDS_AND_KNEES, FOREARMS_AND_KNEES, PLANK -> true;
            default -> false;
        };
    }

    /** The part that rests on what is at a place. */
    static Optional<BodyPart> above(Prop.Place place) {
        return switch (place) {
            case UNDER_HEAD -> Optional.of(BodyPart.HEAD);
            case UNDER_FOREHEAD -> Optional.of(BodyPart.FOREHEAD);
            case UNDER_BELLY -> Optional.of(BodyPart.BELLY);
            case UNDER_HIPS -> Optional.of(BodyPart.HIPS);
            case UNDER_KNEES, UNDER_LEFT_KNEE, UNDER_RIGHT_KNEE -> Optional.of(BodyPart.KNEES);
            case UNDER_FEET -> Optional.of(BodyPart.FEET);
            case UNDER_HANDS -> Optional.of(BodyPart.HANDS);
            default -> Optional.empty();
        };
    }
}
