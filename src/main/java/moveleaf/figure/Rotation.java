package moveleaf.figure;

/** A rotation, as where it takes the three axes. Angles are degrees, right-handed. */
record Rotation(Vec3 forward, Vec3 up, Vec3 right) {
    static final Rotation NONE = new Rotation(Vec3.FORWARD, Vec3.UP, Vec3.RIGHT);

    /** About the forward axis: up goes to the right. */
    static Rotation aboutForward(double degrees) {
        double c = StrictMath.cos(StrictMath.toRadians(degrees));
        double s = StrictMath.sin(StrictMath.toRadians(degrees));
        return new Rotation(Vec3.FORWARD, new Vec3(0, c, s), new Vec3(0, -s, c));
    }

    /** About the upward axis: right goes forward. */
    static Rotation aboutUp(double degrees) {
        double c = StrictMath.cos(StrictMath.toRadians(degrees));
        double s = StrictMath.sin(StrictMath.toRadians(degrees));
        return new Rotation(new Vec3(c, 0, -s), Vec3.UP, new Vec3(s, 0, c));
    }

    /** About the axis to the right: forward goes up. */
    static Rotation aboutRight(double degrees) {
        double c = StrictMath.cos(StrictMath.toRadians(degrees));
        double s = StrictMath.sin(StrictMath.toRadians(degrees));
        return new Rotation(new Vec3(c, s, 0), new Vec3(-s, c, 0), Vec3.RIGHT);
    }

    Vec3 of(Vec3 v) {
        return new Vec3(
                forward.x() * v.x() + up.x() * v.y() + right.x() * v.z(),
                forward.y() * v.x() + up.y() * v.y() + right.y() * v.z(),
                forward.z() * v.x() + up.z() * v.y() + right.z() * v.z());
    }

    /** First the other, then this: a child's rotation in its parent's. */
    Rotation after(Rotation first) {
        return new Rotation(of(first.forward), of(first.up), of(first.right));
    }
}
