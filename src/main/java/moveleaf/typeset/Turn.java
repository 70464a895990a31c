package moveleaf.typeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is parted where a page ends, should it be turned there.
 *
 * @param box that goes on overleaf, the innermost of its kind; none where nothing is parted
 */
record Turn(Parts parts, @Nullable KeepGroup box) {
    static final Turn NOTHING = new Turn(Parts.NOTHING, null);

    /** What a turn parts. */
    enum Parts {
        NOTHING,
        /** A box that is longer than a spread. */
        LONG,
        /** The same, and it began on this very page, so its reader sees little of it before turning. */
        LONG_AT_ONCE,
        /** A box that would fit a page or a spread. */
        FITTING
    }

    /**
     * The turn below a page.
     *
     * @param first index of the first slab of the page
     * @param next index of the slab that comes next
     * @param divided what is left of that slab when it was divided
     * @param end index past the last slab of the run
     */
    static Turn below(PageMatter matter, int first, int next, @Nullable Slab divided, int end, Carried carried) {
        KeepGroup noted = notedLast(carried);
        if (noted != null && matter.fitsSpread(noted)) {
            return new Turn(Parts.FITTING, noted);
        }
        KeepGroup box = next >= end ? null : around(matter.slabs.get(next), divided);
        if (box == null) {
            return noted == null ? NOTHING : new Turn(Parts.LONG, noted);
        }
        if (matter.fitsSpread(box)) {
            return new Turn(Parts.FITTING, box);
        }
        return new Turn(box.first >= first ? Parts.LONG_AT_ONCE : Parts.LONG, box);
    }

    private static @Nullable KeepGroup around(Slab next, @Nullable Slab divided) {
        return divided == null ? next.turn : next.turnWithin;
    }

    private static @Nullable KeepGroup notedLast(Carried carried) {
        List<FootnoteArea.Part> parts = carried.parts();
        return parts.isEmpty() ? null : parts.get(parts.size() - 1).instance().turn;
    }
}
