package moveleaf.model;

import java.util.Locale;

/**
 * A motion of a joint in the terms of the clinic, in degrees from the anatomical position, with the range that a pose may
 * use. Ranges are those of mobile, healthy adults, a little wider than the averages of textbooks, so that no pose people
 * can take is refused.
 */
public enum JointMotion {
    /** The whole body, against its base position: leaning forward, falling to the right, turning to the right. */
    BODY_FLEXION("body", "flexion", Sides.ONE, -180, 180),
    BODY_SIDE_BEND("body", "side-bend", Sides.ONE, -180, 180),
    BODY_ROTATION("body", "rotation", Sides.ONE, -180, 180),
    LUMBAR_FLEXION("lumbar", "flexion", Sides.ONE, -35, 60),
    /** To the right; to the left below 0. So for every side-bend and rotation of the trunk. */
    LUMBAR_SIDE_BEND("lumbar", "side-bend", Sides.ONE, -30, 30),
    LUMBAR_ROTATION("lumbar", "rotation", Sides.ONE, -15, 15),
    THORACIC_FLEXION("thoracic", "flexion", Sides.ONE, -30, 50),
    THORACIC_SIDE_BEND("thoracic", "side-bend", Sides.ONE, -30, 30),
    THORACIC_ROTATION("thoracic", "rotation", Sides.ONE, -45, 45),
    NECK_FLEXION("neck", "flexion", Sides.ONE, -75, 60),
    NECK_SIDE_BEND("neck", "side-bend", Sides.ONE, -45, 45),
    NECK_ROTATION("neck", "rotation", Sides.ONE, -80, 80),
    SHOULDER_BLADE_ELEVATION("shoulder-blades", "elevation", Sides.TWO, -10, 40),
    /** Drawn back, toward the spine; forward below 0. */
    SHOULDER_BLADE_RETRACTION("shoulder-blades", "retraction", Sides.TWO, -30, 30),
    SHOULDER_FLEXION("shoulders", "flexion", Sides.TWO, -60, 185),
    /** Away from the middle, about the axis that the flexed arm carries along: at 90 of flexion it is horizontal. */
    SHOULDER_ABDUCTION("shoulders", "abduction", Sides.TWO, -60, 185),
    /** Outward; inward below 0. So for the hips. */
    SHOULDER_ROTATION("shoulders", "rotation", Sides.TWO, -95, 100),
    ELBOW_FLEXION("elbows", "flexion", Sides.TWO, -10, 150),
    /** 0 with the palm forward as in the anatomical position, 90 with the thumb forward, 180 with the palm back. */
    FOREARM_PRONATION("forearms", "pronation", Sides.TWO, -10, 180),
    WRIST_FLEXION("wrists", "flexion", Sides.TWO, -95, 90),
    /** Toward the little finger; toward the thumb below 0. */
    WRIST_SIDE_BEND("wrists", "side-bend", Sides.TWO, -25, 40),
    FINGER_FLEXION("fingers", "flexion", Sides.TWO, -20, 100),
    HIP_FLEXION("hips", "flexion", Sides.TWO, -30, 140),
    HIP_ABDUCTION("hips", "abduction", Sides.TWO, -35, 60),
    HIP_ROTATION("hips", "rotation", Sides.TWO, -50, 75),
    KNEE_FLEXION("knees", "flexion", Sides.TWO, -5, 160),
    /** The foot drawn up; pointed below 0. */
    ANKLE_DORSIFLEXION("ankles", "dorsiflexion", Sides.TWO, -60, 35),
    TOE_EXTENSION("toes", "extension", Sides.TWO, -40, 85);

    private final String joint;
    private final String motion;
    private final Sides sides;
    private final double least;
    private final double most;

    JointMotion(String joint, String motion, Sides sides, double least, double most) {
        this.joint = joint;
        this.motion = motion;
        this.sides = sides;
        this.least = least;
        this.most = most;
    }

    /** The key of its joint in front matter: {@code hips}. */
    public String joint() {
        return joint;
    }

    /** Its own key under that of the joint: {@code flexion}. */
    public String motion() {
        return motion;
    }

    /** Whether there is one on each side. */
    public boolean isPaired() {
        return sides == Sides.TWO;
    }

    /** The smallest angle allowed, in degrees. */
    public double least() {
        return least;
    }

    /** The largest angle allowed, in degrees. */
    public double most() {
        return most;
    }

    @Override
    public String toString() {
        return (joint + " " + motion).toLowerCase(Locale.ROOT);
    }

    private enum Sides {
        ONE,
        TWO
    }
}
