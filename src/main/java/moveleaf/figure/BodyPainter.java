package moveleaf.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Paints a body as a camera sees it: forms filled in tones, with lines where one sees an edge. */
final class BodyPainter {
    private BodyPainter() {}

    /** The body's pieces from the farthest to the nearest; their nearness never falls. */
    static List<Piece> paint(Posture posture, Projection projection, Tinting tinting) {
        Cast cast = Cast.of(Mould.BODY, posture, projection);
        Tracer tracer = new Tracer(cast, Mould.BODY.begins);
        List<Piece> pieces = new ArrayList<>();
        for (Form form : Form.values()) {
            int from = Mould.BODY.starts[form.ordinal()];
            int to = Mould.BODY.starts[form.ordinal() + 1];
            Outline outline = tracer.trace(from, to);
            boolean[] visible = new boolean[outline.size];
            Arrays.fill(visible, true);
            CurveFit fit = new CurveFit(outline, visible);
            double nearness = 0;
            for (int i = from; i < to; i++) {
                nearness += cast.z[i] / (to - from);
            }
            Drawing.Path whole = fit.whole();
            List<Drawing.Shape> shapes = new ArrayList<>();
            shapes.add(new Drawing.Shape(
                    whole,
                    Optional.empty(),
                    Optional.of(Tones.of(form, Tones.isFar(form, posture, projection))),
                    Optional.empty()));
            shapes.addAll(tinting.on(form, whole));
            shapes.add(new Drawing.Shape(
                    whole,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Drawing.Stroke(Tone.LINE, Lines.OUTLINE))));
            pieces.add(new Piece(nearness, shapes));
        }
        pieces.sort((a, b) -> Double.compare(a.nearness(), b.nearness()));
        return List.copyOf(pieces);
    }
}
