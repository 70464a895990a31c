package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What fills a page that ends before it is full, such as lines to write on. It stands outside the vertical list and makes no page
 * end; where pages may end in many ways, one that it fills looks full.
 *
 * @param box painted around it; its least height is the least room that it fills
 * @param x of its border edge, from the column's left edge
 * @param width from border edge to border edge
 * @param cells what is in it, one below the other and not empty; the last stands there as often as there is room
 * @param sequence its number among slabs
 * @param origin as in {@link Flowable}
 */
record PageFiller(BoxStyle box, double x, double width, List<Cell> cells, int sequence, int origin) {
    /** What takes less is not repeated, points: nobody could write between lines so close. */
    private static final double LEAST_STEP = 1;

    /** Sets what is in a stack; empty where it is no stack, or one with nothing or with notes in it. */
    static Optional<PageFiller> of(Flowable flowable, OpenBox around, ColumnSetter setter) {
        BoxStyle box = flowable.box();
        double inner = around.width - Boxes.across(box);
        List<Cell> cells = new ArrayList<>();
        double y = Boxes.above(box);
        for (Flowable child : flowable instanceof Flowable.Stack stack ? stack.children() : List.<Flowable>of()) {
            BoxStyle.Sides margin = child.box().margin();
            double width = Math.max(0, inner - Boxes.margins(child.box()));
            Cell cell = setter.cell(child, Boxes.left(box) + margin.left(), width, 1);
            cells.add(cell.at(y + margin.top(), cell.height()));
            y += step(cell);
        }
        if (cells.isEmpty() || cells.stream().anyMatch(cell -> !cell.calls().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new PageFiller(
                box,
                around.x + box.margin().left(),
                Math.max(0, around.width - Boxes.margins(box)),
                cells,
                setter.nextSequence(),
                flowable.origin()));
    }

    /** With its margins, which collapse with none. */
    private static double step(Cell cell) {
        return cell.box().margin().top() + cell.height() + cell.box().margin().bottom();
    }

    private static double bottom(Cell cell) {
        return cell.y() + cell.height();
    }

    /**
     * Whether there is as much room as the box's least height, and all of it fits once.
     *
     * @param room points from the foot of the text down to the notes
     */
    boolean fits(double room) {
        double floor = floor(room);
        return floor >= Boxes.above(box) + box.minHeight() && floor >= bottom(last());
    }

    /** A slab that fills as much room as {@link #fits} asks about, where it fits. */
    Optional<Slab> in(double room) {
        if (!fits(room)) {
            return Optional.empty();
        }
        List<Cell> placed = new ArrayList<>(cells);
        double step = step(last());
        Cell next = last().at(last().y() + step, last().height());
        while (step >= LEAST_STEP && bottom(next) <= floor(room)) {
            placed.add(next);
            next = next.at(next.y() + step, next.height());
        }
        double height = bottom(placed.get(placed.size() - 1)) + Boxes.below(box);
        Slab slab = new Slab(
                new Content.Beside(box, width, placed, height, Content.Cut.WHOLE, Content.Cut.WHOLE),
                x,
                sequence,
                origin);
        slab.gap = box.margin().top();
        return Optional.of(slab);
    }

    private Cell last() {
        return cells.get(cells.size() - 1);
    }

    /** How far down things in it may reach. */
    private double floor(double room) {
        return room - box.margin().top() - Boxes.below(box) + LineBreaker.HAIR;
    }
}
