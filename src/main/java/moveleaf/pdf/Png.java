package moveleaf.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Dots as a PNG file (W3C PNG), without loss: a palette where there are few colours, else three or four bytes a dot.
 *
 * <p>Java's own writer looks for plug-ins first, which takes a tenth of a second, and writes no palette unasked.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MOST_COLOURS = 256;

    /** Large plain areas and soft edges: harder work saves a twentieth and takes twice as long. */
    private static final int LEVEL = 5;

    private static final int PALETTE = 3;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    private final int width;
    private final int height;
    private final boolean seeThrough;

    /** Opacity, red, green and blue of each dot, row by row. */
    private final int[] dots;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Png(BufferedImage image) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.seeThrough = image.getColorModel().hasAlpha();
        this.dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /**
     * The file of a picture.
     *
     * @param image of type {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
     */
    static byte[] of(BufferedImage image) {
        return new Png(image).write();
    }

    private byte[] write() {
        out.writeBytes(SIGNATURE);
        Optional<Map<Integer, Integer>> palette = palette();
        header(palette.isPresent() ? PALETTE : seeThrough ? RGBA : RGB);
        palette.ifPresent(this::palette);
        chunk("IDAT", deflated(palette.map(this::indexed).orElseGet(this::parts)));
        chunk("IEND", new byte[0]);
        return out.toByteArray();
    }

    /** The place of each colour in the order of its first dot; nothing where there are too many. */
    private Optional<Map<Integer, Integer>> palette() {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        int last = ~colour(0);
        for (int i = 0; i < dots.length; i++) {
            int colour = colour(i);
            if (colour != last && places.putIfAbsent(colour, places.size()) == null && places.size() > MOST_COLOURS) {
                return Optional.empty();
            }
            last = colour;
        }
        return Optional.of(places);
    }

    private int colour(int dot) {
        return seeThrough ? dots[dot] : dots[dot] | 0xff000000;
    }

    private void header(int kind) {
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) kind)
                        .array());
    }

    private void palette(Map<Integer, Integer> places) {
        ByteBuffer colours = ByteBuffer.allocate(3 * places.size());
        ByteBuffer opacities = ByteBuffer.allocate(places.size());
        places.keySet().forEach(colour -> {
            colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put(colour.byteValue());
            opacities.put((byte) (colour >>> 24));
        });
        chunk("PLTE", colours.array());
        if (seeThrough) {
            chunk("tRNS", opacities.array());
        }
    }

    private byte[] indexed(Map<Integer, Integer> places) {
        byte[] rows = new byte[(width + 1) * height];
        int last = ~colour(0);
        byte place = 0;
        for (int y = 0, at = 0, dot = 0; y < height; y++) {
            at++;
            for (int x = 0; x < width; x++, dot++) {
                int colour = colour(dot);
                if (colour != last) {
                    place = places.getOrDefault(colour, 0).byteValue();
                    last = colour;
                }
                rows[at++] = place;
            }
        }
        return rows;
    }

    private byte[] parts() {
        int parts = seeThrough ? 4 : 3;
        byte[] rows = new byte[(width * parts + 1) * height];
        for (int y = 0, at = 0, dot = 0; y < height; y++) {
            at++;
            for (int x = 0; x < width; x++, dot++) {
                int colour = dots[dot];
                rows[at++] = (byte) (colour >> 16);
                rows[at++] = (byte) (colour >> 8);
                rows[at++] = (byte) colour;
                if (seeThrough) {
                    rows[at++] = (byte) (colour >>> 24);
                }
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private void chunk(String name, byte[] content) {
        byte[] tag = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(tag);
        check.update(content);
        try {
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(content.length);
            data.write(tag);
            data.write(content);
            data.writeInt((int) check.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
