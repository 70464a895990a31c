package moveleaf.figure;

/** A point of the body keeps its height over a plane: its skin on it, or above it, or the point at a place along an axis. */
final class PlaneConstraint extends Constraint {
    private final Spot spot;
    private final double nx;
    private final double ny;
    private final double nz;
    private final double offset;

    /** @param offset where the point's middle should be along the normal, in centimetres from the room's origin */
    PlaneConstraint(Spot spot, Vec3 normal, double offset, Sense sense, double compliance) {
        super(sense, compliance);
        this.spot = spot;
        this.nx = normal.x();
        this.ny = normal.y();
        this.nz = normal.z();
        this.offset = offset;
    }

    @Override
    double value(Kinematics body) {
        spot.find(body);
        return spot.x * nx + spot.y * ny + spot.z * nz - offset;
    }

    @Override
    void gradient(Kinematics body, double[] row) {
        Jacobian.addPoint(body, spot.bone, spot.x, spot.y, spot.z, nx, ny, nz, row);
    }
}
