package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.Drawing.Shape;
import moveleaf.figure.Drawing.Stroke;
import moveleaf.figure.Projection.Point;

/**
 * What tells one where a head looks: hair that ends in a line round the skull, ears, eyes at rest, nose and mouth, all set
 * on the skull in the room, so that they are right from every side. Places are in the frame of the head, centimetres.
 */
final class HeadPainter {
    private static final Stroke LINE = new Stroke(Tone.LINE, Lines.OUTLINE);
    private static final Stroke FINE = new Stroke(Tone.LINE, Lines.DETAIL);

    /** The right half of the hairline on the unit ball, from the forehead to the nape. */
    private static final double[][] HALF = {
        {0.80, 0.60, 0},
        {0.76, 0.56, 0.32},
        {0.60, 0.46, 0.65},
        {0.42, 0.20, 0.88},
        {0.26, -0.20, 0.94},
        {0.06, -0.22, 0.97},
        {-0.16, -0.06, 0.98},
        {-0.34, -0.42, 0.84},
        {-0.52, -0.66, 0.54},
        {-0.60, -0.77, 0.22},
        {-0.62, -0.785, 0}
    };
    /** All of it, round the head. */
    private static final List<Vec3> HAIRLINE = hairline();
    /** Toward the middle of the hair. */
    private static final Vec3 CROWN = new Vec3(-0.62, 0.785, 0);

    private static final Mould EARS = new Mould(List.of(List.of(ear(-1)), List.of(ear(1))));

    private final Posture posture;
    private final Posture.Frame head;
    private final Projection projection;
    private final boolean far;
    private final List<Shape> shapes = new ArrayList<>();

    private HeadPainter(Posture posture, Projection projection, boolean far) {
        this.posture = posture;
        this.head = posture.frame(Bone.HEAD);
        this.projection = projection;
        this.far = far;
    }

    /** Takes in how far ears reach with their lines. */
    static void measure(Posture posture, Projection projection, double line, Bounds content) {
        Cast.of(EARS, posture, projection).measure(line, content);
    }

    /** What lies behind the head: ears that it hides in part. */
    static List<Shape> behind(Posture posture, Projection projection) {
        HeadPainter painter = new HeadPainter(posture, projection, true);
        painter.ears();
        return painter.shapes;
    }

    /** What lies on the head. */
    static List<Shape> on(Posture posture, Projection projection) {
        HeadPainter painter = new HeadPainter(posture, projection, false);
        painter.hair();
        painter.ears();
        painter.face();
        return painter.shapes;
    }

    private static Sculpture.Length ear(double side) {
        Loft.Section section = new Loft.Section(Bone.HEAD, new Vec3(-0.4, 7.6, 7.5 * side), new Vec3(1.9, 3, 0.9), 12);
        return Sculpture.Length.whole(new Loft(List.of(section, section), 1));
    }

    private void ears() {
        for (int side = -1; side <= 1; side += 2) {
            Vec3 outward = head.rotation().of(new Vec3(-0.25, 0, 0.97 * side));
            if (outward.dot(projection.toward()) > 0.12 == far) {
                continue;
            }
            Drawing.Path ear = Cast.of(EARS, posture, projection).shadow(side < 0 ? 0 : 2);
            shapes.add(new Shape(ear, Optional.empty(), Optional.of(Tone.SKIN), Optional.of(far ? LINE : FINE)));
        }
    }

    private void face() {
        for (int side = -1; side <= 1; side += 2) {
            if (facing(0.86, -0.12, 0.5 * side) > 0.12) {
                stroke(at(9.5, 8.3, 1.9 * side), at(9.45, 7.8, 3.1 * side), at(8.3, 8.4, 4.4 * side));
            }
        }
        if (facing(0.95, -0.3, 0) > 0.12) {
            stroke(at(8.9, 1.25, -1.7), at(9.35, 0.95, 0), at(8.9, 1.25, 1.7));
        }
        if (facing(1, -0.1, 0) > 0.5) {
            stroke(at(10.6, 4.7, -1.1), at(11.3, 4.2, 0), at(10.6, 4.7, 1.1));
        }
    }

    private double facing(double x, double y, double z) {
        return head.rotation().of(new Vec3(x, y, z)).dot(projection.toward());
    }

    private Point at(double x, double y, double z) {
        return projection.point(head.at(x, y, z));
    }

    /** A short bow through three places. */
    private void stroke(Point from, Point middle, Point to) {
        double x = 2 * middle.x() - (from.x() + to.x()) / 2;
        double y = 2 * middle.y() - (from.y() + to.y()) / 2;
        shapes.add(new Shape(
                new Drawing.Path(List.of(
                        new Drawing.Move(from.x(), from.y()),
                        new Drawing.Curve(
                                (from.x() + 2 * x) / 3,
                                (from.y() + 2 * y) / 3,
                                (to.x() + 2 * x) / 3,
                                (to.y() + 2 * y) / 3,
                                to.x(),
                                to.y()))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(FINE)));
    }

    /**
     * The part of the skull behind the hairline that one sees. On the unit ball, what one sees is half of it, bounded by
     * a great circle; the hairline's seen run is closed by the part of that circle that lies in the hair.
     */
    private void hair() {
        Vec3 toward = new Vec3(
                        head.rotation().forward().dot(projection.toward()) / Sculpture.SKULL_RADII.x(),
                        head.rotation().up().dot(projection.toward()) / Sculpture.SKULL_RADII.y(),
                        head.rotation().right().dot(projection.toward()) / Sculpture.SKULL_RADII.z())
                .unit();
        int n = HAIRLINE.size();
        int first = longestRun(toward);
        Contour contour = new Contour();
        if (first < 0) {
            boolean seen = HAIRLINE.get(0).dot(toward) > 0;
            boolean crown = CROWN.dot(toward) > 0;
            if (seen) {
                for (int i = 0; i < n; i++) {
                    contour.add(onSkull(HAIRLINE.get(i)));
                }
            }
            if (!seen && !crown) {
                return;
            }
            Drawing.Path path = seen ? contour.closed() : new Drawing.Path(List.of());
            List<Drawing.Segment> segments = new ArrayList<>();
            if (seen != crown || !seen) {
                segments.addAll(horizon(toward, path));
            }
            segments.addAll(path.segments());
            fill(new Drawing.Path(segments));
            return;
        }
        int i = first;
        Vec3 start = crossing(HAIRLINE.get((i + n - 1) % n), HAIRLINE.get(i % n), toward);
        contour.corner(onSkull(start));
        while (HAIRLINE.get(i % n).dot(toward) > 0 && i < first + n) {
            contour.add(onSkull(HAIRLINE.get(i % n)));
            i++;
        }
        Vec3 end = crossing(HAIRLINE.get((i + n - 1) % n), HAIRLINE.get(i % n), toward);
        contour.corner(onSkull(end));
        Vec3 sum = start.plus(end);
        Vec3 middle = sum.length() < 0.2 ? toward.cross(start) : sum.unit();
        if (middle.dot(CROWN) < 0) {
            middle = middle.times(-1);
        }
        arc(contour, end, middle);
        contour.add(onSkull(middle));
        arc(contour, middle, start);
        fill(contour.closed());
    }

    /** Places between two on the great circle, the ends left out. */
    private void arc(Contour contour, Vec3 from, Vec3 to) {
        for (int i = 1; i < 5; i++) {
            contour.add(onSkull(between(from, to, i / 5.0)));
        }
    }

    private static Vec3 between(Vec3 from, Vec3 to, double share) {
        double angle = StrictMath.acos(Math.max(-1, Math.min(1, from.dot(to))));
        if (angle < 1e-6) {
            return from;
        }
        Vec3 across = to.minus(from.times(from.dot(to))).unit();
        return from.times(StrictMath.cos(angle * share)).plus(across.times(StrictMath.sin(angle * share)));
    }

    private List<Drawing.Segment> horizon(Vec3 toward, Drawing.Path inner) {
        Vec3 u = (Math.abs(toward.y()) < 0.9 ? Vec3.UP : Vec3.FORWARD)
                .cross(toward)
                .unit();
        Vec3 v = toward.cross(u);
        Contour outer = new Contour();
        // against the way that the inner line goes round, so that it cuts a hole
        double turn = inner.segments().isEmpty() || HAIRLINE_TURN * CROWN.dot(toward) > 0 ? 1 : -1;
        for (int i = 0; i < 12; i++) {
            double angle = turn * 2 * Math.PI * i / 12;
            outer.add(onSkull(u.times(StrictMath.cos(angle)).plus(v.times(StrictMath.sin(angle)))));
        }
        return outer.closed().segments();
    }

    /** Which way the hairline goes round the crown. */
    private static final double HAIRLINE_TURN =
            HAIRLINE.get(0).cross(HAIRLINE.get(5)).dot(CROWN) > 0 ? 1 : -1;

    /** Where the longest seen run of the hairline starts; below 0 where all or nothing of it is seen. */
    private static int longestRun(Vec3 toward) {
        int n = HAIRLINE.size();
        int best = -1;
        int most = 0;
        for (int i = 0; i < n; i++) {
            if (HAIRLINE.get(i).dot(toward) > 0 && HAIRLINE.get((i + n - 1) % n).dot(toward) <= 0) {
                int length = 1;
                while (HAIRLINE.get((i + length) % n).dot(toward) > 0) {
                    length++;
                }
                if (length > most) {
                    most = length;
                    best = i;
                }
            }
        }
        return best;
    }

    private static Vec3 crossing(Vec3 a, Vec3 b, Vec3 toward) {
        double from = a.dot(toward);
        double to = b.dot(toward);
        return a.toward(b, from / (from - to)).unit();
    }

    private Point onSkull(Vec3 u) {
        Vec3 radii = Sculpture.SKULL_RADII;
        Vec3 middle = Sculpture.SKULL;
        return at(middle.x() + radii.x() * u.x(), middle.y() + radii.y() * u.y(), middle.z() + radii.z() * u.z());
    }

    private void fill(Drawing.Path path) {
        shapes.add(new Shape(path, Optional.empty(), Optional.of(Tone.HAIR), Optional.empty()));
    }

    private static List<Vec3> hairline() {
        List<Vec3> all = new ArrayList<>();
        for (double[] p : HALF) {
            all.add(new Vec3(p[0], p[1], p[2]).unit());
        }
        for (int i = HALF.length - 2; i > 0; i--) {
            all.add(new Vec3(HALF[i][0], HALF[i][1], -HALF[i][2]).unit());
        }
        return List.copyOf(all);
    }
}
