package moveleaf.typeset;

/**
 * Something drawn on a page, or a place on it. Coordinates in points from the page's top left corner, y downwards.
 *
 * <p>{@code element} is the structure element that the mark is content of, {@link Element#ARTIFACT} for none; {@code order}
 * its place in the reading order of the whole document (rising in the galley's order; a note's marks take their order from
 * where the note is called).
 */
public sealed interface Mark {
    <R> R accept(Visitor<R> visitor);

    /** One method per kind of mark. */
    interface Visitor<R> {
        R glyphs(Glyphs glyphs);

        R fill(Fill fill);

        R picture(PlacedPicture picture);

        R link(LinkArea link);
    }

    /**
     * Glyphs of one style on one baseline.
     *
     * @param x of the first glyph's origin
     * @param y of the baseline, rise included
     * @param glyphs advances as set, in em: justification and letter space included
     * @param text what they stand for; clusters are offsets in it. A space that ended a line is the last character
     */
    record Glyphs(TextStyle style, double x, double y, GlyphRun glyphs, String text, int element, int order, int origin)
            implements Mark {
        /** The width from the first origin to past the last glyph, points; a space at the end counts. */
        public double width() {
            return glyphs.width() * style.size();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.glyphs(this);
        }
    }

    /** A filled box: background, border, rule or underline; always an artifact. */
    record Fill(double x, double y, double width, double height, double radius, Rgb colour) implements Mark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fill(this);
        }
    }

    /** A picture. */
    record PlacedPicture(double x, double y, double width, double height, Art art, int element, int order, int origin)
            implements Mark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.picture(this);
        }
    }

    /**
     * Where a click leads; one of each line that a link runs over.
     *
     * @param words what the link says there
     */
    record LinkArea(
            double x, double y, double width, double height, Target target, String words, int element, int order)
            implements Mark {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }
}
