package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Projection.Point;

/** Draws one path, piece by piece. */
final class Pen {
    private final List<Drawing.Segment> segments = new ArrayList<>();

    Pen move(Point to) {
        segments.add(new Drawing.Move(to.x(), to.y()));
        return this;
    }

    Pen line(Point to) {
        segments.add(new Drawing.Line(to.x(), to.y()));
        return this;
    }

    Pen curve(Point handle1, Point handle2, Point to) {
        segments.add(new Drawing.Curve(handle1.x(), handle1.y(), handle2.x(), handle2.y(), to.x(), to.y()));
        return this;
    }

    Pen close() {
        segments.add(new Drawing.Close());
        return this;
    }

    Drawing.Path path() {
        return new Drawing.Path(segments);
    }
}
