package moveleaf.typeset;

import org.jspecify.annotations.Nullable;

/**
 * The painted box around some slabs of one column.
 *
 * @param number rising from outer to inner and downwards; frames are painted in this order
 * @param x of its left border edge, from the column's left edge
 * @param width from border edge to border edge
 */
record Frame(int number, @Nullable Frame outer, double x, double width, BoxStyle box) {
    /** Whether it has border and padding at page breaks too. */
    boolean isCloned() {
        return box.atBreaks() == BoxStyle.AtBreaks.CLONE;
    }

    static boolean isPainted(BoxStyle box) {
        BoxStyle.Border border = box.border();
        return box.background().isPresent()
                || border.top().width() > 0
                || border.right().width() > 0
                || border.bottom().width() > 0
                || border.left().width() > 0;
    }
}
