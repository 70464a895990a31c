package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;

/** Moves paths about. */
final class Paths {
    private Paths() {}

    /** Shapes with all their points moved. */
    static List<Drawing.Shape> moved(List<Drawing.Shape> shapes, double dx, double dy) {
        if (dx == 0 && dy == 0) {
            return shapes;
        }
        Mover mover = new Mover(dx, dy);
        List<Drawing.Shape> moved = new ArrayList<>(shapes.size());
        for (Drawing.Shape shape : shapes) {
            moved.add(new Drawing.Shape(
                    moved(shape.path(), mover),
                    shape.clip().map(clip -> moved(clip, mover)),
                    shape.fill(),
                    shape.stroke()));
        }
        return moved;
    }

    private static Drawing.Path moved(Drawing.Path path, Mover mover) {
        List<Drawing.Segment> segments = new ArrayList<>(path.segments().size());
        for (Drawing.Segment segment : path.segments()) {
            segments.add(segment.accept(mover));
        }
        return new Drawing.Path(segments);
    }

    private record Mover(double dx, double dy) implements Drawing.Visitor<Drawing.Segment> {
        @Override
        public Drawing.Segment move(Drawing.Move move) {
            return new Drawing.Move(move.x() + dx, move.y() + dy);
        }

        @Override
        public Drawing.Segment line(Drawing.Line line) {
            return new Drawing.Line(line.x() + dx, line.y() + dy);
        }

        @Override
        public Drawing.Segment curve(Drawing.Curve curve) {
            return new Drawing.Curve(
                    curve.x1() + dx, curve.y1() + dy, curve.x2() + dx, curve.y2() + dy, curve.x() + dx, curve.y() + dy);
        }

        @Override
        public Drawing.Segment close(Drawing.Close close) {
            return close;
        }
    }
}
