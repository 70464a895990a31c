package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.pdf.FontBook;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Words that nobody should write, where words may be divided: each is set, in bounded time. */
@Timeout(60)
class HostileHyphensTest {
    private static final FontBook FONTS = new FontBook();

    private static int pages(String css, String words) {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet sheet = Stylesheet.read(
                new SourceFile("s.css", "* { font-family: \"Source Sans\"; hyphens: auto } " + css), diagnostics);
        String text = "<!doctype html><html lang=\"en\"><head><title>T</title></head><body><p>" + words
                + "</p></body></html>";
        HtmlDocument html = HtmlDocument.parse(new SourceFile("t.html", text), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        return PrintDocument.of(new Manuscript(html, sheet), "a4", Stock.of(FONTS), diagnostics)
                .composition()
                .pages()
                .size();
    }

    @Test
    void a_word_of_a_hundred_thousand_letters() {
        assertTrue(pages("", "exercise".repeat(12_500)) > 20);
        assertTrue(pages("p { text-align: justify; hanging-punctuation: first force-end }", "x".repeat(100_000)) > 10);
    }

    @Test
    void a_word_in_ten_thousand_pieces() {
        assertTrue(pages("", "<b>exer</b><i>cise</i>".repeat(5_000)) > 5);
    }

    @Test
    void a_column_of_one_letter() {
        assertTrue(pages("p { width: 8pt }", "exercise ".repeat(1_000)) > 20);
    }

    @Test
    void ten_thousand_words_between_hyphens() {
        assertTrue(pages("p { text-align: justify }", "exercise-".repeat(10_000)) > 10);
    }
}
