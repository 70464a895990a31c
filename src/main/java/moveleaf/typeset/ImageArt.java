package moveleaf.typeset;

/**
 * A picture from a file, as it was read.
 *
 * @param width of its own: dots, or the units of a drawing; more than 0
 * @param height likewise
 * @param bytes of the file; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares pictures, and a copy of megabytes helps nobody
public record ImageArt(String name, Format format, double width, double height, byte[] bytes) implements Art {
    public ImageArt {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a picture has a width and a height");
        }
    }

    /** What the bytes are. */
    public enum Format {
        JPEG,
        PNG,
        SVG
    }
}
