package moveleaf.typeset;

import org.jspecify.annotations.Nullable;

/**
 * One way to make a page.
 *
 * @param way what goes onto it
 * @param last index of the last slab on it, where it is filled
 * @param header repeated at its head
 * @param manner in which its notes stand
 * @param yields the worst of what yields
 * @param text points from the page's head that its text takes, notes aside, with what fills the page below it
 * @param empty points that stay empty, none where something fills the page
 * @param stretch steps of the grid that its gaps take
 * @param later points of notes that go overleaf
 * @param foot how its last line ends
 * @param ends whether the run ends with it
 * @param next index of the slab that comes next
 * @param divided what is left of that slab when it was divided
 * @param part what the page holds of a slab that fits none
 * @param carried what is left of notes
 * @param turn what is parted if the page is turned
 */
record PageOption(
        Way way,
        int last,
        Slab.@Nullable Header header,
        SetNote.Manner manner,
        Slab.Unwelcome yields,
        double text,
        double empty,
        int stretch,
        double later,
        Foot foot,
        PageFill.Ends ends,
        int next,
        @Nullable Slab divided,
        PageWays.@Nullable Part part,
        Carried carried,
        Turn turn) {

    /** How the last line of a page ends. */
    enum Foot {
        PLAIN,
        /** With a word that goes on overleaf. */
        HYPHEN
    }

    /** What goes onto a page. */
    enum Way {
        /** Slabs, with their notes. */
        FILL,
        /** What is left of notes. */
        NOTES,
        /** Some of a slab that is higher than a page. */
        DIVIDE,
        /** A slab that fits no page. */
        FORCE,
        /** Nothing, so that what comes next begins on a verso. */
        LEAVE
    }
}
