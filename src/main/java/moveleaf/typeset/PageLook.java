package moveleaf.typeset;

/**
 * How well a page is filled.
 *
 * @param empty share of the page area between the text and the notes, or the foot, that nothing stands in, 0 to 1
 * @param end what ends the page
 * @param goesOn whether a note of it goes on overleaf
 */
public record PageLook(double empty, End end, boolean goesOn) {
    /** Of a page with nothing on it. */
    public static final PageLook BLANK = new PageLook(1, End.RUN, false);

    /** What ends a page. */
    public enum End {
        /** It is as full as could be. */
        PAGE,
        /** A run between forced breaks ends: a chapter. */
        RUN
    }
}
