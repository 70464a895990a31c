package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.Projection.Point;

/**
 * A round bar between two points of the room, in stretches, so that each goes before or behind what it passes. The
 * stretches show no joint: only the sides and the ends of the whole have a line.
 *
 * @param radius in centimetres
 */
record Rod(Vec3 from, Vec3 to, double radius) {
    /** A stretch is at most so long, in centimetres: about the thickness of what it may pass. */
    private static final double STRETCH = 22;

    /** @param behind how much farther away it counts than it is, so that a hand at the same place holds it */
    List<Piece> pieces(Projection view, Tone tone, double behind) {
        Point a = view.point(from);
        Point b = view.point(to);
        double length = Area.distance(a, b);
        if (length < 2 * radius) {
            return List.of(endOn(view, tone, behind));
        }
        int count = (int) Math.max(2, Math.ceil(to.minus(from).length() / STRETCH));
        List<Piece> pieces = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Vec3 start = from.toward(to, (double) i / count);
            Vec3 end = from.toward(to, (i + 1.0) / count);
            double nearness = view.nearness(start.toward(end, 0.5)) - behind;
            pieces.add(new Piece(nearness, stretch(view.point(start), view.point(end), i == 0, i == count - 1, tone)));
        }
        return pieces;
    }

    /** Looked at along its axis. */
    private Piece endOn(Projection view, Tone tone, double behind) {
        Vec3 axis = to.minus(from).unit();
        Vec3 u = axis.cross(Math.abs(axis.y()) < 0.9 ? Vec3.UP : Vec3.FORWARD)
                .unit()
                .times(radius);
        Vec3 v = axis.cross(u);
        boolean toIsNear = view.nearness(to) > view.nearness(from);
        Drawing.Path outline = Area.cylinder(toIsNear ? from : to, toIsNear ? to : from, u, v, view);
        return new Piece(
                Math.max(view.nearness(from), view.nearness(to)) - behind, List.of(PropPainter.solid(outline, tone)));
    }

    private List<Drawing.Shape> stretch(Point a, Point b, boolean first, boolean last, Tone tone) {
        double length = Area.distance(a, b);
        double ux = (b.x() - a.x()) / length;
        double uy = (b.y() - a.y()) / length;
        Point a1 = new Point(a.x() - uy * radius, a.y() + ux * radius);
        Point a2 = new Point(a.x() + uy * radius, a.y() - ux * radius);
        Point b1 = new Point(b.x() - uy * radius, b.y() + ux * radius);
        Point b2 = new Point(b.x() + uy * radius, b.y() - ux * radius);
        if (first) {
            return List.of(capped(b1, a1, a2, b2, tone, -ux, -uy));
        }
        if (last) {
            return List.of(capped(a1, b1, b2, a2, tone, ux, uy));
        }
        Drawing.Path side1 = new Pen().move(a1).line(b1).path();
        Drawing.Path side2 = new Pen().move(a2).line(b2).path();
        Drawing.Path all = new Pen().move(a1).line(b1).line(b2).line(a2).close().path();
        return List.of(
                PropPainter.area(all, tone),
                PropPainter.stroke(side1, Tone.LINE, Lines.OUTLINE),
                PropPainter.stroke(side2, Tone.LINE, Lines.OUTLINE));
    }

    /** An end: open where the next stretch goes on. */
    private Drawing.Shape capped(Point start, Point near, Point nearOther, Point other, Tone tone, double x, double y) {
        double bulge = radius * 0.7;
        Drawing.Path path = new Pen()
                .move(start)
                .line(near)
                .curve(
                        new Point(near.x() + x * bulge, near.y() + y * bulge),
                        new Point(nearOther.x() + x * bulge, nearOther.y() + y * bulge),
                        nearOther)
                .line(other)
                .path();
        return new Drawing.Shape(
                path, Optional.empty(), Optional.of(tone), Optional.of(new Drawing.Stroke(Tone.LINE, Lines.OUTLINE)));
    }
}
