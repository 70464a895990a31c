package moveleaf.figure;

import java.util.List;
import java.util.Optional;
import moveleaf.model.Pose;

/**
 * A figure as drawings of one scale.
 *
 * @param stills one for each pose, all of the same size and seen from the same place unless poses have cameras of their own
 * @param motion the movement from the first pose to the last in equal steps of time, both ends included, all as large as
 *     the stills; empty where there is one pose, or where the poses don't lead into each other
 */
public record Illustration(List<Still> stills, List<Drawing> motion) {
    public Illustration {
        stills = List.copyOf(stills);
        motion = List.copyOf(motion);
    }

    /**
     * One pose.
     *
     * @param step the step of the movement that it shows, counted from 1
     */
    public record Still(String name, Optional<Integer> step, Drawing drawing) {
        static Still of(Pose pose, Drawing drawing) {
            return new Still(pose.name(), pose.step(), drawing);
        }
    }
}
