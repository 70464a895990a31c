package moveleaf.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import moveleaf.typeset.ImageArt;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import moveleaf.typeset.PathArt;
import moveleaf.typeset.Rgb;

/**
 * A page as a picture of dots. Letters are painted from their outlines, so no font of the machine is asked for and the same page
 * gives the same dots everywhere.
 */
public final class PagePicture implements Mark.Visitor<Boolean> {
    private final Graphics2D canvas;

    /** Points to dots: what is painted in other units goes back to this. */
    private final AffineTransform points;

    private PagePicture(Graphics2D canvas) {
        this.canvas = canvas;
        this.points = canvas.getTransform();
    }

    /**
     * The page as a PNG file.
     *
     * @param scale dots a point
     */
    public static byte[] png(Page page, double scale) {
        var image = new BufferedImage(
                (int) Math.round(page.width() * scale),
                (int) Math.round(page.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = Brush.on(image);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.scale(scale, scale);
        var painter = new PagePicture(canvas);
        page.marks().forEach(mark -> mark.accept(painter));
        canvas.dispose();
        return Png.of(image);
    }

    @Override
    public Boolean glyphs(Mark.Glyphs mark) {
        if (!(mark.style().font() instanceof Face face)) {
            throw new IllegalStateException(
                    "a face from elsewhere: " + mark.style().font());
        }
        canvas.setColor(colour(mark.style().colour()));
        double size = mark.style().size();
        double x = mark.x();
        for (int i = 0; i < mark.glyphs().size(); i++) {
            var place = new AffineTransform(size, 0, 0, -size, x, mark.y());
            canvas.fill(place.createTransformedShape(face.outline(mark.glyphs().id(i))));
            x += mark.glyphs().advance(i) * size;
        }
        return true;
    }

    @Override
    public Boolean fill(Mark.Fill fill) {
        canvas.setColor(colour(fill.colour()));
        double round = fill.radius() * 2;
        canvas.fill(
                round > 0
                        ? new RoundRectangle2D.Double(fill.x(), fill.y(), fill.width(), fill.height(), round, round)
                        : new Rectangle2D.Double(fill.x(), fill.y(), fill.width(), fill.height()));
        return true;
    }

    @Override
    public Boolean picture(Mark.PlacedPicture picture) {
        canvas.translate(picture.x(), picture.y());
        if (picture.art() instanceof PathArt art) {
            canvas.scale(picture.width() / art.width(), picture.height() / art.height());
            art.shapes().forEach(this::paint);
        } else if (picture.art() instanceof ImageArt art) {
            file(art, picture.width(), picture.height());
        }
        canvas.setTransform(points);
        return true;
    }

    private void paint(PathArt.Shape shape) {
        Path2D path = path(shape.path());
        canvas.setClip(shape.clip().isEmpty() ? null : path(shape.clip()));
        shape.fill().ifPresent(colour -> {
            canvas.setColor(colour(colour));
            canvas.fill(path);
        });
        shape.stroke().ifPresent(colour -> {
            canvas.setColor(colour(colour));
            canvas.setStroke(
                    new BasicStroke((float) shape.strokeWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.draw(path);
        });
        canvas.setClip(null);
    }

    private static Path2D path(List<PathArt.Segment> segments) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (PathArt.Segment segment : segments) {
            add(segment, path);
        }
        return path;
    }

    private static void add(PathArt.Segment segment, Path2D path) {
        switch (segment.kind()) {
            case MOVE -> path.moveTo(segment.x(), segment.y());
            case LINE -> path.lineTo(segment.x(), segment.y());
            case CURVE ->
                path.curveTo(segment.x1(), segment.y1(), segment.x2(), segment.y2(), segment.x(), segment.y());
            case CLOSE -> path.closePath();
        }
    }

    /** An author's picture, which has been drawn before: that it can't be now is our mistake. */
    private void file(ImageArt art, double width, double height) {
        try {
            if (art.format() == ImageArt.Format.SVG) {
                canvas.scale(width / art.width(), height / art.height());
                Svg.read(art.bytes()).paint(canvas, art.width(), art.height());
            } else {
                double columns = Math.ceil(width * points.getScaleX());
                double rows = Math.ceil(height * points.getScaleY());
                Pixels pixels = Pixels.decode(art, Double.POSITIVE_INFINITY).reduced((int) columns, (int) rows);
                canvas.drawImage(pixels.image(), scaled(pixels, width, height), null);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the picture " + art.name() + " was drawn before", e);
        }
    }

    private static AffineTransform scaled(Pixels pixels, double width, double height) {
        return AffineTransform.getScaleInstance(width / pixels.width, height / pixels.height);
    }

    /** Nobody clicks on a picture's words. */
    @Override
    public Boolean link(Mark.LinkArea link) {
        return false;
    }

    private static Color colour(Rgb rgb) {
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }
}
