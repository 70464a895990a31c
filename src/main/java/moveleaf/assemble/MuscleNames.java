package moveleaf.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.data.DataTree.Scalar;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;

/**
 * The muscles of a guide.
 *
 * @param ids those of the page of muscles; none where that page couldn't be read, and then nobody is blamed
 */
record MuscleNames(Optional<Set<String>> ids, Diagnostics diagnostics) {
    /** Those that the guide knows; the others are reported. */
    List<String> known(List<Scalar> scalars) {
        List<String> known = new ArrayList<>();
        for (Scalar scalar : scalars) {
            if (ids.isEmpty() || ids.get().contains(scalar.text())) {
                known.add(scalar.text());
            } else {
                diagnostics.add(Diagnostic.error(
                                "unknown-muscle", scalar.span(), "no muscle is called \"" + scalar.text() + "\"")
                        .withHint(Suggestion.nearest(scalar.text(), ids.get())
                                .map(nearest -> "did you mean \"" + nearest + "\"?")
                                .orElse("muscles are listed on the page with the role muscles")));
            }
        }
        return known;
    }
}
