package moveleaf.typeset;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Sets flowables one below the other, and hands out the numbers that slabs and frames are told apart by. */
final class ColumnSetter {
    /** Rows and tables inside each other; deeper ones are set as plain stacks. Each level costs stack and time. */
    static final int DEEPEST = 40;

    final ParagraphSetter paragraphs;
    private int sequence;
    private int frames;

    ColumnSetter(ParagraphSetter paragraphs) {
        this.paragraphs = paragraphs;
    }

    /**
     * A column, set.
     *
     * @param height with all margins, points
     */
    record Column(List<Slab> slabs, double height) {}

    /** The main column: its measure depends on the named page. */
    List<Slab> set(List<Flowable> flowables, ToDoubleFunction<String> measures) {
        return new VerticalList(this, measures, 0).set(flowables).slabs();
    }

    /** A column of one measure, beside the main one or below it: a note, one level deep already. */
    Column set(List<Flowable> flowables, double measure) {
        return new VerticalList(this, page -> measure, 1).set(flowables);
    }

    /**
     * A flowable with its box as a cell of a row: margins don't collapse with anything outside.
     *
     * @param width from border edge to border edge
     */
    Cell cell(Flowable content, double x, double width, int depth) {
        BoxStyle box = content.box();
        double inner = Math.max(
                0,
                width
                        - Boxes.left(box)
                        - box.border().right().width()
                        - box.padding().right());
        Column column = new VerticalList(this, page -> inner, depth).setInside(content, Boxes.left(box));
        double height = Math.max(column.height(), box.minHeight()) + Boxes.above(box) + Boxes.below(box);
        return new Cell(x, 0, width, height, box, column.slabs(), Content.Cut.WHOLE, Content.Cut.WHOLE);
    }

    int nextSequence() {
        return ++sequence;
    }

    int nextFrame() {
        return ++frames;
    }
}
