package moveleaf.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;

/**
 * The bones and their joints as arrays for the inner loops: every joint is a row of turns about one axis each, in the order
 * in which the clinic names them (flexion, then abduction, then rotation). A motion of the spine is shared by its segments.
 */
final class Skeleton {
    /** The axes a turn may be about, in the frame that the turns before it have made. */
    static final int FORWARD = 0;

    static final int UP = 1;
    static final int RIGHT = 2;

    private static final Map<Bone, Integer> INDEX = new EnumMap<>(Bone.class);
    private static final List<Turn> TURNS = new ArrayList<>();

    static final int BONES = Bone.values().length;

    /** The bone that carries it, or less than 0 for the pelvis. */
    static final int[] PARENT = new int[BONES];

    /** Where each joint is in its parent's frame, three numbers a bone, in centimetres. */
    static final double[] OFFSET = new double[3 * BONES];

    /** The first turn of each bone; the last number is the count of turns. */
    static final int[] FIRST_TURN = new int[BONES + 1];

    /** The turns that move a bone, its own among them. */
    static final int[][] MOVED_BY = new int[BONES][];

    /** The bone of each turn. */
    static final int[] TURN_BONE;

    /** The freedom of each turn. */
    static final int[] TURN_FREEDOM;

    /** Whether a turn takes along the places of the bones further out, but doesn't turn them. */
    static final boolean[] PLACE_ONLY;

    /** The bone whose turn each bone's own starts from: its parent, but for an upper arm the chest. */
    static final int[] TURNED_WITH = new int[BONES];

    private static final Turn[] TURN;

    static {
        int at = 0;
        for (Bone bone : Bone.values()) {
            INDEX.put(bone, at);
            PARENT[at] = bone.parent().map(Skeleton::index).orElse(-1);
            OFFSET[3 * at] = bone.offset().x();
            OFFSET[3 * at + 1] = bone.offset().y();
            OFFSET[3 * at + 2] = bone.offset().z();
            FIRST_TURN[at] = TURNS.size();
            int sign = bone.side().filter(side -> side == BodySide.LEFT).isPresent() ? -1 : 1;
            addTurns(bone, at, bone.side().orElse(BodySide.RIGHT), sign);
            FIRST_TURN[++at] = TURNS.size();
        }
        TURN = TURNS.toArray(Turn[]::new);
        TURN_BONE = new int[TURN.length];
        TURN_FREEDOM = new int[TURN.length];
        PLACE_ONLY = new boolean[TURN.length];
        for (int i = 0; i < TURN.length; i++) {
            TURN_BONE[i] = TURN[i].bone();
            TURN_FREEDOM[i] = TURN[i].freedom();
            PLACE_ONLY[i] = TURN[i].kind() != Kind.WHOLE;
        }
        for (int bone = 1; bone < BONES; bone++) {
            int parent = PARENT[bone];
            boolean onBlade = FIRST_TURN[parent] < FIRST_TURN[parent + 1] && PLACE_ONLY[FIRST_TURN[parent]];
            TURNED_WITH[bone] = onBlade ? PARENT[parent] : parent;
        }
        for (int bone = 0; bone < BONES; bone++) {
            int[] inherited = PARENT[bone] < 0 ? new int[0] : MOVED_BY[PARENT[bone]];
            int own = FIRST_TURN[bone + 1] - FIRST_TURN[bone];
            MOVED_BY[bone] = Arrays.copyOf(inherited, inherited.length + own);
            for (int i = 0; i < own; i++) {
                MOVED_BY[bone][inherited.length + i] = FIRST_TURN[bone] + i;
            }
        }
    }

    private Skeleton() {}

    static int index(Bone bone) {
        return Objects.requireNonNull(INDEX.get(bone));
    }

    static int turns() {
        return TURN.length;
    }

    static Turn turn(int index) {
        return TURN[index];
    }

    /**
     * One turn of a joint.
     *
     * @param bone that is turned, with all that it carries
     * @param axis {@link #FORWARD}, {@link #UP} or {@link #RIGHT}
     * @param freedom whose angle it takes
     * @param share of that angle, below 0 for the other way round
     * @param kind whether it turns all that the bone carries
     */
    record Turn(int bone, int axis, int freedom, double share, Kind kind) {}

    /** What a turn does to the bones further out. */
    enum Kind {
        WHOLE,
        /** A shoulder blade takes the shoulder along, but the arm keeps its angle to the chest: so the clinic measures it. */
        CARRIES_PLACE,
        /** The same, by the share of the arm's raising that {@link ShoulderRhythm} tells. */
        RHYTHM
    }

    private static void addTurns(Bone bone, int index, BodySide side, int sign) {
        switch (bone) {
            case PELVIS -> {}
            case LUMBAR_LOW, LUMBAR_MIDDLE, LUMBAR_HIGH ->
                spine(index, 3, JointMotion.LUMBAR_FLEXION, JointMotion.LUMBAR_SIDE_BEND, JointMotion.LUMBAR_ROTATION);
            case THORACIC_LOW, THORACIC_MIDDLE_LOW, THORACIC_MIDDLE_HIGH, THORACIC_HIGH ->
                spine(
                        index,
                        4,
                        JointMotion.THORACIC_FLEXION,
                        JointMotion.THORACIC_SIDE_BEND,
                        JointMotion.THORACIC_ROTATION);
            case NECK_LOW, NECK_HIGH, HEAD ->
                spine(index, 3, JointMotion.NECK_FLEXION, JointMotion.NECK_SIDE_BEND, JointMotion.NECK_ROTATION);
            case LEFT_SHOULDER_BLADE, RIGHT_SHOULDER_BLADE -> {
                add(index, UP, JointMotion.SHOULDER_BLADE_RETRACTION, side, -sign, Kind.CARRIES_PLACE);
                add(index, FORWARD, JointMotion.SHOULDER_BLADE_ELEVATION, side, -sign, Kind.CARRIES_PLACE);
                add(index, FORWARD, JointMotion.SHOULDER_FLEXION, side, -sign, Kind.RHYTHM);
                add(index, FORWARD, JointMotion.SHOULDER_ABDUCTION, side, -sign, Kind.RHYTHM);
            }
            case LEFT_UPPER_ARM, RIGHT_UPPER_ARM -> {
                add(index, RIGHT, JointMotion.SHOULDER_FLEXION, side, 1, Kind.WHOLE);
                add(index, FORWARD, JointMotion.SHOULDER_ABDUCTION, side, -sign, Kind.WHOLE);
                add(index, UP, JointMotion.SHOULDER_ROTATION, side, -sign, Kind.WHOLE);
            }
            case LEFT_FOREARM, RIGHT_FOREARM -> {
                add(index, RIGHT, JointMotion.ELBOW_FLEXION, side, 1, Kind.WHOLE);
                add(index, UP, JointMotion.FOREARM_PRONATION, side, sign, Kind.WHOLE);
            }
            case LEFT_HAND, RIGHT_HAND -> {
                add(index, RIGHT, JointMotion.WRIST_FLEXION, side, 1, Kind.WHOLE);
                add(index, FORWARD, JointMotion.WRIST_SIDE_BEND, side, sign, Kind.WHOLE);
            }
            case LEFT_FINGERS, RIGHT_FINGERS -> add(index, RIGHT, JointMotion.FINGER_FLEXION, side, 1, Kind.WHOLE);
            case LEFT_THIGH, RIGHT_THIGH -> {
                add(index, RIGHT, JointMotion.HIP_FLEXION, side, 1, Kind.WHOLE);
                add(index, FORWARD, JointMotion.HIP_ABDUCTION, side, -sign, Kind.WHOLE);
                add(index, UP, JointMotion.HIP_ROTATION, side, -sign, Kind.WHOLE);
            }
            case LEFT_SHIN, RIGHT_SHIN -> add(index, RIGHT, JointMotion.KNEE_FLEXION, side, -1, Kind.WHOLE);
            case LEFT_FOOT, RIGHT_FOOT -> {
                add(index, RIGHT, JointMotion.ANKLE_DORSIFLEXION, side, 1, Kind.WHOLE);
                TURNS.add(new Turn(index, FORWARD, Freedoms.tilt(side), sign, Kind.WHOLE));
            }
            case LEFT_TOES, RIGHT_TOES -> add(index, RIGHT, JointMotion.TOE_EXTENSION, side, 1, Kind.WHOLE);
        }
    }

    private static void spine(
            int index, int segments, JointMotion flexion, JointMotion sideBend, JointMotion rotation) {
        add(index, RIGHT, flexion, BodySide.RIGHT, -1.0 / segments, Kind.WHOLE);
        add(index, FORWARD, sideBend, BodySide.RIGHT, 1.0 / segments, Kind.WHOLE);
        add(index, UP, rotation, BodySide.RIGHT, -1.0 / segments, Kind.WHOLE);
    }

    private static void add(int index, int axis, JointMotion motion, BodySide side, double share, Kind kind) {
        TURNS.add(new Turn(index, axis, Freedoms.of(motion, side), share, kind));
    }
}
