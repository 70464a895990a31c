package moveleaf.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the vertical list into pages: as much as fits, then back to the best place to break.
 *
 * <p>A page is made once and not looked at again, so a page may be shorter than a later look would leave it; what may never
 * happen is a choice that a fresh page could have spared: a box that fits a page is never divided, since the page before ends
 * above it. When nothing else helps, keeps yield in the order of {@link Slab.Unwelcome}, notes never.
 */
final class PageMaker {
    private final List<Slab> slabs;
    private final PageStyles styles;
    private final NoteShelf shelf;
    private final PageMeasures measures;
    private final Map<Double, BaselineGrid> grids = new HashMap<>();
    private final List<PageDraft> pages = new ArrayList<>();
    private final List<Composition.Problem> problems = new ArrayList<>();

    private int next;
    private @Nullable Slab divided;
    private List<FootnoteArea.Part> carried = List.of();
    private @Nullable String run;

    PageMaker(List<Slab> slabs, PageStyles styles, NoteShelf shelf) {
        this.slabs = slabs;
        this.styles = styles;
        this.shelf = shelf;
        this.measures = new PageMeasures(styles);
    }

    List<PageDraft> makeUp() {
        while (next < slabs.size()) {
            if (divided == null && (next == 0 || PageFill.startsPage(slabs, next))) {
                finishNotes();
                turnTo(slabs.get(next));
            }
            makePage();
        }
        finishNotes();
        return pages;
    }

    List<Composition.Problem> problems() {
        return problems;
    }

    /** What is left of notes fills pages of its own before a forced break and at the end. */
    private void finishNotes() {
        while (!carried.isEmpty()) {
            notesOnly(begin(run == null ? "" : run, PageStyles.Fill.CONTENT));
        }
    }

    /** Adds a blank page when the next must be a recto or a verso and isn't. */
    private void turnTo(Slab slab) {
        PageStyles.Side side = side(pages.size() + 1);
        boolean wrong = (slab.forced == BoxStyle.Break.RECTO && side == PageStyles.Side.VERSO)
                || (slab.forced == BoxStyle.Break.VERSO && side == PageStyles.Side.RECTO);
        if (wrong) {
            begin(run == null ? slab.page : run, PageStyles.Fill.BLANK);
        }
    }

    private static PageStyles.Side side(int number) {
        return number % 2 == 1 ? PageStyles.Side.RECTO : PageStyles.Side.VERSO;
    }

    private PageDraft begin(String name, PageStyles.Fill fill) {
        int number = pages.size() + 1;
        boolean blank = fill == PageStyles.Fill.BLANK;
        boolean first = !blank && !name.equals(run);
        PageStyles.Kind kind =
                new PageStyles.Kind(name, side(number), first ? PageStyles.Place.FIRST : PageStyles.Place.LATER, fill);
        if (!blank) {
            run = name;
        }
        PageDraft page = new PageDraft(number, kind, styles.style(kind));
        pages.add(page);
        return page;
    }

    private void makePage() {
        Slab first = divided == null ? slabs.get(next) : divided;
        PageDraft page = begin(first.page, PageStyles.Fill.CONTENT);
        Slab.TableHeader header = headerFor(first, page);
        if (header != null && fill(page, first, header, SetNote.Manner.PROPER)) {
            return;
        }
        if (fill(page, first, null, SetNote.Manner.PROPER)) {
            return;
        }
        if (!carried.isEmpty()) {
            notesOnly(page);
        } else if (!fill(page, first, null, SetNote.Manner.ANYHOW)) {
            Slab row = first.withInsetsBeside();
            if (!divide(page, row)) {
                force(page, row);
            }
        }
    }

    /** The header to repeat on a page that starts inside a table. */
    private Slab.@Nullable TableHeader headerFor(Slab first, PageDraft page) {
        Slab.TableHeader header = first.header;
        if (header == null || (divided == null && next > 0 && slabs.get(next - 1).header != header)) {
            return null;
        }
        return header.height <= page.style.depth() / 2 ? header : null;
    }

    private FootnoteArea area(PageDraft page) {
        return new FootnoteArea(page.style.notes(), measures.of(page.kind.name()), shelf, carried);
    }

    private BaselineGrid grid(PageDraft page) {
        return grids.computeIfAbsent(page.style.grid(), step -> BaselineGrid.of(step, slabs));
    }

    /** Fills a page in the usual way; false when not even its first slab fits. */
    private boolean fill(PageDraft page, Slab first, Slab.@Nullable TableHeader header, SetNote.Manner manner) {
        PageFill fill = new PageFill(slabs, next, first, page, grid(page), area(page), manner);
        if (header != null) {
            fill.addHeader(header);
        }
        fill.scan();
        if (fill.candidates().isEmpty()) {
            return false;
        }
        PageFill.Candidate chosen = fill.choose(group -> fits(group, page));
        if (!carried.isEmpty() && fill.yields(chosen, it -> fits(it, page)) != Slab.Unwelcome.FREE) {
            // Page balance yields first: what goes on of the last page's notes gets a page, so that this one need not
            // yield.
            notesOnly(page);
            return true;
        }
        fill.place(chosen, header);
        report(page, chosen);
        setNotes(page, fill.noteRoom(chosen), manner);
        next = chosen.last() + 1;
        divided = null;
        return true;
    }

    private void setNotes(PageDraft page, double room, SetNote.Manner manner) {
        FootnoteArea area = area(page);
        for (PageDraft.Placed placed : page.body) {
            area.add(placed.slab().calls(), page.number, placed.kind());
        }
        FootnoteArea.Filled filled = area.fill(room, manner);
        page.notes = filled.here();
        page.notesHeight = area.height(filled.here());
        area.calledInto(page.called);
        carried = filled.later();
    }

    /** Gives a page to the continuation of a note. */
    private void notesOnly(PageDraft page) {
        FootnoteArea area = area(page);
        double room = page.style.depth();
        FootnoteArea.Filled filled = area.fill(room, SetNote.Manner.PROPER);
        if (filled.here().isEmpty()) {
            filled = area.fill(room, SetNote.Manner.ANYHOW);
        }
        if (filled.here().isEmpty()) {
            FootnoteArea.Part part = carried.get(0);
            SetNote set = part.instance().set;
            double height = set.height(part.from(), part.from() + 1) + area.overhead();
            tooLarge(page, set.note().origin(), height - room);
            filled = area.force();
        }
        page.notes = filled.here();
        page.notesHeight = area.height(filled.here());
        carried = filled.later();
    }

    /** Divides a row that is higher than a page. */
    private boolean divide(PageDraft page, Slab first) {
        double depth = page.style.depth();
        double room = Math.min(depth, first.height() - 10 * LineBreaker.HAIR);
        Optional<Splitter.Halves> halves = Splitter.split(first, room);
        while (halves.isPresent()) {
            Slab head = halves.get().head();
            FootnoteArea area = area(page);
            area.add(head.calls(), page.number, Leaf.Kind.CONTENT);
            double least = area.least(SetNote.Manner.ANYHOW);
            if (head.height() + least <= depth + LineBreaker.HAIR) {
                reportDivision(page, first, depth);
                page.body.add(new PageDraft.Placed(head, 0, Leaf.Kind.CONTENT));
                setNotes(page, depth - head.height(), SetNote.Manner.ANYHOW);
                divided = halves.get().rest();
                return true;
            }
            room = head.height() - 10 * LineBreaker.HAIR;
            halves = Splitter.split(first, room);
        }
        return false;
    }

    private void reportDivision(PageDraft page, Slab first, double depth) {
        if (divided == null) {
            tooLarge(page, first.origin, Math.max(0, first.height() - depth));
        }
    }

    /**
     * Sets what fits no page, without the borders and paddings above and below: if it still doesn't fit, it hangs out at the
     * foot, and those of its notes that find no room go to the next page.
     */
    private void force(PageDraft page, Slab first) {
        tooLarge(page, first.origin, Math.max(0, first.height() - page.style.depth()));
        Slab bare = first.bare();
        page.body.add(new PageDraft.Placed(bare, 0, Leaf.Kind.CONTENT));
        setNotes(page, page.style.depth() - bare.reach(), SetNote.Manner.ANYHOW);
        next++;
        divided = null;
    }

    private void tooLarge(PageDraft page, int origin, double amount) {
        problems.add(new Composition.Problem(Composition.Kind.TOO_LARGE, origin, amount, "", page.number));
    }

    private void report(PageDraft page, PageFill.Candidate chosen) {
        if (chosen.ends() == PageFill.Ends.MUST) {
            return;
        }
        Slab after = slabs.get(chosen.last() + 1);
        KeepGroup group = after.group;
        if (group != null && group.fits == KeepGroup.Fits.NO) {
            group.fits = KeepGroup.Fits.REPORTED;
            problems.add(new Composition.Problem(Composition.Kind.KEEP, group.origin, 0, "", page.number));
        }
        switch (PageFill.unwelcome(slabs, chosen, it -> fits(it, page))) {
            case FREE -> {}
            case WIDOW_OR_ORPHAN ->
                problems.add(
                        new Composition.Problem(Composition.Kind.WIDOW_OR_ORPHAN, after.origin, 0, "", page.number));
            case KEEP_WITH_NEXT, IN_BOX ->
                problems.add(new Composition.Problem(Composition.Kind.KEEP, after.origin, 0, "", page.number));
        }
    }

    /** Whether a box fits a page of its own with all its notes. */
    private boolean fits(KeepGroup group, PageDraft page) {
        if (group.fits == KeepGroup.Fits.UNKNOWN) {
            group.fits = measure(group, page) ? KeepGroup.Fits.YES : KeepGroup.Fits.NO;
        }
        return group.fits == KeepGroup.Fits.YES;
    }

    private boolean measure(KeepGroup group, PageDraft page) {
        FootnoteArea area = new FootnoteArea(page.style.notes(), measures.of(page.kind.name()), shelf, List.of());
        double depth = page.style.depth();
        double y = 0;
        double reach = 0;
        for (int i = group.first; i <= group.last; i++) {
            Slab slab = slabs.get(i);
            double top = y + (i == group.first ? 0 : slab.gap);
            double snapped = grid(page).snap(slab, top, i == group.first);
            reach = Math.max(reach, snapped + slab.reach());
            y = snapped + slab.height();
            area.add(slab.calls(), page.number, Leaf.Kind.CONTENT);
            if (reach + area.full() > depth + LineBreaker.HAIR) {
                return false;
            }
        }
        return true;
    }
}
