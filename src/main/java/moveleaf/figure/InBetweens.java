package moveleaf.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;

/**
 * The bodies between two stances: every angle goes its way smoothly, and what touches the same thing in both keeps touching
 * it, at its place or sliding evenly from the one place to the other. A shin or a foot that comes to lie on the other leg, or
 * leaves it, is lifted on its way and crosses where there is room for it: straight, it would go through the other leg.
 */
final class InBetweens {
    /** Two or three steps of the solver mostly close what the even change of angles leaves open; a foot that turns over needs more. */
    private static final int STEPS = 8;

    /** Points of the trunk roll: their places are only roughly between. */
    private static final double ROLLS = 4;

    /** How much more a hip bends half way of a leg that is lifted over the other: a foot passes the other knee. */
    private static final double LIFT = StrictMath.toRadians(35);

    private final Solver solver;
    private final Stance from;
    private final Stance to;
    private final double[] turn = new double[3];
    private final List<Kept> kept = new ArrayList<>();
    private final Set<BodySide> mounting;
    private final Set<BodySide> dismounting;
    private final List<Constraint> floor = Settling.floor();
    private final Give give = Give.heldRoot();
    private Configuration wantedBefore;
    private Configuration before;

    /** A hold with where its points are and how well its equations are fulfilled, here and there. */
    private record Kept(Hold hold, List<Vec3> from, List<Vec3> to, List<Double> missFrom, List<Double> missTo) {
        static Kept of(Hold hold, Kinematics body, Configuration from, Configuration to) {
            body.place(from);
            List<Vec3> placesFrom = hold.places(body);
            List<Double> missFrom = hold.values(body);
            body.place(to);
            return new Kept(hold, placesFrom, hold.places(body), missFrom, hold.values(body));
        }

        List<Constraint> at(double share) {
            for (int i = 0; i < missFrom.size(); i++) {
                hold.closing().get(i).aim = missFrom.get(i) + (missTo.get(i) - missFrom.get(i)) * share;
            }
            // Which way a palm is turned is between as well; asking for it would throw the arm about.
            List<Constraint> all = new ArrayList<>(hold.closing());
            all.removeIf(PalmConstraint.class::isInstance);
            List<Vec3> places = new ArrayList<>();
            for (int i = 0; i < from.size(); i++) {
                places.add(from.get(i).toward(to.get(i), share));
            }
            all.addAll(hold.pins(places, rolls(hold.touch) ? ROLLS : 0));
            return all;
        }
    }

    InBetweens(Solver solver, Stance from, Stance to) {
        this.solver = solver;
        this.from = from;
        this.to = to;
        Turning.between(from.body.turn, to.body.turn, turn);
        for (Hold hold : from.holds) {
            Optional<Integer> same = to.holdLike(hold.touch);
            if (same.isPresent()
                    && to.holds.get(same.get()).spots().size() == hold.spots().size()) {
                kept.add(Kept.of(hold, solver.kinematics(), from.body, to.body));
            }
        }
        mounting = crossing(to, from);
        dismounting = crossing(from, to);
        wantedBefore = from.body;
        before = from.body;
    }

    /** The legs that lie on another limb in one stance, and not so in the other. */
    private static Set<BodySide> crossing(Stance stance, Stance other) {
        Set<BodySide> sides = EnumSet.noneOf(BodySide.class);
        for (Touch touch : stance.touches()) {
            if (isBelowKnee(touch.part())
                    && touch.isOnBody()
                    && other.holdLike(touch).isEmpty()) {
                sides.add(touch.side());
            }
        }
        return sides;
    }

    private static boolean isBelowKnee(BodyPart part) {
        return switch (part) {
            case SHINS, ANKLES, FEET, HEELS, TOES -> true;
            default -> false;
        };
    }

    /** The body a share of the time between; shares have to grow from call to call. */
    Configuration at(double share) {
        double eased = share * share * (3 - 2 * share);
        Configuration wanted = wanted(eased);
        Configuration body = wanted.copy();
        for (int i = 0; i < Freedoms.COUNT; i++) {
            body.angles[i] += before.angles[i] - wantedBefore.angles[i];
        }
        for (int i = 0; i < 3; i++) {
            body.place[i] += before.place[i] - wantedBefore.place[i];
        }
        List<Constraint> all = new ArrayList<>(floor);
        kept.forEach(one -> all.addAll(one.at(eased)));
        solver.solve(body, wanted, give, all, STEPS);
        wantedBefore = wanted;
        before = body;
        return body;
    }

    private static boolean rolls(Touch touch) {
        return touch.region() == Touch.Region.TRUNK || touch.region() == Touch.Region.HEAD;
    }

    private Configuration wanted(double eased) {
        Configuration wanted = from.body.copy();
        for (int i = 0; i < Freedoms.COUNT; i++) {
            wanted.angles[i] += (to.body.angles[i] - from.body.angles[i]) * eased;
        }
        for (int i = 0; i < 3; i++) {
            wanted.place[i] += (to.body.place[i] - from.body.place[i]) * eased;
        }
        Turning.apply(wanted.turn, turn[0] * eased, turn[1] * eased, turn[2] * eased);
        mounting.forEach(side -> lift(wanted, side, eased, eased * eased));
        dismounting.forEach(side -> lift(wanted, side, eased, 1 - (1 - eased) * (1 - eased)));
        return wanted;
    }

    /** @param crossed how much of the turn across the other leg is done: late on the way there, early on the way back */
    private void lift(Configuration wanted, BodySide side, double eased, double crossed) {
        for (JointMotion motion : List.of(JointMotion.HIP_ABDUCTION, JointMotion.HIP_ROTATION)) {
            int i = Freedoms.of(motion, side);
            wanted.angles[i] = from.body.angles[i] + (to.body.angles[i] - from.body.angles[i]) * crossed;
        }
        int hip = Freedoms.of(JointMotion.HIP_FLEXION, side);
        double lifted = wanted.angles[hip] + LIFT * 4 * eased * (1 - eased);
        wanted.angles[hip] = Math.min(Freedoms.most(hip), lifted);
    }
}
