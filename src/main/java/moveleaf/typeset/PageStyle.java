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
 */
public record PageStyle(
        double width, double height, BoxStyle.Sides margin, double grid, List<MarginBox> boxes, NoteArea notes) {
    public PageStyle {
        boxes = List.copyOf(boxes);
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
