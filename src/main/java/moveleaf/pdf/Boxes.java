package moveleaf.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import moveleaf.typeset.Mark;

/** Joins boxes of one colour that make a longer one: the borders of a table's cells become its lines. */
final class Boxes {
    /** Points: what is less apart touches. */
    private static final double TOUCH = 0.005;

    private Boxes() {}

    /** The same area in fewer boxes. */
    static List<Mark.Fill> joined(List<Mark.Fill> boxes) {
        List<Mark.Fill> rows = new ArrayList<>();
        List<Mark.Fill> sorted = new ArrayList<>(boxes);
        sorted.sort(by(Mark.Fill::y).thenComparing(by(Mark.Fill::height)).thenComparing(by(Mark.Fill::x)));
        for (Mark.Fill box : sorted) {
            int last = rows.size() - 1;
            if (last >= 0 && inRow(rows.get(last), box)) {
                rows.set(last, widened(rows.get(last), box));
            } else {
                rows.add(box);
            }
        }
        rows.sort(by(Mark.Fill::x).thenComparing(by(Mark.Fill::width)).thenComparing(by(Mark.Fill::y)));
        List<Mark.Fill> all = new ArrayList<>();
        for (Mark.Fill box : rows) {
            int last = all.size() - 1;
            if (last >= 0 && inColumn(all.get(last), box)) {
                all.set(last, heightened(all.get(last), box));
            } else {
                all.add(box);
            }
        }
        return all;
    }

    /** Lengths that are written alike are alike: sums of lengths differ in their last digits. */
    private static Comparator<Mark.Fill> by(ToDoubleFunction<Mark.Fill> length) {
        return Comparator.comparingLong(box -> ContentStream.hundredths(length.applyAsDouble(box)));
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) < TOUCH;
    }

    private static boolean inRow(Mark.Fill box, Mark.Fill next) {
        return same(box.y(), next.y())
                && same(box.height(), next.height())
                && next.x() >= box.x() - TOUCH
                && next.x() <= box.x() + box.width() + TOUCH;
    }

    private static boolean inColumn(Mark.Fill box, Mark.Fill next) {
        return same(box.x(), next.x())
                && same(box.width(), next.width())
                && next.y() >= box.y() - TOUCH
                && next.y() <= box.y() + box.height() + TOUCH;
    }

    private static Mark.Fill widened(Mark.Fill box, Mark.Fill next) {
        double right = Math.max(box.x() + box.width(), next.x() + next.width());
        return new Mark.Fill(box.x(), box.y(), right - box.x(), box.height(), 0, box.colour());
    }

    private static Mark.Fill heightened(Mark.Fill box, Mark.Fill next) {
        double bottom = Math.max(box.y() + box.height(), next.y() + next.height());
        return new Mark.Fill(box.x(), box.y(), box.width(), bottom - box.y(), 0, box.colour());
    }
}
