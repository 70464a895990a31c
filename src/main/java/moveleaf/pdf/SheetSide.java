package moveleaf.pdf;

import java.util.OptionalInt;

/**
 * One side of a sheet, with the pages that stand on it as it lies before its reader, top up.
 *
 * @param place which sheet
 * @param face which side of it
 * @param left the page in the left half, from 1; none where it is blank
 * @param right the page in the right half
 * @param creep how far both stand nearer to the fold than on the outermost sheet, points
 */
public record SheetSide(Place place, Face face, OptionalInt left, OptionalInt right, double creep) {
    /** A side, as the sheet is folded. */
    public enum Face {
        OUTSIDE,
        INSIDE
    }

    /**
     * A sheet's place.
     *
     * @param signature from 1
     * @param sheet in its signature: 1 is the outermost
     * @param of how many sheets the signature has
     */
    public record Place(int signature, int sheet, int of) {}

    /** Whether it is the outside of its signature: where staples go in. */
    boolean isOutermost() {
        return face == Face.OUTSIDE && place.sheet() == 1;
    }

    /** Whether it is seen where its signature lies open in the middle. */
    boolean isInnermost() {
        return face == Face.INSIDE && place.sheet() == place.of();
    }
}
