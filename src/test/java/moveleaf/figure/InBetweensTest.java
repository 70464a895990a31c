package moveleaf.figure;

import static moveleaf.figure.PoseNotes.figure;
import static moveleaf.figure.PoseNotes.pose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Figure;
import moveleaf.model.Pose;
import org.junit.jupiter.api.Test;

class InBetweensTest {
    private static final String CROSSED =
            "right hips flexion 61, right hips abduction 47, right hips rotation 73, right knees flexion 126";
    private static final String CROSSED_SITTING =
            "right hips flexion 120, right hips abduction 40, right hips rotation 75, right knees flexion 125";

    @Test
    void an_ankle_comes_to_lie_on_the_other_thigh_over_the_knee_and_not_through_it() {
        assertApart(pose("start", "crook-lying", "", ""), crossed("start", CROSSED));
        assertApart(pose("start", "sitting", "", ""), crossed("start", CROSSED_SITTING));
    }

    @Test
    void and_it_leaves_it_the_same_way() {
        assertApart(crossed("crook-lying", CROSSED), pose("down", "crook-lying", "", ""));
    }

    private static Pose crossed(String origin, String angles) {
        return pose("crossed", origin, angles, "right-ankle: left-thigh");
    }

    private static void assertApart(Pose from, Pose to) {
        Figure.Drawn figure = figure("chair", from, to);
        List<Scene> motion = Poser.pose(figure, 16, new Diagnostics()).motion();
        for (int i = 0; i < motion.size(); i++) {
            Posture body = motion.get(i).body();
            double thigh = distance(body, Bone.LEFT_THIGH, Bone.LEFT_SHIN);
            double shin = distance(body, Bone.LEFT_SHIN, Bone.LEFT_FOOT);
            String where = "scene " + i + " of " + from.name() + " to " + to.name() + ": " + thigh + ", " + shin;
            // half the thickness of a shin and of the limb that it crosses
            assertTrue(thigh > 6.5 && shin > 6.5, where);
        }
    }

    /** From the middle of the right shin to that of a limb, in centimetres. */
    private static double distance(Posture body, Bone from, Bone to) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 40; i++) {
            Vec3 own = body.joint(Bone.RIGHT_SHIN).toward(body.joint(Bone.RIGHT_FOOT), i / 40.0);
            for (int j = 0; j <= 40; j++) {
                Vec3 other = body.joint(from).toward(body.joint(to), j / 40.0);
                least = Math.min(least, own.minus(other).length());
            }
        }
        return least;
    }
}
