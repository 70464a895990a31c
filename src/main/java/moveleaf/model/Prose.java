package moveleaf.model;

import java.util.List;

/**
 * Running text with its structure, free of any library's types.
 *
 * @param blocks in reading order
 */
public record Prose(List<Block> blocks) {
    public static final Prose EMPTY = new Prose(List.of());

    public Prose {
        blocks = List.copyOf(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
