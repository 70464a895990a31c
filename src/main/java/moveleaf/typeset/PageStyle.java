package moveleaf.typeset;

import java.util.List;

/**
 * One kind of page. Lengths in points.
 *
 * @param width trim size
 * @param height trim size
 * @param margin around the page area
 * @param grid step of the baseline grid, 0 for none; its first line is where body text stands at the head of the page area
 * @param boxes margin boxes; one of a position at most
 * @param notes the area at the foot
 * @param bottom whether pages that end a little above their foot are made to end at it
 */
public record PageStyle(
        double width,
        double height,
        BoxStyle.Sides margin,
        double grid,
        List<MarginBox> boxes,
        NoteArea notes,
        Bottom bottom) {
    public PageStyle {
        boxes = List.copyOf(boxes);
    }

    /** A page that ends where its text does. */
    public PageStyle(
            double width, double height, BoxStyle.Sides margin, double grid, List<MarginBox> boxes, NoteArea notes) {
        this(width, height, margin, grid, boxes, notes, Bottom.RAGGED);
    }

    /** Where pages end that are not the last of their run. */
    public enum Bottom {
        /** Where their text does. */
        RAGGED,
        /** At the foot, when what is missing finds room in the gaps above headings and blocks. */
        EVEN
    }

    /** Width of the page area. */
    public double measure() {
        return width - margin.left() - margin.right();
    }

    /** Height of the page area. */
    public double depth() {
        return height - margin.top() - margin.bottom();
    }

    /**
     * The area of notes.
     *
     * @param above least room between text and rule
     * @param below room between rule and the first note
     * @param ruleWidth thickness; 0 for no rule
     * @param ruleLength points
     * @param gap between notes
     * @param most share of the page area's depth that notes may take, 0 to 1
     */
    public record NoteArea(
            double above, double below, double ruleWidth, double ruleLength, Rgb ruleColour, double gap, double most) {}
}
