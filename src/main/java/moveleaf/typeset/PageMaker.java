package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes up pages: for each run between forced breaks asks {@link PageSearch} for the best places to break, and sets the pages
 * as it says. What had to yield, in the order of {@link Slab.Unwelcome}, is told.
 */
final class PageMaker {
    private final PageMatter matter;
    private final List<PageDraft> pages = new ArrayList<>();
    private final List<Composition.Problem> problems = new ArrayList<>();

    private Carried carried = Carried.NOTHING;
    private @Nullable Slab divided;
    private @Nullable Slab sheetEnd;
    private int sheetEndPage;
    private Set<Integer> leftOut = Set.of();
    private @Nullable String run;

    PageMaker(List<Slab> slabs, PageStyles styles, NoteShelf shelf) {
        this.matter = new PageMatter(slabs, styles, shelf);
    }

    List<PageDraft> makeUp() {
        PageRuns runs = new PageRuns(matter);
        for (PageRuns.Planned planned : runs.plan()) {
            Slab slab = matter.slabs.get(planned.first());
            for (int i = 0; i < planned.blanks(); i++) {
                begin(run == null ? slab.page : run, PageStyles.Fill.BLANK);
            }
            if (slab.forced == BoxStyle.Break.SHEET_END) {
                sheetEnd = slab;
                sheetEndPage = pages.size() + 1;
            }
            makeRun(planned);
        }
        leftOut = runs.leftOut();
        if (sheetEnd != null && pages.size() > sheetEndPage) {
            problems.add(new Composition.Problem(Composition.Kind.SHEET, sheetEnd.origin, 0, "", sheetEndPage));
        }
        return pages;
    }

    /** Origins of boxes for which the last sheet had no page. */
    Set<Integer> leftOut() {
        return leftOut;
    }

    List<Composition.Problem> problems() {
        return problems;
    }

    static PageStyles.Side side(int number) {
        return number % 2 == 1 ? PageStyles.Side.RECTO : PageStyles.Side.VERSO;
    }

    private PageDraft begin(String name, PageStyles.Fill fill) {
        int number = pages.size() + 1;
        boolean blank = fill == PageStyles.Fill.BLANK;
        PageStyles.Place place = blank ? PageStyles.Place.LATER : place(name);
        PageStyles.Kind kind = new PageStyles.Kind(name, side(number), place, fill);
        if (!blank) {
            run = name;
        }
        PageDraft page = new PageDraft(number, kind, matter.styles.style(kind));
        pages.add(page);
        return page;
    }

    private PageStyles.Place place(String name) {
        return name.equals(run) ? PageStyles.Place.LATER : PageStyles.Place.FIRST;
    }

    private void makeRun(PageRuns.Planned planned) {
        int end = planned.end();
        String name = matter.slabs.get(planned.first()).page;
        PageWays ways = new PageWays(matter, end, name);
        int next = planned.first();
        for (PageOption option : planned.pages()) {
            if (option.way() == PageOption.Way.LEAVE) {
                report(option.turn(), begin(run == null ? name : run, PageStyles.Fill.BLANK));
                continue;
            }
            PageDraft page = begin(name, PageStyles.Fill.CONTENT);
            PageStart start =
                    new PageStart(next, divided, 0, carried, page.kind.side(), page.kind.place(), Shortness.NONE);
            switch (option.way()) {
                case FILL -> fill(page, ways, start, option);
                case NOTES -> notesOnly(page);
                case DIVIDE, FORCE -> divide(page, start, Objects.requireNonNull(option.part()));
                case LEAVE -> throw new IllegalStateException("a blank page is made already");
            }
            if (page.kind.side() == PageStyles.Side.RECTO) {
                report(option.turn(), page);
            }
            page.look = new PageLook(
                    Math.min(1, option.empty() / page.style.depth()),
                    option.next() == end ? PageLook.End.RUN : PageLook.End.PAGE,
                    !carried.isNothing());
            if (!carried.equals(option.carried())) {
                throw new IllegalStateException("page " + page.number + " leaves other notes than was planned");
            }
            next = option.next();
        }
        if (next != end || divided != null || !carried.isNothing()) {
            throw new IllegalStateException("pages of a run leave something: " + next + " of " + end);
        }
    }

    private void fill(PageDraft page, PageWays ways, PageStart start, PageOption option) {
        PageFill fill = ways.fill(start, PageRoom.of(page.style), option.manner(), option.header());
        PageFill.Candidate chosen = fill.candidates().get(option.last() - start.next());
        fill.place(chosen, page);
        if (option.stretch() > 0) {
            page.body = Stretch.spread(page.body, option.stretch(), PageRoom.of(page.style));
        }
        Slab last = matter.slabs.get(chosen.last());
        if (last.filler != null) {
            double foot = chosen.bottom();
            page.filler = last.filler
                    .in(option.text() - foot)
                    .map(slab -> new PageDraft.Placed(slab, foot + slab.gap, Leaf.Kind.ARTIFACT));
        }
        report(page, fill, chosen);
        FootnoteArea area = fill.notes(chosen, page.number);
        setNotes(page, area, area.fill(fill.noteRoom(chosen), option.manner()));
        if (!carried.isNothing()) {
            reportLong(matter.slabs.get(chosen.last()).within, page);
        }
        divided = null;
    }

    private void setNotes(PageDraft page, FootnoteArea area, FootnoteArea.Filled filled) {
        page.notes = filled.here();
        page.notesHeight = area.height(filled.here());
        area.calledInto(page.called);
        carried = Carried.of(filled.later());
    }

    /** Gives a page to the continuation of a note. */
    private void notesOnly(PageDraft page) {
        PageRoom room = PageRoom.of(page.style);
        FootnoteArea area = matter.area(room, page.kind.name(), carried);
        FootnoteArea.Filled filled = PageWays.notesOnly(area, room);
        double excess = area.height(filled.here()) - room.depth();
        if (excess > LineBreaker.HAIR) {
            tooLarge(page, filled.here().get(0).instance().set.note().origin(), excess);
        }
        setNotes(page, area, filled);
    }

    /**
     * Divides a row that is higher than a page, or sets what fits no page: if it still doesn't fit, it hangs out at the foot,
     * and those of its notes that find no room go to the next page.
     */
    private void divide(PageDraft page, PageStart start, PageWays.Part part) {
        PageRoom room = PageRoom.of(page.style);
        Slab whole = start.first(matter.slabs);
        if (divided == null || part.rest() == null) {
            tooLarge(page, whole.origin, Math.max(0, whole.reach() - room.depth()));
        }
        page.body.add(new PageDraft.Placed(part.head(), part.head().reopening(), Leaf.Kind.CONTENT));
        FootnoteArea area = matter.area(room, page.kind.name(), carried);
        setNotes(page, area, part.fill(area, page.number));
        divided = part.rest();
    }

    private void tooLarge(PageDraft page, int origin, double amount) {
        problems.add(new Composition.Problem(Composition.Kind.TOO_LARGE, origin, amount, "", page.number));
    }

    /** Says of unbreakable boxes around a break, or above notes that go on, that no page is long enough for them. */
    private void reportLong(@Nullable KeepGroup innermost, PageDraft page) {
        for (KeepGroup group = innermost; group != null; group = group.outer) {
            if (!matter.fits(group) && group.fits == KeepGroup.Fits.NO) {
                group.fits = KeepGroup.Fits.REPORTED;
                problems.add(
                        new Composition.Problem(Composition.Kind.KEEP, group.origin, group.excess, "", page.number));
            }
        }
    }

    private void report(Turn turn, PageDraft page) {
        KeepGroup box = turn.box();
        if (box == null || box.fits == KeepGroup.Fits.REPORTED) {
            return;
        }
        boolean fits = turn.parts() == Turn.Parts.FITTING;
        if (!fits) {
            box.fits = KeepGroup.Fits.REPORTED;
        }
        problems.add(
                new Composition.Problem(Composition.Kind.TURN, box.origin, fits ? 0 : box.excess, "", page.number));
    }

    private void report(PageDraft page, PageFill fill, PageFill.Candidate chosen) {
        if (chosen.ends() == PageFill.Ends.MUST) {
            return;
        }
        Slab after = matter.slabs.get(chosen.last() + 1);
        reportLong(after.group, page);
        switch (fill.unwelcome(chosen)) {
            case FREE -> {}
            case WIDOW_OR_ORPHAN ->
                problems.add(
                        new Composition.Problem(Composition.Kind.WIDOW_OR_ORPHAN, after.origin, 0, "", page.number));
            case OVER_TURN, KEEP_WITH_NEXT, IN_BOX ->
                problems.add(new Composition.Problem(Composition.Kind.KEEP, after.origin, 0, "", page.number));
        }
    }
}
