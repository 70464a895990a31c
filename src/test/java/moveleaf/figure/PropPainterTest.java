package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import moveleaf.model.Figure.Camera;
import moveleaf.model.Prop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PropPainterTest {
    private static final List<Vec3> LOOP = List.of(new Vec3(0, 30, -10), new Vec3(50, 50, 0), new Vec3(0, 30, 10));

    @ParameterizedTest
    @EnumSource(Prop.Kind.class)
    void a_prop_is_where_it_stands_from_wherever_one_looks(Prop.Kind kind) {
        Random random = new Random(kind.token().length());
        for (int i = 0; i < 200; i++) {
            Camera camera = i < 20
                    ? new Camera(45 * (i % 8), 90 * (i / 8 - 1))
                    : new Camera(random.nextInt(360) - 180, random.nextInt(181) - 90);
            Rotation turn = Rotation.aboutUp(random.nextInt(8) * 45).after(Rotation.aboutRight(random.nextInt(4) * 30));
            Scene.PlacedProp prop = new Scene.PlacedProp(
                    kind,
                    new Posture.Frame(new Vec3(20, 10, -5), turn),
                    PropSize.of(kind),
                    kind == Prop.Kind.STRAP ? LOOP : List.of());
            List<Piece> pieces = PropPainter.paint(prop, Projection.of(camera));
            assertFalse(pieces.isEmpty());
            Bounds bounds = new Bounds();
            pieces.forEach(piece -> bounds.add(piece.shapes()));
            double reach = PropSize.of(kind).length() + 110;
            assertTrue(
                    bounds.left() > -reach
                            && bounds.right() < reach
                            && bounds.top() > -reach
                            && bounds.bottom() < reach,
                    () -> kind + " " + camera);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DUMBBELL", "KETTLEBELL", "BARBELL", "STICK"})
    void a_grip_is_behind_the_hand_that_holds_it(Prop.Kind kind) {
        Scene.PlacedProp prop =
                new Scene.PlacedProp(kind, new Posture.Frame(Vec3.ZERO, Rotation.NONE), PropSize.of(kind), List.of());
        for (int azimuth = 0; azimuth <= 180; azimuth += 60) {
            Projection view = Projection.of(new Camera(azimuth, 0));
            assertTrue(PropPainter.paint(prop, view).stream().anyMatch(piece -> piece.nearness() < 0));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAIR", "BENCH", "BOX", "BLOCK", "PILLOW", "TOWEL", "MAT", "TABLE"})
    void what_bears_the_body_has_a_part_behind_all_that_it_bears(Prop.Kind kind) {
        Scene.PlacedProp prop =
                new Scene.PlacedProp(kind, new Posture.Frame(Vec3.ZERO, Rotation.NONE), PropSize.of(kind), List.of());
        Projection view = Projection.of(Camera.SIDE);
        assertTrue(PropPainter.paint(prop, view).stream()
                .anyMatch(piece -> piece.nearness() <= -PropSize.of(kind).z() / 2 + 1e-9));
    }
}
