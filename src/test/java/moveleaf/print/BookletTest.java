package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moveleaf.PdfConformance;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PdfWriter;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import moveleaf.view.BookView;
import moveleaf.view.SampleGuide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The booklet with the repository's own template and stylesheet. */
class BookletTest {
    /** Notes, running heads and small words of strips; everything else is larger. */
    private static final double SMALLEST = 10;

    private static PrintDocument set(BookView view, String paper) {
        Diagnostics diagnostics = new Diagnostics();
        PrintDocument document =
                BookletProof.set(view, paper, new FontBook(), diagnostics).orElseThrow();
        assertEquals("", DiagnosticLines.of(diagnostics));
        return document;
    }

    private static BookView sample() {
        return new SampleGuide("Bird dog", Optional.empty()).views().book();
    }

    private static List<Mark.Glyphs> glyphs(Page page) {
        List<Mark.Glyphs> found = new ArrayList<>();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Glyphs glyphs) {
                found.add(glyphs);
            }
        }
        return found;
    }

    private static String text(Composition composition) {
        return composition.pages().stream()
                .flatMap(page -> glyphs(page).stream())
                .map(Mark.Glyphs::text)
                .collect(Collectors.joining())
                .replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "a4"})
    void a_guide_with_an_article_of_every_kind_becomes_a_valid_booklet(String paper) throws IOException {
        PrintDocument document = set(sample(), paper);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(document.composition(), BookletProof.facts(document), out);
        assertEquals(List.of(), PdfConformance.failures(out.toByteArray(), PdfConformance.Flavour.UA_1));
        assertEquals(List.of(), PdfConformance.failures(out.toByteArray(), PdfConformance.Flavour.A_2A));
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "a4"})
    void the_real_guide_becomes_a_booklet_with_nothing_to_complain_of(String paper) {
        Diagnostics diagnostics = new Diagnostics();
        BookView view = BookletProof.view(Path.of("content"), diagnostics);
        Composition composition = set(view, paper).composition();
        assertEquals("", DiagnosticLines.of(diagnostics));
        for (BookView.Part part : view.parts()) {
            assertTrue(composition.destinations().containsKey(part.anchor()), part.anchor());
            for (BookView.Article article : part.articles()) {
                assertTrue(
                        composition.destinations().containsKey(article.article().id()),
                        article.article().id());
            }
        }
        TreeSet<String> noted = new TreeSet<>();
        composition.pages().forEach(page -> noted.addAll(page.notes()));
        noted.removeIf(key -> key.startsWith("fn-"));
        TreeSet<String> cited = new TreeSet<>();
        view.references().forEach(reference -> cited.add(reference.key()));
        assertEquals(cited, noted);
        composition.pages().forEach(BookletTest::staysOnItsPage);
    }

    private static void staysOnItsPage(Page page) {
        for (Mark.Glyphs glyphs : glyphs(page)) {
            String where = "page " + page.number() + ": " + glyphs.text();
            assertTrue(glyphs.x() >= 36 && glyphs.x() + glyphs.width() <= page.width() - 36, where);
            assertTrue(glyphs.y() >= 20 && glyphs.y() <= page.height() - 20, where);
            boolean mark = glyphs.style().rise() > 0;
            assertTrue(mark || glyphs.style().size() >= SMALLEST, where);
        }
    }

    @Test
    void a_movement_shows_all_that_it_has() {
        String text = text(set(sample(), "letter").composition());
        BookView.Article movement = sample().parts().stream()
                .flatMap(part -> part.articles().stream())
                .filter(article -> article.movement().isPresent())
                .findFirst()
                .orElseThrow();
        assertTrue(text.contains(movement.article().title()));
        assertTrue(text.replace(" ", "")
                .contains(movement.movement().orElseThrow().feel().replace(" ", "")));
        movement.movement()
                .orElseThrow()
                .dose()
                .cells()
                .forEach(cell -> assertTrue(text.contains(cell.label()) && text.contains(cell.value()), cell.label()));
    }

    @Test
    void the_same_guide_gives_the_same_pages() {
        assertEquals(
                moveleaf.typeset.PageDump.dump(set(sample(), "a4").composition()),
                moveleaf.typeset.PageDump.dump(set(sample(), "a4").composition()));
    }
}
