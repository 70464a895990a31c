package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import moveleaf.PdfConformance;
import moveleaf.diagnostic.DiagnosticPrinter;
import moveleaf.pdf.PrintedPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handouts of all that the real guide has, every movement and every version, in each edition and on both papers. */
class HandoutPaperTest {
    private static final Path GUIDE = Path.of("content");
    private static final String ADDRESS = "https://www.example-clinic.org/backs/guide";

    @TempDir
    private Path temp;

    private static List<String> movements() {
        return RealEditions.pages().keySet().stream()
                .filter(path -> path.matches("(exercises|stretches)/.*"))
                .filter(path -> !path.contains("equipment"))
                .map(path -> path.replaceAll(".*/|\\.html$", ""))
                .sorted()
                .toList();
    }

    private static List<String> movementsAndVersions() {
        List<String> all = new ArrayList<>();
        RealEditions.pages().forEach((path, page) -> {
            String id = path.replaceAll(".*/|\\.html$", "");
            if (movements().contains(id)) {
                all.add(id);
                page.select(".version h3")
                        .eachAttr("id")
                        .forEach(name -> all.add(id + "/" + name.replace("version-", "")));
            }
        });
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "cards, letter",
        "cards, a4",
        "large-print, letter",
        "large-print, a4",
        "wall-sheet, letter",
        "wall-sheet, a4",
        "log-sheet, letter",
        "log-sheet, a4"
    })
    void everything_there_is_makes_a_handout_whose_every_page_says_where_it_is_from(String edition, String paper)
            throws IOException {
        List<String> ids = movementsAndVersions();
        assertEquals(29, ids.size());
        Path out = temp.resolve("out.pdf");
        HandoutReport report = HandoutCall.select(GUIDE, String.join(",", ids))
                .edition(edition)
                .paper(paper)
                .to(out);
        assertEquals("", DiagnosticPrinter.text(report.diagnostics()));
        byte[] pdf = Files.readAllBytes(out);
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1));
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A));
        List<String> pages = PrintedPages.packed(pdf);
        for (int page = 1; page <= pages.size(); page++) {
            String text = pages.get(page - 1);
            for (String words : List.of(
                    "Exercises and stretches for your lower back",
                    "Handout · review due 22 November 2027",
                    "Not yet reviewed",
                    page + " of " + pages.size())) {
                assertTrue(text.contains(PrintedPages.packed(words)), words + " on page " + page + ": " + text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"letter", "a4"})
    void each_card_leads_to_its_page_by_a_code_that_is_large_enough(String paper) throws IOException {
        GuideFixture guide = GuideFixture.real(temp.resolve("guide"))
                .edit("guide.yaml", "language: en-US", "address: " + ADDRESS + "\nlanguage: en-US");
        Path out = temp.resolve("out.pdf");
        HandoutCall.select(guide.guide(), String.join(",", movementsAndVersions()))
                .paper(paper)
                .to(out);
        TreeSet<String> wanted = new TreeSet<>();
        for (String id : movementsAndVersions()) {
            wanted.add(id.replaceFirst("/", ".html#version-") + (id.contains("/") ? "" : ".html"));
        }
        TreeSet<String> found = new TreeSet<>();
        byte[] pdf = Files.readAllBytes(out);
        List<String> pages = PrintedPages.packed(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < pages.size(); page++) {
                if (pages.get(page).contains("www.example-clinic.org")) {
                    BufferedImage image = renderer.renderImageWithDPI(page, 200, ImageType.GRAY);
                    Camera.Code code = Camera.read(
                            image.getSubimage(image.getWidth() * 3 / 4, 0, image.getWidth() / 4, image.getWidth() / 4));
                    double width = code.width() / 200 * 25.4;
                    assertTrue(width >= 20 - 0.2, "page " + (page + 1) + ": " + width + " mm");
                    assertTrue(
                            pages.get(page)
                                    .contains(PrintedPages.packed(code.text().substring("https://".length()))),
                            code.text());
                    found.add(code.text().replaceFirst(ADDRESS + "/[a-z]+/", ""));
                }
            }
        }
        assertEquals(wanted, found);
    }

    @Test
    void a_handout_of_a_dozen_movements_is_made_without_a_word_in_every_edition() {
        String ids = String.join(",", movements().subList(0, 12));
        for (String edition : List.of("cards", "large-print", "wall-sheet", "log-sheet")) {
            for (String paper : List.of("letter", "a4")) {
                HandoutReport report = HandoutCall.select(GUIDE, ids)
                        .edition(edition)
                        .paper(paper)
                        .to(temp.resolve("out.pdf"));
                assertEquals("", DiagnosticPrinter.text(report.diagnostics()), edition + " " + paper);
            }
        }
    }
}
