package moveleaf.figure;

/**
 * Widths of strokes in centimetres of the person, one hand for bodies and things: at the usual size on a screen, 2 px to
 * the centimetre, the outline is 1.5 px.
 */
final class Lines {
    static final double OUTLINE = 0.75;
    /** Lines inside a shape. */
    static final double DETAIL = 0.5;
    /** Of the hatching of a muscle: the usual width, which needn't be written. */
    static final double HATCH = OUTLINE;

    private Lines() {}
}
