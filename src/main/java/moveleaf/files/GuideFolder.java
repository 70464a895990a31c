package moveleaf.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;

/**
 * What a guide's folder holds.
 *
 * @param settings {@code guide.yaml}
 * @param references {@code references.json}
 * @param documents Markdown files by folder name and file name, both sorted; the folders are those asked for
 * @param images image files, sorted by name
 * @param unread paths of files and folders that are there and couldn't be read, which is reported; the rest may be told that they exist
 */
public record GuideFolder(
        Optional<SourceFile> settings,
        Optional<SourceFile> references,
        Map<String, List<SourceFile>> documents,
        List<ImageFile> images,
        Set<String> unread) {
    /** Far more than any guide has; a folder with more was named by mistake. */
    private static final int MOST_FILES = 20_000;

    /**
     * Reads a guide; what can't be read is a diagnostic, and the rest is returned all the same.
     *
     * @param folder on disk
     * @param shown the folder as diagnostics name it, with {@code /}; empty for the working folder
     * @param folders names of the sub-folders that hold Markdown
     */
    public static GuideFolder read(Path folder, String shown, List<String> folders, Diagnostics diagnostics) {
        return new Reader(folder, shown, diagnostics).read(folders);
    }

    /** One reading. */
    private static final class Reader {
        private final Path folder;
        private final Diagnostics diagnostics;
        private final String shown;
        private final Set<String> unread = new TreeSet<>();

        Reader(Path folder, String shown, Diagnostics diagnostics) {
            this.folder = folder;
            this.shown = shown;
            this.diagnostics = diagnostics;
        }

        private String shown(String path) {
            return shown.isEmpty() ? path : shown + "/" + path;
        }

        GuideFolder read(List<String> folders) {
            if (!Files.isDirectory(folder)) {
                diagnostics.add(
                        Diagnostic.error("missing-folder", nameOnly(shown).start(), "there is no such folder")
                                .withHint("a guide is a folder with a guide.yaml"));
                return new GuideFolder(Optional.empty(), Optional.empty(), Map.of(), List.of(), Set.of());
            }
            Optional<SourceFile> settings = text("guide.yaml");
            Optional<SourceFile> references = Files.exists(folder.resolve("references.json"), LinkOption.NOFOLLOW_LINKS)
                    ? text("references.json")
                    : Optional.empty();
            Map<String, List<SourceFile>> documents = new TreeMap<>();
            for (String name : folders) {
                documents.put(name, documents(name));
            }
            return new GuideFolder(settings, references, documents, images(), unread);
        }

        private List<SourceFile> documents(String name) {
            Path sub = folder.resolve(name);
            List<SourceFile> found = new ArrayList<>();
            if (!Files.isDirectory(sub) || leadsOut(sub, name)) {
                return found;
            }
            for (Path file : listing(sub, name)) {
                String path = name + "/" + file.getFileName();
                if (file.getFileName().toString().startsWith(".")) {
                    continue;
                }
                if (!Files.isRegularFile(file) || !path.endsWith(".md")) {
                    diagnostics.add(Diagnostic.warning(
                                    "ignored-file", nameOnly(shown(path)).start(), "this is not a page of the guide")
                            .withHint("pages are files that end in .md; move anything else elsewhere"));
                    continue;
                }
                text(path).ifPresent(found::add);
            }
            return found;
        }

        private List<ImageFile> images() {
            Path sub = folder.resolve(ImageFiles.FOLDER);
            ImageFiles images = new ImageFiles(diagnostics);
            if (!Files.isDirectory(sub) || leadsOut(sub, ImageFiles.FOLDER)) {
                return images.found();
            }
            for (Path file : listing(sub, ImageFiles.FOLDER)) {
                String path = ImageFiles.FOLDER + "/" + file.getFileName();
                if (!images.isImage(file, shown(path))) {
                    continue;
                }
                if (leadsOut(file, path)) {
                    images.refuse(path, shown(path));
                } else {
                    images.read(file, path, shown(path));
                }
            }
            return images.found();
        }

        private List<Path> listing(Path sub, String name) {
            try (Stream<Path> paths = Files.list(sub)) {
                return paths.limit(MOST_FILES)
                        .sorted((a, b) -> a.getFileName()
                                .toString()
                                .compareTo(b.getFileName().toString()))
                        .toList();
            } catch (IOException | UncheckedIOException e) {
                unread.add(shown(name));
                diagnostics.add(Diagnostic.error(
                                "unreadable-file", nameOnly(shown(name)).start(), "this folder can't be read")
                        .withHint("look at its permissions"));
                return List.of();
            }
        }

        private Optional<SourceFile> text(String path) {
            Optional<SourceFile> text = leadsOut(folder.resolve(path), path)
                    ? Optional.empty()
                    : TextFiles.read(folder.resolve(path), shown(path), diagnostics);
            if (text.isEmpty()) {
                unread.add(shown(path));
            }
            return text;
        }

        /** A link that leads out of the guide is not followed: a build reads nothing outside its folders. */
        private boolean leadsOut(Path path, String name) {
            try {
                if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                        || path.toRealPath().startsWith(folder.toRealPath())) {
                    return false;
                }
            } catch (IOException e) {
                // A link to nowhere, or in a circle, is refused like one that leads out.
            }
            diagnostics.add(Diagnostic.error(
                            "link-out-of-guide",
                            nameOnly(shown(name)).start(),
                            "this link leads out of the guide's folder")
                    .withHint("copy the file here instead"));
            return true;
        }

        private static SourceFile nameOnly(String path) {
            return new SourceFile(path, "");
        }
    }
}
