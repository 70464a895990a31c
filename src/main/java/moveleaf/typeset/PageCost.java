package moveleaf.typeset;

/**
 * What pages cost: first the keeps that yield, by their weight (an unbroken box more than any number of headings left alone,
 * those more than any number of widows and orphans), then how the pages look.
 *
 * <p>Looks are counted in points of badness: a page that is a tenth empty has 10, one that is half empty 250, as the eye minds one
 * large hole more than several small ones.
 *
 * @param yields what yielded
 * @param looks badness
 */
record PageCost(long yields, double looks) {
    static final PageCost NOTHING = new PageCost(0, 0);

    private static final double EMPTINESS = 1000;

    /** Of any page: as much as three lines missing, so that paper is only spent where it helps. */
    private static final double PAGE = 10;

    /** A note that goes on overleaf: a page that is five lines short is better than a line of a note overleaf. */
    private static final double DIVIDED = 25;

    /** Of a page that all goes overleaf; so a longer rest is worse. */
    private static final double OVERLEAF = 100;

    /** Facing pages of which one is two lines shorter cost as much as one that is almost two lines short. */
    private static final double FACING = 700;

    /** The most that facing pages cost. */
    static final double MOST_FACING = facing(Shortness.FULL, Shortness.MORE);

    /** Of a word that is divided by the end of a page: a page that is three lines short is better. */
    private static final double HYPHEN = 10;

    /** Of gaps as deep as a page: a line in the gaps costs a little more than a line missing, two lines less than two missing. */
    private static final double STRETCH = 40;

    /** A last page with no text; with three lines of a booklet it costs as much as a page before it that is a third empty. */
    private static final double SCANT = 300;

    /** Below this share, seven lines of a booklet's page above any notes, a last page looks forgotten. */
    private static final double SCANT_BELOW = 0.26;

    /** A page with nothing but the rest of a note. */
    private static final double NOTES_ONLY = 100;

    /** Of a turn in a box that is longer than a spread. */
    private static final double LONG = 40;

    /** The same where the box began on the page: a page before it may be half empty for it to begin on a verso, but not blank. */
    private static final double LONG_AT_ONCE = 300;

    /** Of a page that a forced break leaves blank. */
    static final PageCost BLANK = new PageCost(0, PAGE);

    /** The most that it can cost to come to the other side: a page with nothing on it. */
    static final double MOST_SIDE = PAGE + EMPTINESS;

    private static final int BITS = 15;

    /** Makes what yields of each kind countable: a sum of these compares as the kinds do, up to thirty thousand of each. */
    static long yields(Slab.Unwelcome unwelcome) {
        return unwelcome.weight == 0 ? 0 : 1L << ((unwelcome.weight - 1) * BITS);
    }

    /** Whether it costs less, by more than rounding. */
    boolean isBelow(PageCost other) {
        return yields < other.yields || (yields == other.yields && looks < other.looks - 1e-9);
    }

    /**
     * What one way to make a page costs, whatever faces it.
     *
     * @param room of the page
     */
    static PageCost of(PageOption option, PageRoom room) {
        double empty = option.empty() / room.depth();
        double looks = PAGE;
        if (option.way() == PageOption.Way.NOTES) {
            looks += NOTES_ONLY;
        }
        if (option.ends() == PageFill.Ends.MUST) {
            double missing = Math.max(0, 1 - option.text() / room.depth() / SCANT_BELOW);
            looks += SCANT * missing * missing;
        } else {
            looks += EMPTINESS * empty * empty;
        }
        looks += STRETCH * option.stretch() * room.grid() / room.depth();
        looks += option.foot() == PageOption.Foot.HYPHEN ? HYPHEN : 0;
        if (option.later() > LineBreaker.HAIR) {
            looks += DIVIDED + OVERLEAF * option.later() / room.depth();
        }
        return new PageCost(yields(option.yields()), looks);
    }

    /** What it costs when a page is turned. */
    static PageCost of(Turn turn) {
        return switch (turn.parts()) {
            case NOTHING -> NOTHING;
            case LONG -> new PageCost(0, LONG);
            case LONG_AT_ONCE -> new PageCost(0, LONG_AT_ONCE);
            case FITTING -> new PageCost(yields(Slab.Unwelcome.OVER_TURN), 0);
        };
    }

    PageCost plus(PageCost other) {
        return new PageCost(yields + other.yields, looks + other.looks);
    }

    /** What facing pages cost that end at different heights. */
    static double facing(Shortness verso, Shortness recto) {
        double differs = verso.differs(recto);
        return FACING * differs * differs;
    }
}
