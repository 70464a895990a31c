package moveleaf.figure;

/**
 * A plane that the body can rest on.
 *
 * @param normal out of it, of length 1
 * @param offset how far from the room's origin along the normal, in centimetres
 */
record Surface(Vec3 normal, double offset) {
    static final Surface FLOOR = level(0);

    /** A level one. */
    static Surface level(double height) {
        return new Surface(Vec3.UP, height);
    }

    /** A direction in the plane. */
    Vec3 along() {
        return Math.abs(normal.y()) > 0.5 ? Vec3.FORWARD : Vec3.UP;
    }

    /** The other direction in the plane. */
    Vec3 across() {
        return along().cross(normal);
    }
}
