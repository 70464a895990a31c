package moveleaf.typeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins, with all of what was before it that the rest of the pages depend on.
 *
 * @param next index of the slab that comes next
 * @param divided what is left of that slab when it was divided
 * @param divisions how often it was divided
 * @param carried what is left of notes
 * @param side of the page
 * @param place of the page in its run
 * @param facing how short the facing page is, when it comes before this one
 */
record PageStart(
        int next,
        @Nullable Slab divided,
        int divisions,
        Carried carried,
        PageStyles.Side side,
        PageStyles.Place place,
        Shortness facing) {

    /** The first slab of the page. */
    Slab first(List<Slab> slabs) {
        return divided == null ? slabs.get(next) : divided;
    }
}
