package moveleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import moveleaf.typeset.Composition;

/**
 * Writes a composition as a tagged PDF that is PDF/UA-1 and PDF/A-2a. The same composition and facts give the same bytes,
 * whatever the clock, the locale and the time zone. Decides nothing: what is on the pages and how it is structured, the
 * composition says. Safe for use by several threads.
 */
public final class PdfWriter {
    /**
     * Writes a document.
     *
     * @throws IOException where {@code out} fails
     */
    public void write(Composition composition, DocumentFacts facts, OutputStream out) throws IOException {
        DrawnDocument.of(composition, facts).write(out);
    }
}
