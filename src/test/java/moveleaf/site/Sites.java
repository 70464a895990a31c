package moveleaf.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.template.TemplateSource;
import moveleaf.template.Templates;
import moveleaf.view.DownloadView;
import moveleaf.view.SampleGuide;

/** The sample guide as a site, with the repository's own templates. */
final class Sites {
    static final TemplateSource TEMPLATES = path -> {
        try {
            Path file = Path.of("templates").resolve(path);
            return Files.exists(file)
                    ? Optional.of(new SourceFile("templates/" + path, Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    };

    private Sites() {}

    static SortedMap<String, String> render(SampleGuide guide) {
        Diagnostics diagnostics = new Diagnostics();
        Templates templates = new Templates(TEMPLATES, SampleGuide.words(), diagnostics);
        DownloadView booklet =
                DownloadView.planned("print/sample-booklet-a4.pdf", "booklet", "Booklet", "To fold.", "A4");
        SortedMap<String, byte[]> files =
                SitePages.render(guide.views().site(List.of(booklet)), templates, TEMPLATES, diagnostics);
        if (!diagnostics.all().isEmpty()) {
            throw new IllegalStateException(diagnostics.all().toString());
        }
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /** Writes a site into a folder. */
    static void write(SortedMap<String, String> site, Path folder) {
        try {
            for (var file : site.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
