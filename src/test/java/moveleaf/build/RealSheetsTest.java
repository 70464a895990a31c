package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.PdfConformance;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wall sheets and logs of the real guide, compared with its website. */
class RealSheetsTest {
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>();

    @BeforeAll
    static void render() {
        Rendering rendering = GuideRenderer.render(new BuildOptions(
                Path.of("content"), Optional.empty(), Path.of("unused"), Set.of("site", "wall-sheet", "log-sheet"), 2));
        assertEquals(List.of(), rendering.diagnostics());
        FILES.putAll(rendering.files());
        assertEquals(4, sheets("").size());
    }

    private static List<byte[]> sheets(String edition) {
        List<byte[]> found = new ArrayList<>();
        FILES.forEach((path, pdf) -> {
            if (path.startsWith("print/") && path.contains(edition)) {
                found.add(pdf);
            }
        });
        return found;
    }

    /** The programs' pages on the site, in reading order. */
    private static List<Document> programmes() {
        Document part = page("programmes.html");
        List<Document> found = new ArrayList<>();
        for (String href : part.select(".contents a[href^=programmes/]").eachAttr("href")) {
            found.add(page(href));
        }
        assertEquals(4, found.size());
        return found;
    }

    private static Document page(String path) {
        return Jsoup.parse(new String(Objects.requireNonNull(FILES.get(path), path), StandardCharsets.UTF_8));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(packed(stripper.getText(document)));
            }
            return pages;
        }
    }

    private static String packed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    @Test
    void all_pass_pdf_ua_1_and_pdf_a_2a() {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            if (file.getKey().startsWith("print/")) {
                byte[] pdf = file.getValue();
                assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1), file.getKey());
                assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A), file.getKey());
            }
        }
    }

    @Test
    void a_session_has_one_page_with_its_movements_and_doses() throws IOException {
        for (byte[] pdf : sheets("wall-sheet")) {
            List<String> pages = pages(pdf);
            int next = 0;
            for (Document programme : programmes()) {
                for (Element session : programme.select(".session")) {
                    String text = pages.get(next++);
                    assertTrue(text.contains(packed(programme.select("h1").text())), text);
                    for (Element move : session.select(".moves > li")) {
                        assertTrue(text.contains(packed(move.select("h4").text())), text);
                        for (Element cell : move.select(".strip dd")) {
                            assertTrue(text.contains(packed(cell.text())), cell.text() + " in " + text);
                        }
                    }
                    assertTrue(text.contains("Call911"), text);
                    assertTrue(text.contains("Notyetreviewed"), text);
                }
            }
            assertEquals(next, pages.size());
        }
    }

    @Test
    void a_program_has_one_log_with_a_row_for_each_side() throws IOException {
        for (byte[] pdf : sheets("log-sheet")) {
            List<String> pages = pages(pdf);
            List<Document> programmes = programmes();
            assertEquals(programmes.size(), pages.size());
            for (int i = 0; i < pages.size(); i++) {
                String text = pages.get(i);
                for (Element move : programmes.get(i).select(".moves > li")) {
                    String title = packed(move.select("h4").text());
                    boolean sided = move.select(".strip dt").eachText().contains("Side");
                    assertTrue(text.contains(sided ? title + "L" : title), title);
                    assertTrue(!sided || text.contains(title + "R"), title);
                }
                assertTrue(text.contains("Painbefore,0–10") && text.contains("Painafter,0–10"), text);
                assertTrue(text.contains("Week4"), text);
                assertTrue(text.contains("Notyetreviewed"), text);
            }
        }
    }
}
