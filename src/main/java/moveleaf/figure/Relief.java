package moveleaf.figure;

/**
 * How near each form's surface is to the one who looks, at any place on the picture. Every section is stretched halfway
 * to its neighbours here, so that a loft of flat discs has no gaps.
 */
final class Relief {
    /** Nothing of the form is there. */
    static final double NOTHING = Double.NEGATIVE_INFINITY;

    private final Cast cast;
    private final int[] starts;
    private final double[] ixx;
    private final double[] ixy;
    private final double[] iyy;
    private final double[] slopeX;
    private final double[] slopeY;
    private final double[] bulge;

    Relief(Cast cast, Mould mould) {
        this.cast = cast;
        this.starts = mould.starts;
        int n = mould.size();
        ixx = new double[n];
        ixy = new double[n];
        iyy = new double[n];
        slopeX = new double[n];
        slopeY = new double[n];
        bulge = new double[n];
        for (int i = 0; i < n; i++) {
            int a = mould.begins[i] ? i : i - 1;
            int b = i + 1 == n || mould.begins[i + 1] ? i : i + 1;
            prepare(i, cast.x[b] - cast.x[a], cast.y[b] - cast.y[a], cast.z[b] - cast.z[a], b - a == 2 ? 0.45 : 0.9);
        }
    }

    private void prepare(int i, double dx, double dy, double dz, double share) {
        double w = share * share;
        double xx = cast.xx[i] + w * dx * dx;
        double xy = cast.xy[i] + w * dx * dy;
        double yy = cast.yy[i] + w * dy * dy;
        double xz = cast.xz[i] + w * dx * dz;
        double yz = cast.yz[i] + w * dy * dz;
        double zz = cast.zz[i] + w * dz * dz;
        double inverse = 1 / (xx * yy - xy * xy);
        ixx[i] = yy * inverse;
        ixy[i] = -xy * inverse;
        iyy[i] = xx * inverse;
        slopeX[i] = ixx[i] * xz + ixy[i] * yz;
        slopeY[i] = ixy[i] * xz + iyy[i] * yz;
        bulge[i] = Math.max(0, zz - slopeX[i] * xz - slopeY[i] * yz);
    }

    /** Of a form's front at a place, in centimetres; {@link #NOTHING} where it isn't. */
    double front(Form form, double x, double y) {
        double nearest = NOTHING;
        int end = starts[form.number() + 1];
        for (int i = starts[form.number()]; i < end; i++) {
            double dx = x - cast.x[i];
            double dy = y - cast.y[i];
            double off = dx * dx * ixx[i] + 2 * dx * dy * ixy[i] + dy * dy * iyy[i];
            if (off < 1) {
                double z = cast.z[i] + slopeX[i] * dx + slopeY[i] * dy + Math.sqrt((1 - off) * bulge[i]);
                if (z > nearest) {
                    nearest = z;
                }
            }
        }
        return nearest;
    }

    /** Whether a form's front at a place is as near as a depth, or nearer. */
    boolean reaches(Form form, double x, double y, double depth) {
        int end = starts[form.number() + 1];
        for (int i = starts[form.number()]; i < end; i++) {
            double dx = x - cast.x[i];
            double dy = y - cast.y[i];
            double off = dx * dx * ixx[i] + 2 * dx * dy * ixy[i] + dy * dy * iyy[i];
            if (off < 1 && cast.z[i] + slopeX[i] * dx + slopeY[i] * dy + Math.sqrt((1 - off) * bulge[i]) >= depth) {
                return true;
            }
        }
        return false;
    }

    /** Of a section's front at its own middle. */
    double front(int section) {
        return cast.z[section] + Math.sqrt(bulge[section]);
    }
}
