package moveleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What the colours of a picture mean: by the ICC profile in its file where there is a sound one, else sRGB, as the page. */
final class ColourProfile {
    private static final int HEADER = 128;

    /** Profiles of real devices have some kilobytes; large ones, half a megabyte. */
    private static final int LARGEST = 1 << 20;

    /** What PDF/A-2 allows of profiles (ISO 19005-2, 6.2.4.2). */
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");

    private static final String JPEG_TAG = "ICC_PROFILE\0";

    private ColourProfile() {}

    /** @param parts 1 for grey, 3 for red, green and blue */
    static COSBase colourSpace(ImageArt art, int parts) throws IOException {
        COSName device = parts == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB;
        byte[] profile = art.format() == ImageArt.Format.JPEG ? ofJpeg(art.bytes()) : ofPng(art.bytes());
        if (!isSound(profile, parts)) {
            return device;
        }
        COSStream stream = Cos.stream(profile);
        stream.setInt(COSName.N, parts);
        stream.setItem(COSName.ALTERNATE, device);
        return Cos.array(COSName.ICCBASED, stream);
    }

    private static boolean isSound(byte[] profile, int parts) {
        if (profile.length < HEADER) {
            return false;
        }
        return ByteBuffer.wrap(profile).getInt(0) == profile.length
                && profile[8] >= 2
                && profile[8] <= 4
                && CLASSES.contains(word(profile, 12))
                && word(profile, 16).equals(parts == 1 ? "GRAY" : "RGB ")
                && word(profile, 36).equals("acsp");
    }

    private static String word(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    /** A profile stands in one or several APP2 segments, numbered from 1. */
    private static byte[] ofJpeg(byte[] bytes) {
        var found = new TreeMap<Integer, byte[]>();
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) != 0xda) {
            int length = ((bytes[at + 2] & 0xff) << 8) | (bytes[at + 3] & 0xff);
            int start = at + 4;
            int end = Math.min(bytes.length, at + 2 + length);
            boolean profile = (bytes[at + 1] & 0xff) == 0xe2
                    && end - start > 14
                    && new String(bytes, start, 12, StandardCharsets.ISO_8859_1).equals(JPEG_TAG);
            if (profile) {
                found.put(bytes[start + 12] & 0xff, java.util.Arrays.copyOfRange(bytes, start + 14, end));
            }
            at += 2 + Math.max(2, length);
        }
        var whole = new ByteArrayOutputStream();
        found.values().forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] ofPng(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = in.getInt(at);
            if (length < 0
                    || length > bytes.length - at - 12
                    || word(bytes, at + 4).equals("IDAT")) {
                break;
            }
            if (word(bytes, at + 4).equals("iCCP")) {
                return inflated(bytes, at + 8, length).orElse(new byte[0]);
            }
            at += 12 + length;
        }
        return new byte[0];
    }

    /** After a name, a zero and the method, which is always 0. */
    private static Optional<byte[]> inflated(byte[] bytes, int from, int length) {
        int start = from;
        while (start < from + length && bytes[start] != 0) {
            start++;
        }
        if (start + 2 > from + length) {
            return Optional.empty();
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, start + 2, from + length - start - 2);
            byte[] profile = new byte[LARGEST];
            int size = inflater.inflate(profile);
            return inflater.finished() ? Optional.of(java.util.Arrays.copyOf(profile, size)) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
