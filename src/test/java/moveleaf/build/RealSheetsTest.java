package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import moveleaf.PdfConformance;
import moveleaf.pdf.PrintedPages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The wall sheets and logs of the real guide, compared with its website. */
class RealSheetsTest {
    private static List<byte[]> sheets(String edition) {
        List<byte[]> found = new ArrayList<>();
        RealEditions.pdfs().forEach((name, pdf) -> {
            if (RealEditions.edition(name).equals(edition)) {
                found.add(pdf);
            }
        });
        assertEquals(2, found.size());
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
        return Jsoup.parse(
                new String(Objects.requireNonNull(RealEditions.files().get(path), path), StandardCharsets.UTF_8));
    }

    @Test
    void all_pass_pdf_ua_1_and_pdf_a_2a() {
        for (String edition : List.of("wall-sheet", "log-sheet")) {
            for (byte[] pdf : sheets(edition)) {
                assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1), edition);
                assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A), edition);
            }
        }
    }

    @Test
    void a_session_has_one_page_with_its_movements_and_doses() throws IOException {
        for (byte[] pdf : sheets("wall-sheet")) {
            List<String> pages = PrintedPages.packed(pdf);
            int next = 0;
            for (Document programme : programmes()) {
                for (Element session : programme.select(".session")) {
                    String text = pages.get(next++);
                    assertTrue(
                            text.contains(
                                    PrintedPages.packed(programme.select("h1").text())),
                            text);
                    for (Element move : session.select(".moves > li")) {
                        assertTrue(
                                text.contains(
                                        PrintedPages.packed(move.select("h4").text())),
                                text);
                        for (Element cell : move.select(".strip dd")) {
                            assertTrue(text.contains(PrintedPages.packed(cell.text())), cell.text() + " in " + text);
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
            List<String> pages = PrintedPages.packed(pdf);
            List<Document> programmes = programmes();
            assertEquals(programmes.size(), pages.size());
            for (int i = 0; i < pages.size(); i++) {
                String text = pages.get(i);
                for (Element move : programmes.get(i).select(".moves > li")) {
                    String title = PrintedPages.packed(move.select("h4").text());
                    boolean sided = move.select(".strip dt").eachText().contains("Side");
                    assertTrue(text.contains(sided ? title + "L" : title), title);
                    assertTrue(!sided || text.contains(title + "R"), title);
                }
                assertTrue(text.contains("Painbefore,0–10") && text.contains("Painafter,0–10"), text);
                assertTrue(text.contains("Nextmorning,0–10"), text);
                assertTrue(text.contains("NextmorningPainshouldbebacktoitsusuallevel."), text);
                assertTrue(text.contains("Preparedfor"), text);
                assertTrue(text.contains("Week4"), text);
                assertTrue(text.contains("Notyetreviewed"), text);
            }
        }
    }
}
