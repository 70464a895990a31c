package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides what should not be divided, when it is higher than a page. Each cell breaks by itself, at a place that its own keeps
 * allow if there is one; cells that stood lower than the top move up to it.
 */
final class Splitter {
    private Splitter() {}

    /** The two parts of a slab. */
    record Halves(Slab head, Slab rest) {}

    /** Divides a slab so that its head is at most so high; empty when that can't be done. */
    static Optional<Halves> split(Slab slab, double room) {
        if (!(slab.content instanceof Content.Beside beside)) {
            return Optional.empty();
        }
        double closing = slab.head(slab.content).closing();
        double inner = room - slab.lead - closing;
        double top = beside.top() == Content.Cut.CUT
                ? 0
                : beside.box().border().top().width();
        List<Cell> heads = new ArrayList<>();
        List<Cell> rests = new ArrayList<>();
        double filled = 0;
        for (Cell cell : beside.cells()) {
            double y = Math.min(cell.y(), Math.max(top, cell.box().margin().top()));
            CellHalves halves = split(cell.at(y, cell.height()), inner);
            heads.add(halves.head);
            rests.add(halves.rest);
            filled = Math.max(filled, halves.filled);
        }
        double headHeight = bottom(heads);
        boolean progress = heads.stream().anyMatch(cell -> !cell.slabs().isEmpty());
        boolean remains = rests.stream().anyMatch(cell -> !cell.slabs().isEmpty());
        if (progress && !remains && filled > 0) {
            // Only room below what the cells hold is too much: part the last slab of what reaches lowest.
            return split(slab, slab.lead + closing + filled - 10 * LineBreaker.HAIR);
        }
        if (!progress || headHeight > inner + LineBreaker.HAIR) {
            return Optional.empty();
        }
        double restHeight = bottom(rests)
                + (beside.bottom() == Content.Cut.CUT
                        ? 0
                        : beside.box().border().bottom().width());
        Content.Beside head = new Content.Beside(
                beside.box(), beside.width(), even(beside, heads), headHeight, beside.top(), Content.Cut.CUT);
        Content.Beside rest = new Content.Beside(
                beside.box(), beside.width(), even(beside, rests), restHeight, Content.Cut.CUT, beside.bottom());
        return Optional.of(new Halves(slab.head(head), slab.rest(rest)));
    }

    private static double bottom(List<Cell> cells) {
        double bottom = 0;
        for (Cell cell : cells) {
            bottom = Math.max(bottom, cell.y() + cell.height());
        }
        return bottom;
    }

    /** Cells that reached to the bottom of the whole reach to the bottom of the part. */
    private static List<Cell> even(Content.Beside whole, List<Cell> parts) {
        double wholeBottom = bottom(whole.cells());
        double partBottom = bottom(parts);
        List<Cell> even = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Cell cell = whole.cells().get(i);
            Cell part = parts.get(i);
            boolean reached = cell.y() + cell.height() >= wholeBottom - LineBreaker.HAIR;
            even.add(reached ? part.at(part.y(), partBottom - part.y()) : part);
        }
        return even;
    }

    /** @param filled how far down the whole slabs of the head reach, with what is closed for now */
    private record CellHalves(Cell head, Cell rest, double filled) {}

    private static CellHalves split(Cell cell, double room) {
        List<Slab> slabs = cell.slabs();
        List<Slab> heads = new ArrayList<>();
        List<Slab> rests = new ArrayList<>();
        double at = cell.y() + cell.above();
        int count = 0;
        double filled = 0;
        double closing = cell.box().atBreaks() == BoxStyle.AtBreaks.CLONE ? Boxes.below(cell.box()) : 0;
        while (count < slabs.size()
                && at + gap(cell, count) + reach(slabs.get(count)) + closing <= room + LineBreaker.HAIR) {
            filled = Math.max(filled, at + gap(cell, count) + reach(slabs.get(count)) + closing);
            at += gap(cell, count) + slabs.get(count).height();
            count++;
        }
        Optional<Halves> halves = count < slabs.size()
                ? split(slabs.get(count).withInsetsBeside(), room - at - gap(cell, count) - closing)
                : Optional.empty();
        int whole = halves.isPresent() ? count : properEnd(slabs, count);
        heads.addAll(slabs.subList(0, whole));
        halves.ifPresent(it -> {
            heads.add(it.head());
            rests.add(it.rest());
        });
        int next = halves.isPresent() ? count + 1 : whole;
        for (Slab slab : slabs.subList(next, slabs.size())) {
            rests.add(slab.without(slabs.get(next).sequence));
        }
        Cell head = part(cell, cell.y(), heads, cell.top(), Content.Cut.CUT);
        Cell rest = part(cell, 0, rests, Content.Cut.CUT, cell.bottom());
        return new CellHalves(head.at(head.y(), Math.max(0, Math.min(head.height(), room - head.y()))), rest, filled);
    }

    /** The last place at or above an index where a break is welcome; the index itself when there is none. */
    private static int properEnd(List<Slab> slabs, int count) {
        if (count == slabs.size()) {
            return count;
        }
        for (int i = count; i > 0; i--) {
            if (slabs.get(i).unwelcome == Slab.Unwelcome.FREE && slabs.get(i).group == null) {
                return i;
            }
        }
        return count;
    }

    /** With what is closed for now when the part ends with a slab. */
    private static double reach(Slab slab) {
        return Math.max(slab.reach(), slab.height() + slab.closing());
    }

    private static double gap(Cell cell, int i) {
        Slab slab = cell.slabs().get(i);
        return i == 0 && cell.top() == Content.Cut.CUT ? slab.reopening() : slab.gap;
    }

    private static Cell part(Cell cell, double y, List<Slab> slabs, Content.Cut top, Content.Cut bottom) {
        Cell part = new Cell(cell.x(), y, cell.width(), 0, cell.box(), slabs, top, bottom);
        double height = part.above() + part.below();
        double reach = 0;
        for (int i = 0; i < slabs.size(); i++) {
            height += gap(part, i);
            boolean cut = bottom == Content.Cut.CUT && i == slabs.size() - 1;
            reach = Math.max(
                    reach, height + (cut ? reach(slabs.get(i)) : slabs.get(i).reach()));
            height += slabs.get(i).height();
        }
        return part.at(y, Math.max(height, reach));
    }
}
