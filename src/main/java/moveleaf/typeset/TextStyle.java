package moveleaf.typeset;

import java.util.List;

/**
 * How characters are set.
 *
 * @param font the face
 * @param size in points
 * @param colour of the glyphs
 * @param rise of the baseline, points, positive upwards
 * @param features OpenType features beyond the usual ones
 * @param language BCP 47, of these characters
 * @param underline whether a line is drawn under them
 */
public record TextStyle(
        FontMetrics font,
        double size,
        Rgb colour,
        double rise,
        List<String> features,
        String language,
        Underline underline) {
    public TextStyle {
        if (!(size > 0) || size > 10_000) {
            throw new IllegalArgumentException("no such type size: " + size);
        }
        features = List.copyOf(features);
    }

    /** Whether a line is drawn under the text. */
    public enum Underline {
        NONE,
        LINE
    }
}
