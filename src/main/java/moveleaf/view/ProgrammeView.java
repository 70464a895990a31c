package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * What a programme has beside its prose.
 *
 * @param weeks how long to keep at it, such as {@code 2 to 4 weeks}
 * @param minutes of the longest session at the smaller numbers, getting ready included, rounded up
 * @param time the same in words
 */
public record ProgrammeView(String weeks, int minutes, String time, List<Day> days) {
    public ProgrammeView {
        days = List.copyOf(days);
    }

    /**
     * One session.
     *
     * @param id such as {@code start-here:1}
     * @param on the days of the week it is done on, in words
     * @param minutes at the smaller numbers, getting ready included, rounded up
     * @param time the same in words
     */
    public record Day(String id, String name, String on, int minutes, String time, List<Move> moves) {
        public Day {
            moves = List.copyOf(moves);
        }
    }

    /**
     * A movement of a session.
     *
     * @param id such as {@code bird-dog/leg-only}
     * @param href to the movement, or to its version
     * @param title the movement's
     * @param version the chosen version's name; absent for the movement itself
     * @param dose without how often, which the days say
     * @param steps the version's own, else the movement's, one piece of inline HTML each; may be empty
     * @param figure the last pose of its figure
     */
    public record Move(
            String id,
            String href,
            String title,
            Optional<String> version,
            DoseView dose,
            List<Html> steps,
            Optional<FigureView.Pose> figure) {
        public Move {
            steps = List.copyOf(steps);
        }
    }
}
