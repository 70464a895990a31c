package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import moveleaf.figure.Loft.Section;
import moveleaf.model.Figure.Camera;
import org.junit.jupiter.api.Test;

/** Outlines of solids whose shadows are known. */
class TracerTest {
    private static final Projection SIDE = Projection.of(Camera.SIDE);

    @Test
    void a_ball_is_a_circle() {
        Outline outline = traced(SIDE, loft(1, ball(3, 4, 5), ball(3, 4, 5)));
        for (int i = 0; i < outline.size; i++) {
            double x = outline.x[i] - 3;
            double y = outline.y[i] + 4;
            assertEquals(5, Math.hypot(x, y), 0.01);
            assertEquals(x / 5, outline.inX[i], 0.01);
            assertEquals(y / 5, outline.inY[i], 0.01);
        }
        assertEquals(Math.PI * 25, area(outline), 3);
    }

    @Test
    void two_balls_make_a_capsule() {
        Outline outline = traced(SIDE, loft(8, ball(0, 0, 4), ball(20, 0, 4)));
        assertEquals(-4, outline.left, 0.01);
        assertEquals(24, outline.right, 0.01);
        assertEquals(-4, outline.top, 0.01);
        assertEquals(4, outline.bottom, 0.01);
        assertEquals(160 + Math.PI * 16, area(outline), 2);
    }

    @Test
    void a_ball_inside_another_does_not_show() {
        Outline outline = traced(SIDE, loft(1, ball(0, 0, 6), ball(1, 1, 2), ball(0, 0, 6)));
        assertEquals(Math.PI * 36, area(outline), 4);
    }

    @Test
    void where_two_lofts_cross_there_are_four_corners() {
        Outline outline =
                traced(SIDE, loft(16, ball(-20, 0, 3), ball(20, 0, 3)), loft(16, ball(0, -20, 3), ball(0, 20, 3)));
        int corners = 0;
        for (int i = 0; i < outline.size; i++) {
            if (outline.isCorner(i)) {
                corners++;
                assertEquals(3, Math.abs(outline.x[i]), 0.1);
                assertEquals(3, Math.abs(outline.y[i]), 0.1);
            }
        }
        assertEquals(4, corners);
        assertEquals(2 * (240 + Math.PI * 9) - 36, area(outline), 4);
    }

    @Test
    void a_disc_seen_edge_on_is_thin() {
        Section disc = new Section(Bone.PELVIS, Vec3.ZERO, new Vec3(10, 0.1, 10));
        Outline outline = traced(SIDE, loft(1, disc, disc));
        assertEquals(20, outline.right - outline.left, 0.1);
        assertTrue(outline.bottom - outline.top < 0.5);
    }

    @Test
    void every_section_lies_inside_and_every_point_outside_of_all_others() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Posture posture = RandomPostures.any(random);
            Projection view = RandomPostures.anyView(random);
            Cast cast = Cast.of(Mould.BODY, posture, view);
            Tracer tracer = new Tracer(cast, Mould.BODY.begins);
            for (Form form : Form.values()) {
                int from = Mould.BODY.starts[form.number()];
                int to = Mould.BODY.starts[form.number() + 1];
                Outline outline = tracer.trace(from, to);
                String where = "round " + round + ": " + form;
                for (int i = from; i < to; i++) {
                    assertTrue(outline.contains(cast.x[i], cast.y[i]), where);
                }
                for (int i = 0; i < outline.size; i++) {
                    for (int section = from; section < to; section++) {
                        assertFalse(isDeep(cast, section, outline.x[i], outline.y[i]), where);
                    }
                }
            }
        }
    }

    /** Whether a place is more than 1 cm inside a section's shadow. */
    private static boolean isDeep(Cast cast, int i, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < Tracer.K; k++) {
            double c = Tracer.COS[k];
            double s = Tracer.SIN[k];
            double reach = Math.sqrt(c * c * cast.xx[i] + 2 * c * s * cast.xy[i] + s * s * cast.yy[i]);
            least = Math.min(least, reach - c * (x - cast.x[i]) - s * (y - cast.y[i]));
        }
        return least > 1;
    }

    private static Outline traced(Projection view, Loft... lofts) {
        Mould mould = new Mould(List.of(
                java.util.Arrays.stream(lofts).map(Sculpture.Length::whole).toList()));
        Cast cast = Cast.of(mould, RandomPostures.upright(), view);
        return new Tracer(cast, mould.begins).trace(0, mould.size());
    }

    private static Loft loft(int fineness, Section... sections) {
        return new Loft(List.of(sections), fineness);
    }

    private static Section ball(double x, double y, double radius) {
        return new Section(Bone.PELVIS, new Vec3(x, y, 0), new Vec3(radius, radius, radius));
    }

    private static double area(Outline outline) {
        double sum = 0;
        for (int i = 0; i < outline.size; i++) {
            int j = (i + 1) % outline.size;
            sum += outline.x[i] * outline.y[j] - outline.x[j] * outline.y[i];
        }
        return Math.abs(sum) / 2;
    }
}
