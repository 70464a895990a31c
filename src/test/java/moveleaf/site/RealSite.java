package moveleaf.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import moveleaf.build.Rendering;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The website of the repository's own guide, in memory and in a folder, rendered once for the whole run. */
public final class RealSite implements AutoCloseable {
    private final Path folder;
    private final SortedMap<String, byte[]> files;

    private RealSite(Path folder, SortedMap<String, byte[]> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Hands the site to tests that ask for it. */
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RealSite.class;
        }

        @Override
        public RealSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(RealSite.class))
                    .getOrComputeIfAbsent(RealSite.class, key -> real(), RealSite.class);
        }
    }

    /** The site of any guide, with templates of its own where it brings some. */
    static RealSite of(Path guide, Optional<Path> templates) {
        try {
            Path folder = Files.createTempDirectory("moveleaf-site");
            Rendering rendering =
                    GuideRenderer.render(new BuildOptions(guide, templates, folder, Set.of(BuildOptions.SITE), 2));
            if (rendering.hasErrors()) {
                throw new IllegalStateException(rendering.diagnostics().toString());
            }
            for (var file : rendering.files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return new RealSite(folder, rendering.files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RealSite real() {
        return of(Path.of("content"), Optional.empty());
    }

    /** Where it lies, to be served. */
    public Path folder() {
        return folder;
    }

    /** All files by path from the root. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** Paths of all pages. */
    public List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    /** A file as text. */
    public String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("the site has no " + path);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The address on disk of a file, and of a place in it after a {@code #}. */
    public String url(String path) {
        String[] parts = path.split("#", 2);
        String file = folder.resolve(parts[0]).toUri().toString();
        return parts.length == 1 ? file : file + "#" + parts[1];
    }

    @Override
    public void close() {
        try (var all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
