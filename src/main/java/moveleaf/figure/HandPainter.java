package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.Drawing.Shape;
import moveleaf.figure.Drawing.Stroke;
import moveleaf.figure.Projection.Point;
import moveleaf.model.BodySide;

/** The quiet lines on hands and feet: between the fingers, and beside the great toe. Places are in centimetres. */
final class HandPainter {
    private static final Stroke FINE = new Stroke(Tone.DETAIL, Lines.DETAIL);
    /** How much a surface must face the one who looks for its lines to be drawn: the cosine of the angle between. */
    private static final double FACING = 0.42;

    private final Posture posture;
    private final Projection projection;

    private HandPainter(Posture posture, Projection projection) {
        this.posture = posture;
        this.projection = projection;
    }

    /** The lines on a form; none where it has none, or where they face away. */
    static List<Shape> on(Form form, Posture posture, Projection projection) {
        HandPainter painter = new HandPainter(posture, projection);
        return switch (form) {
            case LEFT_HAND -> painter.fingers(Bone.LEFT_HAND, Bone.LEFT_FINGERS);
            case RIGHT_HAND -> painter.fingers(Bone.RIGHT_HAND, Bone.RIGHT_FINGERS);
            case LEFT_FOOT -> painter.toes(BodySide.LEFT);
            case RIGHT_FOOT -> painter.toes(BodySide.RIGHT);
            default -> List.of();
        };
    }

    private List<Shape> fingers(Bone hand, Bone fingers) {
        Posture.Frame palm = posture.frame(hand);
        Posture.Frame frame = posture.frame(fingers);
        double facing = frame.rotation().forward().dot(projection.toward());
        if (Math.abs(facing) < FACING) {
            return List.of();
        }
        double out = facing > 0 ? 1 : -1;
        List<Shape> lines = new ArrayList<>();
        for (double z = -1.9; z < 2; z += 1.9) {
            lines.add(bow(
                    palm.at(1.2 * out, -9.2, z),
                    frame.at(0.3 + out, -3.6, 0.95 * z),
                    frame.at(0.8 + 0.6 * out, -7.3, 0.72 * z)));
        }
        return lines;
    }

    private List<Shape> toes(BodySide side) {
        Bone toes = side == BodySide.RIGHT ? Bone.RIGHT_TOES : Bone.LEFT_TOES;
        double in = side == BodySide.RIGHT ? -1 : 1;
        Posture.Frame frame = posture.frame(toes);
        if (frame.rotation().up().dot(projection.toward()) < FACING) {
            return List.of();
        }
        return List.of(bow(frame.at(2.6, 1.3, 1.3 * in), frame.at(4.4, 1.1, 1.25 * in), frame.at(5.9, 0.4, 1.2 * in)));
    }

    private Shape bow(Vec3 from, Vec3 middle, Vec3 to) {
        List<Point> points = List.of(projection.point(from), projection.point(middle), projection.point(to));
        return new Shape(Ribbon.line(points), Optional.empty(), Optional.empty(), Optional.of(FINE));
    }
}
