package moveleaf.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.assemble.GuideAssembler;
import moveleaf.assemble.GuideSources;
import moveleaf.assemble.SectionNames;
import moveleaf.data.DataTree;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.evidence.Bibliography;
import moveleaf.evidence.CitationNumbers;
import moveleaf.figure.Gallery;
import moveleaf.files.GuideFolder;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.model.SectionKind;
import moveleaf.pdf.DocumentFacts;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PdfWriter;
import moveleaf.source.SourceFile;
import moveleaf.template.TemplateSource;
import moveleaf.template.Templates;
import moveleaf.typeset.Looks;
import moveleaf.view.BookView;
import moveleaf.view.GuideViews;
import moveleaf.view.SampleFigures;
import moveleaf.view.Words;

/** The booklet of a guide, straight from its folder: for tests, and to look at. */
public final class BookletProof {
    static final TemplateSource TEMPLATES = path -> {
        Path file = Path.of("templates").resolve(path);
        try {
            return Files.exists(file)
                    ? Optional.of(new SourceFile("templates/" + path, Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    };

    private BookletProof() {}

    /** Writes {@code booklet-<paper>.pdf} and prints what is wrong. Arguments: the guide's folder, the target folder. */
    public static void main(String[] arguments) throws IOException {
        for (String paper : arguments.length > 2 ? List.of(arguments[2]) : List.of("letter", "a4")) {
            Diagnostics diagnostics = new Diagnostics();
            long start = System.nanoTime();
            BookView view = view(Path.of(arguments[0]), diagnostics);
            long viewed = System.nanoTime();
            FontBook fonts = new FontBook();
            Optional<PrintDocument> document = set(view, paper, fonts, diagnostics);
            long set = System.nanoTime();
            System.out.print(DiagnosticLines.of(diagnostics));
            if (document.isPresent()) {
                Path target = Path.of(arguments[1]).resolve("booklet-" + paper + ".pdf");
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target)) {
                    new PdfWriter().write(document.get().composition(), facts(document.get()), out);
                }
                System.out.printf(
                        "%s: %d pages, view %d ms, set %d ms, write %d ms%n",
                        target,
                        document.get().composition().pages().size(),
                        (viewed - start) / 1_000_000,
                        (set - viewed) / 1_000_000,
                        (System.nanoTime() - set) / 1_000_000);
                System.out.println(Looks.of(document.get().composition()).words());
            }
        }
    }

    static Optional<PrintDocument> set(BookView view, String paper, FontBook fonts, Diagnostics diagnostics) {
        Templates templates = new Templates(TEMPLATES, words(), diagnostics);
        return Edition.load("booklet", BookView.class, templates, TEMPLATES, diagnostics)
                .flatMap(edition -> edition.set(
                        view, paper, new Stock(fonts, new Pictures(SampleFigures.drawings(), Map.of())), diagnostics));
    }

    static BookView view(Path folder, Diagnostics diagnostics) {
        List<String> folders = Arrays.stream(Folder.values()).map(Folder::path).toList();
        GuideFolder files = GuideFolder.read(folder, String.valueOf(folder.getFileName()), folders, diagnostics);
        Guide guide = GuideAssembler.assemble(
                        GuideSources.of(files.settings(), files.references(), files.documents()),
                        language -> names(),
                        diagnostics)
                .orElseThrow();
        CitationNumbers numbers = CitationNumbers.of(guide);
        return new GuideViews(guide, Bibliography.format(guide, numbers, diagnostics), Gallery.EMPTY, words()).book();
    }

    private static DataTree strings() {
        SourceFile file = TEMPLATES.file("strings/en.yaml").orElseThrow();
        return YamlReader.read(file, new Diagnostics()).orElseThrow();
    }

    static Words words() {
        return Words.read(strings(), new Diagnostics());
    }

    private static SectionNames names() {
        Words words = words();
        Map<SectionKind, String> names = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            names.put(kind, words.find("sections." + kind.key()).orElseThrow());
        }
        return new SectionNames(names);
    }

    static DocumentFacts facts(PrintDocument document) {
        return new DocumentFacts(
                document.title(),
                document.authors(),
                document.language(),
                document.subject(),
                document.keywords(),
                Instant.parse("2026-11-22T00:00:00Z"),
                Instant.parse("2026-11-22T00:00:00Z"),
                "Moveleaf");
    }
}
