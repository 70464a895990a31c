package moveleaf.typeset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The running strings of each page, as CSS {@code string()} wants them. Pages are asked in order. */
final class RunningStrings {
    private Map<String, String> before = new TreeMap<>();
    private final Map<String, String> first = new TreeMap<>();
    private final Map<String, String> atHead = new TreeMap<>();
    private final Map<String, String> last = new TreeMap<>();

    /** Turns to the next page. */
    void turn(List<PageDraft.Posted> signposts) {
        before.putAll(last);
        first.clear();
        atHead.clear();
        last.clear();
        for (PageDraft.Posted posted : signposts) {
            for (Map.Entry<String, String> set : new TreeMap<>(posted.signpost().strings()).entrySet()) {
                first.putIfAbsent(set.getKey(), set.getValue());
                last.put(set.getKey(), set.getValue());
                if (posted.where() == PageDraft.Where.HEAD) {
                    atHead.put(set.getKey(), set.getValue());
                }
            }
        }
    }

    String value(MarginBox.Running running) {
        String name = running.name();
        String inForce = before.getOrDefault(name, "");
        return switch (running.which()) {
            case FIRST -> first.getOrDefault(name, inForce);
            case START -> atHead.getOrDefault(name, inForce);
            case LAST -> last.getOrDefault(name, inForce);
            case FIRST_EXCEPT -> first.containsKey(name) ? "" : inForce;
        };
    }
}
