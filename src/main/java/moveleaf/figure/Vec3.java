package moveleaf.figure;

/**
 * A point or a direction in the room of a figure, in centimetres: x forward as the standing body faces, y up, z to its
 * right.
 */
record Vec3(double x, double y, double z) {
    static final Vec3 ZERO = new Vec3(0, 0, 0);
    static final Vec3 FORWARD = new Vec3(1, 0, 0);
    static final Vec3 UP = new Vec3(0, 1, 0);
    static final Vec3 RIGHT = new Vec3(0, 0, 1);

    Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vec3 cross(Vec3 other) {
        return new Vec3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    /** The direction of length 1; forward where this has no length. */
    Vec3 unit() {
        double length = length();
        return length < 1e-12 ? FORWARD : times(1 / length);
    }

    /** The point a share of the way to another: 0 is here, 1 is there. */
    Vec3 toward(Vec3 other, double share) {
        return plus(other.minus(this).times(share));
    }
}
