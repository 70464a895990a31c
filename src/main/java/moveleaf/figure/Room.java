package moveleaf.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Pose;
import moveleaf.model.Prop;

/** The surfaces of a figure's room. A wall stands where the first body that touches it would be; all else has its height. */
final class Room {
    /** How high the lower knee of somebody lying on the side comes, in centimetres. */
    private static final double LOWER_KNEE = 10.4;

    /** How much of a soft pillow is left under the trunk: under a head or a knee it is hardly pressed. */
    private static final double PRESSED = 0.55;

    /** Buttocks that are bent are fuller under their bones than the points that touch know; a hard seat doesn't give way. */
    private static final double FULLER = 1.2;

    private final Map<Prop.Kind, Surface> walls = new HashMap<>();

    /** What a prop of a stance offers to rest on; none for what is held. */
    Optional<Surface> surface(Touch touch, Prop.Kind kind, Stance stance, Kinematics body) {
        if (PropSize.isHeld(kind)) {
            return Optional.empty();
        }
        Prop.Place place = stance.placeOf(kind);
        double height = PropSize.height(kind, place) * Math.max(1, stance.count(kind, place));
        if (kind == Prop.Kind.PILLOW && touch.region() == Touch.Region.TRUNK) {
            height *= PRESSED;
        }
        if (touch.part() == BodyPart.HIPS && (kind == Prop.Kind.CHAIR || kind == Prop.Kind.BENCH)) {
            height += FULLER;
        }
        double top = height + (place == Prop.Place.BETWEEN_KNEES ? LOWER_KNEE : 0);
        return Optional.of(
                kind == Prop.Kind.WALL
                        ? walls.computeIfAbsent(kind, wall -> wall(touch, place, body))
                        : Surface.level(top));
    }

    /** The wall, where something touches it. */
    Optional<Surface> wall() {
        return Optional.ofNullable(walls.get(Prop.Kind.WALL));
    }

    private static Surface wall(Touch touch, Prop.Place place, Kinematics body) {
        boolean lying = body.axis(Bone.PELVIS, Skeleton.UP).y() < 0.5;
        boolean behind = !lying && (touch.region() == Touch.Region.TRUNK || touch.part() == BodyPart.HEAD);
        Vec3 normal =
                switch (place) {
                    case BESIDE_RIGHT -> new Vec3(0, 0, -1);
                    case BESIDE_LEFT -> new Vec3(0, 0, 1);
                    case BEHIND -> Vec3.FORWARD;
                    default -> behind ? Vec3.FORWARD : new Vec3(-1, 0, 0);
                };
        List<Landmark> points = Landmarks.of(touch.part(), touch.side());
        double offset = 0;
        for (Landmark point : points) {
            Spot spot = new Spot(point);
            offset += (spot.place(body).dot(normal) - spot.radius) / points.size();
        }
        return new Surface(normal, offset);
    }

    /** Touches with the props that lie under parts of the body in the place of the floor. */
    static List<Touch> onProps(List<Touch> touches, List<Prop> props, BasePosition base) {
        List<Touch> all = new ArrayList<>(touches);
        for (Prop prop : props) {
            Prop.Place place = UsualPlace.of(prop, base);
            if (place == Prop.Place.BETWEEN_KNEES) {
                all.replaceAll(touch -> touch.target() instanceof Pose.Body && touch.region() == Touch.Region.LEG
                        ? touch.onto(new Pose.On(prop.kind()))
                        : touch);
            }
            Optional<BodyPart> part = UsualPlace.above(place);
            if (part.isEmpty() || prop.kind() == Prop.Kind.MAT || PropSize.isHeld(prop.kind())) {
                continue;
            }
            Pose.Target on = new Pose.On(prop.kind());
            boolean[] found = {false};
            all.replaceAll(touch -> {
                boolean mine = isAbove(touch, part.get(), place);
                found[0] |= mine;
                return mine && touch.strength() != Touch.Strength.WRITTEN ? touch.onto(on) : touch;
            });
            if (!found[0] && (part.get() == BodyPart.HEAD || part.get() == BodyPart.KNEES)) {
                for (BodySide side : BodySide.values()) {
                    Touch touch = Touch.of(part.get(), side, on, Touch.Strength.RESTING);
                    if (isAbove(touch, part.get(), place) && all.stream().noneMatch(touch::isSamePart)) {
                        all.add(touch);
                    }
                }
            }
        }
        return all;
    }

    private static boolean isAbove(Touch touch, BodyPart part, Prop.Place place) {
        boolean side =
                switch (place) {
                    case UNDER_LEFT_KNEE -> touch.side() == BodySide.LEFT;
                    case UNDER_RIGHT_KNEE -> touch.side() == BodySide.RIGHT;
                    default -> true;
                };
        return side
                && (touch.part() == part
                        || (part == BodyPart.FEET
                                && (touch.part() == BodyPart.HEELS || touch.part() == BodyPart.TOES)));
    }
}
