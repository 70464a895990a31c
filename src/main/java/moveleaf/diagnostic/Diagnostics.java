package moveleaf.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects diagnostics from all stages and threads; the list comes out in file order and holds no two alike. */
public final class Diagnostics {
    private static final Comparator<Diagnostic> FILE_ORDER = Comparator.comparing(
                    (Diagnostic d) -> d.span().file().path())
            .thenComparing(d -> d.span().start())
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(d -> d.span().end())
            .thenComparing(d -> d.hint().orElse(""));

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    public synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public synchronized void addAll(Diagnostics others) {
        found.addAll(others.all());
    }

    /** All of them: by path, then offset, errors before warnings. */
    public synchronized List<Diagnostic> all() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(FILE_ORDER);
        return List.copyOf(sorted);
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
