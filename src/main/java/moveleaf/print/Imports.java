package moveleaf.print;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import moveleaf.template.Neighbours;
import moveleaf.template.TemplateSource;

/**
 * Follows the imports of one edition's stylesheet. A sheet that is imported from several places is read where it is first imported
 * and counts there only, so that shared sheets may import what they build on.
 */
final class Imports {
    private final TemplateSource source;
    private final Diagnostics diagnostics;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> read = new HashSet<>();

    /**
     * @param path of the edition's own stylesheet in the templates folder
     */
    Imports(TemplateSource source, String path, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        open.push(path);
    }

    /**
     * The sheet that an import of the sheet being read names; empty where it has been read before, and where it can't be, which is
     * reported.
     *
     * @param name a file's name: beside the sheet that imports it, or else in {@code shared}
     */
    Optional<Stylesheet> follow(String name, Span rule) {
        List<String> places = name.contains("/") ? List.of() : Neighbours.of(open.getFirst(), name);
        Optional<String> path =
                places.stream().filter(place -> source.file(place).isPresent()).findFirst();
        if (path.isEmpty()) {
            missing(name, places, rule);
            return Optional.empty();
        }
        if (open.contains(path.get())) {
            diagnostics.add(Diagnostic.error("import-loop", rule, "the stylesheet \"" + name + "\" would import itself")
                    .withHint("it is read by " + String.join(", which is read by ", open)));
            return Optional.empty();
        }
        return read.add(path.get()) ? source.file(path.get()).map(file -> read(path.get(), file)) : Optional.empty();
    }

    private Stylesheet read(String path, SourceFile file) {
        open.push(path);
        Stylesheet sheet = new StylesheetReader(file, this, diagnostics).read();
        open.pop();
        return sheet;
    }

    private void missing(String name, List<String> places, Span rule) {
        Diagnostic missing = Diagnostic.error("missing-import", rule, "there is no stylesheet \"" + name + "\"");
        diagnostics.add(missing.withHint(
                places.isEmpty()
                        ? "write the name of a file without folders"
                        : "looked for templates/" + String.join(" and templates/", places)));
    }
}
