package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.figure.Projection.Point;

/**
 * Roughly where a body is on the picture: discs along its bones, enough to keep arrows off it. Working state of one
 * picture.
 */
final class Shadow {
    /** Between neighbouring discs of one bone, in centimetres. */
    private static final double STEP = 6;

    private final List<Disc> discs = new ArrayList<>();

    private record Disc(double x, double y, double radius) {
        double square(double toX, double toY) {
            double dx = x - toX;
            double dy = y - toY;
            return dx * dx + dy * dy;
        }
    }

    static Shadow of(Posture body, Projection view) {
        Shadow shadow = new Shadow();
        for (Bone bone : Bone.values()) {
            Vec3 end = body.joint(bone);
            bone.parent().ifPresent(parent -> shadow.add(body.joint(parent), end, radius(parent), view));
        }
        shadow.add(body.joint(Bone.HEAD), body.frame(Bone.HEAD).at(1.5, 10, 0), 9.5, view);
        for (Bone fingers : new Bone[] {Bone.LEFT_FINGERS, Bone.RIGHT_FINGERS}) {
            shadow.add(body.joint(fingers), body.frame(fingers).at(0, -8, 0), 2.2, view);
        }
        for (Bone toes : new Bone[] {Bone.LEFT_TOES, Bone.RIGHT_TOES}) {
            shadow.add(body.joint(toes), body.frame(toes).at(5, 0, 0), 2.5, view);
        }
        return shadow;
    }

    /** How deep a point is in it, in centimetres; 0 outside. */
    double depth(double x, double y) {
        double depth = 0;
        for (Disc disc : discs) {
            double square = disc.square(x, y);
            if (square < disc.radius() * disc.radius()) {
                depth = Math.max(depth, disc.radius() - Math.sqrt(square));
            }
        }
        return depth;
    }

    /** Whether a point is in it or nearer to it than a distance. */
    boolean isNear(double x, double y, double distance) {
        for (Disc disc : discs) {
            double reach = disc.radius() + distance;
            if (disc.square(x, y) < reach * reach) {
                return true;
            }
        }
        return false;
    }

    private void add(Vec3 from, Vec3 to, double radius, Projection view) {
        int count = (int) Math.ceil(to.minus(from).length() / STEP);
        for (int i = 0; i <= count; i++) {
            Point middle = view.point(count == 0 ? from : from.toward(to, (double) i / count));
            discs.add(new Disc(middle.x(), middle.y(), radius));
        }
    }

    /** Of the flesh round a bone, with the width of a line. */
    private static double radius(Bone bone) {
        return switch (bone) {
            case PELVIS, LUMBAR_LOW, LUMBAR_MIDDLE, LUMBAR_HIGH -> 10;
            case THORACIC_LOW, THORACIC_MIDDLE_LOW, THORACIC_MIDDLE_HIGH, THORACIC_HIGH -> 11;
            case NECK_LOW, NECK_HIGH, HEAD, LEFT_SHOULDER_BLADE, RIGHT_SHOULDER_BLADE -> 6;
            case LEFT_THIGH, RIGHT_THIGH -> 8.5;
            case LEFT_SHIN, RIGHT_SHIN, LEFT_UPPER_ARM, RIGHT_UPPER_ARM -> 6;
            case LEFT_FOREARM, RIGHT_FOREARM, LEFT_FOOT, RIGHT_FOOT -> 4.5;
            default -> 3.5;
        };
    }
}
