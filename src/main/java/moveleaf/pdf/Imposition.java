package moveleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import moveleaf.typeset.Composition;

/**
 * How pages are laid on sheets that are printed on both sides, flipped on the short edge, folded in the middle and stapled in the
 * fold: two on a side.
 *
 * <p>A document that is too thick for one fold becomes several signatures, which are folded one by one and stacked in their order.
 * They are as even as can be: sizes differ by a sheet at most, the larger come first. Pages that are missing for the last sheet
 * are blank and stand at the very end.
 *
 * <p>Inside a signature each sheet wraps around those within it, so that inner leaves stick out at the fore-edge by a thickness
 * of the paper for every sheet around them. Their pages stand nearer to the fold by as much: what is printed lines up then, and
 * so it does when the edge is cut.
 *
 * @param width of a sheet, lying: its long edge, points
 * @param height its short edge, points
 * @param thickness of the paper, points; 0 where pages should not move
 * @param signature how many sheets are folded together at most, from 1
 */
public record Imposition(double width, double height, double thickness, int signature) {
    private static final int PAGES_OF_A_SHEET = 4;

    /** Points: sizes are rounded, and half a letter must fit a letter. */
    private static final double ROUNDING = 0.05;

    public Imposition {
        if (width < height || height <= 0 || thickness < 0 || signature < 1) {
            throw new IllegalArgumentException("there is no such sheet or signature");
        }
    }

    /** The sides in the order in which a printer takes them: of each sheet the outside, then the inside. */
    public List<SheetSide> sides(int pages) {
        List<SheetSide> sides = new ArrayList<>();
        int first = 1;
        int number = 1;
        for (int size : signatures(pages)) {
            int last = first + size * PAGES_OF_A_SHEET - 1;
            for (int sheet = 0; sheet < size; sheet++) {
                var place = new SheetSide.Place(number, sheet + 1, size);
                int left = last - 2 * sheet;
                int right = first + 2 * sheet;
                double creep = sheet * thickness;
                sides.add(new SheetSide(place, SheetSide.Face.OUTSIDE, among(left, pages), among(right, pages), creep));
                sides.add(new SheetSide(
                        place, SheetSide.Face.INSIDE, among(right + 1, pages), among(left - 1, pages), creep));
            }
            first = last + 1;
            number++;
        }
        return sides;
    }

    /** How many sheets each signature has. */
    List<Integer> signatures(int pages) {
        int sheets = (pages + PAGES_OF_A_SHEET - 1) / PAGES_OF_A_SHEET;
        int count = (sheets + signature - 1) / signature;
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sizes.add(sheets / count + (i < sheets % count ? 1 : 0));
        }
        return sizes;
    }

    private static OptionalInt among(int page, int pages) {
        return page <= pages ? OptionalInt.of(page) : OptionalInt.empty();
    }

    /** Why pages can't be laid on these sheets; nothing where they can. */
    public Optional<Misfit> misfit(Composition composition) {
        double widest = 0;
        double highest = 0;
        for (var page : composition.pages()) {
            widest = Math.max(widest, page.width());
            highest = Math.max(highest, page.height());
        }
        if (widest > width / 2 + ROUNDING || highest > height + ROUNDING) {
            return Optional.of(new Misfit(Misfit.Kind.TOO_LARGE, widest, highest));
        }
        for (SheetSide side : sides(composition.pages().size())) {
            double clear = InnerMargin.of(side, composition.pages());
            if (clear < side.creep()) {
                return Optional.of(new Misfit(Misfit.Kind.TOO_THICK, side.creep(), clear));
            }
        }
        return Optional.empty();
    }

    /**
     * What keeps pages from their sheets.
     *
     * @param kind what
     * @param needed points: how wide a page is; how far pages move towards the fold
     * @param other points: how high the page is; how far from the fold its text stands
     */
    public record Misfit(Kind kind, double needed, double other) {
        /** What may be wrong. */
        public enum Kind {
            /** A page is wider than half a sheet, or higher than one. */
            TOO_LARGE,
            /** A signature has so many sheets that its innermost pages would move into the fold. */
            TOO_THICK
        }
    }
}
