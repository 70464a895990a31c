package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import moveleaf.model.BasePosition;
import moveleaf.model.Figure.Camera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyPainterTest {
    /** No part of the body is farther from every joint than the crown of the head from the joint under the skull. */
    private static final double FLESH = 22;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void any_posture_is_painted_near_its_joints() {
        Random random = new Random(1);
        for (int round = 0; round < 1000; round++) {
            Posture posture = RandomPostures.any(random);
            Projection view = RandomPostures.anyView(random);
            List<Piece> pieces = BodyPainter.paint(posture, view, MusclePaint.NONE);
            assertEquals(Form.values().length, pieces.size());
            Bounds bounds = bounds(pieces);
            String where = "round " + round;
            assertTrue(Double.isFinite(bounds.width() + bounds.height()), where);
            Bounds joints = new Bounds();
            for (Bone bone : Bone.values()) {
                Projection.Point point = view.point(posture.joint(bone));
                joints.add(point.x(), point.y());
            }
            assertTrue(bounds.left() > joints.left() - FLESH && bounds.right() < joints.right() + FLESH, where);
            assertTrue(bounds.top() > joints.top() - FLESH && bounds.bottom() < joints.bottom() + FLESH, where);
        }
    }

    @Test
    void the_nearness_of_pieces_never_falls() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            double last = Double.NEGATIVE_INFINITY;
            for (Piece piece :
                    BodyPainter.paint(RandomPostures.any(random), RandomPostures.anyView(random), MusclePaint.NONE)) {
                assertTrue(piece.nearness() >= last, "round " + round);
                last = piece.nearness();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BasePosition.class)
    void a_still_is_small(BasePosition position) {
        for (Camera camera : List.of(Camera.SIDE, Camera.FRONT, Camera.ABOVE, new Camera(45, 15))) {
            int letters = 0;
            for (Piece piece : BodyPainter.paint(posed(position), Projection.of(camera), MusclePaint.NONE)) {
                for (Drawing.Shape shape : piece.shapes()) {
                    letters += PathText.of(shape.path(), 1, 1).length();
                }
            }
            assertTrue(letters < 12_000, position + ": " + letters);
        }
    }

    @Test
    void the_same_body_is_painted_the_same_way() {
        Posture posture = posed(BasePosition.CROSS_LEGGED);
        Projection view = Projection.of(new Camera(30, 20));
        assertEquals(
                BodyPainter.paint(posture, view, MusclePaint.NONE), BodyPainter.paint(posture, view, MusclePaint.NONE));
    }

    @Test
    void one_is_as_tall_as_the_skeleton_is_made_for() {
        Bounds bounds =
                bounds(BodyPainter.paint(RandomPostures.upright(), Projection.of(Camera.FRONT), MusclePaint.NONE));
        assertEquals(170, bounds.height(), 2);
    }

    @Test
    void from_the_side_the_right_arm_lies_over_the_shirt_and_the_left_one_under_it() {
        List<Tone> tones = new ArrayList<>();
        for (Piece piece :
                BodyPainter.paint(posed(BasePosition.STANDING), Projection.of(Camera.SIDE), MusclePaint.NONE)) {
            piece.shapes().stream().flatMap(shape -> shape.fill().stream()).forEach(tones::add);
        }
        assertTrue(tones.indexOf(Tone.SKIN_FAR) < tones.indexOf(Tone.SHIRT));
        assertTrue(tones.indexOf(Tone.SHIRT_FAR) < tones.indexOf(Tone.SHIRT));
        assertTrue(tones.lastIndexOf(Tone.SKIN) > tones.lastIndexOf(Tone.SHIRT));
    }

    /** Two outlines are fitted from other ends, so each may stray: centimetres. */
    private static final double ROOM = 0.8;

    @Test
    void the_body_seen_from_its_left_mirrors_the_body_seen_from_its_right() {
        Posture posture = posed(BasePosition.HANDS_AND_KNEES);
        Bounds right = bounds(BodyPainter.paint(posture, Projection.of(Camera.SIDE), MusclePaint.NONE));
        Bounds left = bounds(BodyPainter.paint(posture, Projection.of(Camera.LEFT_SIDE), MusclePaint.NONE));
        assertEquals(right.left(), -left.right(), ROOM);
        assertEquals(right.right(), -left.left(), ROOM);
        assertEquals(right.top(), left.top(), ROOM);
        assertEquals(right.bottom(), left.bottom(), ROOM);
    }

    private static Bounds bounds(List<Piece> pieces) {
        Bounds bounds = new Bounds();
        pieces.forEach(piece -> bounds.add(piece.shapes()));
        return bounds;
    }

    private static Posture posed(BasePosition position) {
        Kinematics kinematics = new Kinematics();
        kinematics.place(BaseConfigurations.of(position));
        return kinematics.posture();
    }
}
