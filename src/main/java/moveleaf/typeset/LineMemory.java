package moveleaf.typeset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What has been set of a document's paragraphs, for all of its papers and settings: the same words in the same styles have the same
 * glyphs, and in the same measure the same lines. One for each document; safe for several threads.
 */
public final class LineMemory {
    /**
     * Characters of wordings that are kept, at some 100 bytes each. A booklet of 168 pages has 180,000; of what is longer, the rest is
     * set each time.
     */
    private static final int MOST_CHARACTERS = 200_000;

    private final Map<Wording, Passage> known = new ConcurrentHashMap<>();
    private final AtomicInteger room;

    public LineMemory() {
        this(MOST_CHARACTERS);
    }

    /** @param most characters that are kept */
    LineMemory(int most) {
        this.room = new AtomicInteger(most);
    }

    @Nullable
    Passage get(Wording wording) {
        return known.get(wording);
    }

    /** Keeps a passage where there is room; a few too many when several threads find the last of it. */
    void keep(Wording wording, Passage passage) {
        int taken = wording.length() + 1; // some have no characters, only places
        if (taken <= room.get() && known.putIfAbsent(wording, passage) == null) {
            room.addAndGet(-taken);
        }
    }
}
