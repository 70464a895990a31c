package moveleaf.pdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * How big a PDF is.
 *
 * @param pages how many
 * @param bytes of the file
 */
public record PdfSize(int pages, int bytes) {
    /** Of a file; nothing where it isn't a PDF. */
    public static Optional<PdfSize> of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return Optional.of(new PdfSize(document.getNumberOfPages(), file.length));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
