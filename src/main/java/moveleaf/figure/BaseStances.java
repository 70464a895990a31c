package moveleaf.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import moveleaf.model.BasePosition;
import moveleaf.model.Pose;
import moveleaf.model.Prop;

/** The base positions with their contacts closed: solved once, because most poses start from one as it is. */
final class BaseStances {
    private static final Map<BasePosition, Stance> PLAIN = new EnumMap<>(BasePosition.class);

    static {
        for (BasePosition position : BasePosition.values()) {
            PLAIN.put(position, settled(position, BaseTouches.of(position), List.of(), new Solver(), new Room()));
        }
    }

    private BaseStances() {}

    /** With props that may raise parts of the body. */
    static Stance of(BasePosition position, List<Prop> props, Solver solver, Room room) {
        List<Touch> plain = BaseTouches.of(position);
        List<Touch> touches = Room.onProps(onSeat(plain, props), props, position);
        return touches.equals(plain)
                ? Objects.requireNonNull(PLAIN.get(position))
                : settled(position, touches, props, solver, room);
    }

    private static Stance settled(
            BasePosition position, List<Touch> touches, List<Prop> props, Solver solver, Room room) {
        Configuration body = BaseConfigurations.of(position);
        // The poses that start from it take up what is held.
        List<Prop> standing = props.stream()
                .filter(prop -> !HeldProps.isHeld(prop.kind(), UsualPlace.of(prop, position)))
                .toList();
        Stance stance = new Stance(position, body.rotation(), body, standing);
        stance.take(touches, room, solver.kinematics());
        Settling.settle(solver, stance, Optional.empty());
        return stance;
    }

    /** Who sits without a chair sits on the bench or box that there is. */
    private static List<Touch> onSeat(List<Touch> touches, List<Prop> props) {
        Pose.Target chair = new Pose.On(Prop.Kind.CHAIR);
        Optional<Prop.Kind> seat = props.stream()
                .map(Prop::kind)
                .filter(kind -> kind == Prop.Kind.CHAIR || kind == Prop.Kind.BENCH || kind == Prop.Kind.BOX)
                .findFirst();
        return touches.stream()
                .map(touch ->
                        touch.target().equals(chair) && seat.isPresent() ? touch.onto(new Pose.On(seat.get())) : touch)
                .toList();
    }
}
