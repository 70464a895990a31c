package moveleaf.figure;

import java.util.Locale;
import java.util.Optional;

/**
 * An image file of the author's, checked: what it is, how large, and its bytes as they were read.
 *
 * @param path from the guide's folder, with slashes: {@code figures/clam.svg}
 * @param width more than 0: dots of a PNG or JPEG as it is shown, CSS pixels (96 an inch) of an SVG
 * @param height likewise
 * @param bytes of the file; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares pictures, and a copy of megabytes helps nobody
public record Picture(String path, Kind kind, double width, double height, byte[] bytes) {
    public Picture {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a picture has a width and a height");
        }
    }

    /** What kind of file it is. */
    public enum Kind {
        SVG,
        PNG,
        JPEG;

        /** The kind that a file name's ending says, in capitals or not: {@code .svg .png .jpg .jpeg}. */
        public static Optional<Kind> of(String path) {
            String name = path.toLowerCase(Locale.ROOT);
            if (name.endsWith(".svg")) {
                return Optional.of(SVG);
            }
            if (name.endsWith(".png")) {
                return Optional.of(PNG);
            }
            return name.endsWith(".jpg") || name.endsWith(".jpeg") ? Optional.of(JPEG) : Optional.empty();
        }
    }
}
