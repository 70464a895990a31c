package moveleaf.figure;

import java.util.Arrays;

/**
 * A closed outline in the axes of the picture, as the {@link Tracer} walks it: with what is inside on its left where y
 * goes up, that is in the order of growing directions. Working state of one painting.
 */
final class Outline {
    int size;
    double[] x = new double[96];
    double[] y = new double[96];
    /** Toward the one who looks. */
    double[] z = new double[96];
    /** The outward normal before the point, a direction of the {@link Tracer}. */
    int[] before = new int[96];
    /** The outward normal after the point: another one at corners. */
    int[] after = new int[96];

    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;

    /** The point where a section's outline has a direction as its normal. */
    void touch(Cast cast, int section, int k) {
        double c = Tracer.COS[k];
        double s = Tracer.SIN[k];
        double vx = cast.xx[section] * c + cast.xy[section] * s;
        double vy = cast.xy[section] * c + cast.yy[section] * s;
        double vz = cast.xz[section] * c + cast.yz[section] * s;
        double radius = Math.sqrt(c * vx + s * vy);
        add(cast.x[section] + vx / radius, cast.y[section] + vy / radius, cast.z[section] + vz / radius, k, k);
    }

    /** A point where two hulls cross; its depth is that of the point before. */
    void corner(double atX, double atY, int in, int out) {
        add(atX, atY, size == 0 ? 0 : z[size - 1], in, out);
    }

    private void add(double atX, double atY, double atZ, int in, int out) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            z = Arrays.copyOf(z, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
            after = Arrays.copyOf(after, 2 * size);
        }
        x[size] = atX;
        y[size] = atY;
        z[size] = atZ;
        before[size] = in;
        after[size] = out;
        size++;
        left = Math.min(left, atX);
        right = Math.max(right, atX);
        top = Math.min(top, atY);
        bottom = Math.max(bottom, atY);
    }
}
