package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import moveleaf.pdf.PrintedPages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the real guide's booklets are laid out, page by page, on both papers. */
class BookletLawsTest {
    private static final SortedMap<String, PrintedPages> BOOKLETS = new TreeMap<>();
    private static final String FOOT =
            "Exercises and stretches for your lower back · Booklet review due 22 November 2027 · Not yet reviewed";

    @BeforeAll
    static void read() throws IOException {
        for (Map.Entry<String, byte[]> pdf : RealEditions.pdfs().entrySet()) {
            if (RealEditions.edition(pdf.getKey()).equals("booklet")) {
                BOOKLETS.put(pdf.getKey(), PrintedPages.read(pdf.getValue()));
            }
        }
        assertEquals(2, BOOKLETS.size());
    }

    private static int page(PrintedPages booklet, String place) {
        return Objects.requireNonNull(booklet.places().get(place), place) + 1;
    }

    /** Without spaces, and without the pages that links name. */
    private static String text(PrintedPages booklet, int page) {
        return booklet.pages().get(page - 1).packed().replaceAll("→\\d+", "");
    }

    /** The website's page of each movement, by id. */
    private static SortedMap<String, Document> movements() {
        SortedMap<String, Document> found = new TreeMap<>();
        RealEditions.files().forEach((path, bytes) -> {
            if (path.matches("(exercises|stretches)/.*\\.html")) {
                found.put(path.replaceAll(".*/|\\.html", ""), Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        assertEquals(13, found.size());
        return found;
    }

    @Test
    void who_is_sent_to_a_version_is_told_its_page() {
        for (PrintedPages booklet : BOOKLETS.values()) {
            String to = "dobirddog,legonly→" + page(booklet, "bird-dog--version-leg-only");
            for (String version : List.of("arch-hold--version-pillow", "swimmer-kicks--version-leg-only")) {
                String text = booklet.pages().get(page(booklet, version) - 1).packed();
                assertTrue(text.contains(to + "."), version + ": " + text);
            }
        }
    }

    @Test
    void they_fold_from_whole_sheets() {
        BOOKLETS.forEach((name, booklet) -> assertEquals(0, booklet.pages().size() % 4, name));
    }

    @Test
    void what_to_leave_out_stands_whole_and_how_sure_we_are_with_what_follows() {
        for (Map.Entry<String, PrintedPages> booklet : BOOKLETS.entrySet()) {
            assertEquals(4, followed(booklet.getValue(), "Leaveoutfornow", "Readnext."), booklet.getKey());
            assertEquals(4, followed(booklet.getValue(), "Howsureweare◆", "Whatmaybepromised"), booklet.getKey());
        }
    }

    /** On how many pages the one comes; the other follows it on each. */
    private static long followed(PrintedPages booklet, String one, String other) {
        return IntStream.rangeClosed(1, booklet.pages().size())
                .mapToObj(page -> text(booklet, page))
                .filter(text -> text.contains(one))
                .peek(text -> assertTrue(text.indexOf(other, text.indexOf(one)) > 0, text))
                .count();
    }

    @Test
    void they_do_not_grow() {
        BOOKLETS.forEach((name, booklet) -> assertTrue(booklet.pages().size() <= 172, name));
    }

    @Test
    void what_is_done_on_the_mat_stands_on_facing_pages_and_no_box_is_broken() {
        for (PrintedPages booklet : BOOKLETS.values()) {
            movements().forEach((id, site) -> {
                int first = page(booklet, id);
                assertEquals(0, first % 2, id + " begins on page " + first);
                String left = text(booklet, first);
                String right = text(booklet, first + 1);
                for (Element value : site.select("section.dose .strip dd")) {
                    holds(left, value.text(), id);
                }
                whole(List.of(left), site.select("h1, .title .summary, .kind-steps li, section.feel p"), id);
                whole(List.of(left, right), site.select(".kind-easier li, .kind-harder li"), id + " ways");
                for (String box : List.of(".kind-stop-if", ".kind-ask-first")) {
                    whole(List.of(left, right), site.select(box + " li, " + box + " > p"), id + box);
                }
                assertTrue(site.select(".kind-stop-if li").size() >= 4, id);
                assertTrue(site.select(".kind-ask-first li").size() >= 4, id);
            });
        }
    }

    @Test
    void overleaf_mistakes_and_when_to_move_on_stand_whole_on_the_next_spread() {
        for (PrintedPages booklet : BOOKLETS.values()) {
            movements().forEach((id, site) -> {
                int first = page(booklet, id);
                List<String> next = List.of(text(booklet, first + 2), text(booklet, first + 3));
                whole(next.subList(0, 1), site.select(".kind-mistakes li"), id);
                whole(next, site.select(".kind-move-on p"), id);
            });
        }
    }

    /** That one of the pages has all of them. */
    private static void whole(List<String> pages, Elements elements, String where) {
        assertFalse(elements.isEmpty(), where);
        List<String> pieces = new ArrayList<>();
        for (Element element : elements) {
            Element plain = element.clone();
            plain.select("sup").remove();
            pieces.addAll(List.of(plain.text().split("\\. ", -1)));
        }
        String best = pages.stream()
                .max(Comparator.comparingLong(page -> pieces.stream()
                        .filter(piece -> page.contains(packed(piece)))
                        .count()))
                .orElseThrow();
        pieces.forEach(piece -> holds(best, piece, where));
    }

    /** Without the marks of notes, which are digits in the printed text. */
    private static void holds(String page, String words, String where) {
        assertTrue(page.contains(packed(words)), () -> where + ": no “" + words + "” on its page: " + page);
    }

    private static String packed(String words) {
        return PrintedPages.packed(words).replaceAll("[.,]$", "");
    }

    @Test
    void warning_signs_come_before_anything_is_done() {
        BOOKLETS.forEach((name, booklet) -> {
            int movement = movements().keySet().stream()
                    .mapToInt(id -> page(booklet, id))
                    .min()
                    .orElseThrow();
            assertEquals(3, page(booklet, "warning-strip"), name);
            assertTrue(page(booklet, "red-flags") < movement, name);
            assertTrue(text(booklet, 3).contains("Emergencysigns:Call911"), name);
        });
    }

    @Test
    void the_inside_cover_says_who_answers_for_the_guide() {
        BOOKLETS.forEach((name, booklet) -> {
            for (String words : List.of(
                    "No physiotherapist or doctor has checked this guide yet",
                    "The Moveleaf project",
                    "Next review due",
                    "Funding",
                    "Conflicts of interest",
                    "Report a mistake",
                    "CC BY 4.0",
                    "It is not medical advice")) {
                holds(text(booklet, 2), words, name);
            }
        });
    }

    @Test
    void the_back_cover_is_the_last_page_and_tells_the_warning_signs_once_more() {
        BOOKLETS.forEach((name, booklet) -> {
            String last = text(booklet, booklet.pages().size());
            holds(last, "Exercises and stretches for your lower back", name);
            holds(last, "Emergency: Call 911", name);
            holds(last, "can’t pass urine", name);
            holds(last, "No physiotherapist or doctor has checked this guide yet", name);
        });
    }

    @Test
    void no_page_is_blank_but_for_notes_right_before_the_back_cover() {
        BOOKLETS.forEach((name, booklet) -> {
            int pages = booklet.pages().size();
            TreeSet<Integer> empty = new TreeSet<>();
            for (int page = 1; page < pages; page++) {
                String said = text(booklet, page)
                        .replace(PrintedPages.packed(FOOT), "")
                        .replace(page + "of" + pages, "");
                if (said.length() < 60) {
                    assertEquals("Notes", said, name + ", page " + page);
                    empty.add(page);
                }
            }
            assertTrue(empty.size() <= 3, name + empty);
            int fillers = empty.size();
            empty.forEach(page -> assertTrue(page >= pages - fillers, name + ", page " + page));
        });
    }

    @Test
    void each_page_but_the_covers_says_where_a_loose_leaf_is_from() {
        BOOKLETS.forEach((name, booklet) -> {
            int pages = booklet.pages().size();
            for (int page = 2; page < pages; page++) {
                holds(text(booklet, page), FOOT, name + ", page " + page);
                holds(text(booklet, page), page + " of " + pages, name + ", page " + page);
            }
            holds(text(booklet, 1), "Exercises and stretches for your lower back", name);
            holds(text(booklet, 1), "Not yet reviewed", name);
            assertFalse(text(booklet, 1).contains("1of" + pages), name);
        });
    }

    @Test
    void each_program_has_a_log_on_facing_pages() {
        List<String> titles = new ArrayList<>();
        RealEditions.pages().forEach((path, page) -> {
            if (path.startsWith("programmes/")) {
                titles.add(page.select("h1").text());
            }
        });
        assertEquals(4, titles.size());
        BOOKLETS.forEach((name, booklet) -> {
            for (String title : titles) {
                List<Integer> found = new ArrayList<>();
                for (int page = 1; page <= booklet.pages().size(); page++) {
                    if (text(booklet, page).contains(PrintedPages.packed("Log: " + title))) {
                        found.add(page);
                    }
                }
                int first = found.get(0);
                int last = found.get(found.size() - 1);
                assertTrue(first == last || (last == first + 1 && first % 2 == 0), title + found);
            }
        });
    }
}
