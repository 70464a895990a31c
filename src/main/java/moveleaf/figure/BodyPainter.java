package moveleaf.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.Drawing.Path;
import moveleaf.figure.Drawing.Segment;
import moveleaf.figure.Drawing.Shape;
import moveleaf.figure.Drawing.Stroke;

/** Paints a body as a camera sees it: forms filled in tones, with lines where one sees an edge. */
final class BodyPainter {
    private static final Stroke LINE = new Stroke(Tone.LINE, Lines.OUTLINE);
    /** A line is left out where the picture this far outside it still is the form that it flows into. */
    private static final double BESIDE = 0.45;

    private final Posture posture;
    private final Projection projection;
    private final Tinting tinting;
    private final Mould mould = Mould.BODY;
    private final Cast cast;
    private final Outline[] outlines = new Outline[Form.values().length];
    private final boolean[][] visible = new boolean[Form.values().length][];
    private final Relief relief;

    private BodyPainter(Posture posture, Projection projection, Tinting tinting) {
        this.posture = posture;
        this.projection = projection;
        this.tinting = tinting;
        cast = Cast.of(mould, posture, projection);
        relief = new Relief(cast, mould);
        Tracer tracer = new Tracer(cast, mould.begins);
        for (Form form : Form.values()) {
            int at = form.ordinal();
            outlines[at] = tracer.trace(mould.starts[at], mould.starts[at + 1]);
            visible[at] = new boolean[outlines[at].size];
            Arrays.fill(visible[at], true);
        }
    }

    /** The body's pieces from the farthest to the nearest; their nearness never falls. */
    static List<Piece> paint(Posture posture, Projection projection, Tinting tinting) {
        return new BodyPainter(posture, projection, tinting).paint();
    }

    private List<Piece> paint() {
        for (Joining joining : Joining.ALL) {
            Vec3 joint = posture.joint(joining.joint());
            Projection.Point place = projection.point(joint);
            double depth = projection.nearness(joint);
            hide(joining, joining.one(), joining.other(), place, depth);
            hide(joining, joining.other(), joining.one(), place, depth);
        }
        List<Piece> pieces = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Form form : DepthOrder.of(cast, mould, outlines, relief, posture, projection)) {
            last = Math.max(last, nearness(form));
            pieces.add(new Piece(last, shapes(form)));
        }
        return pieces;
    }

    private void hide(Joining joining, Form own, Form other, Projection.Point joint, double depth) {
        if (Tones.isFar(own, posture, projection) != Tones.isFar(other, posture, projection)) {
            return;
        }
        Outline outline = outlines[own.ordinal()];
        Outline bounds = outlines[other.ordinal()];
        boolean[] seen = visible[own.ordinal()];
        for (int i = 0; i < outline.size; i++) {
            double x = outline.x[i] + BESIDE * outline.inX[i];
            double y = outline.y[i] + BESIDE * outline.inY[i];
            if (x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) {
                continue;
            }
            double front = relief.front(other, x, y);
            if (front == Relief.NOTHING) {
                continue;
            }
            double dx = outline.x[i] - joint.x();
            double dy = outline.y[i] - joint.y();
            double dz = outline.z[i] - depth;
            if (!joining.shows(Math.sqrt(dx * dx + dy * dy + dz * dz), outline.z[i] - front)) {
                seen[i] = false;
            }
        }
    }

    private double nearness(Form form) {
        int from = mould.starts[form.ordinal()];
        int to = mould.starts[form.ordinal() + 1];
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += cast.z[i];
        }
        return sum / (to - from);
    }

    private List<Shape> shapes(Form form) {
        CurveFit fit = new CurveFit(outlines[form.ordinal()], visible[form.ordinal()]);
        Optional<Tone> tone = Optional.of(Tones.of(form, Tones.isFar(form, posture, projection)));
        Path whole = fit.whole();
        List<Shape> tint = tinting.on(form, whole);
        if (tint.isEmpty() && fit.isAllDrawn()) {
            return List.of(new Shape(whole, Optional.empty(), tone, Optional.of(LINE)));
        }
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape(whole, Optional.empty(), tone, Optional.empty()));
        shapes.addAll(tint);
        List<Segment> runs = fit.runs();
        if (!runs.isEmpty()) {
            shapes.add(new Shape(new Path(runs), Optional.empty(), Optional.empty(), Optional.of(LINE)));
        }
        return shapes;
    }
}
