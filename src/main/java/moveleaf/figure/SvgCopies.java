package moveleaf.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts what {@code use} copies. A copy may hold no further copies: else ten lines could ask for a thousand million shapes.
 */
final class SvgCopies {
    private static final long MOST = 200_000;

    private final Deque<Part> open = new ArrayDeque<>();
    private final Map<String, Part> named = new HashMap<>();
    private final List<String> targets = new ArrayList<>();

    /** An element with what it holds. */
    private static final class Part {
        private long size = 1;
        private boolean copies;
    }

    /** What a {@code use} copies: an id. */
    static Optional<String> target(XMLStreamReader reader) {
        return Optional.ofNullable(reader.getAttributeValue(null, "href"))
                .or(() -> Optional.ofNullable(reader.getAttributeValue("http://www.w3.org/1999/xlink", "href")))
                .map(String::strip)
                .filter(address -> address.startsWith("#"))
                .map(address -> address.substring(1));
    }

    void open(boolean use, Optional<String> id, Optional<String> target) {
        Part part = new Part();
        part.copies = use;
        open.push(part);
        id.ifPresent(name -> named.putIfAbsent(name, part));
        if (use) {
            target.ifPresent(targets::add);
        }
    }

    void close() {
        Part part = open.pop();
        Part around = open.peek();
        if (around != null) {
            around.size += part.size;
            around.copies |= part.copies;
        }
    }

    boolean tooMany() {
        long all = 0;
        for (String target : targets) {
            Part part = named.get(target);
            if (part != null) {
                all += part.size;
                if (part.copies || all > MOST) {
                    return true;
                }
            }
        }
        return false;
    }
}
