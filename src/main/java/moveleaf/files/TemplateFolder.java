package moveleaf.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;

/**
 * Templates, styles and language files: those of a guide where it has them, else those in the jar, file by file.
 *
 * @param folders on disk, the strongest first
 */
public record TemplateFolder(List<Path> folders) {
    public TemplateFolder {
        folders = List.copyOf(folders);
    }

    /**
     * The file of a name.
     *
     * @param name such as {@code site/page.mustache}; never leads out of a folder
     * @return empty where no folder has it, or where it can't be read (then with a diagnostic)
     */
    public Optional<SourceFile> find(String name, Diagnostics diagnostics) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")) {
            return Optional.empty();
        }
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return leadsOut(file, folder)
                        ? refused(name, diagnostics)
                        : TextFiles.read(file, "templates/" + name, diagnostics);
            }
        }
        return inJar(name);
    }

    private static boolean leadsOut(Path file, Path folder) {
        try {
            return !file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file + ": " + Reason.of(e), e);
        }
    }

    private static Optional<SourceFile> refused(String name, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.error(
                        "link-out-of-guide",
                        new SourceFile("templates/" + name, "").start(),
                        "this link leads out of the templates' folder")
                .withHint("copy the file here instead"));
        return Optional.empty();
    }

    private static Optional<SourceFile> inJar(String name) {
        try (InputStream in = TemplateFolder.class.getResourceAsStream("/moveleaf/templates/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new SourceFile("templates/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
