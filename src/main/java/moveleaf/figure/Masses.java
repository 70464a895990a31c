package moveleaf.figure;

/** Where the weight of the body is: shares of the segments after Dempster (1955), as given by Winter (2009), table 4.1. */
final class Masses {
    /** Share of the body's weight of each bone, and where it is in the bone's frame. */
    private static final double[] SHARE = new double[Skeleton.BONES];

    private static final double[] MIDDLE = new double[3 * Skeleton.BONES];

    static {
        put(Bone.PELVIS, 0.142, 0, 2, 0);
        put(Bone.LUMBAR_MIDDLE, 0.139, 3, 2, 0);
        put(Bone.THORACIC_MIDDLE_HIGH, 0.216, 3, 2, 0);
        put(Bone.HEAD, 0.081, 1.5, 6, 0);
        put(Bone.LEFT_UPPER_ARM, 0.028, 0, -13, 0);
        put(Bone.RIGHT_UPPER_ARM, 0.028, 0, -13, 0);
        put(Bone.LEFT_FOREARM, 0.016, 0, -11, 0);
        put(Bone.RIGHT_FOREARM, 0.016, 0, -11, 0);
        put(Bone.LEFT_HAND, 0.006, 0, -8, 0);
        put(Bone.RIGHT_HAND, 0.006, 0, -8, 0);
        put(Bone.LEFT_THIGH, 0.1, 0, -18, 0);
        put(Bone.RIGHT_THIGH, 0.1, 0, -18, 0);
        put(Bone.LEFT_SHIN, 0.0465, 0, -17.5, 0);
        put(Bone.RIGHT_SHIN, 0.0465, 0, -17.5, 0);
        put(Bone.LEFT_FOOT, 0.0145, 4, -4, 0);
        put(Bone.RIGHT_FOOT, 0.0145, 4, -4, 0);
    }

    private Masses() {}

    private static void put(Bone bone, double share, double x, double y, double z) {
        int at = Skeleton.index(bone);
        SHARE[at] = share;
        MIDDLE[3 * at] = x;
        MIDDLE[3 * at + 1] = y;
        MIDDLE[3 * at + 2] = z;
    }

    /** Writes the centre of mass into three numbers. */
    static void centre(Kinematics body, double[] centre) {
        double[] point = new double[3];
        centre[0] = 0;
        centre[1] = 0;
        centre[2] = 0;
        for (int bone = 0; bone < Skeleton.BONES; bone++) {
            if (SHARE[bone] > 0) {
                body.at(bone, MIDDLE, 3 * bone, point, 0);
                for (int i = 0; i < 3; i++) {
                    centre[i] += SHARE[bone] * point[i];
                }
            }
        }
    }

    /** Adds to a row how far the centre of mass goes along a direction. */
    static void addCentre(Kinematics body, double ux, double uy, double uz, double[] row) {
        double[] point = new double[3];
        for (int bone = 0; bone < Skeleton.BONES; bone++) {
            double share = SHARE[bone];
            if (share > 0) {
                body.at(bone, MIDDLE, 3 * bone, point, 0);
                Jacobian.addPoint(body, bone, point[0], point[1], point[2], ux * share, uy * share, uz * share, row);
            }
        }
    }
}
