package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Figure;
import org.junit.jupiter.api.Test;

/** What holds of every figure, whatever the author writes. A message names the seed that {@link RandomFigures} takes. */
class FigureLawsTest {
    private static final int STILL = 40_000;
    private static final int MOVING = 150_000;

    @Test
    void a_thousand_random_poses_draw_inside_their_view() {
        for (long seed = 0; seed < 1000; seed++) {
            Illustration figure = drawn(new RandomFigures(seed).figure(1));
            assertEquals(1, figure.stills().size());
            assertTrue(figure.motion().isEmpty());
            check(figure.stills().get(0).drawing(), seed);
        }
    }

    @Test
    void random_movements_draw_inside_one_view() {
        for (long seed = 0; seed < 60; seed++) {
            Illustration figure = drawn(new RandomFigures(seed).figure(2 + (int) (seed % 3)));
            List<Drawing> all = new ArrayList<>(figure.motion());
            figure.stills().forEach(still -> all.add(still.drawing()));
            for (Drawing drawing : all) {
                check(drawing, seed);
                assertEquals(all.get(0).width(), drawing.width(), () -> "one size");
                assertEquals(all.get(0).height(), drawing.height(), () -> "one size");
            }
            assertTrue(figure.motion().size() > 1 && figure.motion().size() <= SvgWriter.FRAMES);
            int length =
                    SvgWriter.moving(figure.motion(), Optional.empty(), "f").length();
            long number = seed;
            assertTrue(length < MOVING, () -> "seed " + number + ": " + length + " letters move");
        }
    }

    @Test
    void the_same_figure_is_written_the_same_way() {
        for (long seed = 0; seed < 10; seed++) {
            assertEquals(written(seed), written(seed), "seed " + seed);
        }
    }

    @Test
    void figures_drawn_at_once_are_those_drawn_one_after_the_other() {
        List<String> alone =
                IntStream.range(0, 16).mapToObj(FigureLawsTest::written).toList();
        List<String> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(FigureLawsTest::written)
                .toList();
        assertEquals(alone, together);
    }

    private static String written(long seed) {
        Figure.Drawn figure = new RandomFigures(seed).figure(2);
        Illustration drawn = drawn(figure);
        return SvgWriter.moving(drawn.motion(), Optional.of(figure.alt()), "f")
                + SvgWriter.strip(
                        drawn.stills().stream().map(Illustration.Still::drawing).toList(),
                        figure.caption(),
                        figure.alt());
    }

    private static Illustration drawn(Figure.Drawn figure) {
        return FigureArtist.draw(figure, new Diagnostics());
    }

    private static void check(Drawing drawing, long seed) {
        for (Drawing.Shape shape : drawing.shapes()) {
            Bounds bounds = drawn(shape.clip().orElse(shape.path()));
            double line = shape.clip().isPresent()
                    ? 0
                    : shape.stroke().map(Drawing.Stroke::width).orElse(0.0) / 2;
            bounds.widen(line);
            boolean inside = bounds.left() >= 0
                    && bounds.top() >= 0
                    && bounds.right() <= drawing.width()
                    && bounds.bottom() <= drawing.height();
            assertTrue(bounds.isEmpty() || inside, () -> "seed " + seed + ": " + shape);
            shape.path().segments().forEach(segment -> assertTrue(isFinite(segment), () -> "seed " + seed));
        }
        int length = SvgWriter.inline(drawing, Optional.empty(), "f").length();
        assertTrue(length < STILL, () -> "seed " + seed + ": " + length + " letters");
    }

    /** Where a path's line runs: handles of curves don't count. */
    private static Bounds drawn(Drawing.Path path) {
        Bounds bounds = new Bounds();
        double[] pen = new double[2];
        path.segments()
                .forEach(segment -> segment.accept(new Drawing.Visitor<Boolean>() {
                    @Override
                    public Boolean move(Drawing.Move move) {
                        return to(move.x(), move.y());
                    }

                    @Override
                    public Boolean line(Drawing.Line line) {
                        return to(line.x(), line.y());
                    }

                    @Override
                    public Boolean curve(Drawing.Curve curve) {
                        for (double t = 1.0 / 16; t < 1; t += 1.0 / 16) {
                            bounds.add(
                                    at(t, pen[0], curve.x1(), curve.x2(), curve.x()),
                                    at(t, pen[1], curve.y1(), curve.y2(), curve.y()));
                        }
                        return to(curve.x(), curve.y());
                    }

                    @Override
                    public Boolean close(Drawing.Close close) {
                        return true;
                    }

                    private boolean to(double x, double y) {
                        pen[0] = x;
                        pen[1] = y;
                        bounds.add(x, y);
                        return true;
                    }

                    private double at(double t, double from, double first, double second, double to) {
                        double u = 1 - t;
                        return u * u * u * from + 3 * u * u * t * first + 3 * u * t * t * second + t * t * t * to;
                    }
                }));
        return bounds;
    }

    private static boolean isFinite(Drawing.Segment segment) {
        return segment.accept(new Drawing.Visitor<>() {
            @Override
            public Boolean move(Drawing.Move move) {
                return Double.isFinite(move.x() + move.y());
            }

            @Override
            public Boolean line(Drawing.Line line) {
                return Double.isFinite(line.x() + line.y());
            }

            @Override
            public Boolean curve(Drawing.Curve curve) {
                return Double.isFinite(curve.x1() + curve.y1() + curve.x2() + curve.y2() + curve.x() + curve.y());
            }

            @Override
            public Boolean close(Drawing.Close close) {
                return true;
            }
        });
    }
}
