package moveleaf.print;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import moveleaf.figure.Drawing;
import moveleaf.typeset.PathArt;

/**
 * The pictures that a document may show, by the names that its {@code <img src>} gives them. Made once and shared by all
 * editions and threads, so that a picture is turned into paths once a build.
 */
public final class Pictures {
    /** No pictures at all. */
    public static final Pictures NONE = new Pictures(Map.of());

    private final Map<String, Drawing> drawings;
    private final Map<String, PathArt> made = new ConcurrentHashMap<>();

    /** @param drawings by name; one unit of a drawing is naturally as long as a CSS pixel, 0.75 points */
    public Pictures(Map<String, Drawing> drawings) {
        this.drawings = Collections.unmodifiableMap(new TreeMap<>(drawings));
    }

    Set<String> names() {
        return drawings.keySet();
    }

    Optional<PathArt> find(String name) {
        Drawing drawing = drawings.get(name);
        return drawing == null
                ? Optional.empty()
                : Optional.of(made.computeIfAbsent(name, key -> DrawnArt.of(key, drawing)));
    }
}
