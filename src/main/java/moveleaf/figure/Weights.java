package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Projection.Point;

/** What is held and lifted. A grip counts as a little farther away than it is, so that the hand is painted over it. */
final class Weights {
    /** Half the thickness of a hand, in centimetres, and a little. */
    static final double IN_HAND = 2.5;

    private Weights() {}

    static List<Piece> stick(Scene.PlacedProp prop, Projection view) {
        return bar(prop, prop.size().z() / 2, 1.3).pieces(view, Tone.PROP, IN_HAND);
    }

    static List<Piece> dumbbell(Scene.PlacedProp prop, Projection view) {
        double half = prop.size().z() / 2;
        double radius = Math.max(3, prop.size().y() / 2);
        double head = half * 0.42;
        List<Piece> pieces = new ArrayList<>(bar(prop, half - head, 1.5).pieces(view, Tone.METAL, IN_HAND));
        for (int side = -1; side <= 1; side += 2) {
            pieces.add(plate(prop, side * (half - head), side * half, radius, view));
        }
        return pieces;
    }

    static List<Piece> barbell(Scene.PlacedProp prop, Projection view) {
        double half = prop.size().z() / 2;
        double radius = prop.size().y() / 2;
        double thickness = 5;
        double inner = half - 17;
        List<Piece> pieces = new ArrayList<>(bar(prop, inner, 1.4).pieces(view, Tone.METAL, IN_HAND));
        for (int side = -1; side <= 1; side += 2) {
            double sleeve = side * (inner + thickness);
            Piece plate = plate(prop, side * inner, sleeve, radius, view);
            Piece end = cylinder(prop, sleeve, side * half, 2.4, view);
            boolean endIsNear = view.nearness(prop.frame().rotation().right()) * side > 0;
            List<Drawing.Shape> shapes = new ArrayList<>((endIsNear ? plate : end).shapes());
            shapes.addAll((endIsNear ? end : plate).shapes());
            pieces.add(new Piece(plate.nearness(), shapes));
        }
        return pieces;
    }

    /** A ball with an arched handle. */
    static List<Piece> kettlebell(Scene.PlacedProp prop, Projection view) {
        double height = prop.size().y();
        double radius = height * 0.4;
        double foot = radius - height;
        double wide = radius * 0.62;
        Posture.Frame frame = prop.frame();
        List<Vec3> arch = new ArrayList<>();
        arch.add(frame.at(0, foot + radius * 0.68, -wide * 1.08));
        arch.add(frame.at(0, -wide * 0.9, -wide * 1.12));
        arch.add(frame.at(0, -wide * 0.12, -wide * 0.8));
        arch.add(frame.at(0, 0, 0));
        arch.add(frame.at(0, -wide * 0.12, wide * 0.8));
        arch.add(frame.at(0, -wide * 0.9, wide * 1.12));
        arch.add(frame.at(0, foot + radius * 0.68, wide * 1.08));
        List<Point> way = Ribbon.smooth(arch, 2).stream().map(view::point).toList();
        Vec3 middle = frame.at(0, foot, 0);
        double nearness = view.nearness(frame.origin());
        Piece handle = new Piece(nearness - IN_HAND, List.of(PropPainter.solid(Ribbon.band(way, 2.8), Tone.METAL)));
        Point centre = view.point(middle);
        Piece ball = new Piece(
                view.nearness(middle) - IN_HAND / 2,
                List.of(
                        PropPainter.solid(Area.circle(centre, radius), Tone.METAL),
                        PropPainter.stroke(shine(centre, radius * 0.72), Tone.MAT_EDGE, Lines.OUTLINE)));
        return List.of(handle, ball);
    }

    /** A stroke of light on a ball, to its upper left. */
    private static Drawing.Path shine(Point centre, double radius) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            double angle = Math.PI * (1.08 + 0.085 * i);
            points.add(new Point(
                    centre.x() + radius * StrictMath.cos(angle), centre.y() + radius * StrictMath.sin(angle)));
        }
        return Ribbon.line(points);
    }

    private static Rod bar(Scene.PlacedProp prop, double half, double radius) {
        return new Rod(prop.frame().at(0, 0, -half), prop.frame().at(0, 0, half), radius);
    }

    /** A disc with a hub, from one place on the bar to another. */
    private static Piece plate(Scene.PlacedProp prop, double inside, double outside, double radius, Projection view) {
        Piece plate = cylinder(prop, inside, outside, radius, view);
        double facing = view.nearness(prop.frame().rotation().right());
        if (Math.abs(facing) < 0.1) {
            return plate;
        }
        double near = facing > 0 ? Math.max(inside, outside) : Math.min(inside, outside);
        List<Drawing.Shape> shapes = new ArrayList<>(plate.shapes());
        shapes.add(PropPainter.stroke(disc(prop, near, radius * 0.72, view), Tone.DETAIL, Lines.DETAIL));
        return new Piece(plate.nearness(), shapes);
    }

    private static Piece cylinder(Scene.PlacedProp prop, double from, double to, double radius, Projection view) {
        Vec3 a = prop.frame().at(0, 0, from);
        Vec3 b = prop.frame().at(0, 0, to);
        boolean bIsNear = view.nearness(b) >= view.nearness(a);
        Vec3 u = prop.frame().rotation().forward().times(radius);
        Vec3 v = prop.frame().rotation().up().times(radius);
        List<Drawing.Shape> shapes = new ArrayList<>();
        shapes.add(PropPainter.solid(Area.cylinder(bIsNear ? a : b, bIsNear ? b : a, u, v, view), Tone.METAL));
        double facing = Math.abs(view.nearness(prop.frame().rotation().right()));
        if (facing > 0.05 && facing < 0.995) {
            double rim = bIsNear ? to : from;
            shapes.add(PropPainter.stroke(disc(prop, rim, radius, view), Tone.LINE, Lines.DETAIL));
        }
        return new Piece(view.nearness(a.toward(b, 0.5)), shapes);
    }

    private static Drawing.Path disc(Scene.PlacedProp prop, double at, double radius, Projection view) {
        Rotation turn = prop.frame().rotation();
        return Area.disc(
                prop.frame().at(0, 0, at),
                turn.forward().times(radius),
                turn.up().times(radius),
                view);
    }
}
