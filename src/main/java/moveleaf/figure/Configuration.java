package moveleaf.figure;

import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;

/**
 * Where the pelvis is, how it is turned, and the angle of every joint: all that decides a posture. Working state of the
 * solver; what leaves the solver is a {@link Posture}.
 */
final class Configuration {
    /** Where the middle between the hip joints is, in centimetres. */
    final double[] place = new double[3];

    /** Where the pelvis' forward, up and right axes point: nine numbers, axis by axis. */
    final double[] turn = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    /** In radians, by {@link Freedoms}. */
    final double[] angles = new double[Freedoms.COUNT];

    Configuration copy() {
        Configuration copy = new Configuration();
        copy.take(this);
        return copy;
    }

    /** Becomes equal to another. */
    void take(Configuration other) {
        System.arraycopy(other.place, 0, place, 0, 3);
        System.arraycopy(other.turn, 0, turn, 0, 9);
        System.arraycopy(other.angles, 0, angles, 0, Freedoms.COUNT);
    }

    Rotation rotation() {
        return new Rotation(
                new Vec3(turn[0], turn[1], turn[2]),
                new Vec3(turn[3], turn[4], turn[5]),
                new Vec3(turn[6], turn[7], turn[8]));
    }

    void turnTo(Rotation rotation) {
        Vec3[] axes = {rotation.forward(), rotation.up(), rotation.right()};
        for (int i = 0; i < 3; i++) {
            turn[3 * i] = axes[i].x();
            turn[3 * i + 1] = axes[i].y();
            turn[3 * i + 2] = axes[i].z();
        }
    }

    /** Sets a motion of the spine, or that of both sides. */
    void set(JointMotion motion, double degrees) {
        set(motion, BodySide.LEFT, degrees);
        set(motion, BodySide.RIGHT, degrees);
    }

    void set(JointMotion motion, BodySide side, double degrees) {
        angles[Freedoms.of(motion, side)] = StrictMath.toRadians(degrees);
    }

    /** In degrees. */
    double get(JointMotion motion, BodySide side) {
        return StrictMath.toDegrees(angles[Freedoms.of(motion, side)]);
    }
}
