package moveleaf.markdown;

import java.util.ArrayList;
import java.util.List;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.model.Block;
import moveleaf.model.Block.Cell;
import moveleaf.model.Block.CellAlignment;
import moveleaf.model.Block.Density;
import moveleaf.model.Block.Item;
import moveleaf.model.Inline;
import moveleaf.model.PlainText;
import moveleaf.source.Span;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Turns the blocks of one container into ours; the containers inside it get converters of their own, one level deeper. */
final class BlockConverter extends AbstractVisitor {
    private static final int FIRST_LEVEL = 2;

    private final Conversion conversion;
    private final int depth;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param depth how many quotations and list items stand around these blocks
     */
    BlockConverter(Conversion conversion, int depth) {
        this.conversion = conversion;
        this.depth = depth;
    }

    List<Block> blocks(Node container) {
        if (!conversion.tooDeep(depth, container)) {
            visitChildren(container);
        }
        return List.copyOf(blocks);
    }

    private List<Block> inside(Node container) {
        return new BlockConverter(conversion, depth + 1).blocks(container);
    }

    private List<Inline> inlines(Node block) {
        return InlineConverter.inlines(conversion, block);
    }

    private Span span(Node node) {
        return conversion.span(node, 0);
    }

    @Override
    public void visit(Paragraph paragraph) {
        List<Inline> inlines = inlines(paragraph);
        if (!inlines.isEmpty()) {
            blocks.add(new Block.Paragraph(inlines, span(paragraph)));
        }
    }

    @Override
    public void visit(Heading heading) {
        Span span = span(heading);
        if (heading.getLevel() < FIRST_LEVEL) {
            conversion.diagnostics.add(Diagnostic.error(
                            "title-in-body",
                            span,
                            "a first-level heading can't stand in the text: the title is one already")
                    .withHint("write ## for a section"));
        }
        List<Inline> inlines = inlines(heading);
        String words = PlainText.of(inlines);
        if (words.isBlank()) {
            conversion.diagnostics.add(Diagnostic.error("empty-heading", span, "this heading has no words")
                    .withHint("write its words behind the number signs, or delete them"));
            return;
        }
        reportMarks(inlines);
        int level = Math.max(FIRST_LEVEL, heading.getLevel());
        conversion.checkLevel(level, span);
        blocks.add(new Block.Heading(level, conversion.anchors.next(words), inlines, span));
    }

    /** Headings are repeated in contents and running heads, where a mark would say nothing. */
    private void reportMarks(List<Inline> inlines) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Citations || inline instanceof Inline.Footnote) {
                conversion.diagnostics.add(Diagnostic.error(
                                "misplaced-citation", inline.span(), "a citation or footnote can't stand in a heading")
                        .withHint("move it into the text below"));
            }
        }
    }

    @Override
    public void visit(BulletList list) {
        blocks.add(new Block.BulletList(items(list), density(list), span(list)));
    }

    @Override
    public void visit(OrderedList list) {
        int first = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        blocks.add(new Block.NumberedList(first, items(list), density(list), span(list)));
    }

    private List<Item> items(ListBlock list) {
        List<Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new Item(inside(item), span(item)));
        }
        return items;
    }

    private static Density density(ListBlock list) {
        return list.isTight() ? Density.TIGHT : Density.LOOSE;
    }

    @Override
    public void visit(BlockQuote quote) {
        blocks.add(new Block.Quote(inside(quote), span(quote)));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        blocks.add(new Block.CodeBlock(code.getLiteral(), span(code)));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.add(new Block.CodeBlock(code.getLiteral(), span(code)));
    }

    @Override
    public void visit(ThematicBreak rule) {
        blocks.add(new Block.Rule(span(rule)));
    }

    @Override
    public void visit(HtmlBlock html) {
        conversion.html.check(html.getLiteral(), span(html));
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (definition.getLabel().startsWith("@")) {
            conversion.diagnostics.add(Diagnostic.error(
                            "malformed-citation", span(definition), "a citation with a colon after it is not shown")
                    .withHint("references are defined in references.json, not in the text"));
        }
    }

    /** Footnote definitions are converted where they are referred to. */
    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blocks.add(table(table));
        }
    }

    private Block table(TableBlock table) {
        List<Cell> header = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    header.addAll(cells(row));
                } else {
                    rows.add(cells(row));
                }
            }
        }
        return new Block.Table(header, rows, span(table));
    }

    private List<Cell> cells(Node row) {
        List<Cell> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                cells.add(new Cell(inlines(cell), alignment(cell), span(cell)));
            }
        }
        return cells;
    }

    private static CellAlignment alignment(TableCell cell) {
        if (cell.getAlignment() == null) {
            return CellAlignment.START;
        }
        return switch (cell.getAlignment()) {
            case LEFT -> CellAlignment.START;
            case CENTER -> CellAlignment.CENTRE;
            case RIGHT -> CellAlignment.END;
        };
    }
}
