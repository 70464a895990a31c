package moveleaf.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of the vertical list fits one page. Walks down the list as far as the slabs, with the notes that they call, fit;
 * each place on the way where the page could end is a candidate.
 */
final class PageFill {
    private final PageMatter matter;
    private final int start;
    private final Slab first;
    private final PageRoom room;
    private final Carried carried;
    private final SetNote.Manner manner;
    private final Slab.@Nullable Header header;
    private final List<Candidate> candidates = new ArrayList<>();

    private final Map<String, KeepGroup> boxes = new HashMap<>(4);

    /**
     * @param first stands for the slab at {@code start}; what is left of it, when it was divided
     * @param carried what goes on from the notes of the page before
     * @param header repeated at the page's head
     */
    PageFill(
            PageMatter matter,
            int start,
            Slab first,
            PageRoom room,
            Carried carried,
            SetNote.Manner manner,
            Slab.@Nullable Header header) {
        this.matter = matter;
        this.start = start;
        this.first = first;
        this.room = room;
        this.carried = carried;
        this.manner = manner;
        this.header = header;
    }

    /**
     * A place where the page may end.
     *
     * @param last index of the last slab
     * @param top of that slab below its gap, points from the page area's top
     * @param bottom of what reaches lowest, from there too
     * @param least height of its notes; {@code full} when none goes on
     * @param gaps steps of the grid that gaps above it can take
     * @param noted the unbreakable box that calls the last of its notes
     * @param ends whether the page ends here anyway
     */
    record Candidate(
            int last,
            double top,
            double bottom,
            double least,
            double full,
            int gaps,
            @Nullable KeepGroup noted,
            Ends ends) {}

    /** Whether a page must end at a place. */
    enum Ends {
        MAY,
        MUST
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Walks down; no candidate when not even the first slab fits. */
    PageFill scan() {
        FootnoteArea notes = area();
        addHeader(notes, 0);
        BaselineGrid grid = matter.grid(room);
        double depth = room.depth();
        double y = first.reopening() + headed();
        double reach = 0;
        KeepGroup noted = null;
        double least = notes.least(manner);
        double full = notes.full();
        int gaps = 0;
        for (int i = start; i < matter.slabs.size(); i++) {
            Slab slab = slab(i);
            double top = grid.snap(slab, y + gapAbove(slab, i), i == start);
            reach = Math.max(reach, top + slab.reach());
            if (!slab.calls().isEmpty()) {
                noteBoxes(slab);
                notes.add(slab, 0, Leaf.Kind.CONTENT);
                least = notes.least(manner);
                full = notes.full();
                noted = lastBox(notes);
            }
            double bottom = Math.max(reach, top + slab.height() + slab.closing());
            boolean tooMuch = bottom + least > depth + LineBreaker.HAIR;
            if (tooMuch || (i > start && least > room.cap() + LineBreaker.HAIR)) {
                break;
            }
            gaps += i > start ? Stretch.steps(slab, room) : 0;
            Ends ends = matter.endsAfter(i) ? Ends.MUST : Ends.MAY;
            candidates.add(new Candidate(i, top, bottom, least, full, gaps, noted, ends));
            if (ends == Ends.MUST) {
                break;
            }
            y = top + slab.height();
        }
        return this;
    }

    private Slab slab(int i) {
        Slab slab = i == start ? first : matter.slabs.get(i);
        return slab.clearance == null ? slab : slab.without(start(i));
    }

    /** Where reading begins on the page; the insets of a divided slab are in what is left of it. */
    private int start(int i) {
        return first.sequence + (i > start && first != matter.slabs.get(start) ? 1 : 0);
    }

    private FootnoteArea area() {
        return matter.area(room, first.page, carried);
    }

    private double headed() {
        return header == null ? 0 : header.height;
    }

    private void addHeader(FootnoteArea notes, int page) {
        if (header != null) {
            for (Slab row : header.rows) {
                notes.add(row, page, Leaf.Kind.ARTIFACT);
            }
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

    private @Nullable KeepGroup lastBox(FootnoteArea notes) {
        return boxes.isEmpty() ? null : notes.lastKey().map(boxes::get).orElse(null);
    }

    private double gapAbove(Slab slab, int i) {
        if (i > start) {
            return slab.gap;
        }
        boolean keepsMargin = slab == matter.slabs.get(i) && header == null && matter.startsPage(i);
        return keepsMargin ? slab.gap : 0;
    }

    /** All ways to end the page, the shortest page first. */
    List<PageOption> options() {
        List<PageOption> options = new ArrayList<>(candidates.size());
        candidates.forEach(it -> options.add(option(it)));
        return options;
    }

    private PageOption option(Candidate it) {
        double later = Math.max(0, it.full - noteRoom(it));
        double left = Math.max(0, room.depth() - it.bottom - Math.min(noteRoom(it), it.full));
        double filled = isFilled(it, left) ? left : 0;
        double empty = left - filled;
        int stretch = it.ends == Ends.MUST ? 0 : Stretch.wanted(empty, it.gaps, room);
        Carried rest = carried(it);
        int end = it.ends == Ends.MUST ? it.last + 1 : matter.slabs.size();
        return new PageOption(
                PageOption.Way.FILL,
                it.last,
                header,
                manner,
                yields(it),
                it.bottom + filled,
                empty - stretch * room.grid(),
                stretch,
                later,
                foot(it),
                it.ends,
                it.last + 1,
                null,
                null,
                rest,
                Turn.below(matter, start, it.last + 1, null, end, rest));
    }

    /** Whether something fills what is left of the page: it looks neither empty nor, where it ends a run, forgotten. */
    private boolean isFilled(Candidate it, double left) {
        PageFiller filler = matter.slabs.get(it.last).filler;
        return filler != null && filler.fits(left);
    }

    /** What is left of notes when the page ends at a candidate. */
    Carried carried(Candidate it) {
        return it.full - noteRoom(it) > LineBreaker.HAIR
                ? Carried.of(notes(it, 0).fill(noteRoom(it), manner).later())
                : Carried.NOTHING;
    }

    private PageOption.Foot foot(Candidate it) {
        boolean hyphen = slab(it.last).content instanceof Content.Line line
                && line.line().hyphenated();
        return hyphen ? PageOption.Foot.HYPHEN : PageOption.Foot.PLAIN;
    }

    /** The notes of the page when it ends at a candidate. */
    FootnoteArea notes(Candidate chosen, int page) {
        FootnoteArea area = area();
        addHeader(area, page);
        for (int i = start; i <= chosen.last; i++) {
            area.add(slab(i), page, Leaf.Kind.CONTENT);
        }
        return area;
    }

    /** The worst of what yields when the page ends at a candidate: an unbreakable box has its notes with it. */
    Slab.Unwelcome yields(Candidate it) {
        KeepGroup noted = it.noted;
        if (noted != null && it.full - noteRoom(it) > LineBreaker.HAIR && matter.fits(noted)) {
            return Slab.Unwelcome.IN_BOX;
        }
        return unwelcome(it);
    }

    /** Height that notes get when the page ends at a candidate. */
    double noteRoom(Candidate it) {
        double free = room.depth() - it.bottom;
        double most = Math.min(free, Math.max(room.cap(), it.least));
        return it.full - most > LineBreaker.HAIR ? most : it.full + LineBreaker.HAIR;
    }

    /** How unwelcome it is to end a page after a slab. */
    Slab.Unwelcome unwelcome(Candidate it) {
        if (it.ends == Ends.MUST) {
            return Slab.Unwelcome.FREE;
        }
        return matter.unwelcome(matter.slabs.get(it.last + 1));
    }

    /** Places the slabs up to a candidate, repeated header first. */
    void place(Candidate chosen, PageDraft page) {
        if (header != null) {
            double y = header.rows.get(0).repeated(0).reopening();
            for (Slab row : header.rows) {
                page.body.add(new PageDraft.Placed(row.repeated(0), y, Leaf.Kind.ARTIFACT));
                y += row.content.height();
            }
        }
        for (Candidate it : candidates) {
            if (it.last > chosen.last) {
                break;
            }
            page.body.add(new PageDraft.Placed(slab(it.last), it.top, Leaf.Kind.CONTENT));
        }
    }
}
