package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.PdfConformance;
import moveleaf.pdf.PrintedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large print of the real guide. {@link TypeSizesTest} reads its sizes. */
class RealLargePrintTest {
    private static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> found = new TreeMap<>(RealEditions.pdfs());
        found.keySet().removeIf(name -> !RealEditions.edition(name).equals("large-print"));
        assertEquals(2, found.size());
        return found;
    }

    @Test
    void both_pass_pdf_ua_1_and_pdf_a_2a() {
        files().forEach((name, pdf) -> {
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1), name);
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A), name);
        });
    }

    @Test
    void warning_signs_come_before_the_first_movement_and_a_book_can_still_be_carried() throws IOException {
        for (byte[] pdf : files().values()) {
            PrintedPages printed = PrintedPages.read(pdf);
            int signs = printed.places().getOrDefault("warning-strip", 999);
            assertTrue(signs < 4, "on page " + signs);
            assertTrue(printed.places().getOrDefault("red-flags", 999)
                    < printed.places().getOrDefault("bird-dog", 0));
            assertTrue(printed.pages().size() <= 200, printed.pages().size() + " pages");
        }
    }

    @Test
    void each_page_says_where_it_is_from_and_that_nobody_has_reviewed_it() throws IOException {
        for (byte[] pdf : files().values()) {
            PrintedPages printed = PrintedPages.read(pdf);
            int pages = printed.pages().size();
            for (int page = 1; page <= pages; page++) {
                String text = printed.pages().get(page - 1).packed();
                for (String words : new String[] {
                    "Exercises and stretches for your lower back",
                    "Large print · review due 22 November 2027",
                    "Not yet reviewed",
                    page + " of " + pages
                }) {
                    assertTrue(text.contains(PrintedPages.packed(words)), words + " in " + text);
                }
            }
        }
    }

    @Test
    void the_head_names_what_is_in_force_where_a_page_begins() throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            PrintedPages printed = PrintedPages.read(file.getValue());
            List<String> below = new ArrayList<>();
            RealEditions.pages().forEach((path, page) -> {
                Integer place = printed.places().get(path.replaceAll(".*/|\\.html", ""));
                if (place != null && path.contains("/")) {
                    String text = printed.pages().get(place).packed();
                    String title = PrintedPages.packed(page.select("h1").text());
                    boolean begins = text.contains("Notyetreviewed" + title);
                    assertEquals(begins, text.contains(title + "Notyetreviewed"), () -> title + " in " + text);
                    if (!begins) {
                        below.add(title);
                    }
                }
            });
            assertTrue(below.size() >= 5, below.toString());
        }
    }

    /** Where a movement says to check the signs, it leads to all of them. */
    @Test
    void emergency_signs_stand_on_one_page_with_what_to_do() throws IOException {
        for (byte[] file : files().values()) {
            PrintedPages printed = PrintedPages.read(file);
            int page = printed.places().getOrDefault("red-flags--emergency", -1);
            String text = printed.pages().get(page).packed();
            assertTrue(text.contains("EmergencyCall911orgotoanemergencydepartmentnow."), text);
            assertTrue(text.contains("Suddenbadpaininthebackorbellywhenyoufeelfaintorcollapse."), text);
        }
    }

    @Test
    void emergency_signs_that_go_on_overleaf_say_there_whom_to_call(@TempDir Path temp) throws IOException {
        GuideFixture fixture = GuideFixture.real(temp)
                .edit("guide.yaml", "papers: [letter, a4]", "papers: [letter]")
                .edit(
                        "pages/red-flags.md",
                        "- Back pain with chest pain.\n",
                        "- Back pain with chest pain.\n".repeat(30))
                .only("large-print");
        byte[] file = GuideRenderer.render(fixture.options()).files().get("print/lower-back-large-print-letter.pdf");
        assertNotNull(file);
        String text = String.join("\n", PrintedPages.packed(file));
        assertTrue(text.contains("Emergency·Continued:Call911"), text);
        assertFalse(text.replace("Emergency·Continued:Call911", "").contains("Emergency·Continued"), text);
    }

    @Test
    void no_list_but_the_references_goes_on_overleaf() throws IOException {
        for (byte[] file : files().values()) {
            for (String text : PrintedPages.packed(file)) {
                assertFalse(text.matches("(?s).*(?<!References)Notyetreviewed(•|[2-9][.]).*"), text);
            }
        }
    }

    @Test
    void a_movement_begins_its_page() throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            PrintedPages printed = PrintedPages.read(file.getValue());
            RealEditions.pages().forEach((path, page) -> {
                if (path.matches("(exercises|stretches)/.*")) {
                    String text = printed.pages()
                            .get(printed.places().getOrDefault(path.replaceAll(".*/|\\.html", ""), 0))
                            .packed();
                    String title = PrintedPages.packed(page.select("h1").text());
                    String top = title + "Notyetreviewed" + title; // the margin boxes are drawn first
                    assertTrue(text.contains(top), () -> title + " in " + text);
                }
            });
        }
    }
}
