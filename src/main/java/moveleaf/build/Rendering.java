package moveleaf.build;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Severity;

/**
 * A guide as files in memory: what a build would put in place.
 *
 * @param files contents by path from the output folder; as much as could be made where there are errors
 * @param diagnostics in file order
 */
public record Rendering(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
    public Rendering {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether anything is wrong enough that nothing may be published. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
