package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.Projection.Point;

/** What stands in the room. What bears the body counts as far away as its far edge, so that the body is painted over it. */
final class Furniture {
    private static final double SEAT = 3.6;
    private static final double PAD = 8;
    private static final double TABLE_TOP = 4;

    private Furniture() {}

    static List<Piece> box(Scene.PlacedProp prop, Projection view, double radius) {
        Vec3 size = prop.size();
        Slab slab = new Slab(
                prop.frame(),
                new Vec3(-size.x() / 2, 0, -size.z() / 2),
                new Vec3(size.x() / 2, size.y(), size.z() / 2),
                radius);
        return List.of(new Piece(slab.farthest(view), slab.shapes(view, Slab.WOOD)));
    }

    /** A padded top on two feet. */
    static List<Piece> bench(Scene.PlacedProp prop, Projection view) {
        Vec3 size = prop.size();
        double long2 = size.x() / 2;
        double wide = size.z() / 2;
        Slab pad =
                new Slab(prop.frame(), new Vec3(-long2, size.y() - PAD, -wide), new Vec3(long2, size.y(), wide), 2.8);
        Slab.Shades metal = new Slab.Shades(Tone.METAL, Tone.METAL);
        double far = pad.farthest(view);
        List<Piece> pieces = new ArrayList<>();
        for (int end = -1; end <= 1; end += 2) {
            double x = end * long2 * 0.74;
            Slab post = new Slab(prop.frame(), new Vec3(x - 2.2, 3, -2.2), new Vec3(x + 2.2, size.y() - PAD, 2.2), 0.4);
            Slab foot = new Slab(prop.frame(), new Vec3(x - 2.6, 0, -wide), new Vec3(x + 2.6, 4, wide), 1.2);
            List<Drawing.Shape> shapes = new ArrayList<>(post.shapes(view, metal));
            shapes.addAll(foot.shapes(view, metal));
            pieces.add(new Piece(far - 1, shapes));
        }
        pieces.add(new Piece(far, pad.shapes(view, Slab.WOOD)));
        return pieces;
    }

    /** A plain top on four legs, as a counter or a desk has it. */
    static List<Piece> table(Scene.PlacedProp prop, Projection view) {
        Vec3 half = prop.size().times(0.5);
        double under = prop.size().y() - TABLE_TOP;
        Slab top = new Slab(
                prop.frame(),
                new Vec3(-half.x(), under, -half.z()),
                new Vec3(half.x(), prop.size().y(), half.z()),
                1.2);
        double far = top.farthest(view);
        double middle = top.middle(view);
        List<Piece> pieces = new ArrayList<>();
        for (int end = -1; end <= 1; end += 2) {
            for (int side = -1; side <= 1; side += 2) {
                double x = end * (half.x() - 5);
                double z = side * (half.z() - 5);
                pieces.add(leg(prop.frame().at(x, under, z), prop.frame().at(x, 0, z), view, far, middle));
            }
        }
        pieces.add(new Piece(far, top.shapes(view, Slab.WOOD)));
        return pieces;
    }

    /** Four tapered legs, a seat, two posts and two rails between them. */
    static List<Piece> chair(Scene.PlacedProp prop, Projection view) {
        Posture.Frame frame = prop.frame();
        double deep = prop.size().x() / 2;
        double high = prop.size().y();
        double wide = prop.size().z() / 2;
        Slab seat = new Slab(frame, new Vec3(-deep, high - SEAT, -wide), new Vec3(deep, high, wide), 1.6);
        double far = seat.farthest(view);
        double middle = seat.middle(view);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(far, seat.shapes(view, Slab.WOOD)));
        Posture.Frame back = new Posture.Frame(
                frame.at(-deep + 2.2, high, 0), frame.rotation().after(Rotation.aboutRight(9)));
        for (int side = -1; side <= 1; side += 2) {
            double z = side * (wide - 2.6);
            pieces.add(leg(frame.at(deep - 3, high - SEAT, z), frame.at(deep - 1.6, 0, z * 1.05), view, far, middle));
            pieces.add(leg(frame.at(-deep + 3, high - SEAT, z), frame.at(-deep - 3, 0, z * 1.05), view, far, middle));
            Vec3 top = back.at(0, 42, z);
            double nearness = view.nearness(back.at(0, 20, z));
            pieces.add(new Piece(
                    nearness,
                    List.of(PropPainter.solid(post(back.at(0, 0, z), 1.9, top, 1.5, view), tone(nearness, middle)))));
        }
        for (double y : new double[] {20, 34}) {
            Slab rail = new Slab(back, new Vec3(-1.1, y, -wide + 3), new Vec3(1.1, y + 7, wide - 3), 0.9);
            // before the far post, behind the near one
            pieces.add(new Piece(view.nearness(back.at(0, y, 0)), rail.shapes(view, Slab.WOOD)));
        }
        return pieces;
    }

    /** Legs on the far side hang behind the seat, those on the near side stand before what is between. */
    private static Piece leg(Vec3 top, Vec3 foot, Projection view, double far, double middle) {
        double own = view.nearness(top.toward(foot, 0.5));
        double nearness = own < middle ? far - 1 : own;
        return new Piece(nearness, List.of(PropPainter.solid(post(top, 2, foot, 1.4, view), tone(own, middle))));
    }

    private static Tone tone(double nearness, double middle) {
        return nearness < middle ? Tone.PROP_FAR : Tone.PROP;
    }

    /** An upright round post, cut level at both ends. */
    private static Drawing.Path post(Vec3 top, double radiusTop, Vec3 foot, double radiusFoot, Projection view) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double c = StrictMath.cos(i * Math.PI / 4);
            double s = StrictMath.sin(i * Math.PI / 4);
            points.add(view.point(top.plus(new Vec3(c * radiusTop, 0, s * radiusTop))));
            points.add(view.point(foot.plus(new Vec3(c * radiusFoot, 0, s * radiusFoot))));
        }
        return Area.hull(points, 0.5);
    }

    /** A soft plane that ends in a line on the floor; from behind, only its rim. */
    static List<Piece> wall(Scene.PlacedProp prop, Projection view) {
        Posture.Frame frame = prop.frame();
        double high = prop.size().y();
        double wide = prop.size().z() / 2;
        double facing = view.nearness(frame.rotation().forward());
        Slab slab = new Slab(frame, new Vec3(-5, 0, -wide), new Vec3(0, high, wide), 0.8);
        List<Drawing.Shape> shapes = new ArrayList<>();
        if (facing > -0.05) {
            shapes.add(new Drawing.Shape(
                    slab.shapes(view, Slab.WOOD).get(0).path(),
                    Optional.empty(),
                    Optional.of(Tone.MAT),
                    Optional.empty()));
        }
        Point floorLeft = view.point(frame.at(0, 0, -wide));
        Point floorRight = view.point(frame.at(0, 0, wide));
        shapes.add(PropPainter.stroke(new Pen().move(floorLeft).line(floorRight).path(), Tone.MAT_EDGE, Lines.OUTLINE));
        if (Math.abs(facing) < 0.5) {
            // its face, seen from the side, is what one leans on
            shapes.add(PropPainter.stroke(
                    new Pen()
                            .move(view.point(frame.at(0, 0, wide)))
                            .line(view.point(frame.at(0, high, wide)))
                            .path(),
                    Tone.MAT_EDGE,
                    Lines.OUTLINE * 1.6));
        }
        return List.of(new Piece(PropPainter.BACKDROP, shapes));
    }
}
