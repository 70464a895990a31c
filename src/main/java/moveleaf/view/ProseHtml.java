package moveleaf.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import moveleaf.model.Block;
import moveleaf.model.Inline;
import moveleaf.model.Prose;

/**
 * Writes the prose of one article as HTML, and remembers what it cited and remarked on the way ({@link NoteMarks}); made for one
 * article and thrown away. Everything of the author's is escaped, and a link is written only with a scheme that can do no harm.
 */
final class ProseHtml implements Block.Visitor<Boolean>, Inline.Visitor<Boolean> {
    private static final Pattern HARMLESS =
            Pattern.compile("(https?://|mailto:|tel:)[^\\s]*", Pattern.CASE_INSENSITIVE);

    private final String article;
    private final Addresses addresses;
    private final Words words;
    private final NoteMarks marks;
    private final List<Html> items = new ArrayList<>();
    private int depth;
    private String emphasis = "em";
    private Html.Builder out = new Html.Builder();

    /**
     * @param article its id
     * @param references by key
     */
    ProseHtml(String article, Addresses addresses, Map<String, ReferenceView> references, Words words) {
        this.article = article;
        this.addresses = addresses;
        this.words = words;
        this.marks = new NoteMarks(article, addresses, references, words);
    }

    /** Blocks as HTML. */
    Html prose(Prose prose) {
        return written(() -> prose.blocks().forEach(block -> block.accept(this)));
    }

    /**
     * Prose as HTML, whole and in pieces.
     *
     * @param items what the items of its lists say
     * @param rest its other blocks
     */
    record Pieces(Html all, List<Html> items, Html rest) {}

    /** Blocks as HTML, each written once, so that marks and remarks are counted once. */
    Pieces pieces(Prose prose) {
        Html.Builder all = new Html.Builder();
        Html.Builder rest = new Html.Builder();
        items.clear();
        for (Block block : prose.blocks()) {
            Html html = written(() -> block.accept(this));
            all.html(html);
            if (!(block instanceof Block.BulletList) && !(block instanceof Block.NumberedList)) {
                rest.html(html);
            }
        }
        return new Pieces(all.build(), List.copyOf(items), rest.build());
    }

    /** A piece of a line as HTML. */
    Html line(List<Inline> inlines) {
        return written(() -> write(inlines));
    }

    /** Prose of one paragraph as a piece of a line; more paragraphs are joined by spaces. */
    Html line(Prose prose) {
        return written(() -> flatten(prose.blocks()));
    }

    /** A formatted reference, its titles in italics. */
    Html reference(List<Inline> inlines) {
        emphasis = "i";
        return line(inlines);
    }

    /** Keys of references that can be found, in order of first mention. */
    List<String> cited() {
        return marks.cited();
    }

    /** The author's remarks, in order. */
    List<RemarkView> remarks() {
        return marks.remarks();
    }

    private Html written(Runnable writing) {
        Html.Builder outer = out;
        out = new Html.Builder();
        writing.run();
        Html html = out.build();
        out = outer;
        return html;
    }

    private boolean print() {
        return addresses.flavour() == Addresses.Flavour.PRINT;
    }

    private Boolean element(String name, List<Inline> inlines) {
        out.markup("<" + name + ">");
        write(inlines);
        out.markup("</" + name + ">");
        return true;
    }

    private void write(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
    }

    @Override
    public Boolean paragraph(Block.Paragraph paragraph) {
        out.from(paragraph.span());
        return element("p", paragraph.inlines());
    }

    @Override
    public Boolean heading(Block.Heading heading) {
        String name = "h" + Math.min(heading.level() + (print() ? 1 : 0), 6); // in a book the articles are second
        out.from(heading.span()).markup("<" + name).attribute("id", addresses.id(article, heading.anchor()));
        out.markup(">");
        write(heading.inlines());
        out.markup("</" + name + ">");
        return true;
    }

    @Override
    public Boolean bulletList(Block.BulletList list) {
        out.from(list.span()).markup("<ul>");
        list.items().forEach(item -> item(item, list.density()));
        out.markup("</ul>");
        return true;
    }

    @Override
    public Boolean numberedList(Block.NumberedList list) {
        out.from(list.span()).markup("<ol");
        if (list.first() != 1) {
            out.attribute("start", String.valueOf(list.first()));
        }
        out.markup(">");
        list.items().forEach(item -> item(item, list.density()));
        out.markup("</ol>");
        return true;
    }

    private void item(Block.Item item, Block.Density density) {
        depth++;
        Html inside = written(() -> {
            out.from(item.span());
            for (Block block : item.blocks()) {
                if (density == Block.Density.TIGHT && block instanceof Block.Paragraph paragraph) {
                    write(paragraph.inlines());
                } else {
                    block.accept(this);
                }
            }
        });
        depth--;
        if (depth == 0) {
            items.add(inside);
        }
        out.from(item.span()).markup("<li>").html(inside).markup("</li>");
    }

    @Override
    public Boolean quote(Block.Quote quote) {
        out.from(quote.span()).markup("<blockquote>");
        depth++;
        quote.blocks().forEach(block -> block.accept(this));
        depth--;
        out.markup("</blockquote>");
        return true;
    }

    @Override
    public Boolean code(Block.CodeBlock code) {
        out.from(code.span()).markup("<pre><code>").text(code.text()).markup("</code></pre>");
        return true;
    }

    @Override
    public Boolean table(Block.Table table) {
        out.from(table.span());
        if (!print()) {
            out.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\"")
                    .attribute("aria-label", words.get("words.table"))
                    .markup(">");
        }
        out.markup("<table>");
        if (print()) {
            out.markup("<caption class=\"continued\">")
                    .text(words.get("words.continued"))
                    .markup("</caption>");
        }
        out.markup("<thead>");
        row(table.header(), "th");
        out.markup("</thead><tbody>");
        table.rows().forEach(row -> row(row, "td"));
        out.markup("</tbody></table>").markup(print() ? "" : "</div>");
        return true;
    }

    private void row(List<Block.Cell> cells, String name) {
        out.markup("<tr>");
        for (Block.Cell cell : cells) {
            out.from(cell.span()).markup("<" + name).markup(name.equals("th") ? " scope=\"col\"" : "");
            switch (cell.alignment()) {
                case START -> {}
                case CENTRE -> out.attribute("class", "centre");
                case END -> out.attribute("class", "end");
            }
            out.markup(">");
            write(cell.inlines());
            out.markup("</" + name + ">");
        }
        out.markup("</tr>");
    }

    @Override
    public Boolean rule(Block.Rule rule) {
        out.from(rule.span()).markup("<hr>");
        return true;
    }

    @Override
    public Boolean text(Inline.Text text) {
        out.from(text.span()).text(text.text());
        return true;
    }

    @Override
    public Boolean emphasis(Inline.Emphasis emphasis) {
        return element(this.emphasis, emphasis.inlines());
    }

    @Override
    public Boolean strong(Inline.Strong strong) {
        return element("strong", strong.inlines());
    }

    @Override
    public Boolean code(Inline.Code code) {
        out.from(code.span()).markup("<code>").text(code.text()).markup("</code>");
        return true;
    }

    @Override
    public Boolean link(Inline.Link link) {
        Optional<String> href = href(link.target());
        out.from(link.span());
        href.ifPresent(h -> out.markup("<a").attribute("href", h).markup(">"));
        write(link.inlines());
        href.ifPresent(h -> out.markup("</a>"));
        return true;
    }

    private Optional<String> href(Inline.LinkTarget target) {
        if (target instanceof Inline.GuideTarget place) {
            return addresses.article(place.id(), place.anchor());
        }
        return Optional.of(((Inline.WebTarget) target).address())
                .filter(a -> HARMLESS.matcher(a).matches());
    }

    @Override
    public Boolean lineBreak(Inline.LineBreak lineBreak) {
        out.markup("<br>");
        return true;
    }

    @Override
    public Boolean citations(Inline.Citations citations) {
        return marks.citations(citations, out);
    }

    @Override
    public Boolean footnote(Inline.Footnote footnote) {
        return marks.footnote(
                footnote,
                out,
                blocks -> written(() -> {
                    if (print()) {
                        flatten(blocks);
                    } else {
                        blocks.forEach(block -> block.accept(this));
                    }
                }));
    }

    private void flatten(List<Block> blocks) {
        new Flattening(out, this::write).write(blocks);
    }
}
