package moveleaf.typeset;

/**
 * The geometry of each kind of page. All pages of one name are set in the narrowest measure among them, so that a line fits
 * wherever it comes to stand.
 */
@FunctionalInterface
public interface PageStyles {
    PageStyle style(Kind kind);

    /**
     * What tells pages apart.
     *
     * @param name of the named page; empty for the unnamed one; a blank page has the name of the page before it
     * @param side recto or verso; the document's first page is a recto
     * @param place whether it is the first page of its run of the same name ({@code :first})
     * @param fill whether it is a blank made by a forced break ({@code :blank})
     */
    record Kind(String name, Side side, Place place, Fill fill) {}

    /** Right-hand, odd page, or left-hand, even page. */
    enum Side {
        RECTO,
        VERSO;

        /** The side of the page before and after. */
        Side other() {
            return this == RECTO ? VERSO : RECTO;
        }
    }

    /** First of its run, or a later one. */
    enum Place {
        FIRST,
        LATER
    }

    /** With content, or blank. */
    enum Fill {
        CONTENT,
        BLANK
    }
}
