package moveleaf.figure;

/**
 * How the shoulder blade follows the raised arm (Inman, Saunders and Abbott, 1944: after the first 60 degrees of flexion or
 * 30 of abduction, one degree of the blade for two of the joint). Only what is seen of it is kept: the shoulder rises and
 * comes nearer to the neck. It sets in smoothly, so that the solver finds its slope everywhere.
 */
final class ShoulderRhythm {
    /** Where the blade sets in, in radians of the arm's raising. */
    private static final double FROM = StrictMath.toRadians(50);

    /** Where the arm is all the way up. */
    private static final double TO = StrictMath.toRadians(175);

    /** How far the line from the breastbone to the shoulder has risen then: more makes the shoulder touch the ear. */
    private static final double MOST = StrictMath.toRadians(27);

    private ShoulderRhythm() {}

    /** The rise, in radians, for the arm's raising (its angle to the hanging arm), in radians. */
    static double rise(double raising) {
        double t = Math.max(0, Math.min(1, (raising - FROM) / (TO - FROM)));
        return MOST * t * t * (3 - 2 * t);
    }

    /** How much {@link #rise} grows for each radian of raising. */
    static double slope(double raising) {
        double t = Math.max(0, Math.min(1, (raising - FROM) / (TO - FROM)));
        return MOST * 6 * t * (1 - t) / (TO - FROM);
    }
}
