package moveleaf.figure;

import java.util.Arrays;

/**
 * A closed outline in the axes of the picture, in the order of growing directions: points with the outward normals before
 * and after them, which differ at corners. Working state of one painting.
 */
final class Outline {
    int size;
    double[] x;
    double[] y;
    /** Toward the one who looks. */
    double[] z;
    /** The outward normal before the point, of length 1. */
    double[] inX;

    double[] inY;
    /** The outward normal after the point. */
    double[] outX;

    double[] outY;

    /** The section that the point is of; -1 where there is none. */
    int[] section;
    /** Whether its line is drawn there. */
    boolean[] seen;

    /** Its bounds, once they are {@linkplain #bound measured}. */
    double left = Double.POSITIVE_INFINITY;

    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;

    /** @param room for how many points there is room at first; 1 or more */
    Outline(int room) {
        x = new double[room];
        y = new double[room];
        z = new double[room];
        inX = new double[room];
        inY = new double[room];
        outX = new double[room];
        outY = new double[room];
        section = new int[room];
        seen = new boolean[room];
    }

    /** Measures the bounds, when all points are there: most outlines on the way to a drawing don't need them. */
    void bound() {
        for (int i = 0; i < size; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
    }

    /** The point where a section's shadow has a normal. */
    void touch(Cast cast, int touched, double c, double s) {
        double vx = cast.xx[touched] * c + cast.xy[touched] * s;
        double vy = cast.xy[touched] * c + cast.yy[touched] * s;
        double vz = cast.xz[touched] * c + cast.yz[touched] * s;
        double radius = Math.sqrt(c * vx + s * vy);
        add(cast.x[touched] + vx / radius, cast.y[touched] + vy / radius, cast.z[touched] + vz / radius, c, s, c, s);
        section[size - 1] = touched;
    }

    void add(double atX, double atY, double atZ, double beforeX, double beforeY, double afterX, double afterY) {
        if (size == x.length) {
            grow();
        }
        x[size] = atX;
        y[size] = atY;
        z[size] = atZ;
        inX[size] = beforeX;
        inY[size] = beforeY;
        outX[size] = afterX;
        outY[size] = afterY;
        seen[size] = true;
        section[size] = -1;
        size++;
    }

    /** Points of another outline, from one number to another, the latter not included. */
    void copy(Outline other, int from, int to) {
        while (size + to - from > x.length) {
            grow();
        }
        int count = to - from;
        System.arraycopy(other.x, from, x, size, count);
        System.arraycopy(other.y, from, y, size, count);
        System.arraycopy(other.z, from, z, size, count);
        System.arraycopy(other.inX, from, inX, size, count);
        System.arraycopy(other.inY, from, inY, size, count);
        System.arraycopy(other.outX, from, outX, size, count);
        System.arraycopy(other.outY, from, outY, size, count);
        System.arraycopy(other.seen, from, seen, size, count);
        System.arraycopy(other.section, from, section, size, count);
        size += count;
    }

    /** Whether the bounds of two outlines overlap. */
    boolean meets(Outline other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Whether the outline has a corner at a point. */
    boolean isCorner(int i) {
        return inX[i] != outX[i] || inY[i] != outY[i];
    }

    /** Whether a place is inside the bounds. */
    boolean isAround(double atX, double atY) {
        return atX > left && atX < right && atY > top && atY < bottom;
    }

    /** Whether a place is inside the polygon through the points. */
    boolean contains(double atX, double atY) {
        boolean inside = false;
        boolean wasBelow = y[size - 1] > atY;
        for (int i = 0, j = size - 1; i < size; j = i++) {
            boolean below = y[i] > atY;
            if (below != wasBelow && atX < x[i] + (x[j] - x[i]) * (atY - y[i]) / (y[j] - y[i])) {
                inside = !inside;
            }
            wasBelow = below;
        }
        return inside;
    }

    private void grow() {
        int room = 2 * x.length;
        x = Arrays.copyOf(x, room);
        y = Arrays.copyOf(y, room);
        z = Arrays.copyOf(z, room);
        inX = Arrays.copyOf(inX, room);
        inY = Arrays.copyOf(inY, room);
        outX = Arrays.copyOf(outX, room);
        outY = Arrays.copyOf(outY, room);
        seen = Arrays.copyOf(seen, room);
        section = Arrays.copyOf(section, room);
    }
}
