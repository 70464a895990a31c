package moveleaf.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.BodySide;
import moveleaf.model.Figure;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;

/**
 * From what the author wrote to bodies in the room: a pose is its origin, with its angles changed and its contacts closed.
 * Names and ranges are checked by the reader; here is told what only the body knows: contacts out of reach, and angles that
 * can't be had with them.
 */
final class Poser {
    private final Figure.Drawn figure;
    private final Diagnostics diagnostics;
    private final Solver solver = new Solver();
    private final Room room = new Room();
    private final Map<String, Stance> named = new HashMap<>();
    private final List<Stance> stances = new ArrayList<>();

    private Poser(Figure.Drawn figure, Diagnostics diagnostics) {
        this.figure = figure;
        this.diagnostics = diagnostics;
    }

    /**
     * Poses a figure.
     *
     * @param steps how many scenes of the motion lie from one pose to the next, at least 1 (then there are no in-betweens)
     */
    static Posed pose(Figure.Drawn figure, int steps, Diagnostics diagnostics) {
        return new Poser(figure, diagnostics).pose(Math.max(1, steps));
    }

    private Posed pose(int steps) {
        for (Pose pose : figure.poses()) {
            Stance stance = stand(pose);
            named.put(pose.name(), stance);
            stances.add(stance);
        }
        PropPlaces props = new PropPlaces(stances, room, solver.kinematics());
        List<Scene> poses = stances.stream()
                .map(stance -> scene(stance.body, stance, props))
                .toList();
        List<Scene> motion = new ArrayList<>();
        for (int i = 0; i + 1 < stances.size(); i++) {
            Stance from = stances.get(i);
            motion.add(poses.get(i));
            InBetweens between = new InBetweens(solver, from, stances.get(i + 1));
            for (int step = 1; step < steps; step++) {
                motion.add(scene(between.at((double) step / steps), from, props));
            }
        }
        motion.add(poses.get(poses.size() - 1));
        return new Posed(poses, motion, steps);
    }

    private Scene scene(Configuration body, Stance stance, PropPlaces props) {
        solver.kinematics().place(body);
        Posture posture = solver.kinematics().posture();
        return new Scene(posture, props.of(stance, posture));
    }

    private Stance stand(Pose pose) {
        List<Prop> props = pose.props().orElse(figure.props());
        Stance origin = pose.origin().accept(new Pose.OriginVisitor<>() {
            @Override
            public Stance base(Pose.Base base) {
                return BaseStances.of(base.position(), props, solver, room);
            }

            @Override
            public Stance from(Pose.From from) {
                return Optional.ofNullable(named.get(from.pose()))
                        .orElseGet(() -> BaseStances.of(BasePosition.STANDING, props, solver, room));
            }
        });
        Stance stance = new Stance(origin.base, origin.upright, origin.body.copy(), props);
        stance.written.addAll(pose.angles());
        stance.inherited.addAll(origin.inherited);
        stance.inherited.addAll(origin.written);
        Grip.take(stance, origin);
        turn(stance);
        for (Pose.Angle angle : pose.angles()) {
            if (!Stance.isWholeBody(angle.motion())) {
                Stance.sides(angle).forEach(side -> stance.body.set(angle.motion(), side, angle.degrees()));
            }
        }
        stance.take(touches(pose, origin, stance), room, solver.kinematics());
        Settling.settle(solver, stance, Optional.of(origin));
        report(pose, stance);
        return stance;
    }

    /** Turns the whole body against its base position, where this pose says so. */
    private static void turn(Stance stance) {
        if (stance.written.stream().noneMatch(angle -> Stance.isWholeBody(angle.motion()))) {
            return;
        }
        List<Pose.Angle> all = new ArrayList<>(stance.inherited);
        all.addAll(stance.written);
        stance.body.turnTo(stance.upright
                .after(Rotation.aboutRight(-last(all, JointMotion.BODY_FLEXION)))
                .after(Rotation.aboutForward(last(all, JointMotion.BODY_SIDE_BEND)))
                .after(Rotation.aboutUp(-last(all, JointMotion.BODY_ROTATION))));
    }

    private static double last(List<Pose.Angle> angles, JointMotion motion) {
        return angles.stream()
                .filter(angle -> angle.motion() == motion)
                .reduce((first, second) -> second)
                .map(Pose.Angle::degrees)
                .orElse(0.0);
    }

    private List<Touch> touches(Pose pose, Stance origin, Stance stance) {
        List<Touch> touches = new ArrayList<>(origin.touches());
        touches.removeIf(
                touch -> touch.strength() == Touch.Strength.RESTING && stance.writes(touch.region(), touch.side()));
        List<Touch> added = new ArrayList<>();
        for (Pose.Contact contact : pose.contacts()) {
            List<BodySide> sides = contact.part().isPaired()
                    ? contact.side().map(List::of).orElse(List.of(BodySide.values()))
                    : List.of(BodySide.RIGHT);
            for (BodySide side : sides) {
                Pose.Target target = contact.target().orElse(new Pose.Floor());
                Touch touch =
                        new Touch(contact.part(), side, target, Touch.Strength.WRITTEN, Optional.of(contact.span()));
                boolean lifts = contact.target().isEmpty();
                touches.removeIf(old -> lifts ? touch.isSamePart(old) : touch.replaces(old));
                added.removeIf(touch::isSamePart);
                if (!lifts) {
                    added.add(touch);
                }
            }
        }
        touches.addAll(added);
        touches.addAll(Grip.touches(stance, touches));
        return pose.props().isPresent() ? Room.onProps(touches, stance.props, stance.base) : touches;
    }

    private void report(Pose pose, Stance stance) {
        for (Hold hold : stance.holds) {
            double miss = hold.miss(solver.kinematics());
            if (miss > 1.5 && hold.touch.span().isPresent()) {
                diagnostics.add(Diagnostic.error(
                                "contact-not-reached",
                                hold.touch.span().get(),
                                hold.touch.token() + " misses what it should touch by " + Math.round(miss) + " cm")
                        .withHint(Reach.hint(hold.touch)));
            }
        }
        for (Pose.Angle angle : pose.angles()) {
            if (Stance.isWholeBody(angle.motion())) {
                continue;
            }
            double is = Stance.sides(angle).stream()
                    .map(side -> stance.body.get(angle.motion(), side))
                    .max((a, b) -> Double.compare(Math.abs(a - angle.degrees()), Math.abs(b - angle.degrees())))
                    .orElse(angle.degrees());
            if (Math.abs(is - angle.degrees()) > 10) {
                diagnostics.add(Diagnostic.warning(
                                "angle-changed",
                                angle.span(),
                                angle.motion() + " had to become " + Math.round(is) + " so that the contacts meet")
                        .withHint("write " + Math.round(is) + ", or leave out a contact of this limb"));
            }
        }
    }
}
