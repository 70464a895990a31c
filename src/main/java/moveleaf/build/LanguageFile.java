package moveleaf.build;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moveleaf.assemble.SectionNames;
import moveleaf.data.DataTree;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.files.TemplateFolder;
import moveleaf.model.SectionKind;
import moveleaf.source.SourceFile;
import moveleaf.view.Words;

/**
 * The words of the guide's language: {@code strings/<language>.yaml}, English where there is none or where words are missing.
 *
 * @param words what the tool says
 * @param sections the headings that it understands
 */
record LanguageFile(Words words, SectionNames sections) {
    private static final String ENGLISH = "en";

    static LanguageFile of(Optional<SourceFile> settings, TemplateFolder templates, Diagnostics diagnostics) {
        SourceFile shipped = file(ENGLISH, TemplateFolder.SHIPPED, diagnostics)
                .orElseThrow(() -> new IllegalStateException("the jar should hold the English words"));
        DataTree tree = YamlReader.read(shipped, diagnostics)
                .orElseThrow(() -> new IllegalStateException("the English words in the jar should be YAML"));
        Words words = Words.read(tree, diagnostics);
        Optional<DataTree.Scalar> asked = settings.flatMap(file -> YamlReader.read(file, new Diagnostics()))
                .filter(DataTree.Mapping.class::isInstance)
                .flatMap(fields -> ((DataTree.Mapping) fields).get("language"))
                .filter(DataTree.Scalar.class::isInstance)
                .map(DataTree.Scalar.class::cast);
        if (asked.isPresent()) {
            words = words(asked.get(), words, shipped, templates, diagnostics);
        }
        return new LanguageFile(words, sections(words));
    }

    private static Words words(
            DataTree.Scalar language,
            Words english,
            SourceFile shipped,
            TemplateFolder templates,
            Diagnostics diagnostics) {
        String primary = language.text().toLowerCase(Locale.ROOT).split("-", -1)[0];
        Optional<SourceFile> file =
                primary.matches("[a-z]{2,8}") ? file(primary, templates, diagnostics) : Optional.empty();
        if (file.filter(f -> f.text().equals(shipped.text())).isPresent()) {
            return english; // no need to read twice what stands in the jar and beside the guide alike
        }
        Optional<DataTree> tree = file.flatMap(f -> YamlReader.read(f, diagnostics));
        if (tree.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                            "unknown-language",
                            language.span(),
                            "there is no language file for \"" + language.text() + "\"")
                    .withHint("put one at templates/strings/" + primary
                            + ".yaml beside the guide; the English one shows what it needs"));
            return english;
        }
        // Some words changed in our own language need no word of warning; a translation with gaps does.
        Diagnostics gaps = primary.equals(ENGLISH) ? new Diagnostics() : diagnostics;
        return Words.read(tree.get(), diagnostics).completedFrom(english, tree.get(), gaps);
    }

    private static Optional<SourceFile> file(String language, TemplateFolder templates, Diagnostics diagnostics) {
        return templates.find("strings/" + language + ".yaml", diagnostics);
    }

    private static SectionNames sections(Words words) {
        Map<SectionKind, String> names = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            words.find("sections." + kind.key()).ifPresent(name -> names.put(kind, name));
        }
        return new SectionNames(names);
    }
}
