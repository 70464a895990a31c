package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves paths about, and lays their points on whole tenths: of a centimetre of the person, so that nobody sees it in any size a
 * figure is shown in, and its text is a quarter shorter.
 */
final class Paths {
    private Paths() {}

    /** Up to the next tenth. */
    static double ceiling(double length) {
        return StrictMath.ceil(length * 10) / 10;
    }

    private static double tenth(double length) {
        return Math.round(length * 10) / 10.0;
    }

    /** Shapes with all their points moved. */
    static List<Drawing.Shape> moved(List<Drawing.Shape> shapes, double dx, double dy) {
        List<Drawing.Shape> moved = new ArrayList<>(shapes.size());
        for (Drawing.Shape shape : shapes) {
            moved.add(moved(shape, dx, dy));
        }
        return moved;
    }

    /** A shape with all its points moved. */
    static Drawing.Shape moved(Drawing.Shape shape, double dx, double dy) {
        Mover mover = new Mover(dx, dy);
        return new Drawing.Shape(
                moved(shape.path(), mover), shape.clip().map(clip -> moved(clip, mover)), shape.fill(), shape.stroke());
    }

    private static Drawing.Path moved(Drawing.Path path, Mover mover) {
        Drawing.Segment[] segments = path.segments().toArray(new Drawing.Segment[0]);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = segments[i].accept(mover);
        }
        return new Drawing.Path(List.of(segments));
    }

    private record Mover(double dx, double dy) implements Drawing.Visitor<Drawing.Segment> {
        @Override
        public Drawing.Segment move(Drawing.Move move) {
            return new Drawing.Move(tenth(move.x() + dx), tenth(move.y() + dy));
        }

        @Override
        public Drawing.Segment line(Drawing.Line line) {
            return new Drawing.Line(tenth(line.x() + dx), tenth(line.y() + dy));
        }

        @Override
        public Drawing.Segment curve(Drawing.Curve curve) {
            return new Drawing.Curve(
                    tenth(curve.x1() + dx),
                    tenth(curve.y1() + dy),
                    tenth(curve.x2() + dx),
                    tenth(curve.y2() + dy),
                    tenth(curve.x() + dx),
                    tenth(curve.y() + dy));
        }

        @Override
        public Drawing.Segment close(Drawing.Close close) {
            return close;
        }
    }
}
