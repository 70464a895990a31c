package moveleaf.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Pose;
import moveleaf.model.Prop;

/**
 * Where the props of a figure are: what is held follows the hands, what is between the knees follows them, and all else
 * stands still in all poses, at the place where the first body touches it. Equal things at one place lie on each other.
 */
final class PropPlaces {
    /** How far the top of a chair's back rest is behind its seat. */
    private static final double CHAIR_LEANS = 7.5;

    private final List<Stance> stances;
    private final Room room;
    private final Kinematics kinematics;
    private final Map<Key, List<Scene.PlacedProp>> still = new LinkedHashMap<>();

    private record Key(Prop.Kind kind, Prop.Place place) {}

    PropPlaces(List<Stance> stances, Room room, Kinematics kinematics) {
        this.stances = stances;
        this.room = room;
        this.kinematics = kinematics;
        for (Stance stance : stances) {
            for (Key key : keys(stance)) {
                if (!moves(key)) {
                    still.computeIfAbsent(key, one -> stacked(place(one), stance.count(one.kind, one.place)));
                }
            }
        }
    }

    /** The props of a stance, with what is held in a posture. */
    List<Scene.PlacedProp> of(Stance stance, Posture posture) {
        List<Scene.PlacedProp> all = new ArrayList<>();
        for (Key key : keys(stance)) {
            if (key.place == Prop.Place.BETWEEN_KNEES) {
                all.add(between(key, posture));
            } else {
                all.addAll(
                        moves(key)
                                ? HeldProps.place(key.kind, key.place, posture)
                                : still.getOrDefault(key, List.of()));
            }
        }
        return all;
    }

    private static boolean moves(Key key) {
        return key.place == Prop.Place.BETWEEN_KNEES || HeldProps.isHeld(key.kind, key.place);
    }

    private static List<Scene.PlacedProp> stacked(List<Scene.PlacedProp> props, int count) {
        List<Scene.PlacedProp> all = new ArrayList<>(props);
        for (int i = 1; i < count; i++) {
            for (Scene.PlacedProp prop : props) {
                Vec3 foot = prop.frame().at(0, i * prop.size().y(), 0);
                Posture.Frame frame = new Posture.Frame(foot, prop.frame().rotation());
                all.add(new Scene.PlacedProp(prop.kind(), frame, prop.size(), prop.path()));
            }
        }
        return all;
    }

    /** What the author names, and the chair that who sits sits on. */
    private static List<Key> keys(Stance stance) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Prop prop : stance.props) {
            keys.add(new Key(prop.kind(), UsualPlace.of(prop, stance.base)));
        }
        boolean needsChair =
                stance.touches().stream().anyMatch(touch -> touch.target().equals(new Pose.On(Prop.Kind.CHAIR)));
        if (needsChair && keys.stream().noneMatch(key -> key.kind == Prop.Kind.CHAIR)) {
            keys.add(new Key(Prop.Kind.CHAIR, Prop.Place.UNDER_HIPS));
        }
        return List.copyOf(keys);
    }

    private List<Scene.PlacedProp> place(Key key) {
        if (key.kind == Prop.Kind.MAT) {
            return List.of(mat());
        }
        Stance first = stances.stream()
                .filter(stance -> keys(stance).contains(key))
                .findFirst()
                .orElse(stances.get(0));
        if (key.kind == Prop.Kind.WALL) {
            return List.of(wall(first, key.place));
        }
        for (Stance stance : stances) {
            List<Hold> holds = stance.holds.stream()
                    .filter(hold -> hold.touch.target().equals(new Pose.On(key.kind)))
                    .toList();
            if (!holds.isEmpty() && keys(stance).contains(key)) {
                return under(key, stance, holds);
            }
        }
        kinematics.place(first.body);
        return List.of(untouched(key, first, kinematics.posture()));
    }

    private Scene.PlacedProp mat() {
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Stance stance : stances) {
            kinematics.place(stance.body);
            for (Landmark landmark : Landmarks.all()) {
                Vec3 at = new Spot(landmark).place(kinematics);
                if (at.y() - landmark.radius() < 8) {
                    least[0] = Math.min(least[0], at.x());
                    least[1] = Math.min(least[1], at.z());
                    most[0] = Math.max(most[0], at.x());
                    most[1] = Math.max(most[1], at.z());
                }
            }
        }
        Vec3 size = PropSize.of(Prop.Kind.MAT);
        double x = (least[0] + most[0]) / 2;
        double length = Math.max(size.x(), most[0] - least[0] + 14);
        return new Scene.PlacedProp(
                Prop.Kind.MAT,
                new Posture.Frame(new Vec3(x, -size.y(), (least[1] + most[1]) / 2), Rotation.NONE),
                new Vec3(length, size.y(), size.z()),
                List.of());
    }

    private Scene.PlacedProp wall(Stance first, Prop.Place place) {
        double x = first.body.place[0];
        double z = first.body.place[2];
        Surface face = room.wall().orElseGet(() -> switch (place) {
            case BEHIND -> new Surface(Vec3.FORWARD, behindChair().orElse(x - 14));
            case BESIDE_LEFT -> new Surface(Vec3.RIGHT, z - 45);
            case BESIDE_RIGHT -> new Surface(Vec3.RIGHT.times(-1), -z - 45);
            default -> new Surface(Vec3.FORWARD.times(-1), -x - 55);
        });
        Vec3 normal = face.normal();
        Vec3 foot = new Vec3(x, 0, z);
        foot = foot.minus(normal.times(foot.dot(normal) - face.offset()));
        return placed(new Key(Prop.Kind.WALL, place), foot, normal);
    }

    /** Where a wall is on which a chair that stands already rests its back. */
    private OptionalDouble behindChair() {
        double back = PropSize.of(Prop.Kind.CHAIR).x() / 2 + CHAIR_LEANS;
        return still.values().stream()
                .flatMap(List::stream)
                .filter(prop -> prop.kind() == Prop.Kind.CHAIR
                        && prop.frame().rotation().forward().x() > 0.9)
                .mapToDouble(prop -> prop.frame().origin().x() - back)
                .findFirst();
    }

    private List<Scene.PlacedProp> under(Key key, Stance stance, List<Hold> holds) {
        kinematics.place(stance.body);
        Touch touch = holds.get(0).touch;
        Vec3 facing = facing(stance);
        List<Vec3> centres = new ArrayList<>();
        for (Hold hold : holds) {
            List<Vec3> places = hold.places(kinematics);
            Vec3 sum = places.stream().reduce(Vec3.ZERO, Vec3::plus);
            centres.add(sum.times(1.0 / places.size()));
        }
        boolean apart = key.kind == Prop.Kind.BLOCK
                && centres.size() == 2
                && centres.get(0).minus(centres.get(1)).length() > 26;
        List<Scene.PlacedProp> all = new ArrayList<>();
        Vec3 middle = centres.stream().reduce(Vec3.ZERO, Vec3::plus).times(1.0 / centres.size());
        for (Vec3 centre : apart ? centres : List.of(middle)) {
            Vec3 floor = new Vec3(centre.x(), 0, centre.z());
            all.add(stand(key, touch, stance, floor, facing));
        }
        return all;
    }

    private Scene.PlacedProp stand(Key key, Touch touch, Stance stance, Vec3 below, Vec3 facing) {
        boolean byHand = touch.region() == Touch.Region.ARM;
        return switch (key.kind) {
            case CHAIR -> {
                if (byHand) {
                    yield placed(key, below.plus(facing.times(6)), facing.times(-1));
                }
                if (touch.region() == Touch.Region.LEG) {
                    Vec3 away = below.minus(new Vec3(stance.body.place[0], 0, stance.body.place[2]));
                    Vec3 toBody = new Vec3(away.x() > 0 ? -1 : 1, 0, 0);
                    yield placed(key, below, toBody);
                }
                yield placed(key, below.plus(facing.times(stance.base == BasePosition.SITTING ? 4 : -5)), facing);
            }
            case BENCH ->
                byHand || (touch.part() == BodyPart.HIPS && isUpright(stance))
                        ? placed(
                                key,
                                new Vec3(below.x(), 0, byHand ? stance.body.place[2] : below.z())
                                        .plus(facing.times(byHand ? 8 : 3)),
                                facing.cross(Vec3.UP))
                        : placed(key, below, facing);
            case TABLE -> placed(key, below.plus(facing.times(byHand ? 19 : 0)), facing);
            case BLOCK, BOX -> placed(key, below.plus(facing.times(touch.part() == BodyPart.HIPS ? 2 : 0)), facing);
            case PILLOW, TOWEL -> placed(key, below.plus(outward(key.place)), Vec3.FORWARD);
            default -> placed(key, below, facing);
        };
    }

    /** What lies beside the body holds a knee with its inner half, or it would lie under the other foot. */
    private static Vec3 outward(Prop.Place place) {
        return switch (place) {
            case BESIDE_LEFT -> Vec3.RIGHT.times(-8);
            case BESIDE_RIGHT -> Vec3.RIGHT.times(8);
            default -> Vec3.ZERO;
        };
    }

    /** A prop that nothing touches stands where its place says. */
    private static Scene.PlacedProp untouched(Key key, Stance stance, Posture body) {
        Vec3 facing = facing(stance);
        Vec3 root = new Vec3(stance.body.place[0], 0, stance.body.place[2]);
        Vec3 right = facing.cross(Vec3.UP);
        return switch (key.place) {
            case IN_FRONT, IN_HANDS, IN_LEFT_HAND, IN_RIGHT_HAND ->
                placed(key, root.plus(facing.times(62)), key.kind == Prop.Kind.BENCH ? right : facing.times(-1));
            case BEHIND -> placed(key, root.plus(facing.times(-32)), facing);
            case BESIDE_LEFT -> placed(key, root.plus(right.times(-38)), facing);
            case BESIDE_RIGHT -> placed(key, root.plus(right.times(38)), facing);
            default -> placed(key, below(key.place, body), facing);
        };
    }

    private static Vec3 below(Prop.Place place, Posture body) {
        BodyPart part = UsualPlace.above(place).orElse(BodyPart.HIPS);
        Vec3 sum = Vec3.ZERO;
        for (BodySide side : BodySide.values()) {
            boolean one = (place == Prop.Place.UNDER_LEFT_KNEE && side == BodySide.RIGHT)
                    || (place == Prop.Place.UNDER_RIGHT_KNEE && side == BodySide.LEFT);
            Landmark point = Landmarks.of(part, one ? side.other() : side).get(0);
            sum = sum.plus(body.frame(point.bone()).at(point.local()).times(0.5));
        }
        return new Vec3(sum.x(), 0, sum.z());
    }

    private static Scene.PlacedProp between(Key key, Posture body) {
        Vec3 left = body.joint(Bone.LEFT_SHIN);
        Vec3 right = body.joint(Bone.RIGHT_SHIN);
        Vec3 up = right.minus(left).unit();
        Vec3 forward = body.frame(Bone.LEFT_SHIN).rotation().up();
        forward = forward.minus(up.times(forward.dot(up))).unit();
        Vec3 size = PropSize.of(key.kind, key.place);
        Vec3 inward = body.joint(Bone.PELVIS)
                .toward(body.joint(Bone.LEFT_FOOT).toward(body.joint(Bone.RIGHT_FOOT), 0.5), 0.5)
                .minus(left.toward(right, 0.5));
        Vec3 middle = left.toward(right, 0.5).plus(inward.times(Math.min(0.5, 6 / Math.max(1, inward.length()))));
        Vec3 foot = middle.minus(up.times(size.y() / 2));
        Rotation turn = new Rotation(forward, up, forward.cross(up));
        return new Scene.PlacedProp(key.kind, new Posture.Frame(foot, turn), size, List.of());
    }

    private static boolean isUpright(Stance stance) {
        return stance.body.rotation().up().y() > 0.5;
    }

    /** Where the body faces, level; for one that lies, forward. */
    private static Vec3 facing(Stance stance) {
        Vec3 forward = stance.body.rotation().forward();
        Vec3 level = new Vec3(forward.x(), 0, forward.z());
        return level.length() < 0.5 ? Vec3.FORWARD : level.unit();
    }

    private static Scene.PlacedProp placed(Key key, Vec3 foot, Vec3 forward) {
        Rotation turn = new Rotation(forward, Vec3.UP, forward.cross(Vec3.UP));
        return new Scene.PlacedProp(
                key.kind, new Posture.Frame(foot, turn), PropSize.of(key.kind, key.place), List.of());
    }
}
