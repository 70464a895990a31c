package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.Drawing.Path;
import moveleaf.figure.Drawing.Segment;
import moveleaf.figure.Drawing.Shape;
import moveleaf.figure.Drawing.Stroke;

/** Paints a body as a camera sees it: forms filled in tones, with lines where one sees an edge. */
final class BodyPainter {
    private static final Stroke LINE = new Stroke(Tone.LINE, Lines.OUTLINE);

    private final Posture posture;
    private final Projection projection;
    private final Tinting tinting;
    private final Mould mould = Mould.BODY;
    private final Cast cast;
    private final Outline[] outlines = new Outline[Form.values().length];
    private final Relief relief;
    private final List<Form> order;
    private final LineRule rule;

    private BodyPainter(Posture posture, Projection projection, MusclePaint muscles) {
        this.posture = posture;
        this.projection = projection;
        cast = Cast.of(mould, posture, projection);
        relief = new Relief(cast, mould);
        tinting = muscles.on(posture, projection, relief);
        Tracer tracer = new Tracer(cast, mould.begins);
        for (Form form : Form.values()) {
            int at = form.number();
            outlines[at] = tracer.trace(mould.starts[at], mould.starts[at + 1]);
        }
        order = DepthOrder.of(cast, mould, outlines, relief, posture, projection);
        rule = new LineRule(posture, projection, outlines, relief, mould, cast, order);
    }

    /** The body's pieces from the farthest to the nearest; their nearness never falls. */
    static List<Piece> paint(Posture posture, Projection projection, MusclePaint muscles) {
        return new BodyPainter(posture, projection, muscles).paint();
    }

    /** Takes in how far a body's outline reaches, without painting it: all but fingers' lines and faces lie inside. */
    static void measure(Posture posture, Projection projection, Bounds content) {
        Cast.of(Mould.BODY, posture, projection).measure(LINE.width() / 2, content);
        HeadPainter.measure(posture, projection, LINE.width() / 2, content);
    }

    private List<Piece> paint() {
        double[] nearness = rising(order.stream().mapToDouble(this::nearness).toArray());
        List<Piece> pieces = new ArrayList<>();
        for (Form form : order) {
            pieces.add(new Piece(nearness[pieces.size()], shapes(form)));
        }
        return pieces;
    }

    /** The numbers nearest to some that never fall: where they do, their mean (the method of pooling neighbours). */
    private static double[] rising(double[] numbers) {
        double[] sums = new double[numbers.length];
        int[] counts = new int[numbers.length];
        int pools = 0;
        for (double number : numbers) {
            sums[pools] = number;
            counts[pools] = 1;
            pools++;
            while (pools > 1 && sums[pools - 2] * counts[pools - 1] >= sums[pools - 1] * counts[pools - 2]) {
                sums[pools - 2] += sums[pools - 1];
                counts[pools - 2] += counts[pools - 1];
                pools--;
            }
        }
        double[] rising = new double[numbers.length];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = 0; i < counts[pool]; i++) {
                rising[at++] = sums[pool] / counts[pool];
            }
        }
        return rising;
    }

    private double nearness(Form form) {
        int from = mould.starts[form.number()];
        int to = mould.starts[form.number() + 1];
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += cast.z[i];
        }
        return sum / (to - from);
    }

    private List<Shape> shapes(Form form) {
        CurveFit fit = new CurveFit(rule.ruled(form));
        Optional<Tone> tone = Optional.of(Tones.of(form, Tones.isFar(form, posture, projection)));
        Path whole = fit.whole();
        List<Shape> tint = tinting.on(form, whole);
        List<Shape> shapes = new ArrayList<>();
        if (tint.isEmpty() && fit.isAllDrawn() && form != Form.HEAD) {
            shapes.add(new Shape(whole, Optional.empty(), tone, Optional.of(LINE)));
        } else {
            shapes.add(new Shape(whole, Optional.empty(), tone, Optional.empty()));
            shapes.addAll(tint);
            List<Segment> runs = fit.runs();
            if (!runs.isEmpty()) {
                shapes.add(new Shape(new Path(runs), Optional.empty(), Optional.empty(), Optional.of(LINE)));
            }
        }
        shapes.addAll(HandPainter.on(form, posture, projection));
        if (form == Form.HEAD) {
            shapes.addAll(0, HeadPainter.behind(posture, projection));
            shapes.addAll(shapes.size() - 1, HeadPainter.on(posture, projection));
        }
        rims(form, shapes);
        return shapes;
    }

    /** The edges of cloth that one sees into: the dark inside behind what comes out, the near edge before it. */
    private void rims(Form form, List<Shape> shapes) {
        for (Hem hem : Hem.ALL) {
            if (hem.rim() == Hem.Rim.NONE || !hem.faces(posture, projection)) {
                continue;
            }
            int rim = rim(hem);
            if (hem.cloth() == form) {
                shapes.add(new Shape(
                        cast.shadow(rim), Optional.empty(), Optional.of(Tones.of(form, true)), Optional.of(LINE)));
            } else if (hem.skin() == form) {
                cast.nearRim(rim)
                        .ifPresent(path ->
                                shapes.add(new Shape(path, Optional.empty(), Optional.empty(), Optional.of(LINE))));
            }
        }
    }

    /** The section that is the edge of the cloth. */
    private int rim(Hem hem) {
        int section = mould.starts[hem.cloth().number()];
        if (hem.rim() == Hem.Rim.LAST) {
            while (!mould.begins[section + 1]) {
                section++;
            }
        }
        return section;
    }
}
