package moveleaf.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one article says, on the site or in a PDF; texts have only their letters, digits and dashes. */
final class Said {
    /** Blocks of text in order: paragraphs, items, cells, headings. */
    final List<String> texts = new ArrayList<>();

    /** The items of lists among them. */
    final List<String> items = new ArrayList<>();

    /** On the site: the lists of steps. */
    final List<List<String>> steps = new ArrayList<>();

    /** On the site: what stands in boxes of when to stop, to call and to ask. */
    final List<String> warnings = new ArrayList<>();

    /** Movements and the cells of their doses as they follow each other; in a PDF all headings, too. */
    final List<String> order = new ArrayList<>();

    /** In a PDF: the rows of tables that have empty boxes, with how many; on the site: those that a log of a session has. */
    final List<String> rows = new ArrayList<>();

    /** Cells of dose strips: label and value, sorted. */
    final List<String> doses = new ArrayList<>();

    /** Numbers of note marks. */
    final List<String> marks = new ArrayList<>();

    /** On the site: numbers of works that the movement's page cites, which its cards name in a line. */
    final List<String> works = new ArrayList<>();

    /** Places in the works that marks cite: number, and locator such as {@code p754}. */
    final List<String> places = new ArrayList<>();

    /** Notes: number or letter, and text. */
    final List<String> notes = new ArrayList<>();

    /** Links of notes: number, and address. */
    final List<String> noteLinks = new ArrayList<>();

    final List<String> alts = new ArrayList<>();
    final List<String> links = new ArrayList<>();

    /** In a PDF: where marks lead, and the pages on which they can be clicked. */
    final List<String> clicks = new ArrayList<>();

    /** On the site: what links are called. */
    final List<String> labels = new ArrayList<>();

    void add(Said other) {
        texts.addAll(other.texts);
        items.addAll(other.items);
        steps.addAll(other.steps);
        warnings.addAll(other.warnings);
        order.addAll(other.order);
        rows.addAll(other.rows);
        doses.addAll(other.doses);
        marks.addAll(other.marks);
        works.addAll(other.works);
        places.addAll(other.places);
        notes.addAll(other.notes);
        noteLinks.addAll(other.noteLinks);
        alts.addAll(other.alts);
        links.addAll(other.links);
        clicks.addAll(other.clicks);
        labels.addAll(other.labels);
    }

    /** Without references to pages, white space, punctuation and the drawing of shapes. */
    static String bare(String text) {
        return text.replaceAll("\\([^()]{0,12}[\\s\\u00a0]\\d+\\)", "").replaceAll("[^\\p{L}\\p{N}–-]+", "");
    }

    /** How often each stands in a list. */
    static SortedMap<String, Integer> counts(List<String> list) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        list.forEach(it -> counts.merge(it, 1, Integer::sum));
        return counts;
    }

    /** Those of {@code wanted} that {@code there} has not, or not as often. */
    static List<String> missing(List<String> wanted, List<String> there) {
        Map<String, Integer> has = counts(there);
        List<String> missing = new ArrayList<>();
        counts(wanted).forEach((it, times) -> {
            if (has.getOrDefault(it, 0) < times) {
                missing.add(it);
            }
        });
        return missing;
    }

    /** How often a text occurs in others, also inside them. */
    static int occurrences(String text, List<String> others) {
        int found = 0;
        for (String other : others) {
            for (int at = other.indexOf(text); at >= 0; at = other.indexOf(text, at + text.length())) {
                found++;
            }
        }
        return found;
    }

    /** Whether steps follow each other in a list of items. */
    boolean hasInOrder(List<String> wanted) {
        return Collections.indexOfSubList(items, wanted) >= 0;
    }
}
