package moveleaf.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;

/**
 * Templates, styles and language files: those of a guide where it has them, else those in the jar, file by file.
 *
 * @param folder on disk
 * @param shown the folder as diagnostics name it, with {@code /}; files in the jar are named {@code templates/…}
 */
public record TemplateFolder(Optional<Path> folder, String shown) {
    /** Only what ships in the jar. */
    public static final TemplateFolder SHIPPED = new TemplateFolder(Optional.empty(), "templates");

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
        Optional<Path> file = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return inJar(name);
        }
        return leadsOut(file.get(), folder.orElseThrow())
                ? refused(name, diagnostics)
                : TextFiles.read(file.get(), shown + "/" + name, diagnostics);
    }

    private static boolean leadsOut(Path file, Path folder) {
        try {
            return !file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file + ": " + Reason.of(e), e);
        }
    }

    private Optional<SourceFile> refused(String name, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.error(
                        "link-out-of-guide",
                        new SourceFile(shown + "/" + name, "").start(),
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
