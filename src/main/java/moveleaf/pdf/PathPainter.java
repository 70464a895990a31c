package moveleaf.pdf;

import java.util.List;
import moveleaf.typeset.PathArt;

/** Draws pictures made of paths, with their coordinates mapped to the page. */
final class PathPainter {
    private final ContentStream out;
    private final double left;
    private final double top;
    private final double scaleX;
    private final double scaleY;

    /** @param box where the picture goes, y upwards */
    PathPainter(ContentStream out, PageBounds box, PathArt art) {
        this.out = out;
        this.left = box.left();
        this.top = box.top();
        this.scaleX = (box.right() - box.left()) / art.width();
        this.scaleY = (box.top() - box.bottom()) / art.height();
    }

    void paint(PathArt art) {
        art.shapes().forEach(this::paint);
    }

    private void paint(PathArt.Shape shape) {
        if (shape.path().isEmpty() || (shape.fill().isEmpty() && shape.stroke().isEmpty())) {
            return;
        }
        shape.fill().ifPresent(out::colour);
        shape.stroke().ifPresent(colour -> out.pen(colour, shape.strokeWidth() * Math.min(scaleX, scaleY)));
        for (PathArt.Segment segment : shape.path()) {
            out.points(onPage(segment.points())).write(operator(segment.kind()));
        }
        out.write(shape.stroke().isEmpty() ? "f" : shape.fill().isEmpty() ? "S" : "B");
    }

    private static String operator(PathArt.Kind kind) {
        return switch (kind) {
            case MOVE -> "m";
            case LINE -> "l";
            case CURVE -> "c";
            case CLOSE -> "h";
        };
    }

    private double[] onPage(List<Double> points) {
        var onPage = new double[points.size()];
        for (int i = 0; i < onPage.length; i += 2) {
            onPage[i] = left + points.get(i) * scaleX;
            onPage[i + 1] = top - points.get(i + 1) * scaleY;
        }
        return onPage;
    }
}
