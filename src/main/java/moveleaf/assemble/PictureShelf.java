package moveleaf.assemble;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import moveleaf.data.DataTree.Scalar;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.source.SourceFile;

/** The image files of a guide, and which of them its figures use. */
final class PictureShelf {
    /** As the schema has it; what is of another form it has reported. */
    private static final Pattern FORM =
            Pattern.compile("figures/[a-z0-9][a-z0-9._-]{0,95}\\.(svg|png|jpe?g)", Pattern.CASE_INSENSITIVE);

    private final SortedMap<String, String> shown;
    private final Set<String> unused;
    private final Diagnostics diagnostics;

    /**
     * @param shown the files by their paths from the guide's folder, each with its path as printed
     */
    PictureShelf(SortedMap<String, String> shown, Diagnostics diagnostics) {
        this.shown = shown;
        this.unused = new TreeSet<>(shown.keySet());
        this.diagnostics = diagnostics;
    }

    /** Whether there is the file that a figure names; if not, that is reported. */
    boolean take(Scalar path) {
        unused.remove(path.text());
        if (shown.containsKey(path.text())) {
            return true;
        }
        if (FORM.matcher(path.text()).matches()) {
            diagnostics.add(Diagnostic.error("missing-file", path.span(), "there is no such file in the guide's folder")
                    .withHint(Suggestion.nearest(path.text(), shown.keySet())
                            .map(nearest -> "did you mean \"" + nearest + "\"?")
                            .orElse("put the file into the folder figures/ of the guide")));
        }
        return false;
    }

    void reportUnused() {
        for (String path : unused) {
            SourceFile file = new SourceFile(shown.getOrDefault(path, path), "");
            diagnostics.add(Diagnostic.warning("unused-picture", file.start(), "no figure shows this file")
                    .withHint("name it in a figure, or delete it"));
        }
    }
}
