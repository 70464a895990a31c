package moveleaf.figure;

/**
 * The body cast in a posture before a camera: every fine section as an ellipsoid in the axes of the picture (x to the
 * right, y downwards, z toward the one who looks). Working state of one painting.
 *
 * <p>An ellipsoid is its centre and its shape matrix S = A·Aᵀ, where A takes the unit ball to it: its shadow on the
 * picture is the ellipse of the upper left 2×2 of S, and its reach in a direction d is √(dᵀSd).
 */
final class Cast {
    /** Added to S: no section is thinner than 0.1 cm, so that no view divides by nothing. */
    private static final double LEAST = 0.01;

    final double[] x;
    final double[] y;
    final double[] z;
    final double[] xx;
    final double[] xy;
    final double[] yy;
    final double[] xz;
    final double[] yz;
    final double[] zz;

    private Cast(int size) {
        x = new double[size];
        y = new double[size];
        z = new double[size];
        xx = new double[size];
        xy = new double[size];
        yy = new double[size];
        xz = new double[size];
        yz = new double[size];
        zz = new double[size];
    }

    static Cast of(Mould mould, Posture posture, Projection projection) {
        Cast given = new Cast(mould.given.length);
        View[] views = new View[Bone.values().length];
        for (Bone bone : Bone.values()) {
            views[bone.ordinal()] = new View(posture.frame(bone), projection);
        }
        for (int i = 0; i < mould.given.length; i++) {
            Loft.Section section = mould.given[i];
            given.set(i, section, views[section.bone().ordinal()]);
        }
        Cast fine = new Cast(mould.size());
        mix(mould, given.x, fine.x);
        mix(mould, given.y, fine.y);
        mix(mould, given.z, fine.z);
        mix(mould, given.xx, fine.xx);
        mix(mould, given.xy, fine.xy);
        mix(mould, given.yy, fine.yy);
        mix(mould, given.xz, fine.xz);
        mix(mould, given.yz, fine.yz);
        mix(mould, given.zz, fine.zz);
        return fine;
    }

    private static void mix(Mould mould, double[] given, double[] fine) {
        int[] sources = mould.sources;
        double[] weights = mould.weights;
        for (int i = 0, at = 0; i < fine.length; i++, at += 4) {
            fine[i] = weights[at] * given[sources[at]]
                    + weights[at + 1] * given[sources[at + 1]]
                    + weights[at + 2] * given[sources[at + 2]]
                    + weights[at + 3] * given[sources[at + 3]];
        }
    }

    private void set(int i, Loft.Section section, View view) {
        Vec3 c = section.centre();
        x[i] = view.ox + view.fx * c.x() + view.ux * c.y() + view.rx * c.z();
        y[i] = view.oy + view.fy * c.x() + view.uy * c.y() + view.ry * c.z();
        z[i] = view.oz + view.fz * c.x() + view.uz * c.y() + view.rz * c.z();
        Vec3 radii = section.radii();
        double f = radii.x() * radii.x();
        double u = radii.y() * radii.y();
        double r = radii.z() * radii.z();
        xx[i] = f * view.fx * view.fx + u * view.ux * view.ux + r * view.rx * view.rx + LEAST;
        xy[i] = f * view.fx * view.fy + u * view.ux * view.uy + r * view.rx * view.ry;
        yy[i] = f * view.fy * view.fy + u * view.uy * view.uy + r * view.ry * view.ry + LEAST;
        xz[i] = f * view.fx * view.fz + u * view.ux * view.uz + r * view.rx * view.rz;
        yz[i] = f * view.fy * view.fz + u * view.uy * view.uz + r * view.ry * view.rz;
        zz[i] = f * view.fz * view.fz + u * view.uz * view.uz + r * view.rz * view.rz + LEAST;
    }

    /** A bone's frame in the axes of the picture. */
    private static final class View {
        final double ox;
        final double oy;
        final double oz;
        final double fx;
        final double fy;
        final double fz;
        final double ux;
        final double uy;
        final double uz;
        final double rx;
        final double ry;
        final double rz;

        View(Posture.Frame frame, Projection projection) {
            ox = frame.origin().dot(projection.rightward());
            oy = -frame.origin().dot(projection.upward());
            oz = frame.origin().dot(projection.toward());
            Rotation rotation = frame.rotation();
            fx = rotation.forward().dot(projection.rightward());
            fy = -rotation.forward().dot(projection.upward());
            fz = rotation.forward().dot(projection.toward());
            ux = rotation.up().dot(projection.rightward());
            uy = -rotation.up().dot(projection.upward());
            uz = rotation.up().dot(projection.toward());
            rx = rotation.right().dot(projection.rightward());
            ry = -rotation.right().dot(projection.upward());
            rz = rotation.right().dot(projection.toward());
        }
    }
}
