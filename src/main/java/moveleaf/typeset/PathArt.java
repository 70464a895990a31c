package moveleaf.typeset;

import java.util.List;
import java.util.Optional;

/**
 * A picture made of filled, stroked and clipped paths, in the order of painting. Coordinates are its own, from its top left corner,
 * y downwards; it is scaled to the room that it is given.
 *
 * @param width of its own coordinates, more than 0
 * @param height likewise
 */
public record PathArt(String name, double width, double height, List<Shape> shapes) implements Art {
    public PathArt {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a picture has a width and a height");
        }
        shapes = List.copyOf(shapes);
    }

    /**
     * A path with its paint: filled first (non-zero winding), then stroked with round joins and ends.
     *
     * @param clip a closed path: only what lies inside (non-zero) shows; empty where all of it does
     * @param strokeWidth in the picture's own units
     */
    public record Shape(
            List<Segment> path, List<Segment> clip, Optional<Rgb> fill, Optional<Rgb> stroke, double strokeWidth) {
        public Shape {
            path = List.copyOf(path);
            clip = List.copyOf(clip);
        }
    }

    /**
     * A piece of a path. A guide's pictures have tens of thousands of them, so that their numbers stand in no list.
     *
     * @param x where it ends; 0 where it only closes the path, as is {@code y}
     * @param x1 the first handle of a curve, else 0; likewise {@code y1}, and {@code x2} and {@code y2} of the second one
     */
    public record Segment(Kind kind, double x1, double y1, double x2, double y2, double x, double y) {
        private static final Segment CLOSE = new Segment(Kind.CLOSE, 0, 0, 0, 0, 0, 0);

        /** Starts a new path at a point. */
        public static Segment move(double x, double y) {
            return new Segment(Kind.MOVE, 0, 0, 0, 0, x, y);
        }

        public static Segment line(double x, double y) {
            return new Segment(Kind.LINE, 0, 0, 0, 0, x, y);
        }

        /** A cubic Bézier curve: two handles and a point. */
        public static Segment curve(double x1, double y1, double x2, double y2, double x, double y) {
            return new Segment(Kind.CURVE, x1, y1, x2, y2, x, y);
        }

        /** Back to where the path started. */
        public static Segment close() {
            return CLOSE;
        }
    }

    /** What a piece of a path does. */
    public enum Kind {
        MOVE,
        LINE,
        CURVE,
        CLOSE
    }
}
