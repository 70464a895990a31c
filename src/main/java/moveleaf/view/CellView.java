package moveleaf.view;

import java.util.Optional;

/**
 * One cell of a dose strip.
 *
 * @param kind what it counts: {@code sets}, {@code reps}, {@code hold}, {@code side}, {@code rest} or {@code how-often}
 * @param label the small word beneath, such as {@code Sets}
 * @param value the large figure, such as {@code 4–8}, or a word
 * @param unit what the figure counts, such as {@code s} or {@code a week}
 * @param word whether the value is a word, to be set smaller than a figure
 * @param side whether it says which side
 * @param mark a word that says whose it is, where a clinician has set it instead of the guide
 */
public record CellView(
        String kind,
        String label,
        String value,
        Optional<String> unit,
        boolean word,
        boolean side,
        Optional<String> mark) {}
