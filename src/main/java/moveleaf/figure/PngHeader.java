package moveleaf.figure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import moveleaf.figure.PictureReader.BadPicture;
import moveleaf.figure.PictureReader.Dots;

/** The chunks of a PNG file (W3C PNG, third edition), their contents apart. */
final class PngHeader {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Length, name and checksum of a chunk. */
    private static final int CHUNK_FRAME = 12;

    private static final int HEADER_LENGTH = 13;

    private PngHeader() {}

    static boolean begins(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && ByteBuffer.wrap(bytes, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
    }

    /** Its size, where every chunk is whole. */
    static Dots read(byte[] bytes) throws BadPicture {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(SIGNATURE.length);
        Dots dots = new Dots(0, 0);
        boolean pixels = false;
        for (int chunk = 0; ; chunk++) {
            if (in.remaining() < CHUNK_FRAME) {
                throw broken();
            }
            int length = in.getInt(in.position());
            if (length < 0 || length > in.remaining() - CHUNK_FRAME) {
                throw broken();
            }
            checkSum(bytes, in.position() + 4, length + 4, in.getInt(in.position() + 8 + length));
            String name = new String(bytes, in.position() + 4, 4, StandardCharsets.ISO_8859_1);
            if ((chunk == 0) != name.equals("IHDR")) {
                throw broken();
            }
            switch (name) {
                case "IHDR" -> dots = header(in, in.position() + 8, length);
                case "acTL" -> throw new BadPicture("this picture moves", "bring a still picture");
                case "IDAT" -> pixels = true;
                case "IEND" -> {
                    if (!pixels) {
                        throw broken();
                    }
                    return dots;
                }
                default -> {}
            }
            in.position(in.position() + CHUNK_FRAME + length);
        }
    }

    private static Dots header(ByteBuffer in, int at, int length) throws BadPicture {
        if (length != HEADER_LENGTH) {
            throw broken();
        }
        Dots dots = new Dots(in.getInt(at), in.getInt(at + 4));
        int depth = in.get(at + 8);
        boolean known =
                switch (in.get(at + 9)) {
                    case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
                    case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
                    case 2, 4, 6 -> depth == 8 || depth == 16;
                    default -> false;
                };
        if (!known || dots.width() < 1 || dots.height() < 1) {
            throw broken();
        }
        return dots;
    }

    private static void checkSum(byte[] bytes, int from, int length, int expected) throws BadPicture {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        if ((int) sum.getValue() != expected) {
            throw broken();
        }
    }

    private static BadPicture broken() {
        return new BadPicture("this PNG picture is damaged or cut off", "save it again");
    }
}
