package moveleaf.markdown;

import java.util.Optional;
import moveleaf.data.DataTree;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Where the YAML at the top of a content file stands: from after the line {@code ---} to the next such line.
 *
 * @param from offset of its first character
 * @param to offset after its last
 * @param body offset of the first character below it
 */
public record FrontMatter(int from, int to, int body) {
    private static final String FENCE = "---";

    /** The fields at the top of a file; none where there are none that can be read, which is reported. */
    public static Optional<DataTree.Mapping> read(SourceFile file, Diagnostics diagnostics) {
        return find(file, diagnostics).flatMap(found -> found.fields(file, diagnostics));
    }

    /** The front matter of a file; none is an error, since every content file has a title. */
    static Optional<FrontMatter> find(SourceFile file, Diagnostics diagnostics) {
        if (!isFence(file, 1)) {
            diagnostics.add(Diagnostic.error(
                            "missing-front-matter", file.start(), "the file does not begin with front matter")
                    .withHint("begin with a line ---, then title: and the other fields, then another line ---"));
            return Optional.empty();
        }
        int lines = file.lineCount();
        for (int line = 2; line <= lines; line++) {
            if (isFence(file, line)) {
                return Optional.of(new FrontMatter(file.offset(2, 0), file.offset(line, 0), start(file, line + 1)));
            }
        }
        diagnostics.add(
                Diagnostic.error("unclosed-front-matter", file.span(0, FENCE.length()), "the front matter does not end")
                        .withHint("put a line --- below its last field"));
        return Optional.empty();
    }

    /** The fields; none where they are no YAML, or no keys with values. */
    Optional<DataTree.Mapping> fields(SourceFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Optional<DataTree> tree = YamlReader.read(file, from, to, own);
        Optional<DataTree.Mapping> mapping =
                tree.filter(DataTree.Mapping.class::isInstance).map(DataTree.Mapping.class::cast);
        if (mapping.isEmpty() && !own.hasErrors()) {
            Span place = tree.map(DataTree::span).orElse(file.span(0, FENCE.length()));
            own.add(Diagnostic.error("empty-front-matter", place, "the front matter holds no keys with values")
                    .withHint("write one field a line, such as title: Leg raise"));
        }
        diagnostics.addAll(own);
        return mapping;
    }

    private static boolean isFence(SourceFile file, int line) {
        return file.lineText(line).stripTrailing().equals(FENCE);
    }

    private static int start(SourceFile file, int line) {
        return line > file.lineCount() ? file.text().length() : file.offset(line, 0);
    }
}
