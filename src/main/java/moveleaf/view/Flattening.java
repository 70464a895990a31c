package moveleaf.view;

import java.util.List;
import java.util.function.Consumer;
import moveleaf.model.Block;
import moveleaf.model.Inline;
import moveleaf.source.Span;

/** Writes blocks as a piece of a line, joined by spaces: lists, tables and code give their text. */
final class Flattening implements Block.Visitor<Boolean> {
    private final Html.Builder out;
    private final Consumer<List<Inline>> inlines;

    /**
     * @param inlines writes pieces of a line to {@code out}
     */
    Flattening(Html.Builder out, Consumer<List<Inline>> inlines) {
        this.out = out;
        this.inlines = inlines;
    }

    void write(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            out.markup(i > 0 ? " " : "");
            blocks.get(i).accept(this);
        }
    }

    @Override
    public Boolean paragraph(Block.Paragraph paragraph) {
        return line(paragraph.span(), paragraph.inlines());
    }

    @Override
    public Boolean heading(Block.Heading heading) {
        return line(heading.span(), heading.inlines());
    }

    @Override
    public Boolean bulletList(Block.BulletList list) {
        return items(list.items());
    }

    @Override
    public Boolean numberedList(Block.NumberedList list) {
        return items(list.items());
    }

    @Override
    public Boolean quote(Block.Quote quote) {
        write(quote.blocks());
        return true;
    }

    @Override
    public Boolean code(Block.CodeBlock code) {
        out.from(code.span()).text(code.text().strip());
        return true;
    }

    @Override
    public Boolean table(Block.Table table) {
        table.rows()
                .forEach(row -> row.forEach(cell -> {
                    line(cell.span(), cell.inlines());
                    out.markup(" ");
                }));
        return true;
    }

    @Override
    public Boolean rule(Block.Rule rule) {
        return false;
    }

    private Boolean items(List<Block.Item> items) {
        for (int i = 0; i < items.size(); i++) {
            out.markup(i > 0 ? " " : "");
            write(items.get(i).blocks());
        }
        return true;
    }

    private Boolean line(Span span, List<Inline> words) {
        out.from(span);
        inlines.accept(words);
        return true;
    }
}
