package moveleaf.pdf;

import moveleaf.typeset.Rgb;

/**
 * What tells a bookbinder where to cut, to fold and to staple, and in which order signatures follow each other.
 *
 * <p>Where pages leave room on the sheet, marks stand in it. Two half letters fill a letter: there, marks stand in the fold, in the
 * margins of both pages, and only on the outside of a signature and in its very middle, where its reader folds and staples. They
 * lie on the back of the finished booklet then, under the staples.
 */
final class SheetMarks {
    private static final double HAIRLINE = 0.5;

    /** Points: room that is less holds no mark; marks keep away from the trim by a third of it. */
    private static final double ROOM = 9;

    /** Points from the edge, where no room is: 8 mm, of which a printer that keeps 5 mm clear shows three. */
    private static final double TICK = 23;

    /** A staple is 12 mm long. */
    private static final double STAPLE = 34;

    private static final double STAPLE_END = 4;

    /** On the folded back of a signature, this wide and high; each stands below that of the one before. */
    private static final double STEP_WIDTH = 4;

    private static final double STEP_HEIGHT = 14;

    /** Points around the fold that marks need on each side. */
    private static final double NEEDED = 3;

    private final ContentStream out;
    private final Imposition sheet;
    private final double pageWidth;
    private final double pageHeight;

    /**
     * @param pageWidth of the widest page, points
     * @param pageHeight of the highest
     */
    SheetMarks(ContentStream out, Imposition sheet, double pageWidth, double pageHeight) {
        this.out = out;
        this.sheet = sheet;
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
    }

    /**
     * Draws the marks of a side.
     *
     * @param signatures how many there are
     * @param innerMargin how far from the fold the pages are blank, points
     */
    void draw(SheetSide side, int signatures, double innerMargin) {
        out.pen(Rgb.BLACK, HAIRLINE);
        corners();
        boolean clear = innerMargin >= NEEDED;
        if (above() >= ROOM || (clear && (side.isOutermost() || side.isInnermost()))) {
            fold();
        }
        if (clear && side.isOutermost()) {
            staple(sheet.height() / 4);
            staple(sheet.height() * 3 / 4);
            if (signatures > 1) {
                step(side.place().signature(), signatures);
            }
        }
    }

    private double above() {
        return (sheet.height() - pageHeight) / 2;
    }

    private double beside() {
        return sheet.width() / 2 - pageWidth;
    }

    /** Where to cut, outside the trim. */
    private void corners() {
        double top = sheet.height() - above();
        for (double y : new double[] {above(), top}) {
            if (beside() >= ROOM) {
                line(0, y, beside() - ROOM / 3, y);
                line(sheet.width(), y, sheet.width() - beside() + ROOM / 3, y);
            }
        }
        for (double x : new double[] {beside(), sheet.width() - beside()}) {
            if (above() >= ROOM) {
                line(x, 0, x, above() - ROOM / 3);
                line(x, sheet.height(), x, top + ROOM / 3);
            }
        }
    }

    private void fold() {
        double length = above() >= ROOM ? above() - ROOM / 3 : TICK;
        double x = sheet.width() / 2;
        line(x, 0, x, length);
        line(x, sheet.height(), x, sheet.height() - length);
    }

    private void staple(double y) {
        double x = sheet.width() / 2;
        line(x, y - STAPLE / 2, x, y + STAPLE / 2);
        line(x - STAPLE_END / 2, y - STAPLE / 2, x + STAPLE_END / 2, y - STAPLE / 2);
        line(x - STAPLE_END / 2, y + STAPLE / 2, x + STAPLE_END / 2, y + STAPLE / 2);
    }

    /** In a stack whose order is right, these make stairs from the upper staple to the lower one. */
    private void step(int signature, int signatures) {
        double from = sheet.height() * 3 / 4 - STAPLE;
        double room = from - sheet.height() / 4 - STAPLE;
        double height = Math.min(STEP_HEIGHT, room / signatures);
        double top = from - (signature - 1) * height;
        out.colour(Rgb.BLACK);
        out.box(sheet.width() / 2 - STEP_WIDTH / 2, top - height, STEP_WIDTH, height, 0);
    }

    private void line(double x1, double y1, double x2, double y2) {
        out.points(x1, y1).write("m");
        out.points(x2, y2).write("l").write("S");
    }
}
