package moveleaf.figure;

/** Rotations as nine numbers (three axes), turned and compared by rotation vectors: axis times angle, in radians. */
final class Turning {
    private Turning() {}

    /** Turns a rotation about the room's axes, and makes it exact again. */
    static void apply(double[] turn, double wx, double wy, double wz) {
        double angle = Math.sqrt(wx * wx + wy * wy + wz * wz);
        if (angle < 1e-14) {
            return;
        }
        double s = StrictMath.sin(angle) / angle;
        double c = (1 - StrictMath.cos(angle)) / (angle * angle);
        for (int i = 0; i < 9; i += 3) {
            double x = turn[i];
            double y = turn[i + 1];
            double z = turn[i + 2];
            double cx = wy * z - wz * y;
            double cy = wz * x - wx * z;
            double cz = wx * y - wy * x;
            turn[i] = x + s * cx + c * (wy * cz - wz * cy);
            turn[i + 1] = y + s * cy + c * (wz * cx - wx * cz);
            turn[i + 2] = z + s * cz + c * (wx * cy - wy * cx);
        }
        straighten(turn);
    }

    /** Writes the rotation vector that leads from one rotation to another, the shorter way round. */
    static void between(double[] from, double[] to, double[] vector) {
        // The difference in the room, D = to * from^T; its trace and its skew part tell angle and axis.
        double[] d = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int axis = 0; axis < 9; axis += 3) {
                    d[3 * row + column] += to[axis + row] * from[axis + column];
                }
            }
        }
        double cosine = Math.max(-1, Math.min(1, (d[0] + d[4] + d[8] - 1) / 2));
        double angle = StrictMath.acos(cosine);
        double x = d[7] - d[5];
        double y = d[2] - d[6];
        double z = d[3] - d[1];
        double sine = Math.sqrt(x * x + y * y + z * z);
        if (sine > 1e-6) {
            set(vector, x * angle / sine, y * angle / sine, z * angle / sine);
        } else if (cosine > 0) {
            set(vector, x / 2, y / 2, z / 2);
        } else {
            // Half a turn: the axis is the direction that stays, the largest column of D + 1.
            int k = d[0] >= d[4] && d[0] >= d[8] ? 0 : d[4] >= d[8] ? 1 : 2;
            double[] axis = {d[k], d[3 + k], d[6 + k]};
            axis[k] += 1;
            double length = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
            set(vector, axis[0] * angle / length, axis[1] * angle / length, axis[2] * angle / length);
        }
    }

    private static void set(double[] vector, double x, double y, double z) {
        vector[0] = x;
        vector[1] = y;
        vector[2] = z;
    }

    private static void straighten(double[] turn) {
        Vec3 forward = new Vec3(turn[0], turn[1], turn[2]).unit();
        Vec3 up = new Vec3(turn[3], turn[4], turn[5]);
        up = up.minus(forward.times(up.dot(forward))).unit();
        Vec3 right = forward.cross(up);
        set(turn, forward.x(), forward.y(), forward.z());
        turn[3] = up.x();
        turn[4] = up.y();
        turn[5] = up.z();
        turn[6] = right.x();
        turn[7] = right.y();
        turn[8] = right.z();
    }
}
