package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The references of the real guide's books name the pages on which their marks can be clicked. */
class ReferencesOnPaperTest {
    private static final Pattern LISTED = Pattern.compile("On pages? [0-9]+(?:, [0-9]+)*(?: and [0-9]+)?");

    @Test
    void each_reference_names_the_pages_where_its_marks_stand() throws IOException {
        int books = 0;
        for (Map.Entry<String, byte[]> pdf : RealEditions.pdfs().entrySet()) {
            if (List.of("booklet", "large-print").contains(RealEditions.edition(pdf.getKey()))) {
                SortedMap<String, SortedSet<Integer>> cited = cited(pdf.getValue());
                assertTrue(cited.size() >= 40, pdf.getKey() + cited);
                List<String> expected = cited.values().stream()
                        .map(pages -> said(List.copyOf(pages)))
                        .sorted()
                        .toList();
                assertEquals(expected, listed(pdf.getValue()), pdf.getKey());
                books++;
            }
        }
        assertEquals(4, books);
    }

    /** What references say of pages, sorted. */
    private static List<String> listed(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
            Matcher listed = LISTED.matcher(text);
            while (listed.find()) {
                found.add(listed.group());
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static String said(List<Integer> pages) {
        List<String> folios = pages.stream().map(String::valueOf).toList();
        int last = folios.size() - 1;
        return last == 0
                ? "On page " + folios.get(0)
                : "On pages " + String.join(", ", folios.subList(0, last)) + " and " + folios.get(last);
    }

    /** The pages on which links lead to each reference, by its key. */
    private static SortedMap<String, SortedSet<Integer>> cited(byte[] pdf) throws IOException {
        SortedMap<String, SortedSet<Integer>> cited = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                for (PDAnnotation annotation : document.getPage(page - 1).getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && link.getAction() instanceof PDActionGoTo go
                            && go.getDestination() instanceof PDNamedDestination named
                            && named.getNamedDestination().startsWith("ref-")) {
                        cited.computeIfAbsent(named.getNamedDestination().substring(4), key -> new TreeSet<>())
                                .add(page);
                    }
                }
            }
        }
        return cited;
    }
}
