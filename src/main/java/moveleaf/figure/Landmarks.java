package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;

/**
 * Where the skin of each part of the body is that can touch something. Depths of flesh are rounded from the body breadths of
 * a slim adult of 170 cm; the painter's contours should stay within a centimetre of them, or hands float.
 */
final class Landmarks {
    private static final List<Landmark> HULL = hull();

    private Landmarks() {}

    /** All points that may not sink into the floor. */
    static List<Landmark> all() {
        return HULL;
    }

    /** The points by which a part lies flat on something: one for a knob, three or four for a palm or a sole. */
    static List<Landmark> of(BodyPart part, BodySide side) {
        return switch (part) {
            case HEAD -> List.of(Landmark.at(Bone.HEAD, -1, 8, 0, 7.5));
            case FOREHEAD -> List.of(Landmark.at(Bone.HEAD, 4, 9.5, 0, 7));
            case UPPER_BACK ->
                List.of(
                        Landmark.at(Bone.THORACIC_MIDDLE_HIGH, 0, 0, -7, 7),
                        Landmark.at(Bone.THORACIC_MIDDLE_HIGH, 0, 0, 7, 7));
            case LOW_BACK -> List.of(Landmark.at(Bone.LUMBAR_MIDDLE, -0.5, 2, 0, 7));
            case CHEST ->
                List.of(
                        Landmark.at(Bone.THORACIC_MIDDLE_HIGH, 7, 2, -5, 8.5),
                        Landmark.at(Bone.THORACIC_MIDDLE_HIGH, 7, 2, 5, 8.5));
            case BELLY -> List.of(Landmark.at(Bone.LUMBAR_LOW, 5, 2, -5, 8), Landmark.at(Bone.LUMBAR_LOW, 5, 2, 5, 8));
            case HIPS -> List.of(buttock(BodySide.LEFT), buttock(BodySide.RIGHT));
            case SHOULDERS -> List.of(one(side, Bone.LEFT_UPPER_ARM, Bone.RIGHT_UPPER_ARM, 0, -1, 0, 5.5));
            case ELBOWS -> List.of(elbow(side));
            case FOREARMS -> List.of(elbow(side), wrist(side));
            case HANDS -> List.of(palm(side), knuckle(side, -3), knuckle(side, 3), fingertip(side));
            case FINGERTIPS -> List.of(fingertip(side));
            case FISTS -> List.of(one(side, Bone.LEFT_HAND, Bone.RIGHT_HAND, 0, -9.5, 0, 2));
            case THIGHS -> List.of(thigh(side));
            case KNEES -> List.of(knee(side));
            case SHINS -> List.of(knee(side), ankle(side));
            case ANKLES -> List.of(ankle(side));
            case FEET -> List.of(heel(side), ball(side, -3), ball(side, 3));
            case HEELS -> List.of(heel(side));
            case TOES -> List.of(ball(side, 0), toe(side));
        };
    }

    /** The points by which a part touches a surface in a posture: a seat, a hip or a groin; the ball of a foot or its instep. */
    static List<Landmark> touching(BodyPart part, BodySide side, Kinematics body, Vec3 normal) {
        return switch (part) {
            case HIPS -> {
                double toward = body.axis(Bone.PELVIS, Skeleton.RIGHT).dot(normal);
                if (Math.abs(toward) > 0.8) {
                    yield List.of(hip(toward > 0 ? BodySide.LEFT : BodySide.RIGHT));
                }
                boolean faceDown = body.axis(Bone.PELVIS, Skeleton.FORWARD).dot(normal) < -0.6;
                yield faceDown
                        ? List.of(Landmark.at(Bone.PELVIS, 3, 1, -7, 8), Landmark.at(Bone.PELVIS, 3, 1, 7, 8))
                        : of(part, side);
            }
            case HEAD ->
                body.axis(Bone.HEAD, Skeleton.FORWARD).dot(normal) < -0.5
                        ? of(BodyPart.FOREHEAD, side)
                        : of(part, side);
            case SHINS -> {
                Bone shin = side == BodySide.RIGHT ? Bone.RIGHT_SHIN : Bone.LEFT_SHIN;
                yield body.axis(shin, Skeleton.FORWARD).dot(normal) > 0.3 ? calf(side) : of(part, side);
            }
            case TOES -> {
                Bone toes = side == BodySide.RIGHT ? Bone.RIGHT_TOES : Bone.LEFT_TOES;
                yield body.axis(toes, Skeleton.UP).dot(normal) > 0.2 ? of(part, side) : List.of(toe(side));
            }
            default -> of(part, side);
        };
    }

    /** The point by which a part touches another part of the body. */
    static Landmark meeting(BodyPart part, BodySide side) {
        return switch (part) {
            case HANDS -> one(side, Bone.LEFT_HAND, Bone.RIGHT_HAND, 0.3, -5.5, 0, 1.8);
            case FEET -> one(side, Bone.LEFT_FOOT, Bone.RIGHT_FOOT, 3, -5, 0, 2.5);
            case FOREARMS -> one(side, Bone.LEFT_FOREARM, Bone.RIGHT_FOREARM, 0, -13, 0, 3.5);
            case SHINS -> one(side, Bone.LEFT_SHIN, Bone.RIGHT_SHIN, 0, -18, 0, 4.8);
            case HIPS -> buttock(side);
            default -> of(part, side).get(0);
        };
    }

    /** The two ends of a part that is touched by another: skin runs straight from the one to the other. */
    static List<Landmark> limb(BodyPart part, BodySide side) {
        return switch (part) {
            case SHINS ->
                List.of(
                        one(side, Bone.LEFT_SHIN, Bone.RIGHT_SHIN, 0, -2, 0, 5.3),
                        one(side, Bone.LEFT_SHIN, Bone.RIGHT_SHIN, 0, -36, 0, 4));
            case THIGHS ->
                List.of(
                        one(side, Bone.LEFT_THIGH, Bone.RIGHT_THIGH, 0, -8, 0, 8.5),
                        one(side, Bone.LEFT_THIGH, Bone.RIGHT_THIGH, 0, -37, 0, 6));
            case FOREARMS ->
                List.of(
                        one(side, Bone.LEFT_FOREARM, Bone.RIGHT_FOREARM, 0, -2, 0, 4),
                        one(side, Bone.LEFT_FOREARM, Bone.RIGHT_FOREARM, 0, -23, 0, 3));
            case ELBOWS -> List.of(one(side, Bone.LEFT_UPPER_ARM, Bone.RIGHT_UPPER_ARM, 0, -10, 0, 4.8), elbow(side));
            case HANDS -> List.of(wrist(side), fingertip(side));
            case FEET -> List.of(heel(side), ball(side, 0));
            case HIPS -> List.of(hip(side), buttock(side));
            case CHEST, BELLY, UPPER_BACK -> of(part, side);
            default -> List.of(of(part, side).get(0), of(part, side).get(0));
        };
    }

    /** The ends of a stick behind the back. */
    static List<Landmark> alongSpine() {
        return List.of(Landmark.at(Bone.PELVIS, -12.5, 3, 0, 1.2), Landmark.at(Bone.HEAD, -9.5, 8, 0, 1.2));
    }

    /** Where hands reach such a stick: behind the low back and behind the neck. */
    static List<Landmark> gripsAlongSpine() {
        return List.of(Landmark.at(Bone.PELVIS, -12, 10, 0, 1.2), Landmark.at(Bone.NECK_HIGH, -9.5, 1, 0, 1.2));
    }

    private static Landmark hip(BodySide side) {
        return one(side, Bone.PELVIS, Bone.PELVIS, 0, 0, 9, 9);
    }

    static Landmark buttock(BodySide side) {
        double z = side == BodySide.RIGHT ? 6.5 : -6.5;
        return Landmark.at(Bone.PELVIS, -2.5, -1, z, 8.5);
    }

    static Landmark elbow(BodySide side) {
        return one(side, Bone.LEFT_FOREARM, Bone.RIGHT_FOREARM, 0, 0, 0, 4);
    }

    static Landmark wrist(BodySide side) {
        return one(side, Bone.LEFT_HAND, Bone.RIGHT_HAND, 0, 0, 0, 2.7);
    }

    static Landmark palm(BodySide side) {
        return one(side, Bone.LEFT_HAND, Bone.RIGHT_HAND, 0.3, -1.5, 0, 2.2);
    }

    static Landmark knuckle(BodySide side, double outward) {
        return one(side, Bone.LEFT_HAND, Bone.RIGHT_HAND, 0.2, -9, outward, 1.6);
    }

    static Landmark fingertip(BodySide side) {
        return one(side, Bone.LEFT_FINGERS, Bone.RIGHT_FINGERS, 0, -8, 0, 1);
    }

    static Landmark thigh(BodySide side) {
        return one(side, Bone.LEFT_THIGH, Bone.RIGHT_THIGH, 0, -20, 0, 7.5);
    }

    static Landmark knee(BodySide side) {
        return one(side, Bone.LEFT_SHIN, Bone.RIGHT_SHIN, 0.5, 0, 0, 5.2);
    }

    private static List<Landmark> calf(BodySide side) {
        return List.of(
                one(side, Bone.LEFT_SHIN, Bone.RIGHT_SHIN, -1.5, -12, 0, 5),
                one(side, Bone.LEFT_SHIN, Bone.RIGHT_SHIN, -0.5, -31, 0, 4.2));
    }

    static Landmark ankle(BodySide side) {
        return one(side, Bone.LEFT_FOOT, Bone.RIGHT_FOOT, 0, 0, 0, 4.5);
    }

    static Landmark heel(BodySide side) {
        return one(side, Bone.LEFT_FOOT, Bone.RIGHT_FOOT, -4.5, -4, 0, 3.5);
    }

    static Landmark ball(BodySide side, double outward) {
        return one(side, Bone.LEFT_FOOT, Bone.RIGHT_FOOT, 13, -5.7, outward, 1.8);
    }

    static Landmark toe(BodySide side) {
        return one(side, Bone.LEFT_TOES, Bone.RIGHT_TOES, 5.5, -0.2, 0, 1.3);
    }

    private static Landmark one(BodySide side, Bone left, Bone right, double x, double y, double z, double radius) {
        return Landmark.at(side, left, right, new Vec3(x, y, z), radius);
    }

    private static List<Landmark> hull() {
        List<Landmark> all = new ArrayList<>();
        for (BodyPart part : new BodyPart[] {
            BodyPart.HEAD, BodyPart.FOREHEAD, BodyPart.UPPER_BACK, BodyPart.LOW_BACK, BodyPart.CHEST, BodyPart.BELLY
        }) {
            all.addAll(of(part, BodySide.RIGHT));
        }
        for (BodySide side : BodySide.values()) {
            all.add(buttock(side));
            all.add(hip(side));
            all.addAll(of(BodyPart.SHOULDERS, side));
            all.add(elbow(side));
            all.add(wrist(side));
            all.add(knuckle(side, 0));
            all.add(fingertip(side));
            all.add(thigh(side));
            all.add(knee(side));
            all.add(one(side, Bone.LEFT_SHIN, Bone.RIGHT_SHIN, -1.5, -13, 0, 5));
            all.add(ankle(side));
            all.addAll(of(BodyPart.FEET, side));
            all.add(toe(side));
        }
        return List.copyOf(all);
    }
}
