package moveleaf.pdf;

import moveleaf.typeset.Mark;

/**
 * Writes text, and knows where the next glyph would stand. A row that goes on where the one before ended isn't placed anew; another is
 * placed from where the line above began, for such moves are alike from page to page and pack better than places.
 */
final class TextPen {
    /** A line goes on without being placed anew where it goes on this near, in parts of an em: what follows moves there. */
    private static final double NEAR = 0.4;

    private final ContentStream out;
    private final double pageHeight;
    private boolean down;

    /** Where the line began that is being shown, hundredths of a point, and how far above it text stands. */
    private long lineX;

    private long lineY;
    private long rise;

    /** Where the next glyph would stand, points; not a number before the first. */
    private double next = Double.NaN;

    TextPen(ContentStream out, double pageHeight) {
        this.out = out;
        this.pageHeight = pageHeight;
    }

    /** Whether text can be written now, and nothing else. */
    boolean isDown() {
        return down;
    }

    /** Begins with text where it isn't begun. */
    void down() {
        if (!down) {
            out.write("BT");
            down = true;
            lineX = 0;
            lineY = 0;
            next = Double.NaN;
        }
    }

    /** Ends text where it is begun. */
    void up() {
        if (down) {
            rise(0);
            out.write("ET");
            down = false;
        }
    }

    /** Shows a whole row. */
    void show(Mark.Glyphs mark, DrawnRow row) {
        show(mark, row, 0, row.size());
    }

    /** Shows the parts {@code from} to {@code to} (exclusive) of a row, which follow those before. */
    void show(Mark.Glyphs mark, DrawnRow row, int from, int to) {
        out.font(row.face(), mark.style().size());
        out.colour(mark.style().colour());
        long y = ContentStream.hundredths(pageHeight - mark.y());
        double size = mark.style().size();
        boolean goesOn = Math.abs(row.x() - next) <= NEAR * size && Math.abs(y - lineY) <= NEAR * size * 100;
        if (goesOn) {
            rise(y - lineY);
        } else {
            rise(0);
            long x = ContentStream.hundredths(row.x());
            out.move(x - lineX, y - lineY);
            lineX = x;
            lineY = y;
            next = x / 100.0;
        }
        ContentStream.Shown shown = out.shown();
        row.start(next);
        row.show(from, to, shown);
        next = row.pen();
        shown.end();
    }

    /** Raised text is raised from its line, which goes on: it needs no place, and the next line none that tells the way back. */
    private void rise(long hundredths) {
        if (rise != hundredths) {
            out.rise(hundredths);
            rise = hundredths;
        }
    }
}
