package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;

/**
 * Brings one stance to rest: closes its contacts near the wanted angles. What stays touched from the pose before is pinned;
 * where that leaves no room for an angle that the author wrote, the pins of that limb are released (it slides), and then
 * the contacts of that limb that only come with the base position (it lifts).
 */
final class Settling {
    /** From here on a written angle counts as lost, in radians. */
    private static final double LOST = StrictMath.toRadians(6);

    /** A contact that comes with the base and misses by so many centimetres isn't one. */
    private static final double OFF = 1;

    /** How easily a pin slides that is in the way of a written angle, in square centimetres. */
    private static final double SLIDES = 150;

    private static final int STEPS = 60;

    /** How far points that touch nothing may sink in, so that they don't quarrel with those that do. */
    private static final double SKIN = 0.3;

    private final Solver solver;
    private final Stance stance;
    private final Configuration wanted;
    private final Give give = Give.freeRoot();
    private final List<Pin> pins = new ArrayList<>();

    /** Where a hold's points were; none where it may slide. */
    private record Pin(List<Vec3> places, double give) {
        private static final Pin NONE = new Pin(List.of(), 0);

        /** A pin slides first as far as it must, and then as it likes. */
        Pin looser() {
            return give == 0 ? new Pin(places, SLIDES) : NONE;
        }

        boolean isNone() {
            return places.isEmpty();
        }
    }

    private Settling(Solver solver, Stance stance) {
        this.solver = solver;
        this.stance = stance;
        this.wanted = stance.body.copy();
    }

    /** @param origin what its holds were pinned by, if anything */
    static void settle(Solver solver, Stance stance, Optional<Stance> origin) {
        new Settling(solver, stance).settle(origin);
    }

    private void settle(Optional<Stance> origin) {
        for (Pose.Angle angle : stance.inherited) {
            stiffen(angle, Optional.empty());
        }
        for (Pose.Angle angle : stance.written) {
            stiffen(angle, Optional.of(angle));
        }
        for (Hold hold : stance.holds) {
            pins.add(origin.flatMap(before -> before.holdLike(hold.touch).map(before.places::get))
                    .filter(places -> places.size() == hold.spots().size() && isPinned(hold))
                    .map(places -> new Pin(places, 0))
                    .orElse(Pin.NONE));
        }
        Configuration start = stance.body.copy();
        solve(start);
        for (int round = 0; round < 7 && loosen(); round++) {
            solve(start);
        }
        Kinematics body = solver.kinematics();
        if (stance.holds.stream().noneMatch(hold -> hold.surface().isPresent())) {
            BaseConfigurations.rest(stance.body);
            body.place(stance.body);
        }
        stance.holds.forEach(hold -> stance.places.add(hold.places(body)));
    }

    private void stiffen(Pose.Angle angle, Optional<Pose.Angle> now) {
        if (Stance.isWholeBody(angle.motion())) {
            give.writtenTurn();
            return;
        }
        for (BodySide side : Stance.sides(angle)) {
            if (now.isPresent()) {
                give.written(angle.motion(), side);
            } else {
                give.inherited(angle.motion(), side);
            }
        }
    }

    /** Limbs stay where they are; of the trunk only the seat, because the back unrolls when it bends. */
    private boolean isPinned(Hold hold) {
        Touch touch = hold.touch;
        return switch (touch.region()) {
            case HEAD -> false;
            case TRUNK -> touch.part() == BodyPart.HIPS;
            case ARM -> touch.part() != BodyPart.SHOULDERS;
            case LEG ->
                touch.part() != BodyPart.TOES
                        || stance.touches().stream()
                                .noneMatch(other -> other.side() == touch.side() && other.part() == BodyPart.KNEES);
        };
    }

    private void solve(Configuration start) {
        List<Constraint> all = new ArrayList<>();
        for (int i = 0; i < stance.holds.size(); i++) {
            Hold hold = stance.holds.get(i);
            all.addAll(hold.closing());
            if (!pins.get(i).isNone()) {
                all.addAll(hold.pins(pins.get(i).places(), pins.get(i).give()));
            }
        }
        all.addAll(floor());
        stance.body.take(start);
        Balance.of(stance, solver.kinematics()).ifPresent(all::addAll);
        solver.solve(stance.body, wanted, give, all, STEPS);
    }

    /** Nothing sinks into the floor. */
    static List<Constraint> floor() {
        List<Constraint> floor = new ArrayList<>();
        for (Landmark landmark : Landmarks.all()) {
            floor.add(new PlaneConstraint(
                    new Spot(landmark), Vec3.UP, landmark.radius() - SKIN, Constraint.Sense.AT_LEAST, 0));
        }
        return floor;
    }

    /**
     * Gives up something for the written angles that are lost and the contacts that are missed: first pins and what only
     * rests, then what bears; whether there was anything to give up.
     */
    private boolean loosen() {
        boolean changed = false;
        Kinematics body = solver.kinematics();
        boolean trunk = loses(Touch.Region.TRUNK, BodySide.RIGHT);
        for (int i = stance.holds.size() - 1; i >= 0; i--) {
            Touch touch = stance.holds.get(i).touch;
            boolean inTheWay = stance.holds.get(i).miss(body) > OFF || loses(touch.region(), touch.side());
            boolean rests = touch.strength() == Touch.Strength.RESTING;
            if (inTheWay && !pins.get(i).isNone()) {
                pins.set(i, pins.get(i).looser());
                changed = true;
            } else if (rests && (inTheWay || trunk)) {
                drop(i);
                changed = true;
            }
        }
        for (int i = stance.holds.size() - 1; i >= 0 && !changed; i--) {
            Touch touch = stance.holds.get(i).touch;
            boolean missed = stance.holds.get(i).miss(body) > OFF;
            if (touch.strength() == Touch.Strength.BEARING
                    && (missed || (touch.part() != BodyPart.HIPS && isInTheWay(touch, body)))) {
                drop(i);
                changed = true;
            }
        }
        if (!changed && stance.holds.stream().anyMatch(hold -> hold.miss(body) > OFF)) {
            for (int i = 0; i < pins.size(); i++) {
                changed |= !pins.get(i).isNone();
                pins.set(i, pins.get(i).looser());
            }
        }
        return changed;
    }

    private boolean isInTheWay(Touch touch, Kinematics body) {
        return loses(touch.region(), touch.side())
                || stance.holds.stream()
                        .anyMatch(hold -> hold.touch.strength() == Touch.Strength.WRITTEN
                                && hold.touch.region() == touch.region()
                                && hold.touch.side() == touch.side()
                                && hold.miss(body) > OFF);
    }

    private void drop(int hold) {
        stance.holds.remove(hold);
        pins.remove(hold);
    }

    private boolean loses(Touch.Region region, BodySide side) {
        return stance.written.stream()
                .filter(angle -> Stance.region(angle.motion()) == region)
                .anyMatch(angle -> Stance.sides(angle).stream()
                        .filter(one -> one == side || !angle.motion().isPaired())
                        .anyMatch(one -> change(angle, one) > LOST));
    }

    private double change(Pose.Angle angle, BodySide side) {
        JointMotion motion = angle.motion();
        if (Stance.isWholeBody(motion)) {
            return 0;
        }
        return Math.abs(StrictMath.toRadians(angle.degrees()) - stance.body.angles[Freedoms.of(motion, side)]);
    }
}
