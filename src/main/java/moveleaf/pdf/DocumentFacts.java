package moveleaf.pdf;

import java.time.Instant;
import java.util.List;

/**
 * What a PDF says of itself, beside its pages.
 *
 * @param title shown in the reader's title bar; not blank
 * @param authors in the order of the title page
 * @param language BCP 47, of the document as a whole
 * @param subject one or two sentences; may be empty
 * @param keywords may be none
 * @param created when the text was first written: from the guide, never from the clock
 * @param modified when it was last changed
 * @param program what made it, with its version
 */
public record DocumentFacts(
        String title,
        List<String> authors,
        String language,
        String subject,
        List<String> keywords,
        Instant created,
        Instant modified,
        String program) {
    public DocumentFacts {
        if (title.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("a PDF needs a title and a language");
        }
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }
}
