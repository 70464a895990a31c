package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Curves through outlines whose shapes are known. */
class CurveFitTest {
    @Test
    void a_circle_takes_few_curves_and_stays_round() {
        Drawing.Path path = new CurveFit(circle(10, 32)).whole();
        assertTrue(path.segments().size() <= 2 + 6, () -> path.segments().size() + " segments");
        Bounds bounds = Bounds.of(path);
        assertEquals(20, bounds.width(), 1);
        for (Drawing.Segment segment : path.segments()) {
            if (segment instanceof Drawing.Curve curve) {
                assertEquals(10, Math.hypot(curve.x(), curve.y()), 1e-9);
            }
        }
    }

    @Test
    void a_line_is_drawn_between_the_points_that_are_seen() {
        Outline circle = circle(10, 32);
        for (int i = 8; i < 24; i++) {
            circle.seen[i] = false;
        }
        CurveFit fit = new CurveFit(circle);
        assertTrue(!fit.isAllDrawn());
        Drawing.Move start = (Drawing.Move) fit.runs().get(0);
        assertEquals(circle.x[24], start.x(), 1e-9);
        assertEquals(circle.y[24], start.y(), 1e-9);
        Drawing.Curve end = (Drawing.Curve) fit.runs().get(fit.runs().size() - 1);
        assertEquals(circle.x[7], end.x(), 1e-9);
        assertEquals(circle.y[7], end.y(), 1e-9);
    }

    private static Outline circle(double radius, int points) {
        Outline outline = new Outline(points);
        for (int i = 0; i < points; i++) {
            double c = StrictMath.cos(2 * Math.PI * i / points);
            double s = StrictMath.sin(2 * Math.PI * i / points);
            outline.add(radius * c, radius * s, 0, c, s, c, s);
        }
        return outline;
    }
}
