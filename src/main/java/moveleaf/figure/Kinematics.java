package moveleaf.figure;

import java.util.EnumMap;
import java.util.Map;

/**
 * Forward kinematics: from a configuration to where every bone stands, in one walk from the pelvis outwards. Working state:
 * one object serves many configurations, one after the other.
 */
final class Kinematics {
    /** Where each joint is: three numbers a bone, in centimetres. */
    final double[] origin = new double[3 * Skeleton.BONES];

    /** How each bone is turned: its three axes, nine numbers a bone. */
    final double[] axes = new double[9 * Skeleton.BONES];

    /** The axis of every turn in the room: three numbers a turn, times its share of its freedom's angle. */
    final double[] turnAxis = new double[3 * Skeleton.turns()];

    /** Places all bones. */
    void place(Configuration body) {
        System.arraycopy(body.place, 0, origin, 0, 3);
        System.arraycopy(body.turn, 0, axes, 0, 9);
        for (int bone = 1; bone < Skeleton.BONES; bone++) {
            int parent = Skeleton.PARENT[bone];
            at(parent, Skeleton.OFFSET, 3 * bone, origin, 3 * bone);
            System.arraycopy(axes, 9 * Skeleton.TURNED_WITH[bone], axes, 9 * bone, 9);
            for (int i = Skeleton.FIRST_TURN[bone]; i < Skeleton.FIRST_TURN[bone + 1]; i++) {
                turn(i, body.angles);
            }
        }
    }

    private void turn(int index, double[] angles) {
        Skeleton.Turn turn = Skeleton.turn(index);
        int frame = 9 * turn.bone();
        int about = frame + 3 * turn.axis();
        double angle;
        double share = turn.share();
        if (turn.kind() == Skeleton.Kind.RHYTHM) {
            // The first of the two turns takes the whole rise; each has its own slope.
            boolean first = Skeleton.turn(index - 1).kind() != Skeleton.Kind.RHYTHM;
            double flexion =
                    angles[first ? turn.freedom() : Skeleton.turn(index - 1).freedom()];
            double abduction = angles[first ? Skeleton.turn(index + 1).freedom() : turn.freedom()];
            double cosine = StrictMath.cos(flexion) * StrictMath.cos(abduction);
            double raising = StrictMath.acos(Math.max(-1, Math.min(1, cosine)));
            double sine = Math.max(1e-3, Math.sqrt(Math.max(0, 1 - cosine * cosine)));
            double growth = first
                    ? StrictMath.sin(flexion) * StrictMath.cos(abduction)
                    : StrictMath.cos(flexion) * StrictMath.sin(abduction);
            angle = first ? share * ShoulderRhythm.rise(raising) : 0;
            share *= ShoulderRhythm.slope(raising) * growth / sine;
        } else {
            angle = share * angles[turn.freedom()];
        }
        for (int i = 0; i < 3; i++) {
            turnAxis[3 * index + i] = share * axes[about + i];
        }
        if (angle != 0) {
            int first = frame + 3 * ((turn.axis() + 1) % 3);
            int second = frame + 3 * ((turn.axis() + 2) % 3);
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            for (int i = 0; i < 3; i++) {
                double a = axes[first + i];
                double b = axes[second + i];
                axes[first + i] = c * a + s * b;
                axes[second + i] = c * b - s * a;
            }
        }
    }

    /** Writes a point of a bone's frame as a point of the room. */
    void at(int bone, double[] local, int from, double[] room, int to) {
        int o = 3 * bone;
        int f = 9 * bone;
        double x = local[from];
        double y = local[from + 1];
        double z = local[from + 2];
        for (int i = 0; i < 3; i++) {
            room[to + i] = origin[o + i] + axes[f + i] * x + axes[f + 3 + i] * y + axes[f + 6 + i] * z;
        }
    }

    /** One of the three axes of a bone, in the room. */
    Vec3 axis(Bone bone, int axis) {
        return vector(axes, 9 * Skeleton.index(bone) + 3 * axis);
    }

    /** Where the bones stand, as a value. */
    Posture posture() {
        Map<Bone, Posture.Frame> frames = new EnumMap<>(Bone.class);
        int at = 0;
        for (Bone bone : Bone.values()) {
            frames.put(bone, new Posture.Frame(vector(origin, 3 * at), rotation(9 * at)));
            at++;
        }
        return new Posture(frames);
    }

    private Rotation rotation(int from) {
        return new Rotation(vector(axes, from), vector(axes, from + 3), vector(axes, from + 6));
    }

    private static Vec3 vector(double[] numbers, int from) {
        return new Vec3(numbers[from], numbers[from + 1], numbers[from + 2]);
    }
}
