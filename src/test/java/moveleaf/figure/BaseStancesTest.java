package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import moveleaf.model.BasePosition;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaseStancesTest {
    private final Kinematics kinematics = new Kinematics();

    @ParameterizedTest
    @EnumSource
    void all_contacts_of_a_base_position_are_closed(BasePosition position) {
        Stance stance = stance(position);
        assertEquals(tokens(BaseTouches.of(position)), tokens(stance.touches()));
        for (Hold hold : stance.holds) {
            assertEquals(0, hold.miss(kinematics), 0.5, hold.touch.token());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_sinks_into_the_floor(BasePosition position) {
        stance(position);
        for (Landmark landmark : Landmarks.all()) {
            Spot spot = new Spot(landmark);
            assertTrue(spot.place(kinematics).y() - spot.radius > -1, landmark.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void angles_are_human_and_knees_bend_backwards(BasePosition position) {
        Stance stance = stance(position);
        for (int i = 0; i < Freedoms.COUNT; i++) {
            double angle = stance.body.angles[i];
            assertTrue(angle >= Freedoms.least(i) - 1e-9 && angle <= Freedoms.most(i) + 1e-9, "freedom " + i);
        }
        for (BodySide side : BodySide.values()) {
            assertTrue(stance.body.get(JointMotion.KNEE_FLEXION, side) > -5.001);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CROSS_LEGGED", "HALF_KNEELING", "SIDE_LYING"})
    void left_is_as_right(BasePosition position) {
        Posture body = posture(position);
        for (Bone bone : Bone.values()) {
            if (bone.name().startsWith("RIGHT_")) {
                Vec3 right = body.joint(bone);
                Vec3 left = body.joint(Bone.valueOf("LEFT_" + bone.name().substring(6)));
                Vec3 mirrored = new Vec3(left.x(), left.y(), -left.z());
                assertEquals(0, right.minus(mirrored).length(), 0.1, bone.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDS_AND_KNEES"})
    void hands_are_under_shoulders_and_knees_under_hips(BasePosition position) {
        Posture body = posture(position);
        assertEquals(
                body.joint(Bone.RIGHT_UPPER_ARM).x(),
                body.joint(Bone.RIGHT_HAND).x(),
                4);
        assertEquals(
                body.joint(Bone.RIGHT_THIGH).x(), body.joint(Bone.RIGHT_SHIN).x(), 3);
        Rotation hand = body.frame(Bone.RIGHT_HAND).rotation();
        assertTrue(hand.up().x() < -0.95, "fingers point forward");
        assertTrue(hand.forward().y() < -0.95, "the palm is down");
    }

    private Posture posture(BasePosition position) {
        stance(position);
        return kinematics.posture();
    }

    private Stance stance(BasePosition position) {
        Stance stance = BaseStances.of(position, List.of(), new Solver(), new Room());
        kinematics.place(stance.body);
        return stance;
    }

    private static Set<String> tokens(List<Touch> touches) {
        Set<String> tokens = new TreeSet<>();
        touches.forEach(touch -> tokens.add(touch.token()));
        return tokens;
    }
}
