package moveleaf.typeset;

import java.util.Map;
import java.util.TreeMap;

/**
 * The folios that page references print. In the first pass nobody knows them; each later pass prints what the pass before
 * found, until both agree.
 */
final class Folios {
    /** Of the usual width, so that the first guess at line breaks is mostly right. */
    private static final String GUESS = "00";

    static final String UNKNOWN = "?";

    private final Map<String, String> asked = new TreeMap<>();
    private Map<String, String> known = Map.of();
    private boolean first = true;

    String textOf(InlineItem.PageNumber number) {
        String text = first ? GUESS : known.getOrDefault(number.destination(), UNKNOWN);
        asked.put(number.destination(), text);
        return text;
    }

    /** Whether what was printed is what came out; if not, the next pass prints what came out. */
    boolean settle(Map<String, String> found) {
        boolean settled = true;
        for (Map.Entry<String, String> entry : asked.entrySet()) {
            settled &= found.getOrDefault(entry.getKey(), UNKNOWN).equals(entry.getValue());
        }
        if (!settled) {
            known = new TreeMap<>(found);
            first = false;
            asked.clear();
        }
        return settled;
    }
}
