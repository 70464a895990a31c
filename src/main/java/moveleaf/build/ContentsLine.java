package moveleaf.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moveleaf.assemble.Document;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.Sequence;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.files.GuideFolder;
import moveleaf.model.Folder;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Says what to write into {@code guide.yaml} so that a page stands in the contents. */
final class ContentsLine {
    private ContentsLine() {}

    /** The parts that the settings list, as far as they can be read. */
    static List<Mapping> parts(SourceFile settings) {
        return YamlReader.read(settings, new Diagnostics())
                .filter(Mapping.class::isInstance)
                .flatMap(tree -> ((Mapping) tree).get("contents"))
                .map(ContentsLine::items)
                .orElse(List.of())
                .stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }

    /** Where and what: in the last part that holds pages of the same folder, else in a new part. */
    static List<String> of(SourceFile settings, Folder folder, String id, GuideFolder guide) {
        Set<String> like = new TreeSet<>();
        for (SourceFile file : guide.documents().getOrDefault(folder.path(), List.of())) {
            like.add(Document.of(folder, file).id());
        }
        Optional<Sequence> entries = parts(settings).stream()
                .map(part -> part.get("entries"))
                .flatMap(Optional::stream)
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .filter(list -> list.items().stream()
                        .anyMatch(item -> item instanceof Scalar scalar && like.contains(scalar.text())))
                .reduce((first, second) -> second);
        return entries.map(list -> into(list, settings, id)).orElseGet(() -> newPart(settings, folder, id));
    }

    private static List<String> into(Sequence entries, SourceFile settings, String id) {
        Span last = entries.items().get(entries.items().size() - 1).span();
        String line = settings.lineText(last.line());
        String head = "In " + settings.path() + ":" + last.line();
        int column = last.end() - settings.offset(last.line(), 0);
        if (!entries.span().text().startsWith("[")) {
            String indent = line.substring(0, line.indexOf('-') + 1).replace("-", "");
            return List.of(head + ", add a line below:", "  " + indent + "- " + id);
        }
        return List.of(
                head + ", write " + id + " into the list:",
                "  " + line.substring(0, column) + ", " + id + line.substring(column));
    }

    private static List<String> newPart(SourceFile settings, Folder folder, String id) {
        return List.of(
                "In " + settings.path() + ", add a part to \"contents\":",
                "    - id: " + folder.path(),
                "      title: " + Character.toUpperCase(folder.path().charAt(0))
                        + folder.path().substring(1),
                "      entries: [" + id + "]");
    }

    private static List<DataTree> items(DataTree tree) {
        return tree instanceof Sequence list ? list.items() : List.of();
    }
}
