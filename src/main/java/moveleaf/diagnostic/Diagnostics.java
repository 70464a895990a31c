package moveleaf.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moveleaf.source.Span;

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
    private final Map<Matter, Set<Diagnostic>> alike = new LinkedHashMap<>();

    /** What diagnostics of several documents are about. */
    private record Matter(Severity severity, String code, Span span, String what) {}

    public synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /**
     * Adds what each of several documents may find of the same words: it is told once, as the first of them in order says it.
     *
     * @param what is found, beside the code and the place: two that differ in it are two
     */
    public synchronized void addAlike(Diagnostic diagnostic, String what) {
        Matter matter = new Matter(diagnostic.severity(), diagnostic.code(), diagnostic.span(), what);
        alike.computeIfAbsent(matter, it -> new LinkedHashSet<>()).add(diagnostic);
    }

    public synchronized void addAll(Diagnostics others) {
        found.addAll(others.all());
    }

    /** All of them: by path, then offset, errors before warnings. */
    public synchronized List<Diagnostic> all() {
        Set<Diagnostic> told = new LinkedHashSet<>(found);
        alike.values().forEach(same -> told.add(Collections.min(same, FILE_ORDER)));
        List<Diagnostic> sorted = new ArrayList<>(told);
        sorted.sort(FILE_ORDER);
        return List.copyOf(sorted);
    }

    public synchronized boolean hasErrors() {
        return all().stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
