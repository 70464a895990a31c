package moveleaf.figure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import moveleaf.figure.PictureReader.BadPicture;
import moveleaf.figure.PictureReader.Dots;

/** The segments of a JPEG file (ITU T.81) up to its dots, and the way up that its Exif data (JEITA CP-3451) tells. */
final class JpegHeader {
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final String EXIF = "Exif\0\0";
    private static final int ORIENTATION = 0x0112;

    private JpegHeader() {}

    static boolean begins(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == (byte) 0xFF
                && bytes[1] == (byte) START_OF_IMAGE
                && bytes[2] == (byte) 0xFF;
    }

    /** Its size, where it is of a kind that browsers and printers know. */
    static Dots read(byte[] bytes) throws BadPicture {
        Dots dots = new Dots(0, 0);
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = unsigned(bytes, at + 2);
            if (length < 2 || at + 2 + length > bytes.length) {
                throw broken();
            }
            if (marker == START_OF_SCAN) {
                return end(bytes, at + 2 + length, dots);
            }
            if (isFrame(marker)) {
                dots = frame(bytes, at + 4, marker, length);
            } else if (marker == APP1) {
                checkUpright(bytes, at + 4, length - 2);
            }
            at += 2 + length;
        }
        throw broken();
    }

    /** Frames are C0 to CF, without tables (C4), an extension (C8) and arithmetic conditioning (CC). */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Dots frame(byte[] bytes, int at, int marker, int length) throws BadPicture {
        if (length < 8) {
            throw broken();
        }
        int bits = bytes[at] & 0xFF;
        int colours = bytes[at + 5] & 0xFF;
        if (marker > 0xC2 || bits != 8 || (colours != 1 && colours != 3)) {
            throw new BadPicture(
                    "this kind of JPEG can't be shown everywhere", "save it again as an ordinary JPEG in RGB or grey");
        }
        Dots dots = new Dots(unsigned(bytes, at + 3), unsigned(bytes, at + 1));
        if (dots.width() < 1 || dots.height() < 1) {
            throw broken();
        }
        return dots;
    }

    private static Dots end(byte[] bytes, int from, Dots dots) throws BadPicture {
        for (int at = bytes.length - 2; at >= from; at--) {
            if (bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) END_OF_IMAGE && dots.width() > 0) {
                return dots;
            }
        }
        throw broken();
    }

    /** Browsers turn such a picture, printers don't: nobody could say how it will look. */
    private static void checkUpright(byte[] bytes, int at, int length) throws BadPicture {
        int start = at + EXIF.length();
        int end = at + length;
        if (length < EXIF.length() + 8
                || !new String(bytes, at, EXIF.length(), StandardCharsets.ISO_8859_1).equals(EXIF)) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, end)
                .order(bytes[start] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long entries = start + (in.getInt(start + 4) & 0xFFFF_FFFFL);
        if (entries + 2 > end) {
            return;
        }
        int count = in.getShort((int) entries) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            long entry = entries + 2 + 12L * i;
            if (entry + 12 > end) {
                return;
            }
            if ((in.getShort((int) entry) & 0xFFFF) == ORIENTATION && in.getShort((int) entry + 8) != 1) {
                throw new BadPicture(
                        "this picture lies on its side and is only marked to be turned",
                        "turn it in a picture program and save it again");
            }
        }
    }

    private static int unsigned(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static BadPicture broken() {
        return new BadPicture("this JPEG picture is damaged or cut off", "save it again");
    }
}
