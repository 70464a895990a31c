package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.Figure.Camera;
import moveleaf.model.Figure.Tint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MusclePaintTest {
    private static final Posture STANDING = Poser.pose(
                    RandomFigures.base(BasePosition.STANDING, Camera.FRONT), 1, new Diagnostics())
            .poses()
            .get(0)
            .body();

    @Test
    void every_muscle_of_the_guide_can_be_tinted() throws IOException {
        Matcher ids =
                Pattern.compile("(?m)^  - id: (.+)$").matcher(Files.readString(Path.of("content/pages/muscles.md")));
        int count = 0;
        while (ids.find()) {
            assertTrue(Muscles.of(ids.group(1)).isPresent(), ids.group(1));
            count++;
        }
        assertTrue(count > 10);
    }

    @ParameterizedTest
    @MethodSource("moveleaf.figure.Muscles#ids")
    void every_muscle_is_seen_from_somewhere(String id) {
        long most = 0;
        for (int azimuth = 0; azimuth < 360; azimuth += 45) {
            most = Math.max(most, tinted(Tone.WORK, new Tint(List.of(id), List.of()), new Camera(azimuth, 0)));
        }
        // the left one and the right one
        assertTrue(most >= 2, id);
    }

    @Test
    void a_muscle_that_faces_away_is_not_seen() {
        Tint quadriceps = new Tint(List.of("quadriceps"), List.of());
        assertEquals(2, tinted(Tone.WORK, quadriceps, Camera.FRONT));
        assertEquals(0, tinted(Tone.WORK, quadriceps, Camera.BACK));
    }

    @Test
    void a_muscle_of_the_buttock_does_not_reach_the_belly() {
        Posture folded = Poser.pose(RandomFigures.base(BasePosition.CROSS_LEGGED, Camera.FRONT), 1, new Diagnostics())
                .poses()
                .get(0)
                .body();
        Tint buttock = new Tint(List.of("gluteus-maximus", "deep-hip-rotators"), List.of());
        Drawing.Path everything = new Pen()
                .move(new Projection.Point(-300, -300))
                .line(new Projection.Point(300, -300))
                .line(new Projection.Point(300, 300))
                .line(new Projection.Point(-300, 300))
                .close()
                .path();
        for (Camera camera : List.of(Camera.FRONT, new Camera(25, 20), new Camera(90, 0), Camera.BACK)) {
            Projection view = Projection.of(camera);
            assertEquals(List.of(), tinted(buttock, folded, view).on(Form.SHIRT, everything), camera::toString);
        }
    }

    @Test
    void a_helping_muscle_is_hatched_and_not_filled() {
        Tint helping = new Tint(List.of(), List.of("quadriceps"));
        assertEquals(0, tinted(Tone.WORK, helping, Camera.FRONT));
        assertEquals(2, tinted(Tone.HELP, helping, Camera.FRONT));
    }

    @Test
    void a_muscle_that_works_and_helps_works() {
        Tint both = new Tint(List.of("quadriceps"), List.of("quadriceps"));
        assertEquals(2, tinted(Tone.WORK_HATCH, both, Camera.FRONT));
        assertEquals(0, tinted(Tone.HELP, both, Camera.FRONT));
    }

    @Test
    void an_unknown_muscle_tints_nothing() {
        Tint unknown = new Tint(List.of("wing"), List.of("tail"));
        assertEquals(
                BodyPainter.paint(STANDING, Projection.of(Camera.FRONT), MusclePaint.NONE),
                BodyPainter.paint(STANDING, Projection.of(Camera.FRONT), MusclePaint.of(unknown)));
    }

    /** How many shapes of a body are filled or stroked in a tone; each shows only inside its form. */
    private static long tinted(Tone tone, Tint tint, Camera camera) {
        Projection view = Projection.of(camera);
        List<Drawing.Shape> shapes = BodyPainter.paint(STANDING, view, MusclePaint.of(tint)).stream()
                .flatMap(piece -> piece.shapes().stream())
                .filter(shape -> shape.fill().equals(Optional.of(tone))
                        || shape.stroke().map(Drawing.Stroke::tone).equals(Optional.of(tone)))
                .toList();
        shapes.forEach(shape -> assertTrue(shape.clip().isPresent()));
        return shapes.stream().map(Drawing.Shape::path).distinct().count();
    }

    private static Tinting tinted(Tint tint, Posture body, Projection view) {
        return MusclePaint.of(tint).on(body, view, new Relief(Cast.of(Mould.BODY, body, view), Mould.BODY));
    }
}
