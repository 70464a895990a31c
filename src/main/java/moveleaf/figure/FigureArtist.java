package moveleaf.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.Figure;
import moveleaf.model.Figure.Camera;
import moveleaf.model.Pose;

/** Draws figures: poses the body, paints it among its props, tints its muscles, and shows the way by arrows. */
public final class FigureArtist {
    /** From the first pose to the last: enough for the eye to see one movement, few enough for 150 kB. */
    private static final int STEPS = SvgWriter.FRAMES - 1;
    /** Round the picture, in centimetres of the person. */
    private static final double MARGIN = 3;

    private FigureArtist() {}

    /** A figure as drawings. What can't be drawn as written is reported, and drawn as well as may be. */
    public static Illustration draw(Figure.Drawn figure, Diagnostics diagnostics) {
        int steps = Math.max(1, STEPS / Math.max(1, figure.poses().size() - 1));
        Posed posed = Poser.pose(figure, steps, diagnostics);
        reportUndrawn(figure.tint(), diagnostics);
        MusclePaint muscles = MusclePaint.of(figure.tint());
        Map<Camera, View> cameras = new LinkedHashMap<>();
        List<View> views = new ArrayList<>();
        for (Pose pose : figure.poses()) {
            Camera camera = pose.camera().orElse(figure.camera());
            views.add(cameras.computeIfAbsent(camera, place -> new View(Projection.of(place), muscles)));
        }
        boolean moves = views.size() > 1 && cameras.size() == 1;
        if (moves) {
            posed.betweens().forEach(views.get(0)::measure);
        }
        List<List<Drawing.Shape>> stills = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            stills.add(views.get(i).shapes(posed.poses().get(i)));
        }
        List<List<Drawing.Shape>> arrows = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            View view = views.get(i);
            arrows.add(i > 0 ? Arrows.of(figure.arrows(), way(posed, i), view.projection) : List.of());
            view.content.add(arrows.get(i));
        }
        List<Drawing> plain = new ArrayList<>();
        List<Illustration.Still> drawn = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            plain.add(views.get(i).drawing(stills.get(i)));
            drawn.add(Illustration.Still.of(figure.poses().get(i), views.get(i).with(arrows.get(i), plain.get(i))));
        }
        if (!moves) {
            return new Illustration(drawn, Optional.empty());
        }
        View laid = views.get(0).again();
        return new Illustration(drawn, Optional.of(() -> motion(posed, plain, laid.again())));
    }

    /** The scenes of a movement as drawings; the poses among them have been drawn. */
    private static List<Drawing> motion(Posed posed, List<Drawing> poses, View view) {
        List<Drawing> motion = new ArrayList<>();
        for (int i = 0; i < posed.motion().size(); i++) {
            motion.add(
                    i % posed.steps() == 0
                            ? poses.get(i / posed.steps())
                            : view.drawing(view.shapes(posed.motion().get(i))));
        }
        return motion;
    }

    /**
     * Tells of muscles that the figure names itself and that have no place on the drawn body. Those of the movement go
     * without: a guide may name more muscles than can be drawn.
     */
    private static void reportUndrawn(Figure.Tint tint, Diagnostics diagnostics) {
        Stream.concat(tint.primary().stream(), tint.secondary().stream())
                .distinct()
                .filter(id -> Muscles.of(id).isEmpty())
                .forEach(id -> Optional.ofNullable(tint.written().get(id))
                        .ifPresent(span -> diagnostics.add(Diagnostic.warning(
                                        "undrawn-muscle", span, "the drawn body has no place for \"" + id + "\"")
                                .withHint(Suggestion.nearest(id, Muscles.ids())
                                        .map(nearest -> "did you mean \"" + nearest + "\"?")
                                        .orElse("docs/figures.md lists the muscles that can be tinted")))));
    }

    /** The scenes from the pose before to this one. */
    private static List<Scene> way(Posed posed, int pose) {
        return posed.motion().subList((pose - 1) * posed.steps(), pose * posed.steps() + 1);
    }

    /** All that is seen from one place: one scale, one size, one floor. First all is painted or measured, then drawn. */
    private static final class View {
        final Projection projection;
        /** Round all that was painted; what is painted elsewhere must be added. */
        final Bounds content = new Bounds();

        private final MusclePaint muscles;
        private final List<Scene> scenes = new ArrayList<>();
        /** Most props are the same in every scene. */
        private final Map<Scene.PlacedProp, List<Piece>> painted = new HashMap<>();

        /** Painted shapes as they lie in the drawings: most props are in every one. */
        private final IdentityHashMap<Drawing.Shape, Drawing.Shape> moved = new IdentityHashMap<>();

        private final List<Drawing.Shape> ground = new ArrayList<>();
        private final Bounds all = new Bounds();

        View(Projection projection, MusclePaint muscles) {
            this.projection = projection;
            this.muscles = muscles;
        }

        /** The same place, from where more is drawn: it makes neither the picture nor the floor larger. */
        View again() {
            View view = new View(projection, muscles);
            view.ground.addAll(ground);
            view.all.add(all.left(), all.top());
            view.all.add(all.right(), all.bottom());
            return view;
        }

        /** Takes in how far a scene reaches that will be drawn later, if at all. */
        void measure(Scene scene) {
            scenes.add(scene);
            BodyPainter.measure(scene.body(), projection, content);
            for (Scene.PlacedProp prop : scene.props()) {
                if (!painted.containsKey(prop)) {
                    paint(prop).forEach(piece -> content.add(piece.shapes()));
                }
            }
        }

        /** A body among its props, from back to front. */
        List<Drawing.Shape> shapes(Scene scene) {
            scenes.add(scene);
            List<Piece> pieces = new ArrayList<>(BodyPainter.paint(scene.body(), projection, muscles));
            scene.props().forEach(prop -> pieces.addAll(paint(prop)));
            pieces.sort(Comparator.comparingDouble(Piece::nearness));
            List<Drawing.Shape> shapes = new ArrayList<>();
            pieces.forEach(piece -> shapes.addAll(piece.shapes()));
            content.add(shapes);
            return shapes;
        }

        private List<Piece> paint(Scene.PlacedProp prop) {
            return painted.computeIfAbsent(prop, same -> PropPainter.paint(same, projection));
        }

        Drawing drawing(List<Drawing.Shape> shapes) {
            if (all.isEmpty()) {
                lay();
            }
            List<Drawing.Shape> whole = new ArrayList<>(ground.size() + shapes.size());
            ground.forEach(shape -> whole.add(moved(shape)));
            shapes.forEach(shape -> whole.add(moved(shape)));
            return new Drawing(
                    Paths.ceiling(all.width() + 2 * MARGIN), Paths.ceiling(all.height() + 2 * MARGIN), whole);
        }

        /** A drawing and something on it. */
        Drawing with(List<Drawing.Shape> shapes, Drawing drawing) {
            List<Drawing.Shape> whole = new ArrayList<>(drawing.shapes());
            shapes.forEach(shape -> whole.add(moved(shape)));
            return new Drawing(drawing.width(), drawing.height(), whole);
        }

        private Drawing.Shape moved(Drawing.Shape shape) {
            return moved.computeIfAbsent(
                    shape, painted -> Paths.moved(painted, MARGIN - all.left(), MARGIN - all.top()));
        }

        /** Lays the floor, when all that stands on it is known. */
        private void lay() {
            ground.addAll(Ground.of(scenes, content, projection));
            all.add(ground);
            all.add(content.left(), content.top());
            all.add(content.right(), content.bottom());
        }
    }
}
