package moveleaf.figure;

/** A landmark on its way through the room: numbers only, for the inner loops. */
final class Spot {
    final int bone;
    final double radius;

    /** Where it was when it was last looked for. */
    double x;

    double y;
    double z;

    private final double forward;
    private final double up;
    private final double right;

    Spot(Landmark landmark) {
        bone = Skeleton.index(landmark.bone());
        radius = landmark.radius();
        forward = landmark.local().x();
        up = landmark.local().y();
        right = landmark.local().z();
    }

    void find(Kinematics body) {
        double[] a = body.axes;
        double[] o = body.origin;
        int f = 9 * bone;
        int p = 3 * bone;
        x = o[p] + a[f] * forward + a[f + 3] * up + a[f + 6] * right;
        y = o[p + 1] + a[f + 1] * forward + a[f + 4] * up + a[f + 7] * right;
        z = o[p + 2] + a[f + 2] * forward + a[f + 5] * up + a[f + 8] * right;
    }

    Vec3 place(Kinematics body) {
        find(body);
        return new Vec3(x, y, z);
    }
}
