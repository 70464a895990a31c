package moveleaf.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Block;
import moveleaf.model.Prose;
import moveleaf.source.Span;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;

/** One text's way from CommonMark's nodes to ours: what its blocks and lines share. Made for one text, then dropped. */
final class Conversion {
    /** Deeper than any text for people; CommonMark itself is told to stop a little later, see {@link MarkdownParser}. */
    static final int DEEPEST = 50;

    final String input;
    final Origin origin;
    final Diagnostics diagnostics;
    final HeadingAnchors anchors = new HeadingAnchors();
    final RawHtml html;
    private final Footnotes footnotes;
    private final Map<FootnoteDefinition, List<Block>> notes = new HashMap<>();
    private final Set<FootnoteDefinition> open = new HashSet<>();
    private boolean tooDeep;
    private int headingLevel = 1;

    Conversion(String input, Node document, Origin origin, Diagnostics diagnostics) {
        this.input = input;
        this.origin = origin;
        this.diagnostics = diagnostics;
        this.html = new RawHtml(diagnostics);
        this.footnotes = Footnotes.in(document, origin, diagnostics);
    }

    Prose prose(Node document) {
        Prose prose = new Prose(new BlockConverter(this, 0).blocks(document));
        footnotes.reportUnused(diagnostics);
        return prose;
    }

    Span span(Node node, int fallback) {
        return origin.span(node, fallback);
    }

    /** The words of a footnote, converted once however often they are referred to; none inside another footnote. */
    Optional<List<Block>> note(String label, Span mark) {
        Optional<FootnoteDefinition> definition = footnotes.use(label);
        if (definition.isPresent() && !open.isEmpty()) {
            diagnostics.add(Diagnostic.error("nested-note", mark, "a footnote can't have a footnote")
                    .withHint("write both as one footnote, or say this one in the text"));
            return Optional.empty();
        }
        return definition.map(this::blocks);
    }

    private List<Block> blocks(FootnoteDefinition definition) {
        List<Block> known = notes.get(definition);
        if (known != null) {
            return known;
        }
        open.add(definition);
        List<Block> blocks = new BlockConverter(this, 1).blocks(definition);
        open.remove(definition);
        notes.put(definition, blocks);
        return blocks;
    }

    /** Screen readers and PDF/UA-1 (7.4.2) need every level between a heading and the one it belongs to. */
    void checkLevel(int level, Span span) {
        if (level > headingLevel + 1) {
            String above = headingLevel == 1 ? "the title" : "the one";
            diagnostics.add(Diagnostic.error(
                            "skipped-heading",
                            span,
                            "this heading is of level " + level + ", " + above + " above it of level " + headingLevel)
                    .withHint("begin it with " + "#".repeat(headingLevel + 1)));
        }
        headingLevel = level;
    }

    /** Whether a node stands too deep to follow; says so once a text. */
    boolean tooDeep(int depth, Node node) {
        if (depth <= DEEPEST) {
            return false;
        }
        if (!tooDeep) {
            tooDeep = true;
            Span span = span(node, 0);
            diagnostics.add(Diagnostic.error(
                            "nested-too-deep",
                            origin.span(node, 0).file().span(span.start(), span.start() + 1),
                            "this is nested more than " + DEEPEST + " levels deep")
                    .withHint("lists, quotations and emphasis inside one another: two or three levels are enough"));
        }
        return true;
    }
}
