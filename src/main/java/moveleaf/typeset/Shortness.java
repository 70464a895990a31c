package moveleaf.typeset;

/** How far above its foot a page ends, in steps that the eye tells apart on facing pages: about a line each. */
enum Shortness {
    /** Nothing faces the page, or what faces it ends a run. */
    NONE(0),
    FULL(0),
    ONE(1),
    TWO(2),
    THREE(3),
    MORE(5);

    /** A line's share of a page area: half letter or A5, A4 in 16 points, large print in 24 are all near it. */
    static final double LINE = 1.0 / 32;

    private final double lines;

    Shortness(double lines) {
        this.lines = lines;
    }

    /** @param empty share of the page area that is empty */
    static Shortness of(double empty) {
        double lines = empty / LINE;
        if (lines < 0.9) {
            return FULL;
        }
        if (lines < 1.9) {
            return ONE;
        }
        if (lines < 2.9) {
            return TWO;
        }
        return lines < 3.9 ? THREE : MORE;
    }

    /** By how much of a page area two facing pages differ. */
    double differs(Shortness other) {
        return this == NONE || other == NONE ? 0 : Math.abs(lines - other.lines) * LINE;
    }
}
