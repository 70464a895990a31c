package moveleaf.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import moveleaf.typeset.ImageArt;

/**
 * The dots of a picture, eight bits a part, as they stand in the file: no colour is converted, since Java takes grey for
 * linear and would lighten it.
 */
final class Pixels {
    final int width;
    final int height;

    /** Grey, or red, green and blue; row by row. */
    final byte[] colours;

    /** 1 or 3. */
    final int parts;

    /** Opacity; empty where all is opaque. */
    final byte[] alpha;

    private Pixels(int width, int height, int parts, byte[] colours, byte[] alpha) {
        this.width = width;
        this.height = height;
        this.parts = parts;
        this.colours = colours;
        this.alpha = alpha;
    }

    /**
     * Decodes a picture.
     *
     * @param most dots that are wanted; of a picture with more, some are left out
     * @throws IOException where it is damaged, in whatever way
     */
    static Pixels decode(ImageArt art, double most) throws IOException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(art.format().name());
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(art.bytes()))) {
            reader.setInput(in, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            int every = (int) Math.max(1, Math.ceil(Math.sqrt(art.width() * art.height() / most)));
            how.setSourceSubsampling(every, every, 0, 0);
            return of(reader.read(0, how));
        } catch (RuntimeException e) {
            throw new IOException(e); // readers of damaged files fail in many ways
        } finally {
            reader.dispose();
        }
    }

    private static Pixels of(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel palette
                ? ofPalette(image.getRaster(), palette)
                : ofParts(image.getRaster(), image.getColorModel().getComponentSize(0));
    }

    private static Pixels ofPalette(Raster raster, IndexColorModel palette) {
        int count = raster.getWidth() * raster.getHeight();
        byte[] colours = new byte[count * 3];
        byte[] alpha = new byte[count];
        int[] row = new int[raster.getWidth()];
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int index : row) {
                int rgb = palette.getRGB(Math.min(index, palette.getMapSize() - 1));
                colours[at * 3] = (byte) (rgb >> 16);
                colours[at * 3 + 1] = (byte) (rgb >> 8);
                colours[at * 3 + 2] = (byte) rgb;
                alpha[at++] = (byte) (rgb >> 24);
            }
        }
        return new Pixels(raster.getWidth(), raster.getHeight(), 3, colours, seen(alpha));
    }

    private static Pixels ofParts(Raster raster, int bits) {
        int bands = raster.getNumBands();
        int parts = bands < 3 ? 1 : 3;
        int count = raster.getWidth() * raster.getHeight();
        byte[] colours = new byte[count * parts];
        byte[] alpha = new byte[bands > parts ? count : 0];
        int[] row = new int[raster.getWidth() * bands];
        int most = (1 << bits) - 1;
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++, at++) {
                for (int part = 0; part < parts; part++) {
                    colours[at * parts + part] = (byte) eightBits(row[x * bands + part], most);
                }
                if (alpha.length > 0) {
                    alpha[at] = (byte) eightBits(row[x * bands + parts], most);
                }
            }
        }
        return new Pixels(raster.getWidth(), raster.getHeight(), parts, colours, seen(alpha));
    }

    private static long eightBits(int value, int most) {
        return most == 255 ? value : (value * 255L + most / 2) / most;
    }

    private static byte[] seen(byte[] alpha) {
        for (byte opacity : alpha) {
            if (opacity != -1) {
                return alpha;
            }
        }
        return new byte[0];
    }

    /** The same with fewer dots, each the mean of those that it stands for; the same where it has no more. */
    Pixels reduced(int newWidth, int newHeight) {
        if (newWidth >= width || newHeight >= height) {
            return this;
        }
        byte[] less = new byte[newWidth * newHeight * parts];
        byte[] lessAlpha = new byte[alpha.length == 0 ? 0 : newWidth * newHeight];
        double[] sums = new double[parts];
        for (int y = 0; y < newHeight; y++) {
            double top = (double) y * height / newHeight;
            double bottom = (double) (y + 1) * height / newHeight;
            for (int x = 0; x < newWidth; x++) {
                double left = (double) x * width / newWidth;
                double right = (double) (x + 1) * width / newWidth;
                double opacity = sum(left, right, top, bottom, sums);
                int at = y * newWidth + x;
                for (int part = 0; part < parts; part++) {
                    less[at * parts + part] = (byte) Math.round(opacity > 0 ? sums[part] / opacity : 255);
                }
                if (lessAlpha.length > 0) {
                    lessAlpha[at] = (byte) Math.round(opacity * 255 / ((right - left) * (bottom - top)));
                }
            }
        }
        return new Pixels(newWidth, newHeight, parts, less, lessAlpha);
    }

    /** Sums up an area, dots at its edge by their share; returns its opacity. */
    private double sum(double left, double right, double top, double bottom, double[] sums) {
        java.util.Arrays.fill(sums, 0);
        double opacity = 0;
        for (int y = (int) top; y < Math.min(height, Math.ceil(bottom)); y++) {
            double rows = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(width, Math.ceil(right)); x++) {
                double share = rows * (Math.min(right, x + 1) - Math.max(left, x));
                int at = y * width + x;
                if (alpha.length > 0) {
                    share *= (alpha[at] & 0xff) / 255.0;
                }
                opacity += share;
                for (int part = 0; part < parts; part++) {
                    sums[part] += share * (colours[at * parts + part] & 0xff);
                }
            }
        }
        return opacity;
    }

    /** The same for Java to paint. */
    BufferedImage image() {
        var image = new BufferedImage(
                width, height, alpha.length > 0 ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] dots = new int[width * height];
        for (int at = 0; at < dots.length; at++) {
            int opacity = alpha.length > 0 ? alpha[at] & 0xff : 0xff;
            int red = colours[at * parts] & 0xff;
            int green = colours[at * parts + parts / 2] & 0xff;
            int blue = colours[at * parts + parts - 1] & 0xff;
            dots[at] = opacity << 24 | red << 16 | green << 8 | blue;
        }
        image.setRGB(0, 0, width, height, dots, 0, width);
        return image;
    }
}
