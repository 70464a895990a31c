package moveleaf.pdf;

import java.nio.charset.StandardCharsets;

/** Tells PDFs that Moveleaf made from all other files. */
public final class Maker {
    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** As {@link Xmp} writes it; its packet is never compressed. */
    private static final String PRODUCER = "<pdf:Producer>Moveleaf";

    private Maker() {}

    /** Whether a file says that Moveleaf made it. */
    public static boolean isOurs(byte[] file) {
        for (int i = 0; i < BEGINNING.length; i++) {
            if (i >= file.length || file[i] != BEGINNING[i]) {
                return false;
            }
        }
        return new String(file, StandardCharsets.ISO_8859_1).contains(PRODUCER);
    }
}
