package moveleaf.figure;

import java.util.List;
import java.util.Optional;

/**
 * A picture as paths in the order of painting. Coordinates are its own, from its top left corner, y downwards; 1 is one
 * centimetre of the person drawn, so that all figures have one scale.
 *
 * @param width more than 0; no line lies outside, though a curve's handles may
 * @param height likewise
 */
public record Drawing(double width, double height, List<Shape> shapes) {
    public Drawing {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a drawing has a width and a height");
        }
        shapes = List.copyOf(shapes);
    }

    /**
     * A path with its paint: filled first (non-zero winding), then stroked with round joins and ends.
     *
     * @param clip what of it shows: the inside (non-zero) of a closed path, where there is one
     */
    public record Shape(Path path, Optional<Path> clip, Optional<Tone> fill, Optional<Stroke> stroke) {}

    /**
     * A line along a path.
     *
     * @param width in the drawing's units
     */
    public record Stroke(Tone tone, double width) {}

    /** Pieces of a path, in order; the first moves. */
    public record Path(List<Segment> segments) {
        public Path {
            segments = List.copyOf(segments);
        }
    }

    /** A piece of a path. */
    public sealed interface Segment {
        <R> R accept(Visitor<R> visitor);
    }

    /** One method per kind of segment. */
    public interface Visitor<R> {
        R move(Move move);

        R line(Line line);

        R curve(Curve curve);

        R close(Close close);
    }

    /** Starts a new part of the path at a point. */
    public record Move(double x, double y) implements Segment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.move(this);
        }
    }

    /** A straight line. */
    public record Line(double x, double y) implements Segment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.line(this);
        }
    }

    /** A cubic Bézier curve: two handles and a point. */
    public record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.curve(this);
        }
    }

    /** Back to where this part of the path started. */
    public record Close() implements Segment {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.close(this);
        }
    }
}
