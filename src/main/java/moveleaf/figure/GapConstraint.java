package moveleaf.figure;

/**
 * The skin of a point meets the skin of another part of the body, which is a ball or a limb between two of them. The nearest
 * place along the limb is looked for anew each time, so that a hand may slide along a shin to where it reaches.
 */
final class GapConstraint extends Constraint {
    private final Spot spot;
    private final Spot near;
    private final Spot far;
    private double ux;
    private double uy;
    private double uz;
    private double share;
    private double distance;

    GapConstraint(Spot spot, Spot near, Spot far, Sense sense, double compliance) {
        super(sense, compliance);
        this.spot = spot;
        this.near = near;
        this.far = far;
    }

    @Override
    double value(Kinematics body) {
        spot.find(body);
        near.find(body);
        far.find(body);
        double lx = far.x - near.x;
        double ly = far.y - near.y;
        double lz = far.z - near.z;
        double length = lx * lx + ly * ly + lz * lz;
        double along = (spot.x - near.x) * lx + (spot.y - near.y) * ly + (spot.z - near.z) * lz;
        share = length < 1e-9 ? 0 : Math.max(0, Math.min(1, along / length));
        double dx = spot.x - near.x - share * lx;
        double dy = spot.y - near.y - share * ly;
        double dz = spot.z - near.z - share * lz;
        distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double scale = distance < 1e-6 ? 0 : 1 / distance;
        ux = dx * scale;
        uy = scale == 0 ? 1 : dy * scale;
        uz = dz * scale;
        return distance - spot.radius - near.radius * (1 - share) - far.radius * share;
    }

    /** From the other part to the point, in the posture whose value was last asked. */
    Vec3 outward() {
        return new Vec3(ux, uy, uz);
    }

    /** From middle to middle, in centimetres, in the posture whose value was last asked. */
    double distance() {
        return distance;
    }

    @Override
    void gradient(Kinematics body, double[] row) {
        addApart(body, ux, uy, uz, row);
    }

    /** Adds to a row how far the point goes from the other part along a direction. */
    void addApart(Kinematics body, double x, double y, double z, double[] row) {
        Jacobian.addPoint(body, spot.bone, spot.x, spot.y, spot.z, x, y, z, row);
        double rest = 1 - share;
        if (rest > 0) {
            Jacobian.addPoint(body, near.bone, near.x, near.y, near.z, -x * rest, -y * rest, -z * rest, row);
        }
        if (share > 0) {
            Jacobian.addPoint(body, far.bone, far.x, far.y, far.z, -x * share, -y * share, -z * share, row);
        }
    }
}
