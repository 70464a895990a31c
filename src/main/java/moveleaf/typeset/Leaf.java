package moveleaf.typeset;

/**
 * A slab in its place on a page, of which marks are to be made.
 *
 * @see ReadingOrder which gives its pieces their orders
 */
final class Leaf {
    final Slab slab;
    final int page;

    /** Left edge of its column's content, points from the page's. */
    final double x;

    /** Top of its content, points from the page's. */
    final double y;

    final Kind kind;

    /** Of its pieces: those of markers first. Empty for what nobody reads. */
    int[] orders = new int[0];

    Leaf(Slab slab, int page, double x, double y, Kind kind) {
        this.slab = slab;
        this.page = page;
        this.x = x;
        this.y = y;
        this.kind = kind;
    }

    int order(int piece) {
        return piece < orders.length ? orders[piece] : 0;
    }

    /** Whether it is read, or a repetition that only the eye needs. */
    enum Kind {
        CONTENT,
        ARTIFACT
    }
}
