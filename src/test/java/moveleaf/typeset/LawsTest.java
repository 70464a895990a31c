package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The laws of the typesetter, checked with random galleys. A failure names its seed. */
@Timeout(600)
class LawsTest {
    private static final int GALLEYS = Integer.getInteger("laws.galleys", 300);
    private static final double HAIR = 0.001;

    /** A galley and what became of it. */
    private record Trial(long seed, RandomGalley random, Composition composition) {
        String at(String words) {
            return "seed " + seed + ": " + words;
        }
    }

    private static final List<Trial> TRIALS = new ArrayList<>();

    @BeforeAll
    static void compose() {
        for (long seed = 1; seed <= GALLEYS; seed++) {
            RandomGalley random = new RandomGalley(seed);
            try {
                TRIALS.add(new Trial(seed, random, Sample.compose(random.galley)));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @AfterAll
    static void forget() {
        TRIALS.clear();
    }

    private static void forAll(Consumer<Trial> law) {
        TRIALS.forEach(law);
    }

    @Test
    void every_note_starts_on_the_page_of_its_mark_and_text_out_is_text_in() {
        int[] notes = {0};
        forAll(trial -> {
            List<NoteProof.Breach> breaches = NoteProof.breaches(trial.random.galley, trial.composition);
            assertEquals(List.of(), breaches, trial.at("breaches"));
            trial.composition.pages().forEach(page -> notes[0] += page.notes().size());
        });
        assertTrue(notes[0] > GALLEYS, "too few notes to say anything: " + notes[0]);
    }

    /** Where hardly anything fits, notes don't yield either. */
    @Test
    void notes_start_on_the_page_of_their_marks_in_rows_that_are_higher_than_a_page() {
        int[] seen = {0, 0};
        for (long seed = 1; seed <= 2L * GALLEYS; seed++) {
            RandomGalley random = RandomGalley.ofHighRows(seed);
            Composition composition = Sample.compose(random.galley);
            assertEquals(List.of(), NoteProof.breaches(random.galley, composition), "seed " + seed);
            for (Page page : composition.pages()) {
                boolean large = composition.problems().stream().anyMatch(it -> isTooLarge(it, page));
                seen[0] += large ? 1 : 0;
                seen[1] += large ? page.notes().size() : 0;
            }
        }
        assertTrue(seen[0] > GALLEYS / 2, "too few rows are too high to say anything: " + seen[0]);
        assertTrue(seen[1] > GALLEYS / 4, "too few notes on their pages to say anything: " + seen[1]);
    }

    @Test
    void no_mark_is_outside_the_measure_or_the_page_or_nowhere() {
        int[] pages = {0, 0};
        forAll(trial -> {
            for (Page page : trial.composition.pages()) {
                boolean large = trial.composition.problems().stream().anyMatch(it -> isTooLarge(it, page));
                pages[large ? 1 : 0]++;
                for (Mark mark : page.marks()) {
                    Box box = mark.accept(new Boxer());
                    String words = trial.at("page " + page.number() + " " + mark);
                    assertTrue(box.isFinite(), words);
                    boolean widerThanItsColumn =
                            mark instanceof Mark.Glyphs it && it.text().strip().length() <= 1;
                    if (!large && !widerThanItsColumn) {
                        double out = HAIR + hang(mark, trial.random.hanging);
                        assertTrue(box.x >= 20 - out && box.x + box.width <= page.width() - 20 + out, words);
                        assertTrue(box.y >= 20 - HAIR && box.y + box.height <= page.height() + HAIR, words);
                    }
                }
            }
        });
        assertTrue(pages[0] > 4 * pages[1], "too many pages ask for the impossible: " + pages[1]);
    }

    /** By how much a mark may stand out of the measure. */
    private static double hang(Mark mark, Set<Integer> hanging) {
        boolean hangs = mark instanceof Mark.Glyphs glyphs && hanging.contains(glyphs.origin());
        return hangs ? HangingPunctuation.MOST * Sample.PLAIN.size() : 0;
    }

    private static boolean isTooLarge(Composition.Problem problem, Page page) {
        return problem.page() == page.number() && problem.kind() == Composition.Kind.TOO_LARGE;
    }

    @Test
    void a_card_that_fits_a_page_is_never_split() {
        int[] seen = {0};
        forAll(trial -> trial.random.cards.forEach((origin, card) -> {
            Composition alone = Sample.compose(
                    new Galley(List.of(card), trial.random.galley.elements(), trial.random.galley.pages()));
            if (alone.pages().size() == 1 && alone.problems().isEmpty()) {
                Set<Integer> pages = new HashSet<>();
                Map<Integer, Integer> pageOf = pagesOfOrigins(trial.composition, pages, originsIn(alone));
                seen[0]++;
                assertTrue(pages.size() <= 1, trial.at("card " + origin + " is on pages " + pages + pageOf));
            }
        }));
        assertTrue(seen[0] > GALLEYS / 4, "too few cards to say anything: " + seen[0]);
    }

    private static Set<Integer> originsIn(Composition composition) {
        Set<Integer> origins = new HashSet<>();
        for (Mark.Glyphs glyphs : bodyText(composition.pages().get(0))) {
            origins.add(glyphs.origin());
        }
        return origins;
    }

    private static Map<Integer, Integer> pagesOfOrigins(
            Composition composition, Set<Integer> pages, Set<Integer> origins) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (Page page : composition.pages()) {
            for (Mark.Glyphs glyphs : bodyText(page)) {
                if (origins.contains(glyphs.origin())) {
                    pages.add(page.number());
                    found.put(glyphs.origin(), page.number());
                }
            }
        }
        return found;
    }

    /** What is read on a page, notes (which start below the last line of the text) too. */
    private static List<Mark.Glyphs> bodyText(Page page) {
        List<Mark.Glyphs> text = new ArrayList<>();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Glyphs glyphs && glyphs.element() != Element.ARTIFACT) {
                text.add(glyphs);
            }
        }
        return text;
    }

    @Test
    void a_heading_never_ends_a_page() {
        int[] seen = {0};
        forAll(trial -> {
            for (Flowable.Paragraph heading : trial.random.headings) {
                for (Page page : trial.composition.pages()) {
                    Optional<Piece> end = pieces(page).stream().max(Comparator.comparingInt(Piece::order));
                    if (end.isEmpty()
                            || page.number() == trial.composition.pages().size()) {
                        continue;
                    }
                    seen[0]++;
                    // A box that is longer than a page says by how much, and excuses no heading.
                    boolean yielded = trial.composition.problems().stream()
                            .anyMatch(it -> it.page() == page.number()
                                    && it.kind() == Composition.Kind.KEEP
                                    && it.amount() == 0);
                    assertTrue(
                            end.get().origin != heading.origin() || yielded || startsForced(trial, heading),
                            trial.at("heading " + heading.origin() + " ends page " + page.number()));
                }
            }
        });
        assertTrue(seen[0] > GALLEYS / 4, "too few headings to say anything: " + seen[0]);
    }

    /** Something read on a page. */
    private record Piece(int order, int origin) {}

    private static List<Piece> pieces(Page page) {
        List<Piece> pieces = new ArrayList<>();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Glyphs it && it.element() != Element.ARTIFACT) {
                pieces.add(new Piece(it.order(), it.origin()));
            } else if (mark instanceof Mark.PlacedPicture it) {
                pieces.add(new Piece(it.order(), it.origin()));
            }
        }
        return pieces;
    }

    /** Whether what follows a heading is forced to a new page, or is nothing that is seen. */
    private static boolean startsForced(Trial trial, Flowable.Paragraph heading) {
        List<Flowable> all = trial.random.galley.flowables();
        int i = all.indexOf(heading) + 1;
        if (i < all.size()) {
            Composition alone = Sample.compose(
                    new Galley(List.of(all.get(i)), trial.random.galley.elements(), trial.random.galley.pages()));
            boolean blank =
                    alone.pages().isEmpty() || pieces(alone.pages().get(0)).isEmpty();
            return blank || ForcedBreaks.startsWithOne(all.get(i));
        }
        return true;
    }

    @Test
    void widows_and_orphans_stand_only_where_it_is_said() {
        int[] seen = {0};
        forAll(trial -> {
            for (Flowable.Paragraph paragraph : trial.random.guarded) {
                List<Integer> lines = linesByPage(trial.composition, paragraph.origin());
                boolean yielded =
                        trial.composition.problems().stream().anyMatch(it -> it.origin() == paragraph.origin());
                if (lines.size() > 1 && !yielded) {
                    seen[0]++;
                    assertTrue(
                            lines.get(0) >= 2 && lines.get(lines.size() - 1) >= 2,
                            trial.at("paragraph " + paragraph.origin() + " has lines " + lines));
                }
            }
        });
        assertTrue(seen[0] > GALLEYS / 20, "too few divided paragraphs to say anything: " + seen[0]);
    }

    private static List<Integer> linesByPage(Composition composition, int origin) {
        List<Integer> counts = new ArrayList<>();
        for (Page page : composition.pages()) {
            Set<Double> baselines = new HashSet<>();
            for (Mark mark : page.marks()) { // a line may hold nothing but a leader, which nobody reads
                if (mark instanceof Mark.Glyphs glyphs && glyphs.origin() == origin) {
                    baselines.add(glyphs.y());
                }
            }
            if (!baselines.isEmpty()) {
                counts.add(baselines.size());
            }
        }
        return counts;
    }

    @Test
    void the_same_galley_gives_the_same_pages() {
        forAll(trial -> assertEquals(
                PageDump.dump(trial.composition),
                PageDump.dump(Sample.compose(new RandomGalley(trial.seed).galley)),
                trial.at("differs")));
    }

    /** Where a mark is; glyphs without the space that ends a line. A single letter may be wider than its column. */
    private record Box(double x, double y, double width, double height, int letters) {
        Box(double x, double y, double width, double height) {
            this(x, y, width, height, Integer.MAX_VALUE);
        }

        boolean isFinite() {
            return Double.isFinite(x + y + width + height);
        }
    }

    private static final class Boxer implements Mark.Visitor<Box> {
        @Override
        public Box glyphs(Mark.Glyphs it) {
            double size = it.style().size();
            int spaces = it.text().length() - it.text().stripTrailing().length();
            return new Box(
                    it.x(),
                    it.y() - 0.8 * size,
                    it.width() - spaces * size,
                    size,
                    it.text().strip().length());
        }

        @Override
        public Box fill(Mark.Fill it) {
            return new Box(it.x(), it.y(), it.width(), it.height());
        }

        @Override
        public Box picture(Mark.PlacedPicture it) {
            return new Box(it.x(), it.y(), it.width(), it.height());
        }

        @Override
        public Box link(Mark.LinkArea it) {
            return new Box(it.x(), it.y(), it.width(), it.height(), it.words().length());
        }
    }
}
