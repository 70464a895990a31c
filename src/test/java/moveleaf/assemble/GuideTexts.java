package moveleaf.assemble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import moveleaf.data.DataTree;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.files.GuideFolder;
import moveleaf.model.Folder;
import moveleaf.model.SectionKind;
import moveleaf.source.SourceFile;

/** The texts of a guide, to be changed and assembled in a test. */
final class GuideTexts {
    static final Path MINIMAL = Path.of("src/test/guides/minimal");

    private final Map<String, SourceFile> files = new TreeMap<>();
    private final TreeMap<String, String> pictures = new TreeMap<>();

    static GuideTexts of(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        List<String> folders = Arrays.stream(Folder.values()).map(Folder::path).toList();
        GuideFolder guide = GuideFolder.read(folder, String.valueOf(folder.getFileName()), folders, diagnostics);
        GuideTexts texts = new GuideTexts();
        Stream.concat(
                        Stream.concat(guide.settings().stream(), guide.references().stream()),
                        guide.documents().values().stream().flatMap(List::stream))
                .forEach(file -> texts.put(file.path().substring(file.path().indexOf('/') + 1), file.text()));
        return texts;
    }

    /** Paths are shown as if the guide's folder were called {@code g}. */
    GuideTexts put(String path, String text) {
        files.put(path, new SourceFile("g/" + path, text));
        return this;
    }

    GuideTexts replace(String path, String old, String replacement) {
        String text = text(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " has no " + old);
        }
        return put(path, text.replace(old, replacement));
    }

    String text(String path) {
        return Objects.requireNonNull(files.get(path), path).text();
    }

    GuideTexts remove(String path) {
        if (files.remove(path) == null) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return this;
    }

    /** Image files of these names lie in {@code figures/}. */
    GuideTexts pictures(String... names) {
        Stream.of(names).forEach(name -> pictures.put("figures/" + name, "g/figures/" + name));
        return this;
    }

    GuideSources sources() {
        Map<String, List<SourceFile>> folders = new TreeMap<>();
        files.forEach((path, file) -> {
            if (path.contains("/")) {
                folders.computeIfAbsent(path.substring(0, path.indexOf('/')), f -> new ArrayList<>())
                        .add(file);
            }
        });
        return GuideSources.of(
                        Optional.ofNullable(files.get("guide.yaml")),
                        Optional.ofNullable(files.get("references.json")),
                        folders)
                .withPictures(pictures);
    }

    /** The headings of {@code templates/strings/en.yaml}. */
    static SectionNames english() {
        try {
            SourceFile file = new SourceFile("en.yaml", Files.readString(Path.of("templates/strings/en.yaml")));
            DataTree.Mapping strings =
                    (DataTree.Mapping) YamlReader.read(file, new Diagnostics()).orElseThrow();
            DataTree.Mapping sections =
                    (DataTree.Mapping) strings.get("sections").orElseThrow();
            Map<SectionKind, String> names = new EnumMap<>(SectionKind.class);
            for (SectionKind kind : SectionKind.values()) {
                names.put(kind, ((DataTree.Scalar) sections.get(kind.key()).orElseThrow()).text());
            }
            return new SectionNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
