package moveleaf.typeset;

/** Where faces come from. */
public interface Typefaces {
    /**
     * The face nearest to what is asked.
     *
     * @param family as named in a stylesheet; an unknown one gives the default family
     * @param weight 1 to 1000; 400 regular, 600 semibold
     * @param slope upright or italic
     */
    FontMetrics face(String family, int weight, Slope slope);

    /** Whether the family is known. */
    boolean knows(String family);

    /** A face of another family with the same weight and slope that covers the code point; else {@code face} itself. */
    FontMetrics fallback(FontMetrics face, int codePoint);

    /** Upright or italic. */
    enum Slope {
        UPRIGHT,
        ITALIC
    }
}
