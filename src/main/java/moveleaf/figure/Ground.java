package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Projection.Point;
import moveleaf.model.Prop;

/** The floor where no mat shows it: a line seen from the side, a soft field seen from higher up. */
final class Ground {
    /** Up to this height of the camera (the sine of its elevation) the floor is a line. */
    private static final double LINE = 0.14;
    /** From here on the picture is a plan, and needs no floor. */
    private static final double PLAN = 0.9;
    /** What stands out from the body, in centimetres. */
    private static final double MARGIN = 14;

    private Ground() {}

    /** What to paint first, for scenes that are seen as one picture. */
    static List<Drawing.Shape> of(List<Scene> scenes, Bounds content, Projection view) {
        boolean hasMat =
                scenes.stream().flatMap(scene -> scene.props().stream()).anyMatch(prop -> prop.kind() == Prop.Kind.MAT);
        double height = view.nearness(Vec3.UP);
        if (hasMat || Math.abs(height) > PLAN) {
            return List.of();
        }
        if (Math.abs(height) < LINE) {
            double y = Lines.OUTLINE / 2;
            Drawing.Path line = new Pen()
                    .move(new Point(content.left() - 4, y))
                    .line(new Point(content.right() + 4, y))
                    .path();
            return List.of(PropPainter.stroke(line, Tone.GROUND, 1));
        }
        return List.of(PropPainter.area(field(scenes, view), Tone.MAT));
    }

    private static Drawing.Path field(List<Scene> scenes, Projection view) {
        Bounds floor = new Bounds();
        for (Scene scene : scenes) {
            for (Bone bone : Bone.values()) {
                Vec3 joint = scene.body().joint(bone);
                floor.add(joint.x(), joint.z());
            }
        }
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double x = i % 3 == 0 ? floor.left() - MARGIN : floor.right() + MARGIN;
            double z = i < 2 ? floor.top() - MARGIN : floor.bottom() + MARGIN;
            corners.add(view.point(new Vec3(x, 0, z)));
        }
        return Area.hull(corners, 12);
    }
}
