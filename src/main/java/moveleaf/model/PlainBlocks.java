package moveleaf.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of blocks without their markup, a space between one block and the next. */
final class PlainBlocks implements Block.Visitor<String> {
    private static final PlainBlocks VISITOR = new PlainBlocks();

    private PlainBlocks() {}

    static String of(List<Block> blocks) {
        return joined(blocks.stream().map(block -> block.accept(VISITOR)));
    }

    /** The words of each item of the lists among the blocks. */
    static List<String> items(List<Block> blocks) {
        List<String> items = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.NumberedList list) {
                list.items().forEach(item -> items.add(of(item.blocks())));
            } else if (block instanceof Block.BulletList list) {
                list.items().forEach(item -> items.add(of(item.blocks())));
            }
        }
        return items;
    }

    private static String joined(Stream<String> words) {
        return words.map(String::strip).filter(w -> !w.isEmpty()).collect(Collectors.joining(" "));
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return PlainText.of(paragraph.inlines());
    }

    @Override
    public String heading(Block.Heading heading) {
        return PlainText.of(heading.inlines());
    }

    @Override
    public String bulletList(Block.BulletList list) {
        return joined(list.items().stream().map(item -> of(item.blocks())));
    }

    @Override
    public String numberedList(Block.NumberedList list) {
        return joined(list.items().stream().map(item -> of(item.blocks())));
    }

    @Override
    public String quote(Block.Quote quote) {
        return of(quote.blocks());
    }

    @Override
    public String code(Block.CodeBlock code) {
        return code.text();
    }

    @Override
    public String table(Block.Table table) {
        return joined(Stream.concat(Stream.of(table.header()), table.rows().stream())
                .flatMap(List::stream)
                .map(cell -> PlainText.of(cell.inlines())));
    }

    @Override
    public String rule(Block.Rule rule) {
        return "";
    }
}
