package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Figure;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.junit.jupiter.api.Test;

class PropPlacesTest {
    private static final Span SPAN = new Span(new SourceFile("t.md", ""), 0, 0);
    private static final Prop BESIDE = prop(Prop.Place.BESIDE_RIGHT);

    @Test
    void equal_cushions_at_one_place_lie_on_each_other_and_carry_a_knee() {
        Posed posed = pose(List.of(BESIDE, BESIDE), start(), lowered());
        List<Scene.PlacedProp> stack = posed.poses().get(1).props();
        assertEquals(2, stack.size());
        double height = stack.get(0).size().y();
        assertEquals(0, stack.get(0).frame().origin().y(), 1e-9);
        assertEquals(height, stack.get(1).frame().origin().y(), 1e-9);
        Landmark knee = Landmarks.knee(BodySide.RIGHT);
        double skin =
                posed.poses().get(1).body().frame(knee.bone()).at(knee.local()).y() - knee.radius();
        assertEquals(2 * height, skin, 0.5);
    }

    @Test
    void a_cushion_between_the_knees_goes_with_them() {
        Posed posed = pose(List.of(BESIDE, prop(Prop.Place.BETWEEN_KNEES)), start(), lowered());
        Vec3 before = posed.poses().get(0).props().get(1).frame().origin();
        Vec3 after = posed.poses().get(1).props().get(1).frame().origin();
        assertTrue(after.z() > before.z() + 10, before + " to " + after);
    }

    @Test
    void who_sits_on_a_block_closes_the_hands_round_the_strap() {
        Prop block = new Prop(Prop.Kind.BLOCK, Optional.of(Prop.Place.UNDER_HIPS), SPAN);
        Prop strap = new Prop(Prop.Kind.STRAP, Optional.of(Prop.Place.ROUND_RIGHT_FOOT), SPAN);
        Pose sitting = pose("start", new Pose.Base(BasePosition.LONG_SITTING), List.of(), List.of());
        for (List<Prop> props : List.of(List.of(strap), List.of(block, strap))) {
            Posture body = pose(props, sitting).poses().get(0).body();
            Vec3 hand = body.frame(Bone.LEFT_HAND).rotation().up();
            Vec3 fingers = body.frame(Bone.LEFT_FINGERS).rotation().up();
            assertTrue(hand.dot(fingers) < 0.5, props + ": " + hand.dot(fingers));
        }
    }

    private static Posed pose(List<Prop> props, Pose... poses) {
        Figure.Drawn figure = new Figure.Drawn(
                "a", "c", Figure.Camera.SIDE, props, List.of(poses), Figure.Tint.NONE, Optional.of(List.of()), SPAN);
        return Poser.pose(figure, 1, new Diagnostics());
    }

    private static Pose start() {
        return pose("start", new Pose.Base(BasePosition.CROOK_LYING), List.of(), List.of());
    }

    private static Pose lowered() {
        return pose(
                "lowered",
                new Pose.From("start"),
                List.of(angle(JointMotion.BODY_ROTATION, 20), angle(JointMotion.THORACIC_ROTATION, -20)),
                List.of(
                        new Pose.Contact(BodyPart.HIPS, Optional.empty(), Optional.empty(), SPAN),
                        new Pose.Contact(
                                BodyPart.KNEES,
                                Optional.of(BodySide.RIGHT),
                                Optional.of(new Pose.On(Prop.Kind.PILLOW)),
                                SPAN)));
    }

    private static Pose pose(String name, Pose.Origin origin, List<Pose.Angle> angles, List<Pose.Contact> contacts) {
        return new Pose(name, origin, angles, contacts, Optional.empty(), Optional.empty(), Optional.empty(), SPAN);
    }

    private static Pose.Angle angle(JointMotion motion, double degrees) {
        return new Pose.Angle(motion, Optional.empty(), degrees, SPAN);
    }

    private static Prop prop(Prop.Place place) {
        return new Prop(Prop.Kind.PILLOW, Optional.of(place), SPAN);
    }
}
