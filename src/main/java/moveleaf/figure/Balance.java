package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;

/** Who stands on the feet alone and leaves an ankle free keeps the weight over them. */
final class Balance {
    /** How far before or behind the middle of a standing foot the weight may be, in centimetres. */
    private static final double ON_SOLE = 4.5;

    /** The same for somebody whose hands rest on something. */
    private static final double LEANING = 14;

    /** And how much further back, for somebody who comes to sit. */
    private static final double SITTING = 26;

    private static final double ON_TOES = 2;

    /** And to the sides of the middle between the feet, beyond their own middles. */
    private static final double SIDEWAYS = 1.5;

    private static final double COMPLIANCE = 100;

    private Balance() {}

    static Optional<List<Constraint>> of(Stance stance, Kinematics body) {
        List<Touch> feet = new ArrayList<>();
        for (Hold hold : stance.holds) {
            BodyPart part = hold.touch.part();
            if (part == BodyPart.FEET || part == BodyPart.TOES || part == BodyPart.HEELS) {
                feet.add(hold.touch);
            } else if (hold.surface().isPresent() && stance.base != BasePosition.STANDING) {
                return Optional.empty();
            }
        }
        if (feet.isEmpty() || feet.stream().noneMatch(foot -> isFree(stance, foot.side()))) {
            return Optional.empty();
        }
        body.place(stance.body);
        List<Spot> support = new ArrayList<>();
        Vec3 forward = Vec3.ZERO;
        for (Touch foot : feet) {
            Spot heel = new Spot(Landmarks.heel(foot.side()));
            Spot ball = new Spot(Landmarks.ball(foot.side(), 0));
            forward = forward.plus(ball.place(body).minus(heel.place(body)));
            if (foot.part() != BodyPart.TOES) {
                support.add(heel);
            }
            if (foot.part() != BodyPart.HEELS) {
                support.add(ball);
            }
        }
        forward = new Vec3(forward.x(), 0, forward.z()).unit();
        Vec3 right = forward.cross(Vec3.UP);
        boolean leans = stance.holds.stream()
                .anyMatch(hold -> hold.surface().isPresent() && hold.touch.region() == Touch.Region.ARM);
        boolean sits = stance.holds.stream()
                .anyMatch(hold -> hold.surface().isPresent() && hold.touch.part() == BodyPart.HIPS);
        double sole =
                leans ? LEANING : feet.stream().anyMatch(foot -> foot.part() == BodyPart.FEET) ? ON_SOLE : ON_TOES;
        double middle = support.stream()
                .mapToDouble(spot -> spot.place(body).dot(right))
                .average()
                .orElse(0);
        double wide = support.stream()
                .mapToDouble(spot -> Math.abs(spot.place(body).dot(right) - middle))
                .max()
                .orElse(0);
        return Optional.of(List.of(
                new BalanceConstraint(support, forward, sole, COMPLIANCE),
                new BalanceConstraint(support, forward.times(-1), sole + (sits ? SITTING : 0), COMPLIANCE),
                new BalanceConstraint(support, right, wide + (leans ? LEANING : SIDEWAYS), COMPLIANCE),
                new BalanceConstraint(support, right.times(-1), wide + (leans ? LEANING : SIDEWAYS), COMPLIANCE)));
    }

    private static boolean isFree(Stance stance, BodySide side) {
        return stance.written.stream()
                .noneMatch(angle -> angle.motion() == JointMotion.ANKLE_DORSIFLEXION
                        && Stance.sides(angle).contains(side));
    }
}
