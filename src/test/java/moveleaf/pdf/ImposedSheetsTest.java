package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import moveleaf.PdfConformance;
import moveleaf.typeset.Composition;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Sheets as they stand in a PDF. */
class ImposedSheetsTest {
    private static final double MM = 72 / 25.4;
    private static final double WIDTH = 297 * MM;
    private static final double HEIGHT = 210 * MM;

    /** Two pages of paper's size and what they say: everything at once, then one line a page. */
    private static Composition booklet(int pages) {
        Sketch sketch = PdfWriterTest.torture();
        for (int page = 4; page <= pages; page++) {
            sketch.paragraph(sketch.element(0, "P"), "This is page " + page).endPage(Integer.toString(page));
        }
        return sketch.composition();
    }

    private static byte[] sheets(Composition composition, Imposition imposition) throws IOException {
        var out = new ByteArrayOutputStream();
        DrawnDocument.of(composition, Sketch.FACTS).impose(imposition, Sketch.FACTS, out);
        return out.toByteArray();
    }

    private static Imposition a4(double millimetres, int signature) {
        return new Imposition(WIDTH, HEIGHT, millimetres * MM, signature);
    }

    @Test
    void they_are_pdf_a_2b() throws IOException {
        byte[] pdf = sheets(booklet(19), a4(0.1, 3));
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2B));
    }

    @Test
    void they_have_no_tags_links_or_bookmarks_and_keep_title_people_and_dates() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheets(booklet(19), a4(0.1, 3)))) {
            var catalog = document.getDocumentCatalog();
            assertNull(catalog.getStructureTreeRoot());
            assertNull(catalog.getDocumentOutline());
            assertNull(catalog.getNames());
            for (PDPage page : document.getPages()) {
                assertEquals(List.of(), page.getAnnotations());
            }
            var information = document.getDocumentInformation();
            assertEquals(Sketch.FACTS.title(), information.getTitle());
            assertEquals("Ada Löwe, Bo Ek", information.getAuthor());
            assertEquals(Sketch.FACTS.created(), information.getCreationDate().toInstant());
            assertEquals(
                    Sketch.FACTS.modified(), information.getModificationDate().toInstant());
            assertEquals("en-US", catalog.getLanguage());
        }
    }

    @Test
    void they_ask_the_printer_for_both_sides_flipped_on_the_short_edge_at_full_size() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheets(booklet(8), a4(0.1, 8)))) {
            PDViewerPreferences preferences = document.getDocumentCatalog().getViewerPreferences();
            assertEquals("DuplexFlipShortEdge", preferences.getDuplex());
            assertEquals("None", preferences.getPrintScaling());
            for (PDPage page : document.getPages()) {
                assertEquals(WIDTH, page.getMediaBox().getWidth(), 0.01);
                assertEquals(HEIGHT, page.getMediaBox().getHeight(), 0.01);
                assertEquals(0, page.getRotation());
            }
        }
    }

    @Test
    void the_same_pages_give_the_same_sheets_whether_they_are_written_in_reading_order_too_or_not() throws IOException {
        byte[] alone = sheets(booklet(12), a4(0.1, 2));
        assertArrayEquals(alone, sheets(booklet(12), a4(0.1, 2)));
        var book = new ByteArrayOutputStream();
        var both = new ByteArrayOutputStream();
        var drawn = DrawnDocument.of(booklet(12), Sketch.FACTS);
        drawn.write(book);
        drawn.impose(a4(0.1, 2), Sketch.FACTS, both);
        assertArrayEquals(alone, both.toByteArray());
        var after = new ByteArrayOutputStream();
        var again = DrawnDocument.of(booklet(12), Sketch.FACTS);
        again.impose(a4(0.1, 2), Sketch.FACTS, new ByteArrayOutputStream());
        again.write(after);
        assertArrayEquals(book.toByteArray(), after.toByteArray());
        assertArrayEquals(Sketch.pdf(booklet(12)), book.toByteArray());
        assertFalse(identity(alone).equals(identity(book.toByteArray())));
    }

    private static String identity(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocument().getDocumentID().get(0).toString();
        }
    }

    @Test
    void pages_keep_their_packed_bytes_and_share_their_fonts_and_pictures() throws IOException {
        Composition booklet = booklet(24);
        byte[] read = Sketch.pdf(booklet);
        byte[] folded = sheets(booklet, a4(0.1, 8));
        Set<String> packed = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(read)) {
            for (PDPage page : document.getPages()) {
                packed.add(raw((COSStream) page.getCOSObject().getDictionaryObject(COSName.CONTENTS)));
            }
        }
        Set<COSBase> resources = new HashSet<>();
        int forms = 0;
        try (PDDocument document = Loader.loadPDF(folded)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    COSStream form = page.getResources().getXObject(name).getCOSObject();
                    assertTrue(packed.contains(raw(form)));
                    resources.add(form.getItem(COSName.RESOURCES));
                    forms++;
                }
            }
        }
        assertEquals(24, forms);
        assertEquals(1, resources.size());
        assertTrue(
                folded.length < read.length * 1.1, folded.length + " bytes, and " + read.length + " in reading order");
    }

    private static String raw(COSStream stream) throws IOException {
        try (var in = stream.createRawInputStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void each_half_looks_as_its_page_and_stands_nearer_to_the_fold_the_deeper_its_sheet_lies() throws IOException {
        Composition booklet = booklet(16);
        Imposition imposition = a4(2, 4);
        assertEquals(Optional.empty(), imposition.misfit(booklet));
        List<SheetSide> sides = imposition.sides(16);
        try (PDDocument read = Loader.loadPDF(Sketch.pdf(booklet));
                PDDocument folded = Loader.loadPDF(sheets(booklet, imposition))) {
            List<Integer> seen = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                BufferedImage sheet = picture(folded, i);
                Halves halves = new Halves(sheet, sides.get(i).creep());
                halves.compare(sides.get(i).left(), read, true, seen);
                halves.compare(sides.get(i).right(), read, false, seen);
            }
            assertEquals(16, seen.size());
        }
    }

    private static BufferedImage picture(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImage(page);
    }

    /** One dot a point. Marks stand within three points of the fold. */
    private record Halves(BufferedImage sheet, double creep) {
        private static final int MARKS = 4;

        void compare(OptionalInt number, PDDocument read, boolean left, List<Integer> seen) throws IOException {
            if (number.isEmpty()) {
                return;
            }
            BufferedImage page = picture(read, number.getAsInt() - 1);
            double edge = WIDTH / 2 + (left ? creep - 420 : -creep);
            long inked = 0;
            long differing = 0;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int there = (int) Math.round(x + edge);
                    if (Math.abs(there - WIDTH / 2) <= MARKS || there >= sheet.getWidth() || there < 0) {
                        continue;
                    }
                    boolean ink = dark(page, x, y);
                    inked += ink ? 1 : 0;
                    differing += ink && !darkAround(there, y) ? 1 : 0;
                }
            }
            assertTrue(differing * 20 <= inked, "page " + number + ": " + differing + " of " + inked + " dots differ");
            seen.add(number.getAsInt());
        }

        private boolean darkAround(int x, int y) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    boolean inside =
                            x + dx >= 0 && x + dx < sheet.getWidth() && y + dy >= 0 && y + dy < sheet.getHeight();
                    if (inside && dark(sheet, x + dx, y + dy)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean dark(BufferedImage image, int x, int y) {
            return (image.getRGB(x, y) >> 8 & 0xff) < 200;
        }
    }

    @Test
    void text_is_read_from_the_sheets_and_every_page_is_there_once() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheets(booklet(30), a4(0.1, 4)))) {
            String text = new PDFTextStripper().getText(document);
            for (int page = 4; page <= 30; page++) {
                assertEquals(2, text.split("This is page " + page + "\\b", -1).length, "page " + page);
            }
        }
    }

    @Test
    void pages_that_are_too_large_for_half_a_sheet_are_told_with_their_size() {
        var small = new Imposition(800, 590, 0, 8);
        assertEquals(
                Optional.of(new Imposition.Misfit(Imposition.Misfit.Kind.TOO_LARGE, 420, 595)),
                small.misfit(booklet(4)));
    }

    @Test
    void paper_so_thick_that_text_would_move_into_the_fold_is_told() {
        assertEquals(Optional.empty(), a4(13, 2).misfit(booklet(8)));
        var misfit = a4(15, 2).misfit(booklet(8)).orElseThrow();
        assertEquals(Imposition.Misfit.Kind.TOO_THICK, misfit.kind());
        assertEquals(15 * MM, misfit.needed(), 1e-9);
        assertEquals(40, misfit.other(), 1e-9); // where lines of the sketch begin
    }

    @Test
    void marks_stand_in_the_room_around_pages_and_else_in_the_fold_outside_and_in_the_middle() throws IOException {
        int[] full = inked(sheets(booklet(16), a4(0, 2)), WIDTH, HEIGHT);
        assertTrue(full[0] > 100, "outermost: fold, staples and step " + full[0]);
        assertEquals(0, full[1]);
        assertEquals(0, full[2]);
        assertTrue(full[3] > 30 && full[3] < 70, "innermost: the fold alone " + full[3]);
        int[] roomy =
                inked(sheets(booklet(16), new Imposition(WIDTH + 60, HEIGHT + 60, 0, 2)), WIDTH + 60, HEIGHT + 60);
        for (int marks : roomy) {
            assertTrue(marks > 40, "every side tells where to fold: " + marks);
        }
    }

    /** Dark dots within four points of the fold, side by side. */
    private static int[] inked(byte[] pdf, double width, double height) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertNotNull(document.getPage(0).getContents());
            int[] found = new int[document.getNumberOfPages()];
            for (int i = 0; i < found.length; i++) {
                BufferedImage sheet = picture(document, i);
                for (int y = 0; y < (int) height; y++) {
                    boolean dark = false;
                    for (int x = (int) (width / 2) - 4; x <= width / 2 + 4; x++) {
                        dark |= (sheet.getRGB(x, y) & 0xff) < 230;
                    }
                    found[i] += dark ? 1 : 0;
                }
            }
            return found;
        }
    }
}
