package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import moveleaf.PdfConformance;
import moveleaf.assemble.GuideAssembler;
import moveleaf.assemble.GuideSources;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.evidence.Bibliography;
import moveleaf.evidence.CitationNumbers;
import moveleaf.evidence.FormattedReference;
import moveleaf.files.GuideFolder;
import moveleaf.files.TemplateFolder;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.pdf.PrintedPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The booklets of the real guide, read back from their PDFs. */
class RealBookletTest {
    private static final SortedMap<String, byte[]> FILES = new java.util.TreeMap<>();

    @BeforeAll
    static void render() {
        Rendering rendering = GuideRenderer.render(
                new BuildOptions(Path.of("content"), Optional.empty(), Path.of("unused"), Set.of("booklet"), 2));
        assertEquals(List.of(), rendering.diagnostics());
        FILES.putAll(rendering.files());
        assertEquals(2, FILES.size());
    }

    @Test
    void both_pass_pdf_ua_1_and_pdf_a_2a() {
        FILES.forEach((path, pdf) -> {
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1), path);
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A), path);
        });
    }

    @Test
    void every_movement_and_every_reference_is_in_them() throws IOException {
        Guide guide = guide();
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            try (PDDocument document = Loader.loadPDF(file.getValue())) {
                String text = PrintedPages.packed(new PDFTextStripper().getText(document));
                for (Entry entry : guide.entries()) {
                    assertTrue(
                            text.contains(PrintedPages.packed(entry.head().title())),
                            entry.head().title());
                    assertTrue(
                            text.contains(PrintedPages.packed(entry.head().summary())),
                            entry.head().summary());
                }
                for (FormattedReference reference : references(guide).values()) {
                    assertTrue(text.contains(PrintedPages.packed(reference.plain())), reference.plain());
                }
            }
        }
    }

    @Test
    void each_note_mark_has_its_note_on_its_page() throws IOException {
        Map<String, FormattedReference> references = references(guide());
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            try (PDDocument document = Loader.loadPDF(file.getValue())) {
                int marks = 0;
                List<String> missing = new ArrayList<>();
                for (int number = 1; number <= document.getNumberOfPages(); number++) {
                    String page = PrintedPages.packed(text(document, number));
                    for (String key : cited(document.getPage(number - 1))) {
                        FormattedReference reference = Objects.requireNonNull(references.get(key), key);
                        String note = PrintedPages.packed(reference.number() + reference.plain());
                        marks++;
                        if (!page.contains(note.substring(0, 24))) {
                            missing.add("page " + number + ": " + key);
                        }
                    }
                }
                assertEquals(List.of(), missing, file.getKey());
                assertTrue(marks >= references.size(), "only " + marks + " marks in " + file.getKey());
            }
        }
    }

    @Test
    void every_font_is_embedded_as_a_subset() throws IOException {
        for (byte[] pdf : FILES.values()) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertTrue(font.isEmbedded(), font.getName());
                        assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                    }
                }
            }
        }
    }

    @Test
    void they_stay_small_and_their_outline_names_every_part() throws IOException {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            assertTrue(file.getValue().length < 1_100_000, file.getKey() + " has " + file.getValue().length + " bytes");
            try (PDDocument document = Loader.loadPDF(file.getValue())) {
                List<String> titles = new ArrayList<>();
                document.getDocumentCatalog()
                        .getDocumentOutline()
                        .children()
                        .forEach(item -> titles.add(item.getTitle()));
                guide().parts().forEach(part -> assertTrue(titles.contains(part.title()), part.title() + titles));
            }
        }
    }

    @Test
    void without_figures_a_booklet_has_less_than_400_000_bytes(@TempDir Path temp) throws IOException {
        GuideFixture guide = GuideFixture.real(temp).only("booklet");
        try (var files = Files.walk(guide.guide())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".md") || name.endsWith(".yaml")) {
                    Files.writeString(file, withoutFigures(Files.readAllLines(file)));
                }
            }
        }
        guide.build().expect();
        assertEquals(2, guide.output().size());
        for (Map.Entry<String, byte[]> file : guide.output().entrySet()) {
            assertTrue(file.getValue().length < 400_000, file.getKey() + ": " + file.getValue().length);
        }
    }

    /** Every {@code figure:} is left out, with what belongs to it. */
    private static String withoutFigures(List<String> lines) {
        StringBuilder kept = new StringBuilder();
        int skipping = -1;
        for (String line : lines) {
            int indent = line.length() - line.stripLeading().length();
            if (skipping >= 0 && (line.isBlank() || indent > skipping)) {
                continue;
            }
            skipping = line.strip().startsWith("figure:") ? indent : -1;
            if (skipping < 0) {
                kept.append(line.replaceAll(", figure: \\{.*?\\}(?=[,}])", "")).append('\n');
            }
        }
        return kept.toString();
    }

    @Test
    void qpdf_finds_nothing_wrong(@TempDir Path temp) throws Exception {
        boolean installed = Files.isExecutable(Path.of("/usr/bin/qpdf"));
        if (!installed && !"true".equals(System.getenv("MOVELEAF_NO_SKIP"))) {
            Assumptions.abort("qpdf is not installed: apt-get install qpdf");
        }
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Path pdf = Files.write(temp.resolve("booklet.pdf"), file.getValue());
            Process qpdf = new ProcessBuilder("qpdf", "--check", pdf.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(qpdf.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(qpdf.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, qpdf.exitValue(), said);
        }
    }

    /** Keys of the references that note marks of a page lead to. */
    private static List<String> cited(PDPage page) throws IOException {
        List<String> keys = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link) {
                Object destination =
                        link.getAction() instanceof PDActionGoTo go ? go.getDestination() : link.getDestination();
                if (destination instanceof PDNamedDestination named
                        && named.getNamedDestination().startsWith("ref-")) {
                    keys.add(named.getNamedDestination().substring("ref-".length()));
                }
            }
        }
        return keys;
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static Map<String, FormattedReference> references(Guide guide) {
        Map<String, FormattedReference> references = new HashMap<>();
        Bibliography.format(guide, CitationNumbers.of(guide), new Diagnostics())
                .forEach(reference -> references.put(reference.key(), reference));
        return references;
    }

    private static Guide guide() {
        Diagnostics diagnostics = new Diagnostics();
        GuideFolder folder = GuideFolder.read(Path.of("content"), "content", GuideRenderer.FOLDERS, diagnostics);
        LanguageFile language = LanguageFile.of(
                folder.settings(), new TemplateFolder(Optional.of(Path.of("templates")), "templates"), diagnostics);
        return GuideAssembler.assemble(
                        GuideSources.of(folder.settings(), folder.references(), folder.documents()),
                        tag -> language.sections(),
                        diagnostics)
                .orElseThrow();
    }
}
