package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.pdf.PrintedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every page of every edition, and the website, says of the guide's review. */
class ReviewStatusTest {
    private static final String NEVER = "Not yet reviewed";
    private static final String LATE = "Review overdue";
    private static final LocalDate DUE = LocalDate.of(2027, 11, 22);

    @TempDir
    private Path temp = Path.of("");

    /** The files of a small guide with every edition; editions of programs that it lacks are left out. */
    private SortedMap<String, byte[]> files(String reviewers, LocalDate day) {
        GuideFixture fixture = GuideFixture.of("minimal", temp)
                .edit("guide.yaml", "funding: None.", "reviewers: " + reviewers + "\nfunding: None.")
                .edit(
                        "guide.yaml",
                        "editions:\n",
                        """
                        editions:
                          - { edition: cards, title: Cards, words: One a page. }
                          - { edition: large-print, title: Large print, words: Large. }
                          - { edition: wall-sheet, title: Wall sheet, words: To pin up. }
                          - { edition: log-sheet, title: Log, words: To tick. }
                        """)
                .edit("guide.yaml", "entries: [leg-raise, calf-stretch]\n", PROGRAMME_PART)
                .write("programmes/start-here.md", PROGRAMME);
        Rendering rendering = GuideRenderer.render(fixture.options().on(day));
        assertFalse(rendering.hasErrors(), rendering.diagnostics().toString());
        return rendering.files();
    }

    private static final String PROGRAMME_PART =
            """
            entries: [leg-raise, calf-stretch]
              - id: programmes
                title: Programmes
                entries: [start-here]
            """;

    private static final String PROGRAMME =
            """
            ---
            title: Start here
            summary: Two movements, three days a week.
            weeks: 2-4
            days:
              - name: Your day
                on: [monday, wednesday, friday]
                movements: [leg-raise, calf-stretch]
            ---
            This is the place to begin.
            """;

    private static SortedMap<String, PrintedPages> pdfs(SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, PrintedPages> found = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".pdf")) {
                found.put(file.getKey(), PrintedPages.read(file.getValue()));
            }
        }
        assertEquals(5, found.size(), found.keySet().toString());
        return found;
    }

    private void everywhere(String reviewers, LocalDate day, String... said) throws IOException {
        SortedMap<String, byte[]> files = files(reviewers, day);
        for (Map.Entry<String, PrintedPages> pdf : pdfs(files).entrySet()) {
            int number = 0;
            for (PrintedPages.Page page : pdf.getValue().pages()) {
                String where = pdf.getKey() + ", page " + ++number;
                for (String status : new String[] {NEVER, LATE, NEVER + ", and overdue"}) {
                    boolean wanted = Arrays.asList(said).contains(status);
                    boolean there = page.packed().contains(PrintedPages.packed(status));
                    assertEquals(wanted, there, where + ": " + status + " in " + page.packed());
                }
            }
        }
        String home = new String(files.getOrDefault("index.html", new byte[0]), StandardCharsets.UTF_8);
        assertEquals(day.isAfter(DUE), home.contains("A new check was due by 22 November 2027."), home);
    }

    private static final String SOMEBODY = "[{ name: Ada Löwe, credentials: Physiotherapist, date: 2026-12-01 }]";

    @Test
    void a_guide_that_nobody_has_checked_says_so_on_every_page() throws IOException {
        everywhere("[]", DUE, NEVER);
    }

    @Test
    void a_guide_whose_check_is_old_says_so_on_every_page() throws IOException {
        everywhere(SOMEBODY, DUE.plusDays(1), LATE);
    }

    @Test
    void a_guide_that_is_neither_checked_nor_fresh_says_both() throws IOException {
        everywhere("[]", DUE.plusDays(1), NEVER, NEVER + ", and overdue");
    }

    @Test
    void the_longest_status_leaves_the_footer_of_a_booklet_two_lines_inside_what_printers_reach() throws IOException {
        double bottomMargin = 52;
        for (Map.Entry<String, PrintedPages> pdf :
                pdfs(files("[]", DUE.plusDays(1))).entrySet()) {
            if (pdf.getKey().contains("booklet")) {
                List<PrintedPages.Page> pages = pdf.getValue().pages();
                for (PrintedPages.Page page : pages.subList(1, pages.size() - 1)) { // covers have none
                    List<Long> lines = page.glyphs().stream()
                            .filter(glyph -> glyph.above() < bottomMargin)
                            .map(glyph -> Math.round(glyph.above()))
                            .distinct()
                            .sorted()
                            .toList();
                    assertEquals(2, lines.size(), pdf.getKey() + lines);
                    assertTrue(lines.get(0) >= 18, pdf.getKey() + lines);
                }
            }
        }
    }

    @Test
    void a_guide_that_is_checked_says_nothing_of_it_in_its_footers() throws IOException {
        everywhere(SOMEBODY, DUE);
    }
}
