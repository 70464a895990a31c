package moveleaf.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moveleaf.diagnostic.Diagnostics;
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
        List<Pose> poses = figure.poses();
        int steps = Math.max(1, STEPS / Math.max(1, poses.size() - 1));
        Posed posed = Poser.pose(figure, steps, diagnostics);
        MusclePaint muscles = MusclePaint.of(figure.tint());
        List<Camera> cameras = poses.stream()
                .map(pose -> pose.camera().orElse(figure.camera()))
                .toList();
        boolean moves = poses.size() > 1 && cameras.stream().distinct().count() == 1;
        Map<Camera, View> views = new LinkedHashMap<>();
        for (int i = 0; i < poses.size(); i++) {
            View view = views.computeIfAbsent(cameras.get(i), camera -> new View(Projection.of(camera)));
            view.add(posed.poses().get(i), shapes(posed.poses().get(i), muscles, view.projection));
            if (i > 0) {
                view.draw(Arrows.of(figure.arrows(), way(posed, i), view.projection));
            }
        }
        List<List<Drawing.Shape>> frames = new ArrayList<>();
        if (moves) {
            View view = views.values().iterator().next();
            for (Scene scene : posed.motion()) {
                List<Drawing.Shape> shapes = shapes(scene, muscles, view.projection);
                view.content.add(shapes);
                frames.add(shapes);
            }
        }
        views.values().forEach(View::lay);
        List<Illustration.Still> stills = new ArrayList<>();
        for (int i = 0; i < poses.size(); i++) {
            View view = views.get(cameras.get(i));
            stills.add(Illustration.Still.of(poses.get(i), view.next()));
        }
        List<Drawing> motion = new ArrayList<>();
        for (List<Drawing.Shape> frame : frames) {
            motion.add(views.get(cameras.get(0)).drawing(frame));
        }
        return new Illustration(stills, motion);
    }

    /** The scenes from the pose before to this one. */
    private static List<Scene> way(Posed posed, int pose) {
        return posed.motion().subList((pose - 1) * posed.steps(), pose * posed.steps() + 1);
    }

    private static List<Drawing.Shape> shapes(Scene scene, MusclePaint muscles, Projection view) {
        List<Piece> pieces = new ArrayList<>(BodyPainter.paint(scene.body(), view, muscles.on(scene.body(), view)));
        scene.props().forEach(prop -> pieces.addAll(PropPainter.paint(prop, view)));
        pieces.sort(Comparator.comparingDouble(Piece::nearness));
        List<Drawing.Shape> shapes = new ArrayList<>();
        pieces.forEach(piece -> shapes.addAll(piece.shapes()));
        return shapes;
    }

    /** All that is seen from one place: one scale, one size, one floor. */
    private static final class View {
        final Projection projection;
        final Bounds content = new Bounds();
        private final List<Scene> scenes = new ArrayList<>();
        private final List<List<Drawing.Shape>> pictures = new ArrayList<>();
        private List<Drawing.Shape> ground = List.of();
        private final Bounds all = new Bounds();
        private int taken;

        View(Projection projection) {
            this.projection = projection;
        }

        void add(Scene scene, List<Drawing.Shape> shapes) {
            scenes.add(scene);
            pictures.add(new ArrayList<>(shapes));
            content.add(shapes);
        }

        /** Adds to the last picture. */
        void draw(List<Drawing.Shape> shapes) {
            pictures.get(pictures.size() - 1).addAll(shapes);
            content.add(shapes);
        }

        /** Lays the floor, when all that stands on it is known. */
        void lay() {
            ground = Ground.of(scenes, content, projection);
            all.add(ground);
            all.add(content.left(), content.top());
            all.add(content.right(), content.bottom());
        }

        Drawing next() {
            return drawing(pictures.get(taken++));
        }

        Drawing drawing(List<Drawing.Shape> shapes) {
            List<Drawing.Shape> whole = new ArrayList<>(ground);
            whole.addAll(shapes);
            return new Drawing(
                    all.width() + 2 * MARGIN,
                    all.height() + 2 * MARGIN,
                    Paths.moved(whole, MARGIN - all.left(), MARGIN - all.top()));
        }
    }
}
