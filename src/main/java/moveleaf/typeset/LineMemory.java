package moveleaf.typeset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What has been set of a document's paragraphs, for all of its papers and settings, on several threads: the same words in the same
 * styles have the same glyphs, and in the same measure the same lines.
 */
public final class LineMemory {
    /** Characters of wordings that are kept. */
    private static final int MOST_CHARACTERS = 200_000;

    private final Map<Wording, Passage> known = new ConcurrentHashMap<>();
    private final AtomicInteger room = new AtomicInteger(MOST_CHARACTERS);

    @Nullable
    Passage get(Wording wording) {
        return known.get(wording);
    }

    /** Keeps a passage while there is room. */
    void keep(Wording wording, Passage passage) {
        if (room.get() > 0 && room.addAndGet(-wording.length()) > 0) {
            known.put(wording, passage);
        }
    }
}
