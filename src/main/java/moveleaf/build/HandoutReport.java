package moveleaf.build;

import java.nio.file.Path;
import java.util.List;
import moveleaf.diagnostic.Diagnostic;

/**
 * What became of handouts.
 *
 * @param diagnostics of all plans, in file order
 * @param made PDFs that were written, in the order of their plans
 */
public record HandoutReport(List<Diagnostic> diagnostics, List<Made> made) {
    public HandoutReport {
        diagnostics = List.copyOf(diagnostics);
        made = List.copyOf(made);
    }

    /** A PDF that was written. */
    public record Made(Path file, int pages) {}
}
