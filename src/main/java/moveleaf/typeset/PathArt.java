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

    /** A piece of a path; its last two numbers are where it ends. */
    public record Segment(Kind kind, List<Double> points) {
        public Segment {
            points = List.copyOf(points);
            if (points.size() != kind.numbers) {
                throw new IllegalArgumentException(kind + " takes " + kind.numbers + " numbers, not " + points.size());
            }
        }
    }

    /** What a piece of a path does. */
    public enum Kind {
        /** Starts a new path at a point. */
        MOVE(2),
        LINE(2),
        /** Two handles and a point: a cubic Bézier curve. */
        CURVE(6),
        /** Back to where the path started. */
        CLOSE(0);

        private final int numbers;

        Kind(int numbers) {
            this.numbers = numbers;
        }
    }
}
