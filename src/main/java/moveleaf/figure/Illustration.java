package moveleaf.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import moveleaf.model.Pose;

/**
 * A figure as drawings of one scale.
 *
 * @param stills one for each pose, all of the same size and seen from the same place unless poses have cameras of their own
 * @param film draws the movement anew each time that it is asked for: in-betweens are many, and the website alone shows them;
 *     nothing where there is one pose, or where the poses don't lead into each other
 */
public record Illustration(List<Still> stills, Optional<Supplier<List<Drawing>>> film) {
    public Illustration {
        stills = List.copyOf(stills);
    }

    /**
     * The movement from the first pose to the last in equal steps of time, both ends included, all as large as the stills;
     * empty where there is none.
     */
    public List<Drawing> motion() {
        return film.map(Supplier::get).orElse(List.of());
    }

    /** Whether there is a movement. */
    public boolean moves() {
        return film.isPresent();
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
