package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.PdfConformance;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real guide's booklets on sheets, each half beside its page. */
class RealImposedTest {
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>();

    /** Dots a point. */
    private static final float SCALE = 1;

    @BeforeAll
    static void render() {
        Rendering rendering = GuideRenderer.render(new BuildOptions(
                Path.of("content"), Optional.empty(), Path.of("unused"), Set.of("booklet", "booklet-imposed"), 2));
        assertEquals(List.of(), rendering.diagnostics());
        FILES.putAll(rendering.files());
        assertEquals(4, FILES.size());
    }

    private static byte[] pdf(String edition, String paper) {
        return FILES.getOrDefault("print/lower-back-" + edition + "-" + paper + ".pdf", new byte[0]);
    }

    @Test
    void they_are_pdf_a_2b_and_not_much_larger_than_the_booklet() {
        for (String paper : List.of("letter", "a4")) {
            byte[] folded = pdf("booklet-imposed", paper);
            assertEquals(List.of(), PdfConformance.failures(folded, PdfConformance.Flavour.A_2B));
            int read = pdf("booklet", paper).length;
            assertTrue(folded.length < read * 1.1, folded.length + " bytes, and " + read + " in reading order");
        }
    }

    /** Each half of a sheet shows, dot by dot, the page of the booklet that folding needs there. */
    @Test
    void folded_and_stacked_they_show_the_booklet_page_by_page() throws IOException {
        for (String paper : List.of("letter", "a4")) {
            try (PDDocument read = Loader.loadPDF(pdf("booklet", paper));
                    PDDocument folded = Loader.loadPDF(pdf("booklet-imposed", paper))) {
                int pages = read.getNumberOfPages();
                int sheets = folded.getNumberOfPages() / 2;
                assertEquals((pages + 3) / 4, sheets);
                int bundles = (sheets + 7) / 8;
                List<Integer> wrong = new ArrayList<>();
                var rendered = new Rendered(read, folded);
                int sheet = 0;
                int first = 0;
                for (int bundle = 0; bundle < bundles; bundle++) {
                    int size = sheets / bundles + (bundle < sheets % bundles ? 1 : 0);
                    for (int i = 0; i < size; i++) {
                        double creep = i * 0.1 * 72 / 25.4;
                        int last = first + size * 4 - 1;
                        int outside = 2 * (sheet + i);
                        rendered.compare(outside, last - 2 * i, Half.LEFT, creep, wrong);
                        rendered.compare(outside, first + 2 * i, Half.RIGHT, creep, wrong);
                        rendered.compare(outside + 1, first + 2 * i + 1, Half.LEFT, creep, wrong);
                        rendered.compare(outside + 1, last - 2 * i - 1, Half.RIGHT, creep, wrong);
                    }
                    sheet += size;
                    first += size * 4;
                }
                assertEquals(List.of(), wrong, paper);
                assertEquals(pages, rendered.seen.size(), paper);
            }
        }
    }

    /** As a reader does who folds the printed sheets, bundle by bundle, and reads the numbers at the feet of the pages. */
    @Test
    void folded_sheets_are_read_page_after_page_by_their_printed_numbers() throws IOException {
        for (String paper : List.of("letter", "a4")) {
            try (PDDocument folded = Loader.loadPDF(pdf("booklet-imposed", paper))) {
                List<List<String>> sides = new ArrayList<>();
                for (PDPage side : folded.getPages()) {
                    sides.add(List.of(foot(side, Half.LEFT), foot(side, Half.RIGHT)));
                }
                assertEquals(List.of(), astray(sides), paper);
                for (int swapped : new int[] {2, 7, sides.size() - 4}) {
                    Collections.swap(sides, swapped, swapped + 1);
                    assertFalse(astray(sides).isEmpty(), paper + ": the sheet of side " + swapped + " turned over");
                    Collections.swap(sides, swapped, swapped + 1);
                }
                List<String> turned = new ArrayList<>(sides.get(9));
                Collections.reverse(turned);
                sides.set(9, turned);
                assertEquals(2, astray(sides).size(), paper + ": two pages of a side in each other's place");
            }
        }
    }

    /** The number that half a side shows at its foot, as "7 of 168"; empty where it shows none. */
    private static String foot(PDPage side, Half half) throws IOException {
        PDFTextStripperByArea words = new PDFTextStripperByArea();
        double width = side.getMediaBox().getWidth() / 2;
        double height = side.getMediaBox().getHeight();
        double left = half == Half.LEFT ? 0 : width;
        words.addRegion("foot", new Rectangle2D.Double(left, height * 0.85, width, height * 0.15));
        words.extractRegions(side);
        Matcher number = Pattern.compile("\\b(\\d+ of \\d+)\\b").matcher(words.getTextForRegion("foot"));
        return number.find() ? number.group(1) : "";
    }

    /** Where pages with a number stand in another place, once the sheets are folded. The covers have none, and blanks behind them. */
    private static List<String> astray(List<List<String>> sides) {
        int sheets = sides.size() / 2;
        int bundles = (sheets + 7) / 8;
        List<String> read = new ArrayList<>();
        int from = 0;
        for (int bundle = 0; bundle < bundles; bundle++) {
            int to = from + sheets / bundles + (bundle < sheets % bundles ? 1 : 0);
            for (int sheet = from;
                    sheet < to;
                    sheet++) { // towards the middle each sheet shows two pages of its right leaf
                read.add(sides.get(2 * sheet).get(1));
                read.add(sides.get(2 * sheet + 1).get(0));
            }
            for (int sheet = to - 1; sheet >= from; sheet--) {
                read.add(sides.get(2 * sheet + 1).get(1));
                read.add(sides.get(2 * sheet).get(0));
            }
            from = to;
        }
        List<String> astray = new ArrayList<>();
        int numbered = 0;
        for (int i = 0; i < read.size(); i++) {
            numbered += read.get(i).isEmpty() ? 0 : 1;
            if (!read.get(i).isEmpty() && !read.get(i).startsWith(i + 1 + " of ")) {
                astray.add(read.get(i) + " as page " + (i + 1));
            }
        }
        assertTrue(numbered >= read.size() - 6, numbered + " of " + read.size() + " pages have a number");
        return astray;
    }

    /** A hairline that falls between two rows of dots is a faint one in both. */
    private static final int FAINT = 235;

    private enum Half {
        LEFT,
        RIGHT
    }

    /** Pictures of both documents; the one that was asked for last is kept. */
    private static final class Rendered {
        private final PDDocument read;
        private final PDFRenderer pages;
        private final PDFRenderer sheets;
        private final double fold;
        private final TreeSet<Integer> seen = new TreeSet<>();
        private int last = -1;
        private BufferedImage sheet = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);

        private Rendered(PDDocument read, PDDocument folded) {
            this.read = read;
            pages = new PDFRenderer(read);
            sheets = new PDFRenderer(folded);
            fold = folded.getPage(0).getMediaBox().getWidth() / 2.0;
        }

        void compare(int side, int number, Half half, double creep, List<Integer> wrong) throws IOException {
            if (side != last) {
                sheet = sheets.renderImage(side, SCALE, ImageType.GRAY);
                last = side;
            }
            if (number >= read.getNumberOfPages()) {
                assertTrue(isBlank(half), "a blank is not blank");
                return;
            }
            BufferedImage page = pages.renderImage(number, SCALE, ImageType.GRAY);
            double width = read.getPage(number).getMediaBox().getWidth();
            double edge = half == Half.LEFT ? fold - width + creep : fold - creep;
            if (!same(page, edge)) {
                wrong.add(number + 1);
            }
            assertTrue(seen.add(number));
        }

        private boolean isBlank(Half half) {
            int from = half == Half.LEFT ? 0 : (int) fold + 5;
            int to = half == Half.LEFT ? (int) fold - 5 : sheet.getWidth();
            for (int y = 0; y < sheet.getHeight(); y++) {
                for (int x = from; x < to; x++) {
                    if (dark(sheet, x, y)) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Each dark dot of one has a dark neighbour in the other, save in the fold, where marks stand; and the other way round. */
        private boolean same(BufferedImage page, double edge) {
            int shift = (int) Math.round(edge * SCALE);
            int inked = 0;
            int differing = 0;
            for (int y = 1; y < page.getHeight() - 1 && y < sheet.getHeight() - 1; y++) {
                for (int x = 6; x < page.getWidth() - 6; x++) {
                    boolean here = dark(page, x, y);
                    boolean there = dark(sheet, x + shift, y);
                    inked += here || there ? 1 : 0;
                    differing += here && !around(sheet, x + shift, y) ? 1 : 0;
                    differing += there && !around(page, x, y) ? 1 : 0;
                }
            }
            return differing * 40 <= inked;
        }

        private static boolean around(BufferedImage image, int x, int y) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    boolean inside = x + dx >= 0 && x + dx < image.getWidth();
                    if (inside && image.getRaster().getSample(x + dx, y + dy, 0) < FAINT) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean dark(BufferedImage image, int x, int y) {
            return image.getRaster().getSample(x, y, 0) < 190;
        }
    }
}
