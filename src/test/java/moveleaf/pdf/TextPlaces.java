package moveleaf.pdf;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Where each glyph of a PDF stands that is read. */
public final class TextPlaces {
    private TextPlaces() {}

    /** One glyph a line, with its page and its place in tenths of a point; without artifacts. */
    public static String of(byte[] pdf) throws IOException {
        StringBuilder places = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(document.getPage(page));
                for (PDMarkedContent content : extractor.getMarkedContents()) {
                    if (!"Artifact".equals(content.getTag())) {
                        for (Object it : content.getContents()) {
                            add(page, (TextPosition) it, places);
                        }
                    }
                }
            }
        }
        return places.toString();
    }

    private static void add(int page, TextPosition glyph, StringBuilder places) {
        places.append(String.format(
                Locale.ROOT,
                "%d %.1f %.1f %s%n",
                page + 1,
                glyph.getXDirAdj(),
                glyph.getYDirAdj(),
                glyph.getUnicode()));
    }
}
