package moveleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What is printed on the pages of a PDF: every glyph, footers too, with its size and face.
 *
 * @param places pages by what they are called in the PDF, from 0
 * @param pages in order
 */
public record PrintedPages(SortedMap<String, Integer> places, List<Page> pages) {
    public PrintedPages {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        pages = List.copyOf(pages);
    }

    /**
     * A glyph.
     *
     * @param text one or more characters without white space
     * @param size points, as it comes out on the page
     * @param face such as {@code SourceSans3-Semibold}
     * @param above its baseline, points above the foot of the page
     */
    public record Glyph(String text, double size, String face, double above) {}

    /** One page: its glyphs in the order in which they are drawn. */
    public static final class Page {
        private final List<Glyph> glyphs;
        private final String packed;
        private final List<Double> sizes = new ArrayList<>();

        Page(List<Glyph> glyphs) {
            this.glyphs = List.copyOf(glyphs);
            StringBuilder text = new StringBuilder();
            for (Glyph glyph : glyphs) {
                text.append(glyph.text());
                sizes.addAll(Collections.nCopies(glyph.text().length(), glyph.size()));
            }
            this.packed = text.toString();
        }

        public List<Glyph> glyphs() {
            return glyphs;
        }

        /** All characters in a row without white space. */
        public String packed() {
            return packed;
        }

        /** The smallest size of each occurrence of some words, white space aside. */
        public List<Double> sizes(String words) {
            String wanted = PrintedPages.packed(words);
            List<Double> found = new ArrayList<>();
            for (int at = packed.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = packed.indexOf(wanted, at + 1)) {
                found.add(Collections.min(sizes.subList(at, at + wanted.length())));
            }
            return found;
        }
    }

    /** Without white space, which line ends and columns change, and with everything else. */
    public static String packed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    /** What each page of a PDF says, as {@link Page#packed} has it. */
    public static List<String> packed(byte[] pdf) throws IOException {
        return read(pdf).pages().stream().map(Page::packed).toList();
    }

    public static PrintedPages read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Page> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<Glyph> glyphs = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition position) {
                        String text = packed(position.getUnicode());
                        if (!text.isEmpty()) {
                            String face = position.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "");
                            double above = position.getPageHeight() - position.getYDirAdj();
                            glyphs.add(new Glyph(text, position.getFontSizeInPt(), face, above));
                        }
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                pages.add(new Page(glyphs));
            }
            return new PrintedPages(places(document), pages);
        }
    }

    /** The index of the page of each named place of a PDF. */
    public static SortedMap<String, Integer> places(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return places(document);
        }
    }

    private static SortedMap<String, Integer> places(PDDocument document) throws IOException {
        SortedMap<String, Integer> places = new TreeMap<>();
        if (document.getDocumentCatalog().getNames() != null) {
            collect(document.getDocumentCatalog().getNames().getDests(), places);
        }
        return places;
    }

    private static void collect(PDNameTreeNode<PDPageDestination> node, Map<String, Integer> places)
            throws IOException {
        if (node.getNames() != null) {
            node.getNames().forEach((name, place) -> places.put(name, place.retrievePageNumber()));
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDPageDestination> kid : node.getKids()) {
                collect(kid, places);
            }
        }
    }
}
