package moveleaf.pdf;

/**
 * A box on a page, y upwards.
 *
 * @param page from 0
 */
record PageBounds(int page, double left, double bottom, double right, double top) {
    /** The box around both; what stands on another page is left out. */
    PageBounds and(PageBounds other) {
        return other.page != page
                ? this
                : new PageBounds(
                        page,
                        Math.min(left, other.left),
                        Math.min(bottom, other.bottom),
                        Math.max(right, other.right),
                        Math.max(top, other.top));
    }
}
