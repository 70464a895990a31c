package moveleaf.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import moveleaf.typeset.Rgb;

/** A drawing that stands for the guide on a screen, in as many sizes as are asked for. */
public final class Icon {
    private final Svg drawing;

    private Icon(Svg drawing) {
        this.drawing = drawing;
    }

    /** The icon that a drawing in SVG shows; nothing where it can't be drawn. */
    public static Optional<Icon> of(byte[] svg) {
        try {
            Icon icon = new Icon(Svg.read(svg));
            icon.png(1, 1, Optional.empty());
            return Optional.of(icon);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The icon as a PNG file.
     *
     * @param size of each side, dots
     * @param share of the side that the drawing takes up, in the middle: up to 1
     * @param ground what lies under it; without one it can be seen through
     * @throws IOException never for an icon that {@link #of} gave
     */
    public byte[] png(int size, double share, Optional<Rgb> ground) throws IOException {
        var image = new BufferedImage(
                size, size, ground.isPresent() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = Brush.on(image);
        ground.ifPresent(colour -> {
            canvas.setColor(new Color(colour.red(), colour.green(), colour.blue()));
            canvas.fillRect(0, 0, size, size);
        });
        double margin = size * (1 - share) / 2;
        canvas.translate(margin, margin);
        drawing.paint(canvas, size * share, size * share);
        canvas.dispose();
        return Png.of(image);
    }
}
