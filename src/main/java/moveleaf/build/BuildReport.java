package moveleaf.build;

import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;

/**
 * What a build came to.
 *
 * @param diagnostics in file order
 * @param published what was put in place; empty where errors kept the output as it was
 */
public record BuildReport(List<Diagnostic> diagnostics, Optional<Published> published) {
    public BuildReport {
        diagnostics = List.copyOf(diagnostics);
    }
}
