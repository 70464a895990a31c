package moveleaf.pdf;

import java.util.List;
import moveleaf.typeset.PathArt;

/** Draws pictures made of paths, in their own coordinates: the operators are the same wherever the picture stands. */
final class PathPainter {
    private final ContentStream out;

    /** The path that all is clipped to now; empty for none. */
    private List<PathArt.Segment> clip = List.of();

    private PathPainter(ContentStream out) {
        this.out = out;
    }

    /** Draws a picture where its coordinates (y downwards) have been mapped to the page's. */
    static void paint(PathArt art, ContentStream out) {
        var painter = new PathPainter(out);
        art.shapes().forEach(painter::paint);
        painter.clipTo(List.of());
    }

    private void paint(PathArt.Shape shape) {
        if (shape.path().isEmpty() || (shape.fill().isEmpty() && shape.stroke().isEmpty())) {
            return;
        }
        clipTo(shape.clip());
        shape.fill().ifPresent(out::colour);
        shape.stroke().ifPresent(colour -> out.pen(colour, shape.strokeWidth()));
        path(shape.path());
        out.write(shape.stroke().isEmpty() ? "f" : shape.fill().isEmpty() ? "S" : "B");
    }

    /** Neighbours that share a clip, such as the lines of a hatching, are clipped once. */
    private void clipTo(List<PathArt.Segment> wanted) {
        if (wanted.equals(clip)) {
            return;
        }
        if (!clip.isEmpty()) {
            out.restore();
        }
        clip = wanted;
        if (!clip.isEmpty()) {
            out.save();
            path(clip);
            out.write("W n");
        }
    }

    private void path(List<PathArt.Segment> path) {
        for (PathArt.Segment segment : path) {
            if (segment.kind() == PathArt.Kind.CURVE) {
                point(segment.x1(), segment.y1());
                point(segment.x2(), segment.y2());
            }
            if (segment.kind() != PathArt.Kind.CLOSE) {
                point(segment.x(), segment.y());
            }
            out.write(operator(segment.kind()));
        }
    }

    private void point(double x, double y) {
        out.point(x);
        out.point(y);
    }

    private static String operator(PathArt.Kind kind) {
        return switch (kind) {
            case MOVE -> "m";
            case LINE -> "l";
            case CURVE -> "c";
            case CLOSE -> "h";
        };
    }
}
