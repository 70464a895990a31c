package moveleaf.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
    /** The square of half the thickness of a cut, in centimetres. */
    private static final double THIN = 0.1;

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
        Map<Bone, View> views = new EnumMap<>(Bone.class);
        for (Bone bone : Bone.values()) {
            views.put(bone, new View(posture.frame(bone), projection));
        }
        for (int i = 0; i < mould.given.length; i++) {
            Loft.Section section = mould.given[i];
            given.set(i, section, Objects.requireNonNull(views.get(section.bone())), mould);
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
        for (int i = 0; i < mould.size(); i++) {
            if (mould.onward[i] >= 0) {
                fine.flatten(i, mould.inner[i], mould.onward[i]);
            }
        }
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

    /**
     * Makes a section a thin disc across the way from one section to another: where a loft is cut, its ends are flat, so that
     * neither part bulges over the line of the other.
     */
    private void flatten(int i, int from, int to) {
        double tx = x[to] - x[from];
        double ty = y[to] - y[from];
        double tz = z[to] - z[from];
        double length = Math.sqrt(tx * tx + ty * ty + tz * tz);
        if (length < 1e-6) {
            return;
        }
        tx /= length;
        ty /= length;
        tz /= length;
        // P·S·P with P = 1 − t·tᵀ, and a little thickness along t.
        double sx = xx[i] * tx + xy[i] * ty + xz[i] * tz;
        double sy = xy[i] * tx + yy[i] * ty + yz[i] * tz;
        double sz = xz[i] * tx + yz[i] * ty + zz[i] * tz;
        double more = sx * tx + sy * ty + sz * tz + THIN;
        xx[i] += more * tx * tx - 2 * sx * tx + LEAST;
        xy[i] += more * tx * ty - sx * ty - sy * tx;
        yy[i] += more * ty * ty - 2 * sy * ty + LEAST;
        xz[i] += more * tx * tz - sx * tz - sz * tx;
        yz[i] += more * ty * tz - sy * tz - sz * ty;
        zz[i] += more * tz * tz - 2 * sz * tz + LEAST;
    }

    private void set(int i, Loft.Section section, View view, Mould mould) {
        Vec3 c = section.centre();
        x[i] = view.ox + view.fx * c.x() + view.ux * c.y() + view.rx * c.z();
        y[i] = view.oy + view.fy * c.x() + view.uy * c.y() + view.ry * c.z();
        z[i] = view.oz + view.fz * c.x() + view.uz * c.y() + view.rz * c.z();
        Vec3 radii = section.radii();
        double cosine = mould.tiltCos[i];
        double sine = mould.tiltSin[i];
        double fx = view.fx * cosine + view.ux * sine;
        double fy = view.fy * cosine + view.uy * sine;
        double fz = view.fz * cosine + view.uz * sine;
        double ux = view.ux * cosine - view.fx * sine;
        double uy = view.uy * cosine - view.fy * sine;
        double uz = view.uz * cosine - view.fz * sine;
        double f = radii.x() * radii.x();
        double u = radii.y() * radii.y();
        double r = radii.z() * radii.z();
        xx[i] = f * fx * fx + u * ux * ux + r * view.rx * view.rx + LEAST;
        xy[i] = f * fx * fy + u * ux * uy + r * view.rx * view.ry;
        yy[i] = f * fy * fy + u * uy * uy + r * view.ry * view.ry + LEAST;
        xz[i] = f * fx * fz + u * ux * uz + r * view.rx * view.rz;
        yz[i] = f * fy * fz + u * uy * uz + r * view.ry * view.rz;
        zz[i] = f * fz * fz + u * uz * uz + r * view.rz * view.rz + LEAST;
    }

    /**
     * The point of a section that lies farthest in a direction, in the axes of the picture.
     *
     * @param way in the room; of no length for the point nearest to the one who looks
     */
    Vec3 farthest(int i, Vec3 way, Projection projection) {
        double dx = way.dot(projection.rightward());
        double dy = -way.dot(projection.upward());
        double dz = way.length() < 1e-9 ? 1 : way.dot(projection.toward());
        double sx = xx[i] * dx + xy[i] * dy + xz[i] * dz;
        double sy = xy[i] * dx + yy[i] * dy + yz[i] * dz;
        double sz = xz[i] * dx + yz[i] * dy + zz[i] * dz;
        double reach = Math.sqrt(dx * sx + dy * sy + dz * sz);
        return new Vec3(x[i] + sx / reach, y[i] + sy / reach, z[i] + sz / reach);
    }

    /**
     * Takes in how far the shadows of all sections reach on the picture, and a line round them.
     *
     * @param line half its width
     */
    void measure(double line, Bounds bounds) {
        for (int i = 0; i < x.length; i++) {
            double a = Math.sqrt(xx[i]) + line;
            double b = Math.sqrt(yy[i]) + line;
            bounds.add(x[i] - a, y[i] - b);
            bounds.add(x[i] + a, y[i] + b);
        }
    }

    /** A section's outline on the picture: an ellipse. */
    Drawing.Path shadow(int i) {
        double a = Math.sqrt(xx[i]);
        List<Drawing.Segment> segments = new ArrayList<>();
        segments.add(new Drawing.Move(x[i] + a, y[i] + xy[i] / a));
        quarters(i, 1, 0, 1, 4, segments);
        segments.add(new Drawing.Close());
        return new Drawing.Path(segments);
    }

    /**
     * The half of a section's outline that is nearer to the one who looks: the edge of a sleeve over the arm in it. None
     * where a disc is seen straight from before.
     */
    Optional<Drawing.Path> nearRim(int i) {
        double steep = Math.sqrt(xz[i] * xz[i] + yz[i] * yz[i]);
        double gx;
        double gy;
        if (steep > 1e-6) {
            gx = xz[i] / steep;
            gy = yz[i] / steep;
        } else if (zz[i] < 0.5 * Math.max(xx[i], yy[i])) {
            return Optional.empty();
        } else {
            // Seen edge on: across its length.
            gx = xx[i] > yy[i] ? -xy[i] / xx[i] : 1;
            gy = xx[i] > yy[i] ? 1 : -xy[i] / yy[i];
        }
        double a = Math.sqrt(xx[i]);
        double b = xy[i] / a;
        double d = Math.sqrt(Math.max(0, yy[i] - b * b));
        // The place on the circle whose picture has a direction as its normal: Lᵀ times the direction, of length 1.
        double c = -a * gy + b * gx;
        double s = d * gx;
        double length = Math.max(1e-12, Math.sqrt(c * c + s * s));
        c /= length;
        s /= length;
        boolean ahead = -s * (a * gx + b * gy) + c * d * gy > 0;
        Drawing.Move start = new Drawing.Move(x[i] + a * c, y[i] + b * c + d * s);
        List<Drawing.Segment> segments = new ArrayList<>();
        segments.add(start);
        quarters(i, c, s, ahead ? 1 : -1, 2, segments);
        return Optional.of(new Drawing.Path(segments));
    }

    /** Quarters of a section's outline, from a place on the circle on. */
    private void quarters(int i, double fromC, double fromS, int turn, int count, List<Drawing.Segment> segments) {
        // The lower triangle of S: the picture of a circle's two radii.
        double a = Math.sqrt(xx[i]);
        double b = xy[i] / a;
        double d = Math.sqrt(Math.max(0, yy[i] - b * b));
        double h = 4 * (Math.sqrt(2) - 1) / 3;
        double c = fromC;
        double s = fromS;
        for (int quarter = 0; quarter < count; quarter++) {
            double c2 = -s * turn;
            double s2 = c * turn;
            segments.add(new Drawing.Curve(
                    x[i] + a * (c + h * c2),
                    y[i] + b * (c + h * c2) + d * (s + h * s2),
                    x[i] + a * (c2 + h * c),
                    y[i] + b * (c2 + h * c) + d * (s2 + h * s),
                    x[i] + a * c2,
                    y[i] + b * c2 + d * s2));
            c = c2;
            s = s2;
        }
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
