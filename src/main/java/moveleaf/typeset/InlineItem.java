package moveleaf.typeset;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a paragraph. {@code element} is the id of an {@link Element}, {@code origin} an opaque number that comes back
 * with problems.
 */
public sealed interface InlineItem {
    int element();

    int origin();

    /** Where a click leads. */
    default Optional<Target> link() {
        return Optional.empty();
    }

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of piece. */
    interface Visitor<R> {
        R run(Run run);

        R noteCall(NoteCall call);

        R pageNumber(PageNumber pageNumber);

        R leader(Leader leader);

        R lineBreak(LineBreak lineBreak);

        R place(Place place);
    }

    /**
     * Characters, white space already collapsed. Lines may end at spaces (which are then drawn past the last glyph, so that
     * extracted text keeps them), soft hyphens, zero-width spaces, after hyphens and dashes; not at no-break spaces.
     *
     * @param link where a click leads
     */
    record Run(String text, TextStyle style, Optional<Target> link, int element, int origin) implements InlineItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.run(this);
        }
    }

    /** Calls a note: takes no room (its mark is a {@link Run} before it); the note goes to the foot of the line's page. */
    record NoteCall(Note note, int element, int origin) implements InlineItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noteCall(this);
        }
    }

    /**
     * The folio of a place in the document, in its own page's numbering; with a listing, those of the pages with links that lead
     * there instead, in page order and each once.
     *
     * @param destination the place
     * @param listing how the pages with links to it are listed; empty for the place's own folio
     */
    record PageNumber(
            String destination,
            Optional<Listing> listing,
            TextStyle style,
            Optional<Target> link,
            int element,
            int origin)
            implements InlineItem {
        /** The folio of a place. */
        public PageNumber(String destination, TextStyle style, Optional<Target> link, int element, int origin) {
            this(destination, Optional.empty(), style, link, element, origin);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageNumber(this);
        }
    }

    /**
     * How several folios are listed: "On page 9", "On pages 9, 12 and 40".
     *
     * @param one what stands before the only one
     * @param more what stands before several
     * @param and what stands between the last two
     */
    record Listing(String one, String more, String and) {
        /** The list; nothing where there is none. */
        String write(List<String> folios) {
            if (folios.isEmpty()) {
                return "";
            }
            int last = folios.size() - 1;
            return last == 0
                    ? one + '\u00a0' + folios.get(0)
                    : more + '\u00a0' + String.join(", ", folios.subList(0, last)) + ' ' + and + ' ' + folios.get(last);
        }
    }

    /** Fills what is left of the line with a repeated pattern, aligned from line to line; an artifact. */
    record Leader(String pattern, TextStyle style, int element, int origin) implements InlineItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leader(this);
        }
    }

    /** Ends the line. */
    record LineBreak(int element, int origin) implements InlineItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lineBreak(this);
        }
    }

    /** Names this place, so that links and page numbers find it; takes no room. */
    record Place(String destination, int element, int origin) implements InlineItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.place(this);
        }
    }
}
