package moveleaf.figure;

/**
 * How points of the body move with the whole body and its joints. Columns: three of place, three of turn about the room's
 * axes, then the {@link Freedoms}.
 */
final class Jacobian {
    /** The first column of the joints. */
    static final int JOINTS = 6;

    static final int COLUMNS = JOINTS + Freedoms.COUNT;

    private Jacobian() {}

    /** Adds to a row how far a bone's point goes along a direction. */
    static void addPoint(
            Kinematics body, int bone, double px, double py, double pz, double ux, double uy, double uz, double[] row) {
        double[] origin = body.origin;
        row[0] += ux;
        row[1] += uy;
        row[2] += uz;
        double rx = px - origin[0];
        double ry = py - origin[1];
        double rz = pz - origin[2];
        row[3] += ry * uz - rz * uy;
        row[4] += rz * ux - rx * uz;
        row[5] += rx * uy - ry * ux;
        for (int turn : Skeleton.MOVED_BY[bone]) {
            int pivot = 3 * Skeleton.TURN_BONE[turn];
            double x = px;
            double y = py;
            double z = pz;
            if (Skeleton.PLACE_ONLY[turn] && bone != Skeleton.TURN_BONE[turn]) {
                int arm = pivot + 3;
                x = origin[arm];
                y = origin[arm + 1];
                z = origin[arm + 2];
            }
            x -= origin[pivot];
            y -= origin[pivot + 1];
            z -= origin[pivot + 2];
            double[] axis = body.turnAxis;
            int a = 3 * turn;
            row[JOINTS + Skeleton.TURN_FREEDOM[turn]] +=
                    axis[a] * (y * uz - z * uy) + axis[a + 1] * (z * ux - x * uz) + axis[a + 2] * (x * uy - y * ux);
        }
    }

    /** Adds to a row how far the tip of a bone's direction goes along a direction: its place makes no difference. */
    static void addDirection(
            Kinematics body, int bone, double dx, double dy, double dz, double ux, double uy, double uz, double[] row) {
        double mx = dy * uz - dz * uy;
        double my = dz * ux - dx * uz;
        double mz = dx * uy - dy * ux;
        row[3] += mx;
        row[4] += my;
        row[5] += mz;
        for (int turn : Skeleton.MOVED_BY[bone]) {
            if (!Skeleton.PLACE_ONLY[turn] || bone == Skeleton.TURN_BONE[turn]) {
                int a = 3 * turn;
                row[JOINTS + Skeleton.TURN_FREEDOM[turn]] +=
                        body.turnAxis[a] * mx + body.turnAxis[a + 1] * my + body.turnAxis[a + 2] * mz;
            }
        }
    }
}
