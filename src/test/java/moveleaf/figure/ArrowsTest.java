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
import moveleaf.model.Figure.Camera;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import org.junit.jupiter.api.Test;

class ArrowsTest {
    private static final Pose STAND = RandomFigures.pose("stand", new Pose.Base(BasePosition.STANDING), List.of());

    @Test
    void both_arms_that_rise_have_an_arrow_each_seen_from_the_front() {
        assertEquals(2, arrows(Optional.of(List.of()), Camera.FRONT, raised(90)));
    }

    @Test
    void arms_that_one_sees_as_one_share_an_arrow() {
        assertEquals(1, arrows(Optional.of(List.of()), Camera.SIDE, swung(80)));
    }

    @Test
    void small_movements_have_none() {
        assertEquals(0, arrows(Optional.of(List.of()), Camera.FRONT, moved(JointMotion.NECK_FLEXION, 8)));
    }

    @Test
    void an_author_can_do_without() {
        assertEquals(0, arrows(Optional.empty(), Camera.FRONT, raised(90)));
    }

    @Test
    void an_author_names_whose_way_is_shown() {
        List<Figure.Moving> left = List.of(new Figure.Moving(BodyPart.HANDS, Optional.of(BodySide.LEFT)));
        List<Figure.Moving> both = List.of(new Figure.Moving(BodyPart.HANDS, Optional.empty()));
        assertEquals(1, arrows(Optional.of(left), Camera.FRONT, raised(90)));
        assertEquals(2, arrows(Optional.of(both), Camera.FRONT, raised(90)));
    }

    @Test
    void an_arrow_lies_off_the_body() {
        List<Scene> scenes = scenes(raised(90), Camera.FRONT);
        Projection view = Projection.of(Camera.FRONT);
        Shadow shadow = Shadow.of(scenes.get(scenes.size() - 1).body(), view);
        for (Drawing.Shape shape : Arrows.of(Optional.of(List.of()), scenes, view)) {
            for (Drawing.Segment segment : shape.path().segments()) {
                Bounds place = new Bounds();
                segment.accept(place);
                assertTrue(place.isEmpty() || shadow.depth(place.right(), place.bottom()) < 3, segment::toString);
            }
        }
    }

    @Test
    void hips_that_go_back_have_their_arrow_behind_them() {
        List<Figure.Moving> hips = List.of(new Figure.Moving(BodyPart.HIPS, Optional.empty()));
        Bounds hinged = place(hips, moved(JointMotion.HIP_FLEXION, 70));
        List<Scene> scenes = scenes(moved(JointMotion.HIP_FLEXION, 70), Camera.SIDE);
        double pelvis = Projection.of(Camera.SIDE)
                .point(scenes.get(scenes.size() - 1).body().joint(Bone.PELVIS))
                .x();
        assertTrue(hinged.right() < pelvis - 5, "from the buttock on: " + hinged.right() + ", " + pelvis);
    }

    @Test
    void an_arrow_begins_apart_from_the_hand_that_rests() {
        List<Figure.Moving> left = List.of(new Figure.Moving(BodyPart.HANDS, Optional.of(BodySide.LEFT)));
        Pose up = RandomFigures.pose(
                "up",
                new Pose.From("stand"),
                List.of(new Pose.Angle(
                        JointMotion.SHOULDER_FLEXION, Optional.of(BodySide.LEFT), 150, RandomFigures.SPAN)));
        List<Scene> scenes = scenes(up, Camera.SIDE);
        double hand = Projection.of(Camera.SIDE)
                .point(scenes.get(scenes.size() - 1).body().joint(Bone.RIGHT_HAND))
                .x();
        assertTrue(place(left, up).left() > hand + 5, "before the other hand");
    }

    /** Round the arrows of the picture of a second pose, seen from the side. */
    private static Bounds place(List<Figure.Moving> named, Pose pose) {
        Bounds place = new Bounds();
        place.add(Arrows.of(Optional.of(named), scenes(pose, Camera.SIDE), Projection.of(Camera.SIDE)));
        return place;
    }

    private static Pose raised(double degrees) {
        return moved(JointMotion.SHOULDER_ABDUCTION, degrees);
    }

    private static Pose swung(double degrees) {
        return moved(JointMotion.SHOULDER_FLEXION, degrees);
    }

    private static Pose moved(JointMotion motion, double degrees) {
        return RandomFigures.pose(
                "moved",
                new Pose.From("stand"),
                List.of(new Pose.Angle(motion, Optional.empty(), degrees, RandomFigures.SPAN)));
    }

    /** Of the picture of a second pose. */
    private static long arrows(Optional<List<Figure.Moving>> named, Camera camera, Pose pose) {
        return Arrows.of(named, scenes(pose, camera), Projection.of(camera)).stream()
                .filter(shape -> shape.fill().equals(Optional.of(Tone.ARROW)))
                .count();
    }

    private static List<Scene> scenes(Pose pose, Camera camera) {
        Figure.Drawn figure = new Figure.Drawn(
                "Alt.",
                "Caption.",
                camera,
                List.of(),
                List.of(STAND, pose),
                Figure.Tint.NONE,
                Optional.empty(),
                RandomFigures.SPAN);
        return Poser.pose(figure, 8, new Diagnostics()).motion();
    }
}
