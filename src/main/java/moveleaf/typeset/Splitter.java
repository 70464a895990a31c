package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Divides what should not be divided, when it is higher than a page. */
final class Splitter {
    private Splitter() {}

    /** The two parts of a slab. */
    record Halves(Slab head, Slab rest) {}

    /** Divides a slab so that its head is at most so high; empty when that can't be done. */
    static Optional<Halves> split(Slab slab, double room) {
        if (!(slab.content instanceof Content.Beside beside)) {
            return Optional.empty();
        }
        double inner = room - slab.lead;
        List<Cell> heads = new ArrayList<>();
        List<Cell> rests = new ArrayList<>();
        boolean progress = false;
        boolean remains = false;
        double headHeight = 0;
        double restHeight = 0;
        for (Cell cell : beside.cells()) {
            CellHalves halves = split(cell, inner);
            heads.add(halves.head);
            rests.add(halves.rest);
            progress |= !halves.head.slabs().isEmpty();
            remains |= !halves.rest.slabs().isEmpty();
            headHeight = Math.max(headHeight, halves.head.y() + halves.head.height());
            restHeight = Math.max(restHeight, halves.rest.y() + halves.rest.height());
        }
        if (!progress || !remains || headHeight > inner + LineBreaker.HAIR) {
            return Optional.empty();
        }
        Content.Beside head =
                new Content.Beside(beside.box(), beside.width(), heads, headHeight, beside.top(), Content.Cut.CUT);
        Content.Beside rest =
                new Content.Beside(beside.box(), beside.width(), rests, restHeight, Content.Cut.CUT, beside.bottom());
        return Optional.of(new Halves(slab.head(head), slab.rest(rest)));
    }

    private record CellHalves(Cell head, Cell rest) {}

    private static CellHalves split(Cell cell, double room) {
        List<Slab> slabs = cell.slabs();
        double at = cell.y() + cell.above();
        int count = 0;
        @Nullable Slab lastHead = null;
        @Nullable Slab firstRest = null;
        while (count < slabs.size()) {
            Slab slab = slabs.get(count);
            double gap = count == 0 && cell.top() == Content.Cut.CUT ? 0 : slab.gap;
            if (at + gap + slab.height() > room + LineBreaker.HAIR) {
                Optional<Halves> halves = split(slab, room - at - gap);
                if (halves.isPresent()) {
                    lastHead = halves.get().head();
                    firstRest = halves.get().rest();
                    at += gap + lastHead.height();
                    count++;
                }
                break;
            }
            at += gap + slab.height();
            count++;
        }
        List<Slab> heads = new ArrayList<>(slabs.subList(0, lastHead == null ? count : count - 1));
        List<Slab> rests = new ArrayList<>();
        if (lastHead != null && firstRest != null) {
            heads.add(lastHead);
            rests.add(firstRest);
        }
        rests.addAll(slabs.subList(count, slabs.size()));
        double headHeight = Math.max(0, Math.min(at, room) - cell.y());
        Cell head =
                new Cell(cell.x(), cell.y(), cell.width(), headHeight, cell.box(), heads, cell.top(), Content.Cut.CUT);
        double restHeight = stacked(rests) + cell.below();
        Cell rest = new Cell(cell.x(), 0, cell.width(), restHeight, cell.box(), rests, Content.Cut.CUT, cell.bottom());
        return new CellHalves(head, rest);
    }

    private static double stacked(List<Slab> slabs) {
        double height = 0;
        for (int i = 0; i < slabs.size(); i++) {
            height += slabs.get(i).height() + (i == 0 ? 0 : slabs.get(i).gap);
        }
        return height;
    }
}
