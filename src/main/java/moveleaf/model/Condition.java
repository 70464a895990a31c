package moveleaf.model;

import java.util.List;

/**
 * A common problem.
 *
 * @param startWith movements to start with
 * @param leaveOut movements to leave out, each with the reason
 */
public record Condition(
        Head head, List<MovementId> startWith, List<LeftOut> leaveOut, Prose lead, List<Section> sections)
        implements Article {
    public Condition {
        startWith = List.copyOf(startWith);
        leaveOut = List.copyOf(leaveOut);
        sections = List.copyOf(sections);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.condition(this);
    }

    /** A movement to leave out, and why: a short clause. */
    public record LeftOut(MovementId movement, String why) {}
}
