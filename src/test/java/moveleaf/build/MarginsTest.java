package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** How much white stands around the text of the real guide's sheets, and between the lines of its large print, read from the PDFs. */
class MarginsTest {
    private static final double MM = 72 / 25.4;

    /** The least at the sides, mm, by edition; a booklet's pages have their own, for it is bound. */
    private static final Map<String, Double> SIDES =
            Map.of("cards", 15.0, "wall-sheet", 15.0, "log-sheet", 15.0, "large-print", 25.0);

    private record Line(double size, double baseline) {}

    /** Where text begins and ends on a page, and its lines. */
    private static final class Seen extends PDFTextStripper {
        private double left = Double.MAX_VALUE;
        private double right = Double.MAX_VALUE;
        private final TreeMap<Double, Double> lines = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition glyph) {
            if (!glyph.getUnicode().isBlank()) {
                left = Math.min(left, glyph.getXDirAdj());
                right = Math.min(right, glyph.getPageWidth() - glyph.getXDirAdj() - glyph.getWidthDirAdj());
                double baseline = Math.round(glyph.getYDirAdj() * 10) / 10.0;
                lines.merge(baseline, (double) glyph.getFontSizeInPt(), Math::max);
            }
        }

        List<Line> lines() {
            List<Line> all = new ArrayList<>();
            lines.forEach((baseline, size) -> all.add(new Line(size, baseline)));
            return all;
        }
    }

    private static List<Seen> pages(byte[] pdf) throws IOException {
        List<Seen> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Seen seen = new Seen();
                seen.setStartPage(page);
                seen.setEndPage(page);
                seen.getText(document);
                pages.add(seen);
            }
        }
        return pages;
    }

    @Test
    void sheets_have_their_margins_at_both_sides() throws IOException {
        int looked = 0;
        for (Map.Entry<String, byte[]> file : RealEditions.pdfs().entrySet()) {
            Double least = SIDES.get(RealEditions.edition(file.getKey()));
            if (least != null) {
                List<Seen> pages = pages(file.getValue());
                for (int page = 0; page < pages.size(); page++) {
                    double white = Math.min(pages.get(page).left, pages.get(page).right) / MM;
                    assertTrue(white >= least - 0.01, file.getKey() + ", page " + (page + 1) + ": " + white + " mm");
                    looked++;
                }
            }
        }
        assertTrue(looked > 400, looked + " pages");
    }

    @Test
    void large_print_has_room_between_its_lines_and_larger_headings() throws IOException {
        for (Map.Entry<String, byte[]> file : RealEditions.pdfs().entrySet()) {
            if (RealEditions.edition(file.getKey()).equals("large-print")) {
                TreeSet<Double> sizes = new TreeSet<>();
                TreeMap<Double, Integer> leadings = new TreeMap<>();
                for (Seen page : pages(file.getValue())) {
                    List<Line> lines = page.lines();
                    for (int i = 1; i < lines.size(); i++) {
                        Line line = lines.get(i);
                        sizes.add(line.size());
                        double leading = (line.baseline() - lines.get(i - 1).baseline()) / 18;
                        boolean body = line.size() == 18 && lines.get(i - 1).size() == 18;
                        if (body && leading > 0.9 && leading < 1.35) { // else two columns, or a gap
                            leadings.merge(Math.round(leading * 100) / 100.0, 1, Integer::sum);
                        }
                    }
                }
                assertEquals(18.0, sizes.first(), sizes.toString());
                assertTrue(sizes.stream().anyMatch(size -> size >= 22) && sizes.contains(20.0), sizes.toString());
                int all = leadings.values().stream().mapToInt(i -> i).sum();
                int right = leadings.subMap(1.15, true, 1.3, true).values().stream()
                        .mapToInt(i -> i)
                        .sum();
                assertTrue(all > 1000 && right >= 0.95 * all, file.getKey() + ": " + leadings);
            }
        }
    }
}
