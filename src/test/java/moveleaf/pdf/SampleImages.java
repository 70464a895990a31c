package moveleaf.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import moveleaf.typeset.ImageArt;

/** Files of pictures. Each shows one colour, its middle aside where it says so. */
public final class SampleImages {
    public static final Color TEAL = new Color(31, 111, 120);

    private SampleImages() {}

    public static ImageArt png(String name, BufferedImage image) {
        return new ImageArt(name, ImageArt.Format.PNG, image.getWidth(), image.getHeight(), encoded(image, "png"));
    }

    public static ImageArt jpeg(String name, BufferedImage image) {
        return new ImageArt(name, ImageArt.Format.JPEG, image.getWidth(), image.getHeight(), encoded(image, "jpeg"));
    }

    public static ImageArt svg(String name, String inside) {
        String text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">" + inside + "</svg>";
        return new ImageArt(name, ImageArt.Format.SVG, 100, 50, text.getBytes(StandardCharsets.UTF_8));
    }

    public static BufferedImage plain(int type, int width, int height, Color colour) {
        var image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    public static BufferedImage grey(int width, int height, int grey) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, grey);
            }
        }
        return image;
    }

    public static BufferedImage palette(int width, int height) {
        byte[] red = {(byte) TEAL.getRed(), 0};
        byte[] green = {(byte) TEAL.getGreen(), 0};
        byte[] blue = {(byte) TEAL.getBlue(), 0};
        return new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(1, 2, red, green, blue));
    }

    /** A PNG of 16 bits a part, which Java can't make itself: 1 part grey, 2 with opacity, 3 colours, 4 both. */
    public static ImageArt deep(String name, int width, int height, int... parts) {
        var rows = new ByteArrayOutputStream();
        for (int y = 0; y < height; y++) {
            rows.write(0);
            for (int x = 0; x < width; x++) {
                for (int part : parts) {
                    rows.write(part >> 8);
                    rows.write(part);
                }
            }
        }
        int[] kinds = {0, 0, 4, 2, 6};
        return new ImageArt(
                name,
                ImageArt.Format.PNG,
                width,
                height,
                file(width, height, 16, kinds[parts.length], rows.toByteArray()));
    }

    /** A PNG that says that it is larger than any, with the dots of a small one. */
    public static byte[] boast(int width, int height) {
        return file(width, height, 8, 2, new byte[100]);
    }

    private static byte[] file(int width, int height, int bits, int kind, byte[] rows) {
        var header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) bits).put((byte) kind);
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.writeBytes(chunk("IHDR", header.array()));
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.writeBytes(chunk("IDAT", packed.toByteArray()));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A PNG that carries a profile of its own. */
    public static ImageArt profiled(String name, BufferedImage image, int space) {
        byte[] png = encoded(image, "png");
        byte[] profile = ICC_Profile.getInstance(space).getData();
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("its own\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int header = 8 + 25;
        var out = new ByteArrayOutputStream();
        out.write(png, 0, header);
        out.writeBytes(chunk("iCCP", packed.toByteArray()));
        out.write(png, header, png.length - header);
        return new ImageArt(name, ImageArt.Format.PNG, image.getWidth(), image.getHeight(), out.toByteArray());
    }

    /** A JPEG that carries a profile in two segments. */
    public static ImageArt profiledJpeg(String name, BufferedImage image) throws IOException {
        byte[] jpeg = encoded(image, "jpeg");
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(jpeg, 0, 2);
        int half = profile.length / 2;
        for (int part = 1; part <= 2; part++) {
            byte[] piece = Arrays.copyOfRange(profile, part == 1 ? 0 : half, part == 1 ? half : profile.length);
            data.writeShort(0xffe2);
            data.writeShort(2 + 14 + piece.length);
            data.writeBytes("ICC_PROFILE\0");
            data.writeByte(part);
            data.writeByte(2);
            data.write(piece);
        }
        data.write(jpeg, 2, jpeg.length - 2);
        return new ImageArt(name, ImageArt.Format.JPEG, image.getWidth(), image.getHeight(), out.toByteArray());
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer of " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
