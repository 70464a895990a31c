package moveleaf.print;

import moveleaf.typeset.Typefaces;

/**
 * What documents are set with beside their HTML and stylesheet.
 *
 * @param faces typefaces
 * @param pictures by name
 */
public record Stock(Typefaces faces, Pictures pictures) {
    /** Typefaces alone: a document with a picture is wrong then. */
    public static Stock of(Typefaces faces) {
        return new Stock(faces, Pictures.NONE);
    }
}
