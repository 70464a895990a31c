package moveleaf.figure;

/** A hand lies with its palm against the part that it touches, not with its edge or its back. Soft. */
final class PalmConstraint extends Constraint {
    /** Turns the sine of the angle between palm and skin into centimetres: half a hand. */
    private static final double ARM = 9;

    private final int hand;
    private final int axis;
    private final GapConstraint gap;
    private double sign;

    /** @param axis of the hand that should lie along the skin: {@link Skeleton#UP} (its length) or {@link Skeleton#RIGHT} */
    PalmConstraint(int hand, int axis, GapConstraint gap, double compliance) {
        super(Sense.EQUAL, compliance);
        this.hand = hand;
        this.axis = axis;
        this.gap = gap;
    }

    @Override
    double value(Kinematics body) {
        Vec3 outward = gap.outward();
        double along = dot(body, axis, outward);
        boolean palmIsTurnedAway = dot(body, Skeleton.FORWARD, outward) > 0;
        sign = palmIsTurnedAway ? -1 : 1;
        if (palmIsTurnedAway && axis == Skeleton.RIGHT) {
            return ARM * (along < 0 ? -1 : 1) * (2 - Math.abs(along)) * 0.5;
        }
        sign = 1;
        return ARM * along;
    }

    @Override
    void gradient(Kinematics body, double[] row) {
        Vec3 outward = gap.outward();
        Vec3 u = outward.times(ARM * sign * (sign < 0 ? 0.5 : 1));
        int a = 9 * hand + 3 * axis;
        Vec3 own = new Vec3(body.axes[a], body.axes[a + 1], body.axes[a + 2]);
        Jacobian.addDirection(body, hand, own.x(), own.y(), own.z(), u.x(), u.y(), u.z(), row);
        // The way outward turns too when the hand goes round what it holds.
        Vec3 round = own.minus(outward.times(own.dot(outward))).times(u.length() * sign / Math.max(gap.distance(), 1));
        gap.addApart(body, round.x(), round.y(), round.z(), row);
    }

    private double dot(Kinematics body, int which, Vec3 u) {
        int a = 9 * hand + 3 * which;
        return body.axes[a] * u.x() + body.axes[a + 1] * u.y() + body.axes[a + 2] * u.z();
    }
}
