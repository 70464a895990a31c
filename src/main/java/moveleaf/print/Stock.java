package moveleaf.print;

import moveleaf.typeset.Overlay;
import moveleaf.typeset.Typefaces;

/**
 * What documents are set with beside their HTML and stylesheet.
 *
 * @param faces typefaces
 * @param pictures by name
 * @param hyphenation how words may be divided
 * @param overlay what is drawn over the pages
 */
public record Stock(Typefaces faces, Pictures pictures, Hyphenation hyphenation, Overlay overlay) {
    /** With hyphenation of its own, which is read when a document asks for it. */
    public Stock(Typefaces faces, Pictures pictures) {
        this(faces, pictures, new Hyphenation(), Overlay.NONE);
    }

    /** Typefaces alone: a document with a picture is wrong then. */
    public static Stock of(Typefaces faces) {
        return new Stock(faces, Pictures.NONE);
    }
}
