package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Draws placed slabs: boxes first, outer before inner, then what is in them. */
final class ColumnPainter {
    private final PageDraft page;
    private final Consumer<Leaf> leaves;
    private final Consumer<Slab> passed;
    private final BoxPainter boxes;
    private PageDraft.Where where = PageDraft.Where.HEAD;

    /**
     * @param leaves takes each leaf, in painting order
     * @param passed takes each slab that is not a repetition, cells' too
     */
    ColumnPainter(PageDraft page, Consumer<Leaf> leaves, Consumer<Slab> passed) {
        this.page = page;
        this.leaves = leaves;
        this.passed = passed;
        this.boxes = new BoxPainter(fill -> page.drawn.add(new PageDraft.Paint(fill)));
    }

    /**
     * Draws a column.
     *
     * @param x of the column's left edge on the page; so too y of its top
     */
    void paint(List<PageDraft.Placed> slabs, double x, double y) {
        paintFrames(slabs, x, y);
        for (PageDraft.Placed placed : slabs) {
            Slab slab = placed.slab();
            double top = y + placed.y();
            if (placed.kind() == Leaf.Kind.CONTENT) {
                note(slab, top);
            }
            Drawing drawing = new Drawing(slab, x, top + slab.lead, placed.kind());
            slab.insets.forEach(drawing::inset);
            slab.content.accept(drawing);
        }
    }

    private void note(Slab slab, double y) {
        for (Flowable.Signpost signpost : slab.signposts) {
            page.signposts.add(new PageDraft.Posted(signpost, y, where));
        }
        where = PageDraft.Where.BELOW;
        passed.accept(slab);
    }

    private void paintFrames(List<PageDraft.Placed> slabs, double x, double y) {
        Map<Integer, Fragment> fragments = new TreeMap<>();
        for (int i = 0; i < slabs.size(); i++) {
            PageDraft.Placed placed = slabs.get(i);
            Slab slab = placed.slab();
            boolean first = i == 0 || slabs.get(i - 1).kind() == Leaf.Kind.ARTIFACT;
            boolean last = i == slabs.size() - 1;
            double reopening = 0;
            double closing = 0;
            for (Frame frame = slab.frame; frame != null; frame = frame.outer()) {
                reopening += first && slab.reopens(frame) ? Boxes.above(frame.box()) : 0;
                closing += last && slab.closesForNow(frame) ? Boxes.below(frame.box()) : 0;
                fragments
                        .computeIfAbsent(frame.number(), number -> new Fragment())
                        .add(frame, placed, reopening, closing);
            }
        }
        for (Fragment it : fragments.values()) {
            Frame frame = it.frame;
            if (frame != null) {
                BoxPainter.Area area =
                        new BoxPainter.Area(x + frame.x(), y + it.top, frame.width(), it.bottom - it.top);
                boxes.paint(frame.box(), area, it.above, it.below);
            }
        }
    }

    /** The part of a frame that is on this page. */
    private static final class Fragment {
        private @Nullable Frame frame;
        private double top;
        private double bottom;
        private Content.Cut above = Content.Cut.CUT;
        private Content.Cut below = Content.Cut.CUT;

        /**
         * Adds a slab.
         *
         * @param reopening borders and paddings of this box and those in it that open again above the slab
         * @param closing those that close for now below it
         */
        void add(Frame it, PageDraft.Placed placed, double reopening, double closing) {
            Slab slab = placed.slab();
            if (frame == null) {
                frame = it;
                top = placed.y() - reopening;
                above = it.isCloned() ? Content.Cut.WHOLE : Content.Cut.CUT;
                below = above;
                for (Slab.Edge edge : slab.opens) {
                    if (edge.frame().number() == it.number()) {
                        top = placed.y() + edge.at();
                        above = Content.Cut.WHOLE;
                    }
                }
            }
            bottom = Math.max(bottom, placed.y() + slab.height() + closing);
            for (Slab.Edge edge : slab.closes) {
                if (edge.frame().number() == it.number()) {
                    bottom = placed.y() + slab.lead + slab.content.height() + edge.at();
                    below = Content.Cut.WHOLE;
                }
            }
        }
    }

    /** Draws one slab's content. */
    private final class Drawing implements Content.Visitor<Void> {
        private final Slab slab;
        private final double x;
        private final double y;
        private final Leaf.Kind kind;

        /**
         * @param x of the column
         * @param y of the content's top
         */
        Drawing(Slab slab, double x, double y, Leaf.Kind kind) {
            this.slab = slab;
            this.x = x;
            this.y = y;
            this.kind = kind;
        }

        void inset(Slab.Inset inset) {
            cell(inset.cell(), x, y);
        }

        @Override
        public Void line(Content.Line line) {
            leaf();
            return null;
        }

        @Override
        public Void image(Content.Image image) {
            leaf();
            return null;
        }

        @Override
        public Void blank(Content.Blank blank) {
            markers();
            return null;
        }

        @Override
        public Void beside(Content.Beside beside) {
            markers();
            double left = x + slab.x;
            boxes.paint(
                    beside.box(),
                    new BoxPainter.Area(left, y, beside.width(), beside.height()),
                    beside.top(),
                    beside.bottom());
            beside.cells().forEach(cell -> cell(cell, left, y));
            return null;
        }

        private void cell(Cell cell, double left, double above) {
            double cellX = left + cell.x();
            double cellY = above + cell.y();
            boxes.paint(
                    cell.box(),
                    new BoxPainter.Area(cellX, cellY, cell.width(), cell.height()),
                    cell.top(),
                    cell.bottom());
            paint(stack(cell), cellX, cellY);
        }

        private List<PageDraft.Placed> stack(Cell cell) {
            List<PageDraft.Placed> placed = new ArrayList<>(cell.slabs().size());
            double at = cell.above();
            for (Slab it : cell.slabs()) {
                at += placed.isEmpty() && cell.top() == Content.Cut.CUT ? it.reopening() : it.gap;
                placed.add(new PageDraft.Placed(it, at, kind));
                at += it.height();
            }
            return placed;
        }

        private void markers() {
            if (!slab.markers.isEmpty()) {
                leaf();
            }
        }

        private void leaf() {
            Leaf leaf = new Leaf(slab, page.number, x, y, kind);
            page.drawn.add(new PageDraft.Set(leaf));
            leaves.accept(leaf);
        }
    }
}
