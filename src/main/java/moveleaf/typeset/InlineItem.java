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
     * The folio of a place in the document, in its own page's numbering; or a piece of the list of pages with links that lead there.
     *
     * @param destination the place
     * @param listed which piece of the list; empty for the place's own folio
     */
    record PageNumber(
            String destination,
            Optional<Listed> listed,
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
     * A piece of the list of pages with links to a place, in page order and each once: "On page 9", "On pages 9, 12 and 40". Nothing where
     * the list has ended.
     */
    sealed interface Listed {
        /** What it says when the folios of all pages with links are these. */
        String write(List<String> folios);

        /**
         * The folio of the nth page.
         *
         * @param nth from 0
         */
        record Folio(int nth) implements Listed {
            @Override
            public String write(List<String> folios) {
                return nth < folios.size() ? folios.get(nth) : "";
            }

            /** Where the first link to a place stands on the nth page with one: ids have no spaces. */
            public static Target.Destination place(String destination, int nth) {
                return new Target.Destination((nth + 1) + " " + destination);
            }
        }

        /**
         * What stands before the nth folio.
         *
         * @param one what stands before the only one
         * @param more what stands before several
         * @param and what stands between the last two
         */
        record Before(int nth, String one, String more, String and) implements Listed {
            @Override
            public String write(List<String> folios) {
                int last = folios.size() - 1;
                if (nth > last) {
                    return "";
                }
                if (nth == 0) {
                    return (last == 0 ? one : more) + '\u00a0';
                }
                return nth == last ? ' ' + and + ' ' : ", ";
            }
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
