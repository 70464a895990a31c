package moveleaf.typeset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives pages their folios, and places the folios of their pages. */
final class Numbering {
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
            page.folioText = numerals(page.style).write(folio);
        }
    }

    static Map<String, String> folios(List<PageDraft> pages, Map<String, Composition.PlacedDestination> destinations) {
        Map<String, String> folios = new TreeMap<>();
        destinations.forEach((name, place) -> folios.put(name, pages.get(place.page() - 1).folioText));
        return folios;
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
