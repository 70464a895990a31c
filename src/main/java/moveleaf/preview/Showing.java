package moveleaf.preview;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.build.Rendering;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.DiagnosticPrinter;
import moveleaf.diagnostic.Severity;

/**
 * What the preview shows after one rebuild, and since when each page has looked as it does.
 *
 * <p>Rebuilds are numbered. A page in a browser carries the number that it was served under; it is stale when what it
 * shows has changed at a later one.
 */
final class Showing {
    /** What changes with every page, and shows in none. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("sw.js", "assets/files.js", "assets/search.js", "guide.json");

    private final long number;
    private final SortedMap<String, byte[]> files;
    private final Map<String, Long> changed;
    private final List<Diagnostic> diagnostics;
    private final Optional<Throwable> failure;
    private final String said;
    private final long saidSince;

    private Showing(
            long number,
            SortedMap<String, byte[]> files,
            Map<String, Long> changed,
            List<Diagnostic> diagnostics,
            Optional<Throwable> failure,
            Optional<Showing> before) {
        this.number = number;
        this.files = Collections.unmodifiableSortedMap(files);
        this.changed = changed;
        this.diagnostics = List.copyOf(diagnostics);
        this.failure = failure;
        this.said = DiagnosticPrinter.text(diagnostics)
                + failure.map(Showing::trace).orElse("");
        this.saidSince =
                before.filter(b -> b.said.equals(said)).map(b -> b.saidSince).orElse(number);
    }

    /** Nothing yet. */
    static Showing none(long number) {
        return new Showing(number, new TreeMap<>(), Map.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** What is shown after a rebuild; one with errors keeps the last good files, for styles and pictures. */
    Showing next(Rendering rendering) {
        SortedMap<String, byte[]> shown = rendering.hasErrors() ? files : rendering.files();
        return new Showing(
                number + 1, shown, changes(shown), rendering.diagnostics(), Optional.empty(), Optional.of(this));
    }

    /** What is shown after a rebuild that broke down. */
    Showing next(Throwable why) {
        return new Showing(number + 1, files, changed, List.of(), Optional.of(why), Optional.of(this));
    }

    private Map<String, Long> changes(SortedMap<String, byte[]> after) {
        Map<String, Long> changes = new HashMap<>(changed);
        Set<String> paths = new HashSet<>(files.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> Arrays.equals(files.get(path), after.get(path)));
        paths.forEach(path -> changes.put(path, number + 1));
        return changes;
    }

    long number() {
        return number;
    }

    /** The bytes at a path without a leading slash; only what was built. */
    Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Why the rebuild broke down. */
    Optional<Throwable> failure() {
        return failure;
    }

    /** The failure's stack trace; empty where there is none. */
    String trace() {
        return failure.map(Showing::trace).orElse("");
    }

    /** Whether there is no site to show, only what is wrong. */
    boolean broken() {
        return failure.isPresent() || diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Whether a page that was served under an earlier number would look different now. */
    boolean outdates(String page, long seen) {
        return saidSince > seen
                || changed.getOrDefault(page, changed.getOrDefault("404.html", 0L)) > seen
                || changed.entrySet().stream().anyMatch(file -> file.getValue() > seen && isPartOfPages(file.getKey()));
    }

    /** Styles, scripts and pictures: any page may show them. */
    private static boolean isPartOfPages(String path) {
        String type = ContentType.of(path);
        return !type.equals(ContentType.HTML) && !type.equals(ContentType.PDF) && !OF_THE_WHOLE.contains(path);
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
