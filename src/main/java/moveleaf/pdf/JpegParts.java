package moveleaf.pdf;

import java.io.IOException;

/** How many parts a colour of a JPEG has: 1 for grey, 3 for colours. */
final class JpegParts {
    private JpegParts() {}

    /** Of the first frame. */
    static int of(byte[] jpeg) throws IOException {
        int at = 2;
        while (at + 10 <= jpeg.length) {
            int marker = jpeg[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return jpeg[at + 9] & 0xff;
            }
            at += 2 + Math.max(2, ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
        }
        throw new IOException("a JPEG without a frame");
    }
}
