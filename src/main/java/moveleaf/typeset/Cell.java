package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A column of its own beside others.
 *
 * @param x of its border edge, from the left edge of what it is in
 * @param y of its border edge, from the top of what it is in
 * @param width from border edge to border edge
 * @param height from border edge to border edge
 * @param box painted around it
 * @param slabs their x count from the border edge
 * @param top whether it starts here or goes on from an earlier page; so too bottom
 */
record Cell(
        double x,
        double y,
        double width,
        double height,
        BoxStyle box,
        List<Slab> slabs,
        Content.Cut top,
        Content.Cut bottom) {
    Cell {
        slabs = List.copyOf(slabs);
    }

    /** The notes called in it, in reading order. */
    List<Note> calls() {
        List<Note> calls = new ArrayList<>(0);
        slabs.forEach(slab -> calls.addAll(slab.calls()));
        return calls;
    }

    /** Border and padding above the content. */
    double above() {
        return isCut(top) ? 0 : Boxes.above(box);
    }

    /** Border and padding below the content. */
    double below() {
        return isCut(bottom) ? 0 : Boxes.below(box);
    }

    private boolean isCut(Content.Cut side) {
        return side == Content.Cut.CUT && box.atBreaks() == BoxStyle.AtBreaks.SLICE;
    }

    /** Below the border edge. */
    OptionalDouble baseline() {
        double at = above();
        for (int i = 0; i < slabs.size(); i++) {
            Slab slab = slabs.get(i);
            at += (i == 0 && top == Content.Cut.CUT ? slab.reopening() : slab.gap) + slab.lead;
            OptionalDouble baseline = slab.content.baseline();
            if (baseline.isPresent()) {
                return OptionalDouble.of(at + baseline.getAsDouble());
            }
            at += slab.content.height() + slab.tail;
        }
        return OptionalDouble.empty();
    }

    Cell at(double newY, double newHeight) {
        return new Cell(x, newY, width, newHeight, box, slabs, top, bottom);
    }
}
