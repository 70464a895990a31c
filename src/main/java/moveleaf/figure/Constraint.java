package moveleaf.figure;

/**
 * One equation, or one-sided bound, that a posture should fulfil: its value is 0 where it holds (one-sided: 0 or more).
 * Values are centimetres.
 */
abstract class Constraint {
    /** Whether it only pushes. */
    enum Sense {
        EQUAL,
        AT_LEAST
    }

    final Sense sense;

    /** How easily it gives, in square centimetres: 0 has to hold, 100 gives way to angles that the author wrote. */
    final double compliance;

    /** Whether a one-sided bound was pushing in the step before. */
    boolean pushing;

    /** The value that it should have: other than 0 between two poses that don't quite fulfil it. */
    double aim;

    Constraint(Sense sense, double compliance) {
        this.sense = sense;
        this.compliance = compliance;
    }

    abstract double value(Kinematics body);

    /** Adds how the value changes with every column of the {@link Jacobian} to a row of zeros; {@link #value} came before. */
    abstract void gradient(Kinematics body, double[] row);
}
