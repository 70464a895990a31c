package moveleaf.typeset;

import org.jspecify.annotations.Nullable;

/** Slabs of a box that should not break, or not over a turn. */
final class KeepGroup {
    final @Nullable KeepGroup outer;
    final int first;
    final int origin;

    /** Index of its last slab; known when the box closes. */
    int last;

    /** Whether it fits a page, or a spread, with its notes; found out when first asked. */
    Fits fits = Fits.UNKNOWN;

    /** How much longer than that it is with its notes, points; known with {@link #fits}. */
    double excess;

    KeepGroup(@Nullable KeepGroup outer, int first, int origin) {
        this.outer = outer;
        this.first = first;
        this.last = first;
        this.origin = origin;
    }

    /** Whether a group fits. */
    enum Fits {
        UNKNOWN,
        YES,
        NO,
        /** No, and said so. */
        REPORTED
    }
}
