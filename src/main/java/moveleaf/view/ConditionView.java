package moveleaf.view;

import java.util.List;

/**
 * What a common problem has beside its prose.
 *
 * @param startWith movements to start with
 * @param leaveOut movements to leave out for now; the summary says why
 */
public record ConditionView(List<LinkView> startWith, List<LinkView> leaveOut) {
    public ConditionView {
        startWith = List.copyOf(startWith);
        leaveOut = List.copyOf(leaveOut);
    }
}
