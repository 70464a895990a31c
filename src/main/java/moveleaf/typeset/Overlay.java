package moveleaf.typeset;

/** What is drawn over finished pages, to see how they were made up. It never changes them. */
public enum Overlay {
    NONE,
    /** The page area, the baseline grid, the box of each line and picture, and how well each line fills its measure. */
    LAYOUT
}
