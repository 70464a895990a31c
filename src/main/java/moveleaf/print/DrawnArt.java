package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Drawing;
import moveleaf.figure.Tone;
import moveleaf.typeset.PathArt;
import moveleaf.typeset.Rgb;

/** Turns drawings into the pictures that typesetting carries: the same paths, tones as their colours on paper. */
final class DrawnArt implements Drawing.Visitor<PathArt.Segment> {
    private static final DrawnArt SEGMENTS = new DrawnArt();

    private DrawnArt() {}

    static PathArt of(String name, Drawing drawing) {
        List<PathArt.Shape> shapes = new ArrayList<>(drawing.shapes().size());
        for (Drawing.Shape shape : drawing.shapes()) {
            shapes.add(new PathArt.Shape(
                    path(shape.path()),
                    shape.clip().map(DrawnArt::path).orElse(List.of()),
                    shape.fill().map(DrawnArt::colour),
                    shape.stroke().map(stroke -> colour(stroke.tone())),
                    shape.stroke().map(Drawing.Stroke::width).orElse(0.0)));
        }
        return new PathArt(name, drawing.width(), drawing.height(), shapes);
    }

    private static List<PathArt.Segment> path(Drawing.Path path) {
        return path.segments().stream().map(segment -> segment.accept(SEGMENTS)).toList();
    }

    private static Rgb colour(Tone tone) {
        int rgb = tone.rgb();
        return new Rgb((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    @Override
    public PathArt.Segment move(Drawing.Move it) {
        return PathArt.Segment.move(it.x(), it.y());
    }

    @Override
    public PathArt.Segment line(Drawing.Line it) {
        return PathArt.Segment.line(it.x(), it.y());
    }

    @Override
    public PathArt.Segment curve(Drawing.Curve it) {
        return PathArt.Segment.curve(it.x1(), it.y1(), it.x2(), it.y2(), it.x(), it.y());
    }

    @Override
    public PathArt.Segment close(Drawing.Close it) {
        return PathArt.Segment.close();
    }
}
