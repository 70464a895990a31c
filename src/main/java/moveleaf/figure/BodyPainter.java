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
    /** Lines shorter than this are left out, in centimetres. */
    private static final double LEAST = 2.2;

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
        Joining.ALL.forEach(this::hide);
        for (Form form : Form.values()) {
            calm(visible[form.ordinal()], outlines[form.ordinal()]);
        }
        List<Piece> pieces = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Form form : DepthOrder.of(cast, mould, outlines, relief, posture, projection)) {
            last = Math.max(last, nearness(form));
            pieces.add(new Piece(last, shapes(form)));
        }
        return pieces;
    }

    private void hide(Joining joining) {
        Outline outline = outlines[joining.form().ordinal()];
        Outline bounds = outlines[joining.into().ordinal()];
        boolean[] seen = visible[joining.form().ordinal()];
        Posture.Frame frame = posture.frame(joining.bone());
        Vec3 from = seen(frame.at(joining.from()));
        Vec3 way = seen(frame.at(joining.to())).minus(from);
        double square = Math.max(way.dot(way), 1e-9);
        for (int i = 0; i < outline.size; i++) {
            double x = outline.x[i] + BESIDE * outline.inX[i];
            double y = outline.y[i] + BESIDE * outline.inY[i];
            if (!seen[i] || x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) {
                continue;
            }
            double front = relief.front(joining.into(), x, y);
            if (front == Relief.NOTHING || isCovered(joining, outline.x[i], outline.y[i])) {
                continue;
            }
            double dx = outline.x[i] - from.x();
            double dy = outline.y[i] - from.y();
            double dz = outline.z[i] - from.z();
            double share = Math.max(0, Math.min(1, (dx * way.x() + dy * way.y() + dz * way.z()) / square));
            dx -= share * way.x();
            dy -= share * way.y();
            dz -= share * way.z();
            seen[i] = joining.shows(Math.sqrt(dx * dx + dy * dy + dz * dz), outline.z[i] - front)
                    || !bounds.contains(x, y);
        }
    }

    private boolean isCovered(Joining joining, double x, double y) {
        return joining.cover().isPresent()
                && outlines[joining.cover().get().ordinal()].contains(x, y);
    }

    /** In the axes of the picture. */
    private Vec3 seen(Vec3 place) {
        return new Vec3(
                place.dot(projection.rightward()), -place.dot(projection.upward()), place.dot(projection.toward()));
    }

    /** Leaves out lines too short to mean anything. */
    private static void calm(boolean[] seen, Outline outline) {
        int n = outline.size;
        int first = 0;
        while (first < n && seen[first]) {
            first++;
        }
        for (int i = 0; i < n; i++) {
            int at = (first + i) % n;
            if (!seen[at]) {
                continue;
            }
            int end = at;
            double length = 0;
            while (seen[(end + 1) % n] && length < LEAST) {
                int next = (end + 1) % n;
                length += Math.hypot(outline.x[next] - outline.x[end], outline.y[next] - outline.y[end]);
                end = next;
            }
            if (length < LEAST) {
                for (int k = at; k != (end + 1) % n; k = (k + 1) % n) {
                    seen[k] = false;
                }
            } else {
                while (seen[at] && i < n) {
                    i++;
                    at = (first + i) % n;
                }
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
        int section = mould.starts[hem.cloth().ordinal()];
        if (hem.rim() == Hem.Rim.LAST) {
            while (!mould.begins[section + 1]) {
                section++;
            }
        }
        return section;
    }
}
