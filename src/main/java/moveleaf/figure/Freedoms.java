package moveleaf.figure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;

/**
 * The degrees of freedom of the body's joints, numbered, so that angles can stand in arrays: every motion of every side, and
 * for each foot a tilt that nobody writes and that lets a sole lie flat. The place and the turn of the whole body are not
 * among them.
 */
final class Freedoms {
    /** How far a foot tilts to lie flat, in degrees to either side. */
    private static final double MOST_TILT = 25;

    private static final Map<JointMotion, Integer> FIRST = new EnumMap<>(JointMotion.class);

    /** How many there are. */
    static final int COUNT;

    /** The tilt of the left foot; that of the right one follows. */
    private static final int TILT;

    private static final double[] LEAST;
    private static final double[] MOST;

    static {
        int next = 0;
        double[] least = new double[3 * JointMotion.values().length];
        double[] most = new double[least.length];
        for (JointMotion motion : JointMotion.values()) {
            if (motion.joint().equals("body")) {
                continue;
            }
            FIRST.put(motion, next);
            for (int side = 0; side < (motion.isPaired() ? 2 : 1); side++) {
                least[next] = StrictMath.toRadians(motion.least());
                most[next++] = StrictMath.toRadians(motion.most());
            }
        }
        TILT = next;
        for (int side = 0; side < 2; side++) {
            least[next] = StrictMath.toRadians(-MOST_TILT);
            most[next++] = StrictMath.toRadians(MOST_TILT);
        }
        COUNT = next;
        LEAST = Arrays.copyOf(least, COUNT);
        MOST = Arrays.copyOf(most, COUNT);
    }

    private Freedoms() {}

    /** The number of a motion of the spine. */
    static int of(JointMotion motion) {
        return Objects.requireNonNull(FIRST.get(motion), () -> motion + " is not a joint's");
    }

    /** The number of one side's motion; for the spine's the side makes no difference. */
    static int of(JointMotion motion, BodySide side) {
        return of(motion) + (motion.isPaired() && side == BodySide.RIGHT ? 1 : 0);
    }

    /** The number of a foot's tilt, sole inwards above 0. */
    static int tilt(BodySide side) {
        return side == BodySide.RIGHT ? TILT + 1 : TILT;
    }

    /** The smallest angle allowed, in radians. */
    static double least(int freedom) {
        return LEAST[freedom];
    }

    /** The largest angle allowed, in radians. */
    static double most(int freedom) {
        return MOST[freedom];
    }
}
