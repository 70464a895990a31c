package moveleaf.typeset;

import java.util.List;

/** One face of a font: what a line breaker must know of it. Lengths are in em unless said otherwise. */
public interface FontMetrics {
    /** A name that is the same for the same face in every run; pages are dumped with it. */
    String name();

    /** Height above the baseline. */
    double ascent();

    /** Depth below the baseline, positive. */
    double descent();

    /** Whether the face has a glyph for a code point. */
    boolean covers(int codePoint);

    /**
     * Sets a text without breaks: ligatures and kerning applied.
     *
     * @param features OpenType features beyond the usual ones ({@code liga}, {@code kern}): {@code tnum}, {@code sups} …
     * @return glyphs in writing order; their clusters rise from 0 and cover the text
     */
    GlyphRun shape(String text, List<String> features);
}
