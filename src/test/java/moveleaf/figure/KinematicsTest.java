package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinematicsTest {
    /** Where a point of the right side goes when one motion leaves the anatomical position; the left side mirrors. */
    @ParameterizedTest
    @CsvSource({
        "HIP_FLEXION, FOOT, +x",
        "HIP_ABDUCTION, FOOT, +z",
        "KNEE_FLEXION, FOOT, -x",
        "ANKLE_DORSIFLEXION, TOES, +y",
        "SHOULDER_FLEXION, HAND, +x",
        "SHOULDER_ABDUCTION, HAND, +z",
        "ELBOW_FLEXION, HAND, +x",
        "WRIST_FLEXION, FINGERS, +x",
        "WRIST_SIDE_BEND, FINGERS, -z",
        "SHOULDER_BLADE_ELEVATION, UPPER_ARM, +y",
        "SHOULDER_BLADE_RETRACTION, UPPER_ARM, -x",
    })
    void each_motion_moves_its_limb_as_the_clinic_says(JointMotion motion, String bone, String way) {
        for (BodySide side : BodySide.values()) {
            Bone tip = Bone.valueOf(side.name() + "_" + bone);
            Vec3 moved = posture(motion, side, 20).joint(tip).minus(rest().joint(tip));
            double along =
                    switch (way.charAt(1)) {
                        case 'x' -> moved.x();
                        case 'y' -> moved.y();
                        default -> side == BodySide.RIGHT ? moved.z() : -moved.z();
                    };
            assertTrue(way.charAt(0) == '+' ? along > 0.5 : along < -0.5, motion + " " + side + " goes " + moved);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LUMBAR_FLEXION, +x", "THORACIC_FLEXION, +x", "NECK_FLEXION, +x",
        "LUMBAR_SIDE_BEND, +z", "THORACIC_SIDE_BEND, +z", "NECK_SIDE_BEND, +z",
    })
    void the_spine_bends_forward_and_to_the_right(JointMotion motion, String way) {
        Vec3 moved = posture(motion, BodySide.RIGHT, 20).joint(Bone.HEAD).minus(rest().joint(Bone.HEAD));
        assertTrue((way.equals("+x") ? moved.x() : moved.z()) > 0.5, motion + " goes " + moved);
    }

    @ParameterizedTest
    @CsvSource({"LUMBAR_ROTATION", "THORACIC_ROTATION", "NECK_ROTATION"})
    void the_spine_turns_the_face_to_the_right(JointMotion motion) {
        Vec3 face =
                posture(motion, BodySide.RIGHT, 10).frame(Bone.HEAD).rotation().forward();
        assertEquals(StrictMath.sin(StrictMath.toRadians(10)), face.z(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"HIP_ROTATION, FOOT", "SHOULDER_ROTATION, HAND"})
    void outward_rotation_turns_the_front_of_a_limb_away_from_the_middle(JointMotion motion, String bone) {
        for (BodySide side : BodySide.values()) {
            Vec3 front = posture(motion, side, 30)
                    .frame(Bone.valueOf(side.name() + "_" + bone))
                    .rotation()
                    .forward();
            assertEquals(0.5, side == BodySide.RIGHT ? front.z() : -front.z(), 1e-9);
        }
    }

    @Test
    void pronation_by_90_turns_the_thumb_forward() {
        for (BodySide side : BodySide.values()) {
            Rotation hand = posture(JointMotion.FOREARM_PRONATION, side, 90)
                    .frame(side == BodySide.RIGHT ? Bone.RIGHT_HAND : Bone.LEFT_HAND)
                    .rotation();
            Vec3 thumb = side == BodySide.RIGHT ? hand.right() : hand.right().times(-1);
            assertEquals(1, thumb.x(), 1e-9);
        }
    }

    @Test
    void the_shoulder_rises_with_the_raised_arm_and_the_arm_keeps_its_angle_to_the_chest() {
        Posture up = posture(JointMotion.SHOULDER_ABDUCTION, BodySide.RIGHT, 170);
        double rise = up.joint(Bone.RIGHT_UPPER_ARM).y()
                - rest().joint(Bone.RIGHT_UPPER_ARM).y();
        assertTrue(rise > 4 && rise < 9, "rises by " + rise);
        Vec3 arm = up.joint(Bone.RIGHT_FOREARM)
                .minus(up.joint(Bone.RIGHT_UPPER_ARM))
                .unit();
        assertEquals(StrictMath.cos(StrictMath.toRadians(170)), -arm.y(), 1e-9);
        double early = posture(JointMotion.SHOULDER_ABDUCTION, BodySide.RIGHT, 45)
                .joint(Bone.RIGHT_UPPER_ARM)
                .y();
        assertEquals(rest().joint(Bone.RIGHT_UPPER_ARM).y(), early, 1e-9);
    }

    @Test
    void the_slope_that_the_solver_uses_is_the_slope_of_the_posture() {
        Random random = new Random(7);
        Landmark[] points = {
            Landmarks.fingertip(BodySide.RIGHT), Landmarks.toe(BodySide.LEFT), Landmarks.elbow(BodySide.LEFT)
        };
        Map<String, Double> wrong = new TreeMap<>();
        for (int n = 0; n < 40; n++) {
            Configuration body = random(random);
            for (Landmark point : points) {
                for (int freedom = 0; freedom < Freedoms.COUNT; freedom++) {
                    double error = slopeError(body, point, freedom);
                    if (error > 1e-4) {
                        wrong.put(point.bone() + " by " + freedom, error);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static double slopeError(Configuration body, Landmark point, int freedom) {
        Kinematics kinematics = new Kinematics();
        PlaneConstraint up =
                new PlaneConstraint(new Spot(point), new Vec3(0.6, 0.64, 0.48), 0, Constraint.Sense.EQUAL, 0);
        kinematics.place(body);
        up.value(kinematics);
        double[] row = new double[Jacobian.COLUMNS];
        up.gradient(kinematics, row);
        double step = 1e-6;
        Configuration more = body.copy();
        more.angles[freedom] += step;
        kinematics.place(more);
        double after = up.value(kinematics);
        more.angles[freedom] -= 2 * step;
        kinematics.place(more);
        return Math.abs((after - up.value(kinematics)) / (2 * step) - row[Jacobian.JOINTS + freedom]);
    }

    /** Angles in range; arms not straight up or down, where the rhythm of the shoulder has a tip. */
    private static Configuration random(Random random) {
        Configuration body = new Configuration();
        for (int i = 0; i < Freedoms.COUNT; i++) {
            body.angles[i] = Freedoms.least(i) + random.nextDouble() * (Freedoms.most(i) - Freedoms.least(i));
        }
        body.turnTo(Rotation.aboutRight(40).after(Rotation.aboutUp(25)));
        return body;
    }

    private static Posture posture(JointMotion motion, BodySide side, double degrees) {
        Configuration body = new Configuration();
        body.set(motion, side, degrees);
        Kinematics kinematics = new Kinematics();
        kinematics.place(body);
        return kinematics.posture();
    }

    private static Posture rest() {
        return posture(JointMotion.HIP_FLEXION, BodySide.RIGHT, 0);
    }
}
