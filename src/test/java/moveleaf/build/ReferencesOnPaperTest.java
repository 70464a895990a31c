package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import moveleaf.pdf.PrintedPages;
import moveleaf.pdf.TagTree;
import org.junit.jupiter.api.Test;

/** The references of the real guide's books name the pages on which their marks can be clicked, and lead there. */
class ReferencesOnPaperTest {
    @Test
    void each_reference_names_the_pages_where_its_marks_stand_and_leads_there() throws IOException {
        int books = 0;
        for (Map.Entry<String, byte[]> pdf : RealEditions.pdfs().entrySet()) {
            if (List.of("booklet", "large-print").contains(RealEditions.edition(pdf.getKey()))) {
                Book book = new Book(pdf.getValue());
                assertTrue(book.cited.size() >= 40, pdf.getKey() + book.cited);
                SortedMap<String, Listed> expected = new TreeMap<>();
                book.cited.forEach((number, pages) -> expected.put(number, listed(List.copyOf(pages))));
                assertEquals(expected, book.listed, pdf.getKey());
                books++;
            }
        }
        assertEquals(4, books);
    }

    /**
     * What a reference says of pages.
     *
     * @param links what can be clicked, and the page to which it leads
     */
    private record Listed(String words, List<String> links) {}

    private static Listed listed(List<Integer> pages) {
        List<String> folios = pages.stream().map(String::valueOf).toList();
        int last = folios.size() - 1;
        String words = last == 0
                ? "On page " + folios.get(0)
                : "On pages " + String.join(", ", folios.subList(0, last)) + " and " + folios.get(last);
        return new Listed(
                words, folios.stream().map(folio -> folio + " " + folio).toList());
    }

    /** What the tags of a book say of its references, by number. */
    private static final class Book {
        /** The pages on which marks lead to each. */
        private final SortedMap<String, SortedSet<Integer>> cited = new TreeMap<>();

        /** What each says of them itself. */
        private final SortedMap<String, Listed> listed = new TreeMap<>();

        private final SortedMap<String, Integer> places;

        Book(byte[] pdf) throws IOException {
            places = PrintedPages.places(pdf);
            read(TagTree.read(pdf));
        }

        private void read(TagTree.Element element) {
            if (element.type().equals("Reference")) {
                inner(element).forEach(this::mark);
            }
            if (element.type().equals("LI")) {
                reference(element);
            }
            inner(element).forEach(this::read);
        }

        private void mark(TagTree.Element link) {
            for (TagTree.Click click : clicks(link)) {
                if (click.target().orElse("").startsWith("#ref-")) {
                    cited.computeIfAbsent(number(link), key -> new TreeSet<>()).add(click.page());
                }
            }
        }

        private void reference(TagTree.Element item) {
            for (TagTree.Element body : inner(item)) {
                for (TagTree.Element paragraph : inner(body)) {
                    String words =
                            words(paragraph).replaceAll("[\\s\u00a0]+", " ").strip();
                    int pages = words.lastIndexOf(" On page");
                    if (pages >= 0) {
                        listed.put(number(item), new Listed(words.substring(pages + 1), links(paragraph)));
                    }
                }
            }
        }

        private List<String> links(TagTree.Element paragraph) {
            List<String> links = new ArrayList<>();
            for (TagTree.Element link : inner(paragraph)) {
                assertEquals("Link", link.type());
                for (TagTree.Click click : clicks(link)) {
                    String place = click.target().orElse("#").substring(1);
                    links.add(words(link) + " " + (places.getOrDefault(place, -1) + 1));
                }
            }
            return links;
        }

        /** The number that its words begin with. */
        private static String number(TagTree.Element element) {
            return words(element).strip().replaceFirst("(?s)\\D.*", "");
        }

        private static List<TagTree.Element> inner(TagTree.Element element) {
            return element.kids().stream()
                    .filter(TagTree.Element.class::isInstance)
                    .map(TagTree.Element.class::cast)
                    .toList();
        }

        private static List<TagTree.Click> clicks(TagTree.Element element) {
            List<TagTree.Click> clicks = new ArrayList<>();
            for (TagTree.Node kid : element.kids()) {
                if (kid instanceof TagTree.Click click) {
                    clicks.add(click);
                } else if (kid instanceof TagTree.Element inner) {
                    clicks.addAll(clicks(inner));
                }
            }
            return clicks;
        }

        private static String words(TagTree.Element element) {
            StringBuilder words = new StringBuilder();
            for (TagTree.Node kid : element.kids()) {
                if (kid instanceof TagTree.Words own) {
                    words.append(own.text());
                } else if (kid instanceof TagTree.Element inner) {
                    words.append(words(inner));
                }
            }
            return words.toString();
        }
    }
}
