package moveleaf.typeset;

/**
 * What decides how much fits a page.
 *
 * @param depth of the page area, points
 * @param grid step of the baseline grid, 0 for none
 * @param notes the area at its foot
 * @param bottom whether it should end at its foot
 */
record PageRoom(double depth, double grid, PageStyle.NoteArea notes, PageStyle.Bottom bottom) {
    static PageRoom of(PageStyle style) {
        return new PageRoom(style.depth(), style.grid(), style.notes(), style.bottom());
    }

    /** Height that notes may take when there is a choice. */
    double cap() {
        double most = notes.most();
        return most > 0 && most < 1 ? most * depth : depth;
    }
}
