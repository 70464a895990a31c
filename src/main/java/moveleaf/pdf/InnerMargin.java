package moveleaf.pdf;

import java.util.List;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;

/** How far what pages say stands from the fold. What runs to a page's edge, such as a cover's colour, says nothing there. */
final class InnerMargin implements Mark.Visitor<Double> {
    private static final double EDGE = 0.5;

    private final double pageWidth;
    private final boolean foldAtLeft;

    private InnerMargin(double pageWidth, boolean foldAtLeft) {
        this.pageWidth = pageWidth;
        this.foldAtLeft = foldAtLeft;
    }

    /** Of both pages of a side the smaller, points; very much where both are blank. */
    static double of(SheetSide side, List<Page> pages) {
        double left = side.left().isEmpty()
                ? Double.MAX_VALUE
                : of(pages.get(side.left().getAsInt() - 1), false);
        double right = side.right().isEmpty()
                ? Double.MAX_VALUE
                : of(pages.get(side.right().getAsInt() - 1), true);
        return Math.min(left, right);
    }

    private static double of(Page page, boolean foldAtLeft) {
        var margin = new InnerMargin(page.width(), foldAtLeft);
        return page.marks().stream()
                .mapToDouble(mark -> mark.accept(margin))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private double clear(double x, double width) {
        double clear = foldAtLeft ? x : pageWidth - x - width;
        return clear <= EDGE ? Double.MAX_VALUE : clear;
    }

    /** Text counts wherever it stands. */
    @Override
    public Double glyphs(Mark.Glyphs glyphs) {
        return foldAtLeft ? glyphs.x() : pageWidth - glyphs.x() - glyphs.width();
    }

    @Override
    public Double fill(Mark.Fill fill) {
        return clear(fill.x(), fill.width());
    }

    @Override
    public Double picture(Mark.PlacedPicture picture) {
        return clear(picture.x(), picture.width());
    }

    @Override
    public Double link(Mark.LinkArea link) {
        return Double.MAX_VALUE;
    }
}
