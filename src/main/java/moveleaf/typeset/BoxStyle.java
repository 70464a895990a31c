package moveleaf.typeset;

import java.util.Optional;

/**
 * The box around a flowable. Lengths in points.
 *
 * @param margin outside; vertical margins of neighbours and of first and last children collapse to the larger, as in CSS
 * @param padding inside the border
 * @param border the four sides
 * @param background fill behind padding and content
 * @param radius of the corners
 * @param breakBefore what a page break before it must, may or may not do; so too after and inside
 * @param page the named page it stands on; a change of name breaks the page; empty is the unnamed page
 * @param minHeight of content, points
 * @param atBreaks what a page break does to its edges
 */
public record BoxStyle(
        Sides margin,
        Sides padding,
        Border border,
        Optional<Rgb> background,
        double radius,
        Break breakBefore,
        Break breakAfter,
        Break breakInside,
        Optional<String> page,
        double minHeight,
        AtBreaks atBreaks) {
    public static final BoxStyle PLAIN = new BoxStyle(
            Sides.NONE,
            Sides.NONE,
            Border.NONE,
            Optional.empty(),
            0,
            Break.AUTO,
            Break.AUTO,
            Break.AUTO,
            Optional.empty(),
            0);

    /** A box that page breaks slice. */
    public BoxStyle(
            Sides margin,
            Sides padding,
            Border border,
            Optional<Rgb> background,
            double radius,
            Break breakBefore,
            Break breakAfter,
            Break breakInside,
            Optional<String> page,
            double minHeight) {
        this(
                margin,
                padding,
                border,
                background,
                radius,
                breakBefore,
                breakAfter,
                breakInside,
                page,
                minHeight,
                AtBreaks.SLICE);
    }

    /** What a page break does to a box with a background or a border. */
    public enum AtBreaks {
        /** Cuts it: there is neither border nor padding at the break. */
        SLICE,
        /** Closes it above the break and opens it again below, with border, padding and round corners. */
        CLONE
    }

    /** Lengths of the four sides, points. */
    public record Sides(double top, double right, double bottom, double left) {
        public static final Sides NONE = new Sides(0, 0, 0, 0);
    }

    /** Lines around a box; a width of 0 draws none. */
    public record Border(Line top, Line right, Line bottom, Line left) {
        public static final Border NONE = new Border(Line.NONE, Line.NONE, Line.NONE, Line.NONE);
    }

    /** One line. */
    public record Line(double width, Rgb colour) {
        public static final Line NONE = new Line(0, Rgb.BLACK);
    }

    /** What a page break may do. What comes after AVOID_TURN forces one; it makes no sense inside. */
    public enum Break {
        AUTO,
        AVOID,
        /** Inside only: the box stands on one page, or on a verso and the recto that faces it. */
        AVOID_TURN,
        PAGE,
        RECTO,
        VERSO,
        /**
         * Before only: the box fills what is left of the page below what comes before it, where that is as much as its least
         * height. It is decoration; the last thing in it stands there as often as there is room.
         */
        PAGE_FILL,
        /** Before only: the box stands on a page that is there only where the last folded sheet has one to fill. */
        SHEET_FILL,
        /** Before only: the box begins the last page of the last folded sheet. */
        SHEET_END
    }
}
