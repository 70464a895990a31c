package moveleaf.typeset;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document, made up.
 *
 * @param elements the galley's
 * @param destinations by name, sorted
 * @param outline bookmarks in reading order
 * @param problems what could not be done as asked, in page order
 * @param leftOut origins of boxes that would have filled a sheet and found none to fill
 */
public record Composition(
        List<Page> pages,
        List<Element> elements,
        Map<String, PlacedDestination> destinations,
        List<PlacedBookmark> outline,
        List<Problem> problems,
        Set<Integer> leftOut) {
    public Composition {
        pages = List.copyOf(pages);
        elements = List.copyOf(elements);
        destinations = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(destinations));
        outline = List.copyOf(outline);
        problems = List.copyOf(problems);
        leftOut = Set.copyOf(leftOut);
    }

    /** The text of all pages in reading order, in the characters that leave a trace: no spaces, no page furniture. */
    public String seenText() {
        MarkReader reader = new MarkReader(this);
        StringBuilder text = new StringBuilder();
        for (String rest = reader.rest(1); !rest.isEmpty(); rest = reader.rest(1)) {
            text.append(rest);
            reader.take(rest.charAt(0));
        }
        return text.toString();
    }

    /** What {@link #seenText} would hold of a text. */
    public static String seenText(String text) {
        StringBuilder seen = new StringBuilder();
        text.chars().filter(c -> MarkReader.isSeen((char) c)).forEach(c -> seen.append((char) c));
        return seen.toString();
    }

    /** A named place: page number (1-based) and y from the top, points. */
    public record PlacedDestination(int page, double y) {}

    /** A bookmark with its place. */
    public record PlacedBookmark(int level, String title, int page, double y) {}

    /**
     * Something that could not be done.
     *
     * @param kind what
     * @param origin of what caused it
     * @param amount points too many, where that makes sense, else 0; of a box that should be unbroken: how much longer than a
     *     page, or a spread, it is with its notes
     * @param words a few characters of the text concerned, where that helps, else empty
     * @param page 1-based
     */
    public record Problem(Kind kind, int origin, double amount, String words, int page) {}

    /** What may go wrong. */
    public enum Kind {
        /** A word is wider than the measure. */
        OVERFULL_LINE,
        /** Something unbreakable is higher than a page, or wider than its column. */
        TOO_LARGE,
        /** A picture that should not shrink had to. */
        SCALED,
        /** A keep had to yield: widow or orphan. */
        WIDOW_OR_ORPHAN,
        /** A keep had to yield: keep with next, or unbroken box. */
        KEEP,
        /** A box goes over a turn that should stand on a page or a spread. */
        TURN,
        /** What should be the last page of the last folded sheet takes more than that. */
        SHEET,
        /** What should fill the rest of a page stands where it can't, is no box of blocks, or has notes. */
        NO_FILLER,
        /** Page numbers did not settle in four passes. */
        NOT_SETTLED,
        /** A page number asks for a place that doesn't exist. */
        NO_SUCH_PLACE,
        /** No face has this character. */
        NO_GLYPH
    }
}
