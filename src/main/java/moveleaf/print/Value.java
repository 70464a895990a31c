package moveleaf.print;

/** A property's value: as specified, or computed. */
interface Value {
    /** The value with {@code em} and {@code rem} resolved; percentages stay until the room is known. */
    default Value computed(Scale scale) {
        return this;
    }

    /**
     * What relative lengths are measured against.
     *
     * @param em the element's font size, points
     * @param rem the root's font size, points
     */
    record Scale(double em, double rem) {}
}
