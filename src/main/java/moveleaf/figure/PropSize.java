package moveleaf.figure;

import moveleaf.model.Prop;

/** How large props are, in centimetres: along forward, up and right of their own frame. */
final class PropSize {
    private PropSize() {}

    static Vec3 of(Prop.Kind kind) {
        return switch (kind) {
            case MAT -> new Vec3(185, 1, 64);
            // Upwards: to the seat, which keeps the thighs of a 170 cm body level. The painter adds the back rest.
            case CHAIR -> new Vec3(42, 40.5, 44);
            case WALL -> new Vec3(4, 200, 180);
            case TOWEL -> new Vec3(5, 5, 36);
            case STRAP -> new Vec3(0.4, 0.4, 3.5);
            case PILLOW -> new Vec3(32, 9, 50);
            case BLOCK -> new Vec3(24, 9, 32);
            case BOX -> new Vec3(45, 42, 50);
            case BENCH -> new Vec3(110, 45, 32);
            case TABLE -> new Vec3(62, 76, 100);
            case DUMBBELL -> new Vec3(9, 9, 24);
            case KETTLEBELL -> new Vec3(17, 24, 17);
            case BARBELL -> new Vec3(32, 32, 150);
            case STICK -> new Vec3(2.4, 2.4, 125);
        };
    }

    /**
     * Of a kind in a place: the firm cushion beside a hip is thick, the one between the knees small; a towel under the head
     * or the forehead is folded and not rolled up.
     */
    static Vec3 of(Prop.Kind kind, Prop.Place place) {
        return switch (kind) {
            case PILLOW -> pillow(place);
            case TOWEL ->
                place == Prop.Place.UNDER_HEAD || place == Prop.Place.UNDER_FOREHEAD ? new Vec3(24, 5, 34) : of(kind);
            default -> of(kind);
        };
    }

    private static Vec3 pillow(Prop.Place place) {
        return switch (place) {
            case BESIDE_LEFT, BESIDE_RIGHT -> new Vec3(40, 16, 36);
            case BETWEEN_KNEES -> new Vec3(30, 9, 22);
            default -> of(Prop.Kind.PILLOW);
        };
    }

    /** How far its top is above the floor where it stands; a mat's top is the floor. */
    static double height(Prop.Kind kind, Prop.Place place) {
        return kind == Prop.Kind.MAT ? 0 : of(kind, place).y();
    }

    /** Whether it is held, and goes where the hands go. */
    static boolean isHeld(Prop.Kind kind) {
        return switch (kind) {
            case DUMBBELL, KETTLEBELL, BARBELL, STICK, STRAP -> true;
            default -> false;
        };
    }
}
