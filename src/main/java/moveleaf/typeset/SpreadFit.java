package moveleaf.typeset;

/**
 * Whether a box that should not go over a turn fits a spread by itself: one page, or a verso that ends where keeps allow it and the
 * recto that holds the rest, with all notes that the box calls.
 */
final class SpreadFit {
    private final PageMatter matter;
    private final KeepGroup box;
    private final String name;
    private final PageWays ways;
    private final PageRoom verso;
    private final PageRoom recto;

    SpreadFit(PageMatter matter, KeepGroup box) {
        this.matter = matter;
        this.box = box;
        this.name = matter.slabs.get(box.first).page;
        this.ways = new PageWays(matter, box.last + 1, name);
        this.verso = room(PageStyles.Side.VERSO, place());
        this.recto = room(PageStyles.Side.RECTO, PageStyles.Place.LATER);
    }

    private PageRoom room(PageStyles.Side side, PageStyles.Place place) {
        return PageRoom.of(matter.styles.style(new PageStyles.Kind(name, side, place, PageStyles.Fill.CONTENT)));
    }

    /** Its first page is the first of its name only where no page of that name comes before it. */
    private PageStyles.Place place() {
        boolean goesOn = box.first > 0 && matter.slabs.get(box.first - 1).page.equals(name);
        return goesOn ? PageStyles.Place.LATER : PageStyles.Place.FIRST;
    }

    boolean fits() {
        double slack = 0;
        double gap = 0;
        for (int i = box.first + 1; i <= box.last; i++) {
            Slab slab = matter.slabs.get(i);
            if (matter.startsPage(i)) {
                return false;
            }
            gap = Math.max(gap, slab.gap);
            slack += slab.snap == Slab.Snap.ALWAYS ? recto.grid() : 0;
        }
        if (matter.excess(box) > recto.depth() + gap + slack + LineBreaker.HAIR) {
            return false;
        }
        PageStart start = start(box.first, Carried.NOTHING, PageStyles.Side.VERSO);
        PageFill fill = ways.fill(start, verso, SetNote.Manner.PROPER, null);
        for (int i = fill.candidates().size() - 1; i >= 0; i--) {
            PageFill.Candidate it = fill.candidates().get(i);
            if (it.last() == box.last && holdsNotes(it, fill.carried(it))) {
                return true;
            }
            boolean mayEnd = it.last() < box.last && isWelcome(fill.yields(it));
            if (mayEnd && fitsRecto(start(it.last() + 1, fill.carried(it), PageStyles.Side.RECTO))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is left of notes below the whole box fits the recto. */
    private boolean holdsNotes(PageFill.Candidate whole, Carried carried) {
        KeepGroup noted = whole.noted();
        boolean divides = noted != null && matter.fits(noted);
        return carried.isNothing()
                || (!divides && matter.area(recto, name, carried).full() <= recto.depth() + LineBreaker.HAIR);
    }

    private static boolean isWelcome(Slab.Unwelcome unwelcome) {
        return unwelcome.compareTo(Slab.Unwelcome.OVER_TURN) < 0;
    }

    private boolean fitsRecto(PageStart start) {
        PageFill fill = ways.fill(start, recto, SetNote.Manner.PROPER, ways.header(start, recto));
        int last = box.last - start.next();
        return fill.candidates().size() > last
                && fill.carried(fill.candidates().get(last)).isNothing();
    }

    private static PageStart start(int next, Carried carried, PageStyles.Side side) {
        return new PageStart(next, null, 0, carried, side, PageStyles.Place.LATER, Shortness.NONE);
    }

    /** How much longer than two pages it is, unbroken, points; never nothing, for where it breaks costs room too. */
    double excess() {
        return Math.max(1, matter.excess(box) - recto.depth());
    }
}
