package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bodies between two stances: every angle goes its way smoothly, and what touches the same thing in both keeps touching
 * it, at its place or sliding evenly from the one place to the other.
 */
final class InBetweens {
    /** Two or three steps of the solver close what the even change of angles leaves open. */
    private static final int STEPS = 4;

    /** Points of the trunk roll: their places are only roughly between. */
    private static final double ROLLS = 4;

    private final Solver solver;
    private final Stance from;
    private final Stance to;
    private final double[] turn = new double[3];
    private final List<Kept> kept = new ArrayList<>();
    private final List<Constraint> floor = Settling.floor();
    private final Give give = Give.heldRoot();
    private Configuration wantedBefore;
    private Configuration before;

    private record Kept(Hold hold, List<Vec3> from, List<Vec3> to) {}

    InBetweens(Solver solver, Stance from, Stance to) {
        this.solver = solver;
        this.from = from;
        this.to = to;
        Turning.between(from.body.turn, to.body.turn, turn);
        for (int i = 0; i < from.holds.size(); i++) {
            Hold hold = from.holds.get(i);
            List<Vec3> places = from.places.get(i);
            Optional<Integer> same = to.holdLike(hold.touch);
            if (same.isPresent() && to.places.get(same.get()).size() == places.size()) {
                kept.add(new Kept(hold, places, to.places.get(same.get())));
            }
        }
        wantedBefore = from.body;
        before = from.body;
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
        for (Kept one : kept) {
            all.addAll(one.hold.closing());
            List<Vec3> places = new ArrayList<>();
            for (int i = 0; i < one.from.size(); i++) {
                places.add(one.from.get(i).toward(one.to.get(i), eased));
            }
            all.addAll(one.hold.pins(places, rolls(one.hold.touch) ? ROLLS : 0));
        }
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
        return wanted;
    }
}
