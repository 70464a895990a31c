package moveleaf.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CSS counters while the document is walked. A counter that an element resets holds for its later siblings too, and is gone
 * when their parent ends.
 */
final class Counters {
    private final Map<String, Deque<int[]>> values = new HashMap<>();
    private final Deque<List<String>> scopes = new ArrayDeque<>();

    Counters() {
        enter();
    }

    /** Begins the children of an element. */
    void enter() {
        scopes.push(new ArrayList<>());
    }

    /** Ends them: counters that they reset are forgotten. */
    void leave() {
        for (String name : scopes.pop()) {
            values.getOrDefault(name, new ArrayDeque<>()).poll();
        }
    }

    void reset(String name, int value) {
        Deque<int[]> stack = values.computeIfAbsent(name, n -> new ArrayDeque<>());
        List<String> scope = scopes.element();
        if (scope.contains(name)) {
            stack.element()[0] = value;
        } else {
            scope.add(name);
            stack.push(new int[] {value});
        }
    }

    void increment(String name, int by) {
        if (values.getOrDefault(name, new ArrayDeque<>()).isEmpty()) {
            reset(name, 0);
        }
        values.getOrDefault(name, new ArrayDeque<>()).element()[0] += by;
    }

    /** The innermost value; 0 for a counter that nobody has set. */
    int value(String name) {
        int[] value = values.getOrDefault(name, new ArrayDeque<>()).peek();
        return value == null ? 0 : value[0];
    }
}
