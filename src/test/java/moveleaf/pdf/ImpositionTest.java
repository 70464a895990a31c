package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws of imposition: sheets are printed, flipped, folded and stacked here as paper is, and read through. */
class ImpositionTest {
    private static final int MOST_PAGES = 200;
    private static final int MOST_SHEETS = 52;
    private static final double PAPER = 0.3;

    private static Imposition of(int signature) {
        return new Imposition(792, 612, PAPER, signature);
    }

    /** A sheet as it comes out of the printer: what stands on each half of both sides; a blank is 0. */
    private record Printed(int outsideLeft, int outsideRight, int insideLeft, int insideRight) {
        static Printed of(SheetSide outside, SheetSide inside) {
            assertEquals(SheetSide.Face.OUTSIDE, outside.face());
            assertEquals(SheetSide.Face.INSIDE, inside.face());
            assertEquals(outside.place(), inside.place());
            return new Printed(
                    number(outside.left()), number(outside.right()), number(inside.left()), number(inside.right()));
        }

        private static int number(OptionalInt page) {
            return page.orElse(0);
        }
    }

    /**
     * Sheets of one bundle, folded together with the outsides out, read leaf by leaf. A sheet that is flipped on its short edge has
     * its left half behind its right one: behind the outside's right half is the inside's left half.
     */
    private static List<Integer> folded(List<Printed> bundle) {
        List<Integer> front = new ArrayList<>();
        List<Integer> back = new ArrayList<>();
        for (Printed sheet : bundle) {
            front.addAll(List.of(sheet.outsideRight(), sheet.insideLeft()));
            back.addAll(List.of(sheet.outsideLeft(), sheet.insideRight()));
        }
        Collections.reverse(back);
        front.addAll(back);
        return front;
    }

    /** The printer's stack, parted where a new bundle begins, folded and stacked. */
    private static List<Integer> bound(List<SheetSide> sides) {
        List<Integer> read = new ArrayList<>();
        List<Printed> bundle = new ArrayList<>();
        for (int i = 0; i < sides.size(); i += 2) {
            if (sides.get(i).isOutermost()) {
                read.addAll(folded(bundle));
                bundle.clear();
            }
            bundle.add(Printed.of(sides.get(i), sides.get(i + 1)));
            assertEquals(bundle.size(), sides.get(i).place().sheet());
        }
        read.addAll(folded(bundle));
        return read;
    }

    @Test
    void folded_and_stacked_every_page_stands_once_where_reading_needs_it_and_blanks_only_at_the_end() {
        for (int pages = 1; pages <= MOST_PAGES; pages++) {
            List<Integer> expected =
                    new ArrayList<>(IntStream.rangeClosed(1, pages).boxed().toList());
            while (expected.size() % 4 != 0) {
                expected.add(0);
            }
            for (int signature = 1; signature <= MOST_SHEETS; signature++) {
                assertEquals(
                        expected, bound(of(signature).sides(pages)), pages + " pages, up to " + signature + " sheets");
            }
        }
    }

    @Test
    void signatures_are_as_few_and_as_even_as_they_can_be() {
        for (int pages = 1; pages <= MOST_PAGES; pages++) {
            int sheets = (int) Math.ceil(pages / 4.0);
            for (int signature = 1; signature <= MOST_SHEETS; signature++) {
                List<Integer> sizes = of(signature).signatures(pages);
                String tried = pages + " pages, up to " + signature + " sheets: " + sizes;
                assertEquals(sheets, sizes.stream().mapToInt(i -> i).sum(), tried);
                assertTrue(Collections.max(sizes) <= signature, tried);
                assertTrue(Collections.max(sizes) - Collections.min(sizes) <= 1, tried);
                assertEquals((int) Math.ceil((double) sheets / signature), sizes.size(), tried);
            }
        }
        assertEquals(List.of(7, 7, 7, 7, 7, 7, 7), of(8).signatures(196));
        assertEquals(List.of(6, 6, 5, 5, 5), of(6).signatures(107));
    }

    /** Folded sheets are laid here from the outermost inwards: each begins where the one around it has its inner face. */
    @Test
    void when_a_signature_is_folded_the_outer_edges_of_all_its_pages_lie_above_each_other() {
        double page = 396;
        for (int signature : List.of(1, 4, 8, 50)) {
            double fold = 0;
            for (SheetSide side : of(signature).sides(MOST_PAGES)) {
                if (side.isOutermost()) {
                    fold = 0;
                }
                double outerEdge = fold + page - side.creep();
                assertEquals(page, outerEdge, 1e-9);
                fold += side.face() == SheetSide.Face.INSIDE ? PAPER : 0;
            }
        }
        of(8).sides(MOST_PAGES).stream().filter(SheetSide::isOutermost).forEach(side -> assertEquals(0, side.creep()));
        new Imposition(792, 612, 0, 8).sides(MOST_PAGES).forEach(side -> assertEquals(0, side.creep()));
    }

    @Test
    void each_signature_has_one_outermost_and_one_innermost_side() {
        for (int pages : List.of(1, 4, 5, 32, 33, 190, 200)) {
            List<SheetSide> sides = of(8).sides(pages);
            int signatures = of(8).signatures(pages).size();
            assertEquals(
                    signatures, sides.stream().filter(SheetSide::isOutermost).count());
            assertEquals(
                    signatures, sides.stream().filter(SheetSide::isInnermost).count());
        }
    }

    @Test
    void a_document_without_pages_needs_no_sheet() {
        assertEquals(List.of(), of(8).sides(0));
    }

    @Test
    void sheets_that_cannot_be_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Imposition(612, 792, 0, 8));
        assertThrows(IllegalArgumentException.class, () -> of(0));
        assertThrows(IllegalArgumentException.class, () -> new Imposition(792, 612, -1, 8));
    }
}
