package moveleaf.markdown;

import java.util.List;
import java.util.stream.Collectors;
import moveleaf.model.Block;
import moveleaf.model.Inline;
import moveleaf.model.Prose;

/** Prose as one line a block, so that a test can show what is expected. */
final class ProseDump implements Block.Visitor<String>, Inline.Visitor<String> {
    private static final ProseDump VISITOR = new ProseDump();

    static String of(Prose prose) {
        return prose.blocks().stream().map(b -> b.accept(VISITOR) + "\n").collect(Collectors.joining());
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(b -> b.accept(VISITOR)).collect(Collectors.joining(" / "));
    }

    static String inlines(List<Inline> inlines) {
        return inlines.stream().map(i -> i.accept(VISITOR)).collect(Collectors.joining());
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return "p " + inlines(paragraph.inlines());
    }

    @Override
    public String heading(Block.Heading heading) {
        return "h" + heading.level() + " #" + heading.anchor() + " " + inlines(heading.inlines());
    }

    @Override
    public String bulletList(Block.BulletList list) {
        return "ul " + list.density() + items(list.items());
    }

    @Override
    public String numberedList(Block.NumberedList list) {
        return "ol " + list.first() + " " + list.density() + items(list.items());
    }

    private static String items(List<Block.Item> items) {
        return items.stream().map(i -> " (" + blocks(i.blocks()) + ")").collect(Collectors.joining());
    }

    @Override
    public String quote(Block.Quote quote) {
        return "quote (" + blocks(quote.blocks()) + ")";
    }

    @Override
    public String code(Block.CodeBlock code) {
        return "pre " + code.text().replace("\n", "\\n");
    }

    @Override
    public String table(Block.Table table) {
        return "table" + row(table.header())
                + table.rows().stream().map(ProseDump::row).collect(Collectors.joining());
    }

    private static String row(List<Block.Cell> cells) {
        return cells.stream()
                .map(c -> inlines(c.inlines()) + ":" + c.alignment())
                .toList()
                .toString();
    }

    @Override
    public String rule(Block.Rule rule) {
        return "rule";
    }

    @Override
    public String text(Inline.Text text) {
        return text.text();
    }

    @Override
    public String emphasis(Inline.Emphasis emphasis) {
        return "<em>" + inlines(emphasis.inlines()) + "</em>";
    }

    @Override
    public String strong(Inline.Strong strong) {
        return "<strong>" + inlines(strong.inlines()) + "</strong>";
    }

    @Override
    public String code(Inline.Code code) {
        return "<code>" + code.text() + "</code>";
    }

    @Override
    public String link(Inline.Link link) {
        return "<a " + link.target() + ">" + inlines(link.inlines()) + "</a>";
    }

    @Override
    public String lineBreak(Inline.LineBreak lineBreak) {
        return "<br>";
    }

    @Override
    public String citations(Inline.Citations citations) {
        return citations.citations().stream()
                .map(c -> c.key() + c.locator().map(l -> "," + l).orElse(""))
                .collect(Collectors.joining(";", "<cite ", ">"));
    }

    @Override
    public String footnote(Inline.Footnote footnote) {
        return "<note " + footnote.label() + " " + blocks(footnote.blocks()) + ">";
    }
}
