package moveleaf.typeset;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What pages are made of and by: the vertical list, the notes, and the geometry of each kind of page. */
final class PageMatter {
    final List<Slab> slabs;
    final PageStyles styles;
    private final NoteShelf shelf;
    private final PageMeasures measures;
    private final Map<Double, BaselineGrid> grids = new HashMap<>();

    /** The slabs that begin a page whatever comes before them. */
    private final BitSet starts = new BitSet();

    PageMatter(List<Slab> slabs, PageStyles styles, NoteShelf shelf) {
        this.slabs = slabs;
        this.styles = styles;
        this.shelf = shelf;
        this.measures = new PageMeasures(styles);
        String name = "";
        for (int i = 0; i < slabs.size(); i++) {
            Slab slab = slabs.get(i);
            starts.set(i, i == 0 || slab.forced != BoxStyle.Break.AUTO || !slab.page.equals(name));
            name = slab.page;
        }
    }

    BaselineGrid grid(PageRoom room) {
        return grids.computeIfAbsent(room.grid(), step -> BaselineGrid.of(step, slabs));
    }

    /** The area of notes of a page of some name, with what goes on from the page before. */
    FootnoteArea area(PageRoom room, String name, Carried carried) {
        return new FootnoteArea(room.notes(), measures.of(name), shelf, carried.parts());
    }

    /** Whether a slab begins a page whatever comes before it. */
    boolean startsPage(int i) {
        return starts.get(i);
    }

    /** The index past the last slab of the run that a slab is in. */
    int endOfRun(int i) {
        int next = starts.nextSetBit(i + 1);
        return next < 0 ? slabs.size() : next;
    }

    /** Whether no page can hold both a slab and the next. */
    boolean endsAfter(int i) {
        return i + 1 >= slabs.size() || startsPage(i + 1);
    }

    /** Whether a box fits a page of its own with all its notes. */
    boolean fits(KeepGroup group) {
        if (group.fits == KeepGroup.Fits.UNKNOWN) {
            group.excess = excess(group);
            group.fits = group.excess <= LineBreaker.HAIR ? KeepGroup.Fits.YES : KeepGroup.Fits.NO;
        }
        return group.fits == KeepGroup.Fits.YES;
    }

    /** How unwelcome it is that a page begins with a slab. */
    Slab.Unwelcome unwelcome(Slab slab) {
        KeepGroup group = slab.group;
        return group != null && fits(group) ? Slab.Unwelcome.IN_BOX : slab.unwelcome;
    }

    /** Whether a box fits a page, or a verso and the recto facing it, with all its notes and with nothing that keeps parted. */
    boolean fitsSpread(KeepGroup box) {
        if (box.fits == KeepGroup.Fits.UNKNOWN) {
            SpreadFit spread = new SpreadFit(this, box);
            box.fits = spread.fits() ? KeepGroup.Fits.YES : KeepGroup.Fits.NO;
            box.excess = spread.excess();
        }
        return box.fits == KeepGroup.Fits.YES;
    }

    /** The outermost of the boxes around a fitting one that fit, too. */
    KeepGroup outermostFitting(KeepGroup box) {
        KeepGroup fitting = box;
        for (KeepGroup outer = box.outer; outer != null && fitsSpread(outer); outer = outer.outer) {
            fitting = outer;
        }
        return fitting;
    }

    /** How much longer than a page of its own a box is with all its notes, points; less than 0 where it is shorter. */
    double excess(KeepGroup group) {
        String name = slabs.get(group.first).page;
        PageRoom room = PageRoom.of(styles.style(
                new PageStyles.Kind(name, PageStyles.Side.RECTO, PageStyles.Place.LATER, PageStyles.Fill.CONTENT)));
        FootnoteArea area = area(room, name, Carried.NOTHING);
        BaselineGrid grid = grid(room);
        double y = slabs.get(group.first).reopening();
        double reach = 0;
        for (int i = group.first; i <= group.last; i++) {
            Slab slab = slabs.get(i);
            double top = grid.snap(slab, y + (i == group.first ? 0 : slab.gap), i == group.first);
            double closing = i == group.last ? slab.closing() : 0;
            reach = Math.max(reach, top + Math.max(slab.reach(), slab.height() + closing));
            y = top + slab.height();
            area.add(slab, 0, Leaf.Kind.CONTENT);
        }
        return reach + area.full() - room.depth();
    }
}
