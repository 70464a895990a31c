package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import moveleaf.diagnostic.DiagnosticPrinter;

/** A guide in a temporary folder, to build, to break and to build again. */
public final class GuideFixture {
    private final Path root;
    private Set<String> only = Set.of();
    private Optional<BuildReport> last = Optional.empty();

    private GuideFixture(Path root) {
        this.root = root;
    }

    /** A copy of a guide of {@code src/test/guides} in {@code temp}, in a folder with spaces and umlauts. */
    public static GuideFixture of(String name, Path temp) {
        GuideFixture fixture = new GuideFixture(temp.resolve("Übungen für alle"));
        copy(Path.of("src/test/guides", name), fixture.guide());
        return fixture;
    }

    /** A copy of the real guide. */
    public static GuideFixture real(Path temp) {
        GuideFixture fixture = new GuideFixture(temp);
        copy(Path.of("content"), fixture.guide());
        return fixture;
    }

    /** The folder that holds the guide and its output. */
    public Path root() {
        return root;
    }

    public Path guide() {
        return root.resolve("content");
    }

    public Path out() {
        return root.resolve("site");
    }

    /** Builds only these from now on. */
    public GuideFixture only(String... names) {
        only = Set.of(names);
        return this;
    }

    public GuideFixture build() {
        last = Optional.of(GuideBuild.run(options()));
        return this;
    }

    public BuildOptions options() {
        return new BuildOptions(guide(), Optional.empty(), out(), only, 2);
    }

    public BuildReport report() {
        return last.orElseThrow();
    }

    /** Replaces text in a file of the guide, which must hold it. */
    public GuideFixture edit(String file, String from, String to) {
        String text = text(guide().resolve(file));
        assertTrue(text.contains(from), file + " has no " + from);
        return write(file, text.replace(from, to));
    }

    public GuideFixture write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public GuideFixture write(String file, byte[] bytes) {
        try {
            Files.createDirectories(guide().resolve(file).getParent());
            Files.write(guide().resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a file of the templates beside the guide. */
    public GuideFixture template(String file, String text) {
        return write("../templates/" + file, text);
    }

    public GuideFixture delete(String file) {
        try {
            Files.delete(guide().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The first lines of the diagnostics, in order. */
    public List<String> headlines() {
        return report().diagnostics().stream().map(DiagnosticPrinter::headline).toList();
    }

    public GuideFixture expect(String... headlines) {
        assertEquals(String.join("\n", headlines), String.join("\n", headlines()));
        return this;
    }

    public GuideFixture expectFile(String file, String part) {
        String text = text(out().resolve(file));
        assertTrue(text.contains(part), file + " has no " + part + ":\n" + text);
        return this;
    }

    /** Everything in the output folder but the tool's own notes, by path. */
    public SortedMap<String, byte[]> output() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(out())) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(out())) {
            List<Path> all = new ArrayList<>(paths.filter(Files::isRegularFile).toList());
            for (Path path : all) {
                String name = out().relativize(path).toString();
                if (!name.startsWith(".moveleaf")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
