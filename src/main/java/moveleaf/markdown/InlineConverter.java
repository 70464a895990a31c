package moveleaf.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.UnseenCharacter;
import moveleaf.model.Inline;
import moveleaf.model.PlainText;
import moveleaf.source.Span;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns the pieces of one line of text into ours; neighbouring plain texts and soft line ends become one text. */
final class InlineConverter extends AbstractVisitor {
    private final Conversion conversion;
    private final Leftovers leftovers;
    private final int depth;
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int wordsStart;
    private int at;

    private InlineConverter(Conversion conversion, Leftovers leftovers, int depth) {
        this.conversion = conversion;
        this.leftovers = leftovers;
        this.depth = depth;
    }

    /** The inlines of a paragraph, heading or table cell. */
    static List<Inline> inlines(Conversion conversion, Node block) {
        Leftovers leftovers = new Leftovers(conversion.origin);
        List<Inline> inlines = new InlineConverter(conversion, leftovers, 0).children(block);
        leftovers.report(conversion.diagnostics);
        return inlines;
    }

    private List<Inline> children(Node parent) {
        if (!conversion.tooDeep(depth, parent)) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                node.accept(this);
                at = end(node, at);
            }
            flush();
        }
        return List.copyOf(inlines);
    }

    private List<Inline> inside(Node node) {
        return new InlineConverter(conversion, leftovers, depth + 1).children(node);
    }

    private static int start(Node node, int fallback) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? fallback : spans.get(0).getInputIndex();
    }

    private static int end(Node node, int fallback) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return fallback;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    private void append(String text, int start) {
        if (words.length() == 0) {
            wordsStart = start;
        }
        words.append(text);
    }

    private void flush() {
        if (words.length() > 0) {
            inlines.add(new Inline.Text(words.toString(), conversion.origin.span(wordsStart, at)));
            words.setLength(0);
        }
    }

    private void add(Inline inline) {
        flush();
        inlines.add(inline);
    }

    private Span span(Node node) {
        return conversion.span(node, at);
    }

    @Override
    public void visit(Text text) {
        int start = start(text, at);
        UnseenCharacter.in(text.getLiteral(), span(text)).ifPresent(conversion.diagnostics::add);
        leftovers.text(conversion.input.substring(start, end(text, start)), start);
        append(text.getLiteral(), start);
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
        leftovers.text(" ", at);
        append(" ", at);
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
        leftovers.other(at);
        add(new Inline.LineBreak(span(lineEnd)));
    }

    @Override
    public void visit(Emphasis emphasis) {
        add(new Inline.Emphasis(inside(emphasis), span(emphasis)));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        add(new Inline.Strong(inside(strong), span(strong)));
    }

    @Override
    public void visit(Code code) {
        leftovers.other(start(code, at));
        add(new Inline.Code(code.getLiteral(), span(code)));
    }

    @Override
    public void visit(HtmlInline html) {
        leftovers.other(start(html, at));
        conversion.html.check(html.getLiteral(), span(html));
    }

    @Override
    public void visit(Link link) {
        leftovers.other(start(link, at));
        List<Inline> inside = inside(link);
        Span span = span(link);
        if (PlainText.of(inside).isBlank()) {
            conversion.diagnostics.add(Diagnostic.error("empty-link", span, "this link has no words")
                    .withHint("say between the brackets where it leads"));
            return;
        }
        Optional<Inline.LinkTarget> target = LinkAddress.target(link.getDestination(), span, conversion.diagnostics);
        if (target.isPresent()) {
            add(new Inline.Link(target.get(), inside, span));
        } else {
            flush();
            inlines.addAll(inside);
        }
    }

    @Override
    public void visit(Image image) {
        leftovers.other(start(image, at));
        conversion.diagnostics.add(
                Diagnostic.error("image-in-text", span(image), "pictures can't stand in the text yet")
                        .withHint("say in words what it shows; drawn figures come with a later version"));
        List<Inline> words = inside(image);
        flush();
        inlines.addAll(words);
    }

    @Override
    public void visit(CustomNode node) {
        leftovers.other(start(node, at));
        if (node instanceof CitationNode citations) {
            add(citations(citations));
        } else if (node instanceof FootnoteReference reference) {
            Span span = span(reference);
            conversion
                    .note(reference.getLabel(), span)
                    .ifPresent(blocks -> add(new Inline.Footnote(reference.getLabel(), blocks, span)));
        } else {
            throw new IllegalStateException("no extension makes a " + node.getClass());
        }
    }

    private Inline citations(CitationNode node) {
        List<Inline.Citation> citations = new ArrayList<>();
        int from = start(node, at);
        for (CitationNode.Cited cited : node.cited()) {
            String mark = "@" + cited.key();
            from = conversion.input.indexOf(mark, from);
            Span span = conversion.origin.span(from, from + mark.length());
            citations.add(new Inline.Citation(cited.key(), cited.locator(), span));
            from += mark.length();
        }
        return new Inline.Citations(citations, span(node));
    }
}
