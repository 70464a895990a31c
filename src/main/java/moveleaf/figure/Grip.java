package moveleaf.figure;

import static moveleaf.model.JointMotion.ELBOW_FLEXION;
import static moveleaf.model.JointMotion.FINGER_FLEXION;
import static moveleaf.model.JointMotion.FOREARM_PRONATION;
import static moveleaf.model.JointMotion.SHOULDER_ABDUCTION;
import static moveleaf.model.JointMotion.SHOULDER_FLEXION;
import static moveleaf.model.JointMotion.SHOULDER_ROTATION;
import static moveleaf.model.JointMotion.WRIST_FLEXION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;

/** How hands take what they hold. Angles that the author writes come after these. */
final class Grip {
    private static final double CLOSED = 80;

    private Grip() {}

    /** Sets the arms of a stance to what it takes up that its origin didn't hold. */
    static void take(Stance stance, Stance origin) {
        for (Prop prop : stance.props) {
            Prop.Place place = UsualPlace.of(prop, stance.base);
            boolean isNew = origin.props.stream()
                    .noneMatch(old -> old.kind() == prop.kind() && UsualPlace.of(old, stance.base) == place);
            if (!isNew || !HeldProps.isHeld(prop.kind(), place)) {
                continue;
            }
            for (BodySide side : BodySide.values()) {
                if (holds(side, place)) {
                    stance.body.set(FINGER_FLEXION, side, CLOSED);
                }
            }
            if (place == Prop.Place.ALONG_SPINE) {
                behindBack(stance.body);
            } else if (prop.kind() == Prop.Kind.BARBELL || prop.kind() == Prop.Kind.STICK) {
                stance.body.set(FOREARM_PRONATION, 170);
            } else if (prop.kind() == Prop.Kind.KETTLEBELL && place == Prop.Place.IN_HANDS) {
                stance.body.set(FOREARM_PRONATION, 150);
                stance.body.set(SHOULDER_FLEXION, 18);
                stance.body.set(SHOULDER_ABDUCTION, -8);
                stance.body.set(SHOULDER_ROTATION, -20);
            }
        }
    }

    private static boolean holds(BodySide side, Prop.Place place) {
        return place != (side == BodySide.LEFT ? Prop.Place.IN_RIGHT_HAND : Prop.Place.IN_LEFT_HAND);
    }

    /** The right hand behind the neck, the left one behind the low back, both with the palm to the stick. */
    private static void behindBack(Configuration body) {
        set(
                body,
                BodySide.RIGHT,
                new JointMotion[] {SHOULDER_FLEXION, SHOULDER_ABDUCTION, SHOULDER_ROTATION},
                60,
                160,
                90);
        set(body, BodySide.RIGHT, new JointMotion[] {ELBOW_FLEXION, FOREARM_PRONATION, WRIST_FLEXION}, 140, 45, 0);
        set(
                body,
                BodySide.LEFT,
                new JointMotion[] {SHOULDER_FLEXION, SHOULDER_ABDUCTION, SHOULDER_ROTATION},
                -18,
                20,
                -80);
        set(body, BodySide.LEFT, new JointMotion[] {ELBOW_FLEXION, FOREARM_PRONATION, WRIST_FLEXION}, 79, 60, -5);
    }

    private static void set(Configuration body, BodySide side, JointMotion[] motions, double... degrees) {
        for (int i = 0; i < motions.length; i++) {
            body.set(motions[i], side, degrees[i]);
        }
    }

    /** The hands on the stick behind the back, and side by side on the handle of a kettlebell. */
    static List<Touch> touches(Stance stance, List<Touch> others) {
        List<Touch> touches = new ArrayList<>();
        for (Prop prop : stance.props) {
            Prop.Place place = UsualPlace.of(prop, stance.base);
            if (place == Prop.Place.ALONG_SPINE) {
                for (BodySide side : BodySide.values()) {
                    touches.add(Touch.of(BodyPart.HANDS, side, new Pose.On(prop.kind()), Touch.Strength.BEARING));
                }
            } else if (prop.kind() == Prop.Kind.KETTLEBELL && place == Prop.Place.IN_HANDS) {
                Pose.Target other = new Pose.Body(BodyPart.FISTS, Optional.of(BodySide.RIGHT));
                touches.add(Touch.of(BodyPart.FISTS, BodySide.LEFT, other, Touch.Strength.BEARING));
            }
        }
        touches.removeIf(touch -> others.stream().anyMatch(touch::replaces));
        return touches;
    }
}
