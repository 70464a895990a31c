package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import moveleaf.pdf.PrintedPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The back of a booklet leads to its website, as its pages and on the sheet that is folded around all others. */
class BackCoverTest {
    private static final String ADDRESS = "https://moveleaf.example.org/guides/two-movements-for-a-sore-knee";
    private static final String BOOKLET =
            "  - { edition: booklet, title: Booklet, words: The whole guide to print. }\n";

    @Test
    void its_code_is_read_from_the_page_and_from_the_folded_sheet(@TempDir Path temp) throws IOException {
        SortedMap<String, byte[]> made = GuideRenderer.render(GuideFixture.of("minimal", temp)
                        .edit("guide.yaml", "language:", "address: " + ADDRESS + "\nlanguage:")
                        .edit(
                                "guide.yaml",
                                BOOKLET,
                                BOOKLET + "  - { edition: folded, title: Fold, words: Fold., imposes: booklet }\n")
                        .only("booklet", "folded")
                        .options())
                .files();
        byte[] booklet = made.getOrDefault("print/knee-booklet-a4.pdf", new byte[0]);
        List<String> pages = PrintedPages.packed(booklet);
        String back = pages.get(pages.size() - 1);
        assertTrue(back.contains(PrintedPages.packed("On the web " + ADDRESS.substring("https://".length()))), back);
        assertEquals(ADDRESS, Camera.code(picture(booklet, pages.size() - 1)));
        BufferedImage outside = picture(made.getOrDefault("print/knee-folded-a4.pdf", new byte[0]), 0);
        int half = outside.getWidth() / 2;
        assertEquals(ADDRESS, Camera.code(outside.getSubimage(0, 0, half, outside.getHeight())));
    }

    private static BufferedImage picture(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, 300, ImageType.GRAY);
        }
    }
}
