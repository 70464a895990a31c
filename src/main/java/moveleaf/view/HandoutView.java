package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * What a handout says beside the guide: who gives it to whom, and what was chosen. Nothing of it stands in the guide.
 *
 * @param title of the handout where the clinician gave one
 * @param clinic name of who hands it out
 * @param phone likewise
 * @param logo the clinic's sign
 * @param preparedFor a name; absent for a line to write on, as are the two that follow
 * @param date in words
 * @param note the clinician's, a paragraph each
 * @param moves what was chosen, in order, each with its whole dose
 * @param needed what they need between them, such as {@code a mat and a chair}; absent where they need nothing
 * @param log whether sheets to tick come along
 * @param asksFirst who asks a clinician before they begin, from the guide's own page
 * @param gettingDown how to get down to the floor and up again, where a movement needs it and the guide says it
 */
public record HandoutView(
        Optional<String> title,
        Optional<String> clinic,
        Optional<String> phone,
        Optional<FigureView.Pose> logo,
        Optional<String> preparedFor,
        Optional<String> preparedBy,
        Optional<String> date,
        List<String> note,
        List<ProgrammeView.Move> moves,
        Optional<String> needed,
        boolean log,
        Optional<SectionView> asksFirst,
        Optional<SectionView> gettingDown) {
    public HandoutView {
        note = List.copyOf(note);
        moves = List.copyOf(moves);
    }
}
