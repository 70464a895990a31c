package moveleaf.model;

import java.util.ArrayList;
import java.util.Collection;
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

    /** The same without the items of its lists that say {@code words}, and without a list that has no other. */
    public Prose without(Collection<String> words) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.BulletList list) {
                List<Block.Item> items = without(list.items(), words);
                if (!items.isEmpty()) {
                    kept.add(new Block.BulletList(items, list.density(), list.span()));
                }
            } else if (block instanceof Block.NumberedList list) {
                List<Block.Item> items = without(list.items(), words);
                if (!items.isEmpty()) {
                    kept.add(new Block.NumberedList(list.first(), items, list.density(), list.span()));
                }
            } else {
                kept.add(block);
            }
        }
        return new Prose(kept);
    }

    private static List<Block.Item> without(List<Block.Item> items, Collection<String> words) {
        return items.stream()
                .filter(item -> !words.contains(PlainText.of(new Prose(item.blocks()))))
                .toList();
    }
}
