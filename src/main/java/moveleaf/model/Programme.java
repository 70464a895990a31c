package moveleaf.model;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Chosen movements with their days.
 *
 * @param weeks how long to keep at it
 * @param days the different sessions, in order
 */
public record Programme(Head head, Dose.Count weeks, List<Day> days, Prose lead, List<Section> sections)
        implements Article {
    public Programme {
        days = List.copyOf(days);
        sections = List.copyOf(sections);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.programme(this);
    }

    /** One session and the days of the week it is done on. */
    public record Day(String name, List<DayOfWeek> on, List<MovementId> movements) {
        public Day {
            on = List.copyOf(on);
            movements = List.copyOf(movements);
        }
    }
}
