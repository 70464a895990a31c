package moveleaf.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moveleaf.source.Span;

/** Where each piece of a rendered text came from: a line or tag of a template, or the author's Markdown. */
public final class SourceMap {
    private final int[] offsets;
    private final List<Span> spans;

    /**
     * @param offsets where pieces begin, rising
     * @param spans where each came from
     */
    SourceMap(List<Integer> offsets, List<Span> spans) {
        this.offsets = offsets.stream().mapToInt(Integer::intValue).toArray();
        this.spans = List.copyOf(spans);
    }

    /** What wrote the character at an offset into the text, 0-based, in UTF-16 units. */
    public Optional<Span> at(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        int piece = found >= 0 ? found : -found - 2;
        return piece < 0 ? Optional.empty() : Optional.of(spans.get(piece));
    }
}
