package moveleaf.assemble;

import java.util.List;
import java.util.Optional;
import moveleaf.data.DataTree.Scalar;
import moveleaf.model.Settings;
import moveleaf.source.Span;

/**
 * What {@code guide.yaml} says.
 *
 * @param settings where all of them could be read
 * @param language of the guide, as far as it is known
 * @param emergencyNumber of its region, as far as it is known
 * @param contents its parts
 * @param span where the contents stand
 */
record GuideFile(
        Optional<Settings> settings, String language, String emergencyNumber, List<Listing> contents, Span span) {
    static final String DEFAULT_LANGUAGE = "en";

    /** A part as it is listed. */
    record Listing(String id, String title, Optional<Scalar> opening, List<Scalar> entries, Span span) {}
}
