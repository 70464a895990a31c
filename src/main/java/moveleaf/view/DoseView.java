package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * How much to do, ready to show.
 *
 * @param cells of the dose strip: sets, reps, hold, side, rest, how often; one that doesn't apply is left out
 * @param sentence the same in plain words
 * @param own what a clinician set instead of the guide's numbers, and these beside it, in one paragraph; must stand wherever the
 *     dose does. Absent where nothing was changed
 * @param seconds what one session takes at the smaller numbers, with rests and the time to get ready and to change sides
 */
public record DoseView(List<CellView> cells, String sentence, Optional<String> own, int seconds) {
    public DoseView {
        cells = List.copyOf(cells);
    }
}
