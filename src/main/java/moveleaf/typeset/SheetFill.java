package moveleaf.typeset;

import java.util.List;

/** A box that is there only where the last folded sheet has a page to fill. */
final class SheetFill {
    final int origin;
    private final int passing;

    /** @param passing signposts that waited for a slab when it began: those before it, and its own */
    SheetFill(int origin, int passing) {
        this.origin = origin;
        this.passing = passing;
    }

    /** The signposts before it, of those of its first slab: without it they stand above what comes next. */
    List<Flowable.Signpost> passed(Slab first) {
        return first.signposts.subList(0, Math.min(passing, first.signposts.size())).stream()
                .filter(it -> it.origin() != origin)
                .toList();
    }
}
