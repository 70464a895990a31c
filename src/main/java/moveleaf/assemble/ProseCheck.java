package moveleaf.assemble;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import moveleaf.model.Block;
import moveleaf.model.Inline;
import moveleaf.model.Prose;
import moveleaf.source.Span;

/**
 * Turns prose as written into prose that is true: links lead to articles, citations name references, placeholders are filled
 * in. What leads nowhere is reported and left out; its words stay.
 */
final class ProseCheck implements Block.Visitor<Block>, Inline.Visitor<List<Inline>> {
    private final Draft draft;
    private final Links links;
    private final ReferenceList references;
    private final Placeholders placeholders;
    /** A footnote's words are shared by all its marks; checking them once keeps many marks cheap. */
    private final IdentityHashMap<List<Block>, List<Block>> notes = new IdentityHashMap<>();

    ProseCheck(Draft draft, Links links, ReferenceList references, Placeholders placeholders) {
        this.draft = draft;
        this.links = links;
        this.references = references;
        this.placeholders = placeholders;
    }

    Prose check(Prose prose) {
        return new Prose(blocks(prose.blocks()));
    }

    Block.Heading check(Block.Heading heading) {
        return new Block.Heading(heading.level(), heading.anchor(), inlines(heading.inlines()), heading.span());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(block -> block.accept(this)).toList();
    }

    private List<Inline> inlines(List<Inline> inlines) {
        List<Inline> checked = new ArrayList<>();
        inlines.forEach(inline -> checked.addAll(inline.accept(this)));
        return checked;
    }

    @Override
    public Block paragraph(Block.Paragraph paragraph) {
        return new Block.Paragraph(inlines(paragraph.inlines()), paragraph.span());
    }

    @Override
    public Block heading(Block.Heading heading) {
        return check(heading);
    }

    @Override
    public Block bulletList(Block.BulletList list) {
        return new Block.BulletList(items(list.items()), list.density(), list.span());
    }

    @Override
    public Block numberedList(Block.NumberedList list) {
        return new Block.NumberedList(list.first(), items(list.items()), list.density(), list.span());
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream()
                .map(item -> new Block.Item(blocks(item.blocks()), item.span()))
                .toList();
    }

    @Override
    public Block quote(Block.Quote quote) {
        return new Block.Quote(blocks(quote.blocks()), quote.span());
    }

    @Override
    public Block code(Block.CodeBlock code) {
        return code;
    }

    @Override
    public Block table(Block.Table table) {
        return new Block.Table(
                cells(table.header()), table.rows().stream().map(this::cells).toList(), table.span());
    }

    private List<Block.Cell> cells(List<Block.Cell> cells) {
        return cells.stream()
                .map(cell -> new Block.Cell(inlines(cell.inlines()), cell.alignment(), cell.span()))
                .toList();
    }

    @Override
    public Block rule(Block.Rule rule) {
        return rule;
    }

    @Override
    public List<Inline> text(Inline.Text text) {
        return List.of(new Inline.Text(placeholders.fill(text.text(), text.span()), text.span()));
    }

    @Override
    public List<Inline> emphasis(Inline.Emphasis emphasis) {
        return List.of(new Inline.Emphasis(inlines(emphasis.inlines()), emphasis.span()));
    }

    @Override
    public List<Inline> strong(Inline.Strong strong) {
        return List.of(new Inline.Strong(inlines(strong.inlines()), strong.span()));
    }

    @Override
    public List<Inline> code(Inline.Code code) {
        return List.of(code);
    }

    @Override
    public List<Inline> link(Inline.Link link) {
        List<Inline> words = inlines(link.inlines());
        Optional<Inline.LinkTarget> target = Optional.of(link.target());
        if (link.target() instanceof Inline.FileTarget file) {
            target = links.follow(file.address(), draft, link.span()).map(Inline.LinkTarget.class::cast);
        } else if (link.target() instanceof Inline.WebTarget web) {
            target = Optional.of(new Inline.WebTarget(placeholders.fill(web.address(), link.span())));
        }
        return target.<List<Inline>>map(t -> List.of(new Inline.Link(t, words, link.span())))
                .orElse(words);
    }

    @Override
    public List<Inline> lineBreak(Inline.LineBreak lineBreak) {
        return List.of(lineBreak);
    }

    @Override
    public List<Inline> citations(Inline.Citations citations) {
        List<Inline.Citation> known = citations.citations().stream()
                .filter(citation -> references.cite(citation.key(), keySpan(citation)))
                .toList();
        return known.isEmpty() ? List.of() : List.of(new Inline.Citations(known, citations.span()));
    }

    /** The key without its {@code @}: that is what has to change. */
    private static Span keySpan(Inline.Citation citation) {
        Span span = citation.span();
        return span.text().equals("@" + citation.key()) ? span.file().span(span.start() + 1, span.end()) : span;
    }

    @Override
    public List<Inline> footnote(Inline.Footnote footnote) {
        List<Block> blocks = notes.get(footnote.blocks());
        if (blocks == null) {
            blocks = blocks(footnote.blocks());
            notes.put(footnote.blocks(), blocks);
        }
        return List.of(new Inline.Footnote(footnote.label(), blocks, footnote.span()));
    }
}
