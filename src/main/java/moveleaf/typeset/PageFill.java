package moveleaf.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much of the vertical list fits one page. Walks down the list as far as the slabs, with the notes that they call, fit;
 * each place on the way where the page could end is a candidate, and the least bad one is chosen: the least unwelcome break,
 * then the one that leaves the least room empty or the least of a note to the next page.
 */
final class PageFill {
    /** What a divided note costs, in points of empty page: about three lines. */
    private static final double DIVIDED_NOTE = 40;

    private static final double MUCH = 1e9;

    private final List<Slab> slabs;
    private final int start;
    private final Slab first;
    private final PageDraft page;
    private final BaselineGrid grid;
    private final SetNote.Manner manner;
    private final FootnoteArea notes;
    private final List<Candidate> candidates = new ArrayList<>();

    private final Map<String, KeepGroup> boxes = new HashMap<>();
    private double headed;

    /**
     * @param first stands for the slab at {@code start}; what is left of it, when it was divided
     * @param notes empty of calls yet
     */
    PageFill(
            List<Slab> slabs,
            int start,
            Slab first,
            PageDraft page,
            BaselineGrid grid,
            FootnoteArea notes,
            SetNote.Manner manner) {
        this.slabs = slabs;
        this.start = start;
        this.first = first;
        this.page = page;
        this.grid = grid;
        this.notes = notes;
        this.manner = manner;
    }

    /**
     * A place where the page may end.
     *
     * @param last index of the last slab
     * @param top of that slab below its gap, points from the page area's top
     * @param bottom of what reaches lowest, from there too
     * @param least height of its notes; {@code full} when none goes on
     * @param noted the unbreakable box that calls the last of its notes
     * @param ends whether the page ends here anyway
     */
    record Candidate(
            int last, double top, double bottom, double least, double full, @Nullable KeepGroup noted, Ends ends) {}

    /** Whether a page must end at a place. */
    enum Ends {
        MAY,
        MUST
    }

    /** Repeats a table's header at the page's head. */
    void addHeader(Slab.TableHeader header) {
        for (Slab row : header.rows) {
            notes.add(row.calls(), page.number, Leaf.Kind.ARTIFACT);
        }
        headed = header.height;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Height that notes may take when there is a choice. */
    double cap() {
        double most = page.style.notes().most();
        return most > 0 && most < 1 ? most * page.style.depth() : page.style.depth();
    }

    /** Walks down; no candidate when not even the first slab fits. */
    void scan() {
        double depth = page.style.depth();
        double y = headed;
        double reach = 0;
        for (int i = start; i < slabs.size(); i++) {
            Slab slab = i == start ? first : slabs.get(i);
            double top = y + gapAbove(slab, i);
            top = grid.snap(slab, top, i == start);
            double bottom = top + slab.height();
            reach = Math.max(reach, top + slab.reach());
            noteBoxes(slab);
            notes.add(slab.calls(), page.number, Leaf.Kind.CONTENT);
            double least = notes.least(manner);
            boolean tooMuch = reach + least > depth + LineBreaker.HAIR;
            if (tooMuch || (i > start && least > cap() + LineBreaker.HAIR)) {
                return;
            }
            Ends ends = endsAfter(slabs, i) ? Ends.MUST : Ends.MAY;
            candidates.add(new Candidate(i, top, reach, least, notes.full(), lastBox(), ends));
            if (ends == Ends.MUST) {
                return;
            }
            y = bottom;
        }
    }

    private void noteBoxes(Slab slab) {
        KeepGroup within = slab.within;
        if (within != null) {
            for (Note note : slab.calls()) {
                boxes.putIfAbsent(note.key(), within);
            }
        }
    }

    private @Nullable KeepGroup lastBox() {
        return boxes.isEmpty() ? null : notes.lastKey().map(boxes::get).orElse(null);
    }

    /** Whether no page can hold both a slab and the next. */
    static boolean endsAfter(List<Slab> slabs, int i) {
        return i + 1 >= slabs.size() || startsPage(slabs, i + 1);
    }

    static boolean startsPage(List<Slab> slabs, int i) {
        Slab slab = slabs.get(i);
        return slab.forced != BoxStyle.Break.AUTO || !slab.page.equals(slabs.get(i - 1).page);
    }

    private double gapAbove(Slab slab, int i) {
        if (i > start) {
            return slab.gap;
        }
        boolean keepsMargin = slab == slabs.get(i) && headed == 0 && (i == 0 || startsPage(slabs, i));
        return keepsMargin ? slab.gap : 0;
    }

    /** The best place to end the page. */
    Candidate choose(Predicate<KeepGroup> fits) {
        @Nullable Candidate best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Candidate candidate = candidates.get(i);
            double cost = cost(candidate, fits);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a page without candidates was asked for one");
        }
        return best;
    }

    private double cost(Candidate it, Predicate<KeepGroup> fits) {
        double room = noteRoom(it);
        double later = it.full - room;
        boolean divided = later > LineBreaker.HAIR;
        double empty = it.ends == Ends.MUST ? 0 : Math.max(0, page.style.depth() - it.bottom - Math.min(room, it.full));
        return yields(it, fits).weight * MUCH + empty + (divided ? DIVIDED_NOTE + later : 0);
    }

    /** The worst of what yields when the page ends at a candidate: an unbreakable box has its notes with it. */
    Slab.Unwelcome yields(Candidate it, Predicate<KeepGroup> fits) {
        boolean divided = it.full - noteRoom(it) > LineBreaker.HAIR;
        KeepGroup noted = it.noted;
        return divided && noted != null && fits.test(noted) ? Slab.Unwelcome.IN_BOX : unwelcome(slabs, it, fits);
    }

    /** Height that notes get when the page ends at a candidate. */
    double noteRoom(Candidate it) {
        double free = page.style.depth() - it.bottom;
        return Math.min(free, Math.max(cap(), it.least));
    }

    /** How unwelcome it is to end a page after a slab. */
    static Slab.Unwelcome unwelcome(List<Slab> slabs, Candidate it, Predicate<KeepGroup> fits) {
        if (it.ends == Ends.MUST) {
            return Slab.Unwelcome.FREE;
        }
        Slab next = slabs.get(it.last + 1);
        KeepGroup group = next.group;
        return group != null && fits.test(group) ? Slab.Unwelcome.IN_BOX : next.unwelcome;
    }

    /** Places the slabs up to a candidate, repeated header first. */
    void place(Candidate chosen, Slab.@Nullable TableHeader header) {
        double y = 0;
        if (header != null && headed > 0) {
            for (Slab row : header.rows) {
                page.body.add(new PageDraft.Placed(row.repeated(0), y, Leaf.Kind.ARTIFACT));
                y += row.content.height();
            }
        }
        for (Candidate it : candidates) {
            if (it.last > chosen.last) {
                break;
            }
            Slab slab = it.last == start ? first : slabs.get(it.last);
            page.body.add(new PageDraft.Placed(slab, it.top, Leaf.Kind.CONTENT));
        }
    }

    /** The first baseline of a slab, from its top. */
    static OptionalDouble baseline(Slab slab) {
        OptionalDouble baseline = slab.content.baseline();
        return baseline.isPresent() ? OptionalDouble.of(slab.lead + baseline.getAsDouble()) : baseline;
    }
}
