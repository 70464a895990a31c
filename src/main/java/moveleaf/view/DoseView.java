package moveleaf.view;

import java.util.List;

/**
 * How much to do, ready to show.
 *
 * @param cells of the dose strip: sets, reps, hold, side, rest, how often; one that doesn't apply is left out
 * @param sentence the same in plain words
 * @param seconds what one session takes at the smaller numbers, with rests and the time to get ready and to change sides
 */
public record DoseView(List<CellView> cells, String sentence, int seconds) {
    public DoseView {
        cells = List.copyOf(cells);
    }
}
