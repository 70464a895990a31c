package moveleaf.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A movement in the room.
 *
 * @param poses as the author wrote them, in order
 * @param motion from the first pose to the last with the in-betweens; the poses are in it, {@code steps} apart
 * @param steps how many scenes of the motion lie from one pose to the next, 1 where there are no in-betweens
 */
record Posed(List<Scene> poses, List<Scene> motion, int steps) {
    Posed {
        poses = List.copyOf(poses);
        motion = List.copyOf(motion);
    }

    /** The scenes between the poses. */
    List<Scene> betweens() {
        List<Scene> betweens = new ArrayList<>();
        for (int i = 0; i < motion.size(); i++) {
            if (i % steps > 0) {
                betweens.add(motion.get(i));
            }
        }
        return betweens;
    }
}
