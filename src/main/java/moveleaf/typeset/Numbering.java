package moveleaf.typeset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Gives pages their folios, and places the folios of their pages. */
final class Numbering {
    private Numbering() {}

    /**
     * Counts the pages from 1, or from where signposts restart the count. A page that prints no folio, a cover or a blank one, is
     * counted in the numerals of the next that does before the count restarts, else in those of the last.
     */
    static void number(List<PageDraft> pages) {
        int folio = 0;
        MarginBox.Numerals before = MarginBox.Numerals.DECIMAL;
        for (int i = 0; i < pages.size(); i++) {
            PageDraft page = pages.get(i);
            folio = restart(page).orElse(folio + 1);
            MarginBox.Numerals numerals =
                    numerals(page.style).or(next(pages, i)).orElse(before);
            page.folio = folio;
            page.folioText = numerals.write(folio);
            before = numerals;
        }
    }

    private static Optional<Integer> restart(PageDraft page) {
        Optional<Integer> folio = Optional.empty();
        for (PageDraft.Posted posted : page.signposts) {
            Optional<Integer> asked = posted.signpost().folio();
            folio = asked.isPresent() ? asked : folio;
        }
        return folio;
    }

    private static Supplier<Optional<MarginBox.Numerals>> next(List<PageDraft> pages, int i) {
        return () -> {
            for (PageDraft page : pages.subList(i + 1, pages.size())) {
                if (restart(page).isPresent()) {
                    break;
                }
                Optional<MarginBox.Numerals> numerals = numerals(page.style);
                if (numerals.isPresent()) {
                    return numerals;
                }
            }
            return Optional.empty();
        };
    }

    /**
     * The folios that page references may ask for.
     *
     * @param links the pages with links to each place
     */
    static Folios.Found folios(
            List<PageDraft> pages,
            Map<String, Composition.PlacedDestination> destinations,
            Map<String, ? extends SortedMap<Integer, ?>> links) {
        Map<String, String> places = new TreeMap<>();
        destinations.forEach((name, place) -> places.put(name, pages.get(place.page() - 1).folioText));
        Map<String, List<String>> linking = new TreeMap<>();
        links.forEach((name, on) -> linking.put(
                name,
                on.keySet().stream().map(page -> pages.get(page - 1).folioText).toList()));
        return new Folios.Found(places, linking);
    }

    /** The numerals that a page prints its folio in. */
    private static Optional<MarginBox.Numerals> numerals(PageStyle style) {
        for (MarginBox box : style.boxes()) {
            for (MarginBox.Piece piece : box.content()) {
                if (piece instanceof MarginBox.Folio folio) {
                    return Optional.of(folio.numerals());
                }
            }
        }
        return Optional.empty();
    }
}
