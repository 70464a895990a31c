package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong on many pages, told once with the first of them. */
final class Faults {
    private final Map<String, List<String>> places = new LinkedHashMap<>();

    /**
     * Takes what was found in a place.
     *
     * @param where such as a page
     */
    void note(String where, List<String> found) {
        found.forEach(fault ->
                places.computeIfAbsent(fault, none -> new ArrayList<>()).add(where));
    }

    /** Fails where anything was found. */
    void assertNone() {
        StringBuilder report = new StringBuilder(places.size() + " faults:\n");
        places.forEach((fault, where) -> report.append(where.get(0))
                .append(where.size() > 1 ? " and " + (where.size() - 1) + " more: " : ": ")
                .append(fault)
                .append('\n'));
        assertTrue(places.isEmpty(), report::toString);
    }
}
