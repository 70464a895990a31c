package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import moveleaf.model.BodySide;
import moveleaf.model.Prop;

/** Props that go where the hands go: anew in every posture. */
final class HeldProps {
    private HeldProps() {}

    /** Whether a prop in a place is held: a towel is, round the feet. */
    static boolean isHeld(Prop.Kind kind, Prop.Place place) {
        return PropSize.isHeld(kind)
                || switch (place) {
                    case IN_HANDS, IN_LEFT_HAND, IN_RIGHT_HAND, ROUND_FEET, ROUND_LEFT_FOOT, ROUND_RIGHT_FOOT -> true;
                    default -> false;
                };
    }

    static List<Scene.PlacedProp> place(Prop.Kind kind, Prop.Place place, Posture body) {
        Vec3 left = grip(body, BodySide.LEFT);
        Vec3 right = grip(body, BodySide.RIGHT);
        return switch (place) {
            case ROUND_LEFT_FOOT -> List.of(band(kind, loop(body, List.of(BodySide.LEFT)), left, right));
            case ROUND_RIGHT_FOOT -> List.of(band(kind, loop(body, List.of(BodySide.RIGHT)), left, right));
            case ROUND_FEET -> List.of(band(kind, loop(body, List.of(BodySide.LEFT, BodySide.RIGHT)), left, right));
            case ALONG_SPINE -> List.of(alongSpine(kind, body));
            case IN_LEFT_HAND -> List.of(inOneHand(kind, body, BodySide.LEFT));
            case IN_RIGHT_HAND -> List.of(inOneHand(kind, body, BodySide.RIGHT));
            default ->
                switch (kind) {
                    case DUMBBELL ->
                        List.of(inOneHand(kind, body, BodySide.LEFT), inOneHand(kind, body, BodySide.RIGHT));
                    case STRAP, TOWEL -> List.of(band(kind, List.of(), left, right));
                    default -> List.of(between(kind, left, right));
                };
        };
    }

    /** Where the fingers of a hand close round a bar. */
    static Vec3 grip(Posture body, BodySide side) {
        return body.frame(side == BodySide.LEFT ? Bone.LEFT_HAND : Bone.RIGHT_HAND)
                .at(2.6, -8.5, 0);
    }

    private static Scene.PlacedProp inOneHand(Prop.Kind kind, Posture body, BodySide side) {
        Rotation hand = body.frame(side == BodySide.LEFT ? Bone.LEFT_HAND : Bone.RIGHT_HAND)
                .rotation();
        Rotation turn = kind == Prop.Kind.KETTLEBELL ? along(hand.right(), true) : hand;
        return placed(kind, grip(body, side), turn);
    }

    private static Scene.PlacedProp between(Prop.Kind kind, Vec3 left, Vec3 right) {
        return placed(kind, left.toward(right, 0.5), along(right.minus(left), kind == Prop.Kind.KETTLEBELL));
    }

    private static Scene.PlacedProp alongSpine(Prop.Kind kind, Posture body) {
        List<Landmark> ends = Landmarks.alongSpine();
        Vec3 low = body.frame(ends.get(0).bone()).at(ends.get(0).local());
        Vec3 high = body.frame(ends.get(1).bone()).at(ends.get(1).local());
        return placed(kind, low.toward(high, 0.5), along(high.minus(low), false));
    }

    /** A frame whose right axis runs along a line, or level beside it where the prop hangs. */
    private static Rotation along(Vec3 line, boolean hangs) {
        Vec3 right = hangs ? new Vec3(line.x(), 0, line.z()) : line;
        right = right.length() < 1 && hangs ? Vec3.RIGHT : right.unit();
        Vec3 up = Vec3.UP.minus(right.times(right.y()));
        up = up.length() < 0.1 ? Vec3.FORWARD.minus(right.times(right.x())).unit() : up.unit();
        return new Rotation(up.cross(right), up, right);
    }

    /** Round the balls of feet, from the left edge to the right one. */
    private static List<Vec3> loop(Posture body, List<BodySide> feet) {
        List<Vec3> loop = new ArrayList<>();
        for (BodySide side : feet) {
            Posture.Frame foot = body.frame(side == BodySide.LEFT ? Bone.LEFT_FOOT : Bone.RIGHT_FOOT);
            if (side == feet.get(0)) {
                loop.add(foot.at(9, -4, -5.5));
            }
            loop.add(foot.at(9, -7.6, -3.5));
            loop.add(foot.at(9, -7.8, 3.5));
        }
        Posture.Frame last = body.frame(feet.get(feet.size() - 1) == BodySide.LEFT ? Bone.LEFT_FOOT : Bone.RIGHT_FOOT);
        loop.add(last.at(9, -4, 5.5));
        return loop;
    }

    private static Scene.PlacedProp band(Prop.Kind kind, List<Vec3> loop, Vec3 left, Vec3 right) {
        List<Vec3> path = new ArrayList<>();
        path.add(left);
        path.addAll(loop);
        path.add(right);
        return new Scene.PlacedProp(
                kind, new Posture.Frame(left.toward(right, 0.5), Rotation.NONE), PropSize.of(kind), path);
    }

    private static Scene.PlacedProp placed(Prop.Kind kind, Vec3 origin, Rotation turn) {
        return new Scene.PlacedProp(kind, new Posture.Frame(origin, turn), PropSize.of(kind), List.of());
    }
}
