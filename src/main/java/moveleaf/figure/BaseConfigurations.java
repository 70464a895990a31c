package moveleaf.figure;

import static moveleaf.model.JointMotion.ANKLE_DORSIFLEXION;
import static moveleaf.model.JointMotion.ELBOW_FLEXION;
import static moveleaf.model.JointMotion.FINGER_FLEXION;
import static moveleaf.model.JointMotion.FOREARM_PRONATION;
import static moveleaf.model.JointMotion.HIP_ABDUCTION;
import static moveleaf.model.JointMotion.HIP_FLEXION;
import static moveleaf.model.JointMotion.HIP_ROTATION;
import static moveleaf.model.JointMotion.KNEE_FLEXION;
import static moveleaf.model.JointMotion.LUMBAR_FLEXION;
import static moveleaf.model.JointMotion.NECK_FLEXION;
import static moveleaf.model.JointMotion.SHOULDER_ABDUCTION;
import static moveleaf.model.JointMotion.SHOULDER_BLADE_RETRACTION;
import static moveleaf.model.JointMotion.SHOULDER_FLEXION;
import static moveleaf.model.JointMotion.SHOULDER_ROTATION;
import static moveleaf.model.JointMotion.THORACIC_FLEXION;
import static moveleaf.model.JointMotion.TOE_EXTENSION;
import static moveleaf.model.JointMotion.WRIST_FLEXION;

import moveleaf.model.BasePosition;
import moveleaf.model.BodySide;

/** The joint angles of the base positions, and how the body stands or lies in the room. Contacts make them exact. */
final class BaseConfigurations {
    private BaseConfigurations() {}

    /** A body in the position, its lowest point on the floor. */
    static Configuration of(BasePosition position) {
        Configuration body = new Configuration();
        body.set(FINGER_FLEXION, 12);
        body.set(FOREARM_PRONATION, 90);
        switch (position) {
            case STANDING -> standing(body);
            case SITTING -> sitting(body);
            case LONG_SITTING -> longSitting(body);
            case CROSS_LEGGED -> crossLegged(body);
            case KNEELING -> kneeling(body);
            case HALF_KNEELING -> halfKneeling(body);
            case HEEL_SITTING -> heelSitting(body);
            case HANDS_AND_KNEES -> handsAndKnees(body);
            case FOREARMS_AND_KNEES -> forearmsAndKnees(body);
            case PLANK -> plank(body);
            case SUPINE -> supine(body);
            case CROOK_LYING -> crookLying(body);
            case PRONE -> prone(body);
            case SIDE_LYING -> sideLying(body);
        }
        rest(body);
        return body;
    }

    /** Lowers or lifts the body so that its lowest point is on the floor. */
    static void rest(Configuration body) {
        Kinematics kinematics = new Kinematics();
        kinematics.place(body);
        Posture posture = kinematics.posture();
        double lowest = Landmarks.all().stream()
                .mapToDouble(
                        point -> posture.frame(point.bone()).at(point.local()).y() - point.radius())
                .min()
                .orElse(0);
        body.place[1] -= lowest;
    }

    private static void armsDown(Configuration body) {
        body.set(SHOULDER_ABDUCTION, 7);
        body.set(SHOULDER_FLEXION, -2);
        body.set(ELBOW_FLEXION, 10);
    }

    private static void handsOnThighs(Configuration body) {
        body.set(SHOULDER_FLEXION, 22);
        body.set(SHOULDER_ABDUCTION, -1);
        body.set(SHOULDER_ROTATION, -13);
        body.set(ELBOW_FLEXION, 48);
        body.set(FOREARM_PRONATION, 165);
        body.set(WRIST_FLEXION, -8);
    }

    private static void standing(Configuration body) {
        armsDown(body);
        body.set(HIP_ROTATION, 6);
    }

    private static void sitting(Configuration body) {
        handsOnThighs(body);
        body.set(HIP_FLEXION, 90);
        body.set(KNEE_FLEXION, 90);
    }

    private static void longSitting(Configuration body) {
        handsOnThighs(body);
        body.set(HIP_FLEXION, 88);
        body.set(KNEE_FLEXION, 3);
        body.set(ANKLE_DORSIFLEXION, -8);
        body.set(LUMBAR_FLEXION, 12);
    }

    /** The left shin behind, the right one before it; each foot under the other knee. */
    private static void crossLegged(Configuration body) {
        handsOnThighs(body);
        body.set(LUMBAR_FLEXION, 14);
        body.set(SHOULDER_FLEXION, 15);
        body.set(SHOULDER_ABDUCTION, 27);
        body.set(ELBOW_FLEXION, 77);
        body.set(WRIST_FLEXION, 6);
        body.set(HIP_FLEXION, 96);
        body.set(HIP_ABDUCTION, 36.5);
        body.set(HIP_ROTATION, 72);
        body.set(KNEE_FLEXION, 143);
        body.set(ANKLE_DORSIFLEXION, 30);
        body.set(HIP_ROTATION, BodySide.RIGHT, 75);
        body.set(KNEE_FLEXION, BodySide.RIGHT, 128);
        body.set(ANKLE_DORSIFLEXION, BodySide.RIGHT, 20);
    }

    private static void kneeling(Configuration body) {
        armsDown(body);
        body.set(KNEE_FLEXION, 90);
        body.set(ANKLE_DORSIFLEXION, -58);
        body.set(TOE_EXTENSION, -12);
    }

    private static void halfKneeling(Configuration body) {
        kneeling(body);
        body.set(HIP_FLEXION, BodySide.RIGHT, 92);
        body.set(ANKLE_DORSIFLEXION, BodySide.RIGHT, 0);
        body.set(TOE_EXTENSION, BodySide.RIGHT, 0);
    }

    private static void heelSitting(Configuration body) {
        handsOnThighs(body);
        body.set(HIP_FLEXION, 62);
        body.set(SHOULDER_FLEXION, 15);
        body.set(ELBOW_FLEXION, 34);
        body.set(WRIST_FLEXION, -18);
        body.set(KNEE_FLEXION, 154);
        body.set(ANKLE_DORSIFLEXION, -55);
        body.set(TOE_EXTENSION, -15);
        body.set(LUMBAR_FLEXION, 5);
    }

    private static void handsAndKnees(Configuration body) {
        body.turnTo(Rotation.aboutRight(-79));
        body.set(HIP_FLEXION, 79);
        body.set(KNEE_FLEXION, 90);
        body.set(ANKLE_DORSIFLEXION, -58);
        body.set(TOE_EXTENSION, -12);
        body.set(SHOULDER_FLEXION, 81);
        body.set(FOREARM_PRONATION, 180);
        body.set(WRIST_FLEXION, -88);
        body.set(FINGER_FLEXION, 0);
        body.set(NECK_FLEXION, -8);
    }

    private static void forearmsAndKnees(Configuration body) {
        handsAndKnees(body);
        body.turnTo(Rotation.aboutRight(-101));
        body.set(HIP_FLEXION, 101);
        body.set(SHOULDER_FLEXION, 101);
        body.set(ELBOW_FLEXION, 90);
        body.set(WRIST_FLEXION, 0);
        body.set(NECK_FLEXION, -15);
    }

    private static void plank(Configuration body) {
        body.turnTo(Rotation.aboutRight(-80));
        body.set(SHOULDER_FLEXION, 80);
        body.set(ELBOW_FLEXION, 90);
        body.set(FOREARM_PRONATION, 180);
        body.set(FINGER_FLEXION, 5);
        body.set(ANKLE_DORSIFLEXION, 5);
        body.set(TOE_EXTENSION, 72);
        body.set(NECK_FLEXION, -5);
    }

    private static void supine(Configuration body) {
        body.turnTo(Rotation.aboutRight(90));
        body.set(SHOULDER_ABDUCTION, 24);
        body.set(SHOULDER_FLEXION, -8);
        body.set(FOREARM_PRONATION, 10);
        body.set(ELBOW_FLEXION, 8);
        body.set(FINGER_FLEXION, 20);
        body.set(HIP_ABDUCTION, 5);
        body.set(HIP_ROTATION, 22);
        body.set(ANKLE_DORSIFLEXION, -25);
        body.set(HIP_FLEXION, 2);
    }

    private static void crookLying(Configuration body) {
        supine(body);
        body.set(HIP_ABDUCTION, 0);
        body.set(HIP_ROTATION, 0);
        body.set(HIP_FLEXION, 52);
        body.set(KNEE_FLEXION, 100);
        body.set(ANKLE_DORSIFLEXION, -42);
    }

    private static void prone(Configuration body) {
        body.turnTo(Rotation.aboutRight(-90));
        body.set(SHOULDER_ABDUCTION, 14);
        body.set(SHOULDER_FLEXION, 9);
        body.set(SHOULDER_BLADE_RETRACTION, -14);
        body.set(SHOULDER_ROTATION, -92);
        body.set(FOREARM_PRONATION, 100);
        body.set(ELBOW_FLEXION, 12);
        body.set(ANKLE_DORSIFLEXION, -56);
        body.set(TOE_EXTENSION, -8);
        body.set(HIP_ABDUCTION, 3);
        body.set(HIP_FLEXION, 7);
        body.set(KNEE_FLEXION, 6);
        body.set(NECK_FLEXION, -3);
    }

    /** On the left side, head towards +x, facing +z: whoever looks from the side sees the face. */
    private static void sideLying(Configuration body) {
        body.turnTo(new Rotation(Vec3.RIGHT, Vec3.FORWARD, Vec3.UP));
        body.set(HIP_FLEXION, 45);
        body.set(KNEE_FLEXION, 80);
        body.set(THORACIC_FLEXION, 5);
        body.set(ANKLE_DORSIFLEXION, -10);
        body.set(SHOULDER_FLEXION, BodySide.LEFT, 170);
        body.set(FOREARM_PRONATION, BodySide.LEFT, 90);
        body.set(SHOULDER_FLEXION, BodySide.RIGHT, 40);
        body.set(ELBOW_FLEXION, BodySide.RIGHT, 70);
    }
}
