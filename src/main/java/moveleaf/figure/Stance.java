package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.model.BasePosition;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;

/** A pose on its way: the body, what it touches, and what the author said so far. Working state of one figure. */
final class Stance {
    final BasePosition base;

    /** How the base position turns the body, before contacts: what a written turn of the whole body counts from. */
    final Rotation upright;

    final Configuration body;
    final List<Prop> props;
    final List<Hold> holds = new ArrayList<>();

    /** Where the points of the holds are, in their order. */
    final List<List<Vec3>> places = new ArrayList<>();

    /** Angles written in this pose, and in those that it starts from. */
    final List<Pose.Angle> written = new ArrayList<>();

    final List<Pose.Angle> inherited = new ArrayList<>();

    Stance(BasePosition base, Rotation upright, Configuration body, List<Prop> props) {
        this.base = base;
        this.upright = upright;
        this.body = body;
        this.props = props;
    }

    /** Makes its touches holds, by how the body stands before they are closed. */
    void take(List<Touch> touches, Room room, Kinematics kinematics) {
        kinematics.place(body);
        for (Touch touch : touches) {
            touch.target()
                    .accept(new Pose.TargetVisitor<Optional<Hold>>() {
                        @Override
                        public Optional<Hold> floor(Pose.Floor floor) {
                            return Optional.of(Hold.on(touch, Surface.FLOOR, kinematics));
                        }

                        @Override
                        public Optional<Hold> on(Pose.On on) {
                            return room.surface(touch, on.kind(), Stance.this, kinematics)
                                    .map(surface -> Hold.on(touch, surface, kinematics))
                                    .or(() -> isAlongSpine(on.kind())
                                            ? Optional.of(Hold.againstSpine(touch, kinematics))
                                            : Optional.empty());
                        }

                        @Override
                        public Optional<Hold> body(Pose.Body other) {
                            return Optional.of(Hold.against(touch, other));
                        }
                    })
                    .ifPresent(holds::add);
        }
    }

    private boolean isAlongSpine(Prop.Kind kind) {
        return placeOf(kind) == Prop.Place.ALONG_SPINE;
    }

    /** Where the first prop of a kind is. */
    Prop.Place placeOf(Prop.Kind kind) {
        return props.stream()
                .filter(prop -> prop.kind() == kind)
                .findFirst()
                .map(prop -> UsualPlace.of(prop, base))
                .orElse(Prop.Place.IN_FRONT);
    }

    /** How many props of a kind are in a place. */
    int count(Prop.Kind kind, Prop.Place place) {
        return (int) props.stream()
                .filter(prop -> prop.kind() == kind && UsualPlace.of(prop, base) == place)
                .count();
    }

    Optional<Integer> holdLike(Touch touch) {
        for (int i = 0; i < holds.size(); i++) {
            Touch own = holds.get(i).touch;
            if (own.isSamePart(touch) && own.target().equals(touch.target())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    List<Touch> touches() {
        return holds.stream().map(hold -> hold.touch).toList();
    }

    /** Whether an angle of a limb is written in this pose. */
    boolean writes(Touch.Region region, BodySide side) {
        return written.stream()
                .anyMatch(angle -> region(angle.motion()) == region
                        && (region == Touch.Region.HEAD
                                || region == Touch.Region.TRUNK
                                || angle.side().isEmpty()
                                || angle.side().get() == side));
    }

    static List<BodySide> sides(Pose.Angle angle) {
        if (!angle.motion().isPaired()) {
            return List.of(BodySide.RIGHT);
        }
        return angle.side().map(List::of).orElse(List.of(BodySide.values()));
    }

    static Touch.Region region(JointMotion motion) {
        return switch (motion.joint()) {
            case "neck" -> Touch.Region.HEAD;
            case "body", "lumbar", "thoracic" -> Touch.Region.TRUNK;
            case "hips", "knees", "ankles", "toes" -> Touch.Region.LEG;
            default -> Touch.Region.ARM;
        };
    }

    static boolean isWholeBody(JointMotion motion) {
        return motion.joint().equals("body");
    }
}
