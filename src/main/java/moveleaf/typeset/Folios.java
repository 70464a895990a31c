package moveleaf.typeset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folios that page references print. In the first pass nobody knows them; each later pass prints what the pass before
 * found, until both agree.
 */
final class Folios {
    static final String UNKNOWN = "?";

    /** Of the usual width, so that the first guess at line breaks is mostly right. */
    private static final String GUESS = "00";

    private final Map<InlineItem.PageNumber, String> asked = new LinkedHashMap<>();
    private Found known = new Found(Map.of(), Map.of());
    private boolean first = true;

    /**
     * What a pass found.
     *
     * @param places folio of each place
     * @param links folios of the pages with links to a place, in page order
     */
    record Found(Map<String, String> places, Map<String, List<String>> links) {
        String textOf(InlineItem.PageNumber number) {
            return number.listed()
                    .map(piece -> piece.write(links.getOrDefault(number.destination(), List.of())))
                    .orElseGet(() -> places.getOrDefault(number.destination(), UNKNOWN));
        }
    }

    String textOf(InlineItem.PageNumber number) {
        String text = first ? guess(number) : known.textOf(number);
        asked.put(number, text);
        return text;
    }

    private static String guess(InlineItem.PageNumber number) {
        return number.listed().map(piece -> piece.write(List.of(GUESS))).orElse(GUESS);
    }

    /** Whether what was printed is what came out; if not, the next pass prints what came out. */
    boolean settle(Found found) {
        boolean settled = true;
        for (Map.Entry<InlineItem.PageNumber, String> entry : asked.entrySet()) {
            settled &= found.textOf(entry.getKey()).equals(entry.getValue());
        }
        if (!settled) {
            known = found;
            first = false;
            asked.clear();
        }
        return settled;
    }
}
