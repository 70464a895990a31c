package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says which parts of the forms' outlines are drawn: not those in a {@link Joining}, where one form flows into another.
 * Working state of one painting.
 */
final class LineRule {
    /** A line is left out where the picture this far outside it still is the form that it flows into. */
    private static final double BESIDE = 0.12;
    /** Lines shorter than this are left out, in centimetres. */
    private static final double LEAST = 2;
    /** Halvings, to find where a line ends: to a tenth of the way between two points. */
    private static final int HALVINGS = 3;
    /** How much a point's normal must lean along a loft to be on the end of it: the cosine of the angle between. */
    private static final double CUT = 0.06;

    private final Posture posture;
    private final Projection projection;
    private final Outline[] outlines;
    private final Relief relief;
    private final Mould mould;
    /** Of painting. */
    private final List<Form> order;

    private final Cast cast;
    private final List<List<Place>> places = new ArrayList<>();

    LineRule(
            Posture posture,
            Projection projection,
            Outline[] outlines,
            Relief relief,
            Mould mould,
            Cast cast,
            List<Form> order) {
        this.order = order;
        this.mould = mould;
        this.cast = cast;
        this.posture = posture;
        this.projection = projection;
        this.outlines = outlines;
        this.relief = relief;
        for (Form form : Form.values()) {
            List<Place> own = new ArrayList<>();
            for (Joining joining : Joining.of(form)) {
                if (outlines[joining.into().number()].meets(outlines[form.number()])) {
                    own.add(new Place(joining));
                }
            }
            places.add(own);
        }
    }

    /** A form's outline, with the points added where a line ends; each point says whether it is seen. */
    Outline ruled(Form form) {
        Outline line = outlines[form.number()];
        List<Place> own = places.get(form.number());
        if (own.isEmpty()) {
            return line;
        }
        int n = line.size;
        boolean whole = true;
        for (int i = 0; i < n; i++) {
            line.seen[i] = !isCut(line, i) && isSeen(own, line.x[i], line.y[i], line.z[i], line.inX[i], line.inY[i]);
            whole &= line.seen[i];
        }
        if (whole) {
            return line;
        }
        Outline ruled = new Outline(n + 8);
        int copied = 0;
        for (int i = 0; i < n; i++) {
            int next = i + 1 == n ? 0 : i + 1;
            if (line.seen[i] != line.seen[next]) {
                ruled.copy(line, copied, i + 1);
                copied = i + 1;
                int last = line.seen[i] ? i : next;
                int hidden = line.seen[i] ? next : i;
                if (!isCut(line, hidden)) {
                    end(own, line, i, next, ruled);
                } else if (line.section[last] != line.section[hidden]) {
                    seam(
                            line,
                            hidden,
                            line.seen[i] ? line.outX[i] : line.inX[next],
                            line.seen[i] ? line.outY[i] : line.inY[next],
                            ruled);
                }
            }
        }
        ruled.copy(line, copied, n);
        calm(ruled);
        return ruled;
    }

    /** Whether a point is on the end of a loft that goes on in another form. */
    private boolean isCut(Outline line, int i) {
        int end = line.section[i];
        if (end < 0 || mould.onward[end] < 0) {
            return false;
        }
        Vec3 way = way(end);
        return line.inX[i] * way.x() + line.inY[i] * way.y() > CUT * way.length();
    }

    /** Where the cut loft goes on, in the axes of the picture. */
    private Vec3 way(int end) {
        int from = mould.inner[end];
        int to = mould.onward[end];
        return new Vec3(cast.x[to] - cast.x[from], cast.y[to] - cast.y[from], cast.z[to] - cast.z[from]);
    }

    /**
     * Leads a line up to the seam, where it goes on in the other form: to the point of the section there that lies square
     * to the way of the loft, so that both forms come to the same.
     */
    private void seam(Outline line, int hidden, double nx, double ny, Outline ruled) {
        Vec3 way = way(line.section[hidden]);
        double length = Math.sqrt(way.x() * way.x() + way.y() * way.y());
        double across = length < 1e-9 ? 0 : (way.x() * ny - way.y() * nx) / length;
        if (Math.abs(across) < 0.5) {
            ruled.touch(cast, line.section[hidden], nx, ny);
        } else {
            double side = across > 0 ? 1 / length : -1 / length;
            ruled.touch(cast, line.section[hidden], -way.y() * side, way.x() * side);
        }
    }

    /** Adds the point where the line between two points ends. */
    private void end(List<Place> own, Outline line, int i, int next, Outline ruled) {
        Between between = new Between(line, i, next);
        double seen = line.seen[i] ? 0 : 1;
        double hidden = 1 - seen;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double t = (seen + hidden) / 2;
            between.at(t);
            if (isSeen(own, between.x, between.y, between.z, between.nx, between.ny)) {
                seen = t;
            } else {
                hidden = t;
            }
        }
        if (seen > 0 && seen < 1) {
            between.at(seen);
            ruled.add(between.x, between.y, between.z, between.nx, between.ny, between.nx, between.ny);
        }
    }

    private boolean isSeen(List<Place> own, double x, double y, double z, double nx, double ny) {
        for (Place place : own) {
            if (place.hides(x, y, z, x + BESIDE * nx, y + BESIDE * ny)) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out lines too short to mean anything. */
    private static void calm(Outline line) {
        int n = line.size;
        int first = 0;
        while (first < n && line.seen[first]) {
            first++;
        }
        int i = 0;
        while (i < n) {
            if (!line.seen[(first + i) % n]) {
                i++;
                continue;
            }
            int from = i;
            double length = 0;
            while (i + 1 < n && line.seen[(first + i + 1) % n]) {
                int a = (first + i) % n;
                int b = (first + i + 1) % n;
                double dx = line.x[b] - line.x[a];
                double dy = line.y[b] - line.y[a];
                length += Math.sqrt(dx * dx + dy * dy);
                i++;
            }
            for (int k = from; length < LEAST && k <= i; k++) {
                line.seen[(first + k) % n] = false;
            }
            i++;
        }
    }

    private Vec3 seen(Vec3 place) {
        return new Vec3(
                place.dot(projection.rightward()), -place.dot(projection.upward()), place.dot(projection.toward()));
    }

    /** A joining in the axes of the picture. */
    private final class Place {
        private final Joining joining;
        private final Outline bounds;
        /** Where on the picture it may hide lines: round the joint. */
        private final Bounds round = new Bounds();

        private final Vec3 from;
        private final Vec3 way;
        private final double square;
        private final Optional<Outline> cover;

        Place(Joining joining) {
            this.joining = joining;
            bounds = outlines[joining.into().number()];
            Posture.Frame frame = posture.frame(joining.bone());
            from = seen(frame.at(joining.from()));
            way = seen(frame.at(joining.to())).minus(from);
            square = Math.max(way.dot(way), 1e-9);
            round.add(from.x(), from.y());
            round.add(from.x() + way.x(), from.y() + way.y());
            round.widen(joining.beyond());
            cover = joining.cover()
                    .filter(form -> order.indexOf(form) > order.indexOf(joining.into()))
                    .map(form -> outlines[form.number()]);
        }

        boolean hides(double x, double y, double z, double besideX, double besideY) {
            if (!round.holds(x, y) || !bounds.isAround(besideX, besideY)) {
                return false;
            }
            double away = away(x, y, z);
            if (away > joining.beyond()) {
                return false;
            }
            return relief.reaches(joining.into(), besideX, besideY, z - joining.step(away))
                    && bounds.contains(besideX, besideY)
                    && !(cover.isPresent() && cover.get().contains(x, y));
        }

        /** From the joint's middle. */
        private double away(double x, double y, double z) {
            double dx = x - from.x();
            double dy = y - from.y();
            double dz = z - from.z();
            double share = Math.max(0, Math.min(1, (dx * way.x() + dy * way.y() + dz * way.z()) / square));
            dx -= share * way.x();
            dy -= share * way.y();
            dz -= share * way.z();
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
}
