package moveleaf.typeset;

import java.util.List;

/**
 * A line, set: its pieces stand at x from the left edge of their column. Paragraphs of the same {@link Wording} share their lines;
 * what differs between them, such as links and notes, is told by the index of an item.
 *
 * @param pieces in writing order
 * @param dots leaders
 * @param calls of notes, in order
 * @param places items named on this line
 * @param baseline below the line's top, points
 * @param leading its height, points
 * @param fit how well its words fill it
 * @param flaws met in setting it
 */
record SetLine(
        List<Piece> pieces,
        List<Dots> dots,
        List<Call> calls,
        List<Integer> places,
        double baseline,
        double leading,
        Fit fit,
        List<Flaw> flaws) {

    SetLine {
        pieces = List.copyOf(pieces);
        dots = List.copyOf(dots);
        calls = List.copyOf(calls);
        places = List.copyOf(places);
        flaws = List.copyOf(flaws);
    }

    /** Whether it ends with a hyphen that isn't in the text. */
    boolean hyphenated() {
        return fit.hyphenated();
    }

    /** What could not be done as asked, in a paragraph of these items. */
    List<Trouble> troubles(List<InlineItem> items) {
        return flaws.isEmpty()
                ? List.of()
                : flaws.stream().map(flaw -> flaw.in(items)).toList();
    }

    /**
     * How well the words of a line fill it.
     *
     * @param measure that they were set for, points; the indent of a first line is left out
     * @param ratio how far spaces, or the line's end, had to give: 0 not at all, 1 as far as is easy, below 0 shrunk; NaN for a
     *     line that is too long
     * @param hyphenated whether a hyphen was put at its end
     */
    record Fit(double measure, double ratio, boolean hyphenated) {
        /** Knuth and Plass's badness: 0 is perfect, 100 as loose or tight as is easy. */
        double badness() {
            return Double.isNaN(ratio)
                    ? LineBreaker.WORST
                    : Math.min(100 * Math.abs(ratio * ratio * ratio), LineBreaker.WORST);
        }
    }

    /**
     * Glyphs of one style and one item.
     *
     * @param width without the space that ends the line, points
     */
    record Piece(double x, TextStyle style, GlyphRun glyphs, String text, double width, int item) {}

    /**
     * A leader that fills the line between two places.
     *
     * @param glyphs of the pattern, shaped once; repeated when the line's place on the page is known
     */
    record Dots(double from, double to, TextStyle style, GlyphRun glyphs, String pattern, int item) {}

    /**
     * The call of a note.
     *
     * @param after how many pieces of the line stand before it
     */
    record Call(int after, int item) {
        Note note(List<InlineItem> items) {
            return ((InlineItem.NoteCall) items.get(item)).note();
        }
    }

    /** A {@link Trouble} of an item. */
    record Flaw(Composition.Kind kind, int item, double amount, String words) {
        Trouble in(List<InlineItem> items) {
            return new Trouble(kind, items.get(item).origin(), amount, words);
        }
    }
}
