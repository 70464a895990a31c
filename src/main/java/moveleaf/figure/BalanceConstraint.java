package moveleaf.figure;

import java.util.List;

/**
 * The centre of mass stays on one side of a line over the feet, such as behind the balls of the feet. Soft: it moves what
 * the author left free, above all the ankles, and gives way to written angles.
 */
final class BalanceConstraint extends Constraint {
    private final List<Spot> support;
    private final double ux;
    private final double uz;
    private final double margin;

    /**
     * @param support the points whose middle is stood on
     * @param direction level, of length 1: the centre of mass may not be further along it
     * @param margin how far it may be, in centimetres
     */
    BalanceConstraint(List<Spot> support, Vec3 direction, double margin, double compliance) {
        super(Sense.AT_LEAST, compliance);
        this.support = support;
        this.ux = direction.x();
        this.uz = direction.z();
        this.margin = margin;
    }

    @Override
    double value(Kinematics body) {
        double[] centre = new double[3];
        Masses.centre(body, centre);
        double x = 0;
        double z = 0;
        for (Spot spot : support) {
            spot.find(body);
            x += spot.x / support.size();
            z += spot.z / support.size();
        }
        return margin - (centre[0] - x) * ux - (centre[2] - z) * uz;
    }

    @Override
    void gradient(Kinematics body, double[] row) {
        Masses.addCentre(body, -ux, 0, -uz, row);
        double share = 1.0 / support.size();
        for (Spot spot : support) {
            Jacobian.addPoint(body, spot.bone, spot.x, spot.y, spot.z, ux * share, 0, uz * share, row);
        }
    }
}
