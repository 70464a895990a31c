package moveleaf.typeset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives pages their folios, and places the folios of their pages. */
final class Numbering {
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Numbering() {}

    /** Counts the pages from 1, or from where signposts restart the count. */
    static void number(List<PageDraft> pages) {
        int folio = 0;
        for (PageDraft page : pages) {
            folio++;
            for (PageDraft.Posted posted : page.signposts) {
                folio = posted.signpost().folio().orElse(folio);
            }
            page.folio = folio;
            page.folioText = text(folio, numerals(page.style));
        }
    }

    static Map<String, String> folios(List<PageDraft> pages, Map<String, Composition.PlacedDestination> destinations) {
        Map<String, String> folios = new TreeMap<>();
        destinations.forEach((name, place) -> folios.put(name, pages.get(place.page() - 1).folioText));
        return folios;
    }

    /** A number in words of its kind; what Roman numerals can't say is said in figures. */
    static String text(int number, MarginBox.Numerals numerals) {
        if (numerals == MarginBox.Numerals.DECIMAL || number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(ROMAN[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }

    /** The numerals that a page prints its folio in; a page that prints none counts in figures. */
    private static MarginBox.Numerals numerals(PageStyle style) {
        for (MarginBox box : style.boxes()) {
            for (MarginBox.Piece piece : box.content()) {
                if (piece instanceof MarginBox.Folio folio) {
                    return folio.numerals();
                }
            }
        }
        return MarginBox.Numerals.DECIMAL;
    }
}
