package moveleaf.figure;

import java.util.Arrays;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;

/**
 * How easily each freedom leaves its wanted angle to close a contact (compliance, in square radians; square centimetres for
 * the place of the body). Only the proportions count.
 */
final class Give {
    /** An angle that the author wrote gives a hundred times less than one that comes with the base position. */
    private static final double WRITTEN = 0.01;

    /** An angle written in the pose that this one starts from. */
    private static final double INHERITED = 0.06;

    private final double[] of = new double[Jacobian.COLUMNS];
    private final boolean holdsPlace;
    private final double tolerance;

    private Give(boolean holdsPlace, double tolerance) {
        this.holdsPlace = holdsPlace;
        this.tolerance = tolerance;
        Arrays.fill(of, 0, 3, 1e4);
        // Leaning forward and back is free; tipping over and turning away are not, where nothing asks for them.
        Arrays.fill(of, 3, 6, 2);
        of[5] = 50;
        for (JointMotion motion : JointMotion.values()) {
            if (!motion.joint().equals("body")) {
                for (BodySide side : BodySide.values()) {
                    of[column(motion, side)] = loose(motion);
                }
            }
        }
        for (BodySide side : BodySide.values()) {
            of[Jacobian.JOINTS + Freedoms.tilt(side)] = 0.3;
        }
    }

    /** For a pose: the body goes where its contacts lead it. */
    static Give freeRoot() {
        return new Give(false, 0.02);
    }

    /** For an in-between: the body stays near its way. */
    static Give heldRoot() {
        return new Give(true, 0.05);
    }

    double of(int column) {
        return of[column];
    }

    boolean holdsPlace() {
        return holdsPlace;
    }

    /** How far constraints may be off, in centimetres. */
    double tolerance() {
        return tolerance;
    }

    void written(JointMotion motion, BodySide side) {
        of[column(motion, side)] = WRITTEN;
    }

    void inherited(JointMotion motion, BodySide side) {
        of[column(motion, side)] = Math.min(of[column(motion, side)], INHERITED);
    }

    /** The author has turned the whole body. */
    void writtenTurn() {
        Arrays.fill(of, 3, 6, WRITTEN);
    }

    private static int column(JointMotion motion, BodySide side) {
        return Jacobian.JOINTS + Freedoms.of(motion, side);
    }

    /** What people move to reach something: arms, legs and feet before the hips, the spine last. */
    private static double loose(JointMotion motion) {
        return switch (motion) {
            case LUMBAR_FLEXION, THORACIC_FLEXION -> 0.05;
            case LUMBAR_SIDE_BEND, LUMBAR_ROTATION, THORACIC_SIDE_BEND, THORACIC_ROTATION -> 0.05;
            case SHOULDER_BLADE_ELEVATION, SHOULDER_BLADE_RETRACTION -> 0.05;
            case NECK_FLEXION, NECK_SIDE_BEND, NECK_ROTATION -> 0.5;
            case HIP_ABDUCTION, HIP_ROTATION -> 0.4;
            case FINGER_FLEXION, WRIST_SIDE_BEND -> 0.5;
            case ANKLE_DORSIFLEXION, TOE_EXTENSION -> 2;
            case SHOULDER_FLEXION, SHOULDER_ABDUCTION, SHOULDER_ROTATION, ELBOW_FLEXION -> 2;
            case WRIST_FLEXION, FOREARM_PRONATION -> 3;
            case HIP_FLEXION -> 0.6;
            default -> 1;
        };
    }
}
