package moveleaf.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import moveleaf.build.Rendering;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.source.SourceFile;

/**
 * A guide with next to no rules, so that a test sees the preview and not the tool: each file of the folder is a file of
 * the site. A line that begins with {@code ERROR}, {@code WARNING} or {@code FAULT} is one.
 */
final class SketchGuide implements PreviewServer.Listener {
    static final String HOME =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
            <title>Home</title></head><body><main><h1>Home</h1></main></body></html>
            """;

    final Path folder;
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    SketchGuide(Path folder) {
        this.folder = folder;
    }

    SketchGuide write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PreviewServer serve() {
        return PreviewServer.start(0, List.of(folder), this::render, this);
    }

    /** Waits for the next rebuild that ends as said: {@code good}, {@code errors} or {@code fault}. */
    void awaitRebuild(String how) throws InterruptedException {
        String last = "";
        while (!last.equals(how)) {
            String next = told.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no rebuild was " + how + "; the last was " + last);
            }
            last = next;
        }
    }

    @Override
    public void rendered(Rendering rendering) {
        told.add(rendering.hasErrors() ? "errors" : "good");
    }

    @Override
    public void failed(Throwable why) {
        told.add("fault");
    }

    private Rendering render() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            diagnostics.add(
                    Diagnostic.error("missing-folder", new SourceFile("guide", "").start(), "there is no such folder"));
        } else {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(path).toString().replace('\\', '/');
                    byte[] bytes = Files.readAllBytes(path);
                    files.put(name, bytes);
                    read(new SourceFile(name, new String(bytes, StandardCharsets.UTF_8)), diagnostics);
                }
            } catch (NoSuchFileException e) {
                // Deleted meanwhile.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Rendering(files, diagnostics);
    }

    private static void read(SourceFile file, List<Diagnostic> diagnostics) {
        for (int line = 1; line <= file.lineCount(); line++) {
            String text = file.lineText(line);
            int start = file.offset(line, 0);
            if (text.startsWith("ERROR")) {
                diagnostics.add(Diagnostic.error(
                        "sketch", file.span(start, start + 5), text.substring(5).strip()));
            } else if (text.startsWith("WARNING")) {
                diagnostics.add(Diagnostic.warning(
                                "sketch",
                                file.span(start, start + 7),
                                text.substring(7).strip())
                        .withHint("delete the line"));
            } else if (text.startsWith("FAULT")) {
                throw new IllegalStateException(text.substring(5).strip());
            }
        }
    }
}
