package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.print.Keyword.Display;
import moveleaf.print.Selector.Part;
import moveleaf.typeset.BoxStyle;
import moveleaf.typeset.Flowable;

/** Gathers the content of one element: blocks, and the lines between them as anonymous paragraphs. */
final class FlowCollector {
    private final GalleyBuilder galley;
    private final Surroundings parent;
    private final List<Flowable> flowables = new ArrayList<>();
    private ParagraphBuilder lines = new ParagraphBuilder();
    private Surroundings linesParent;
    private int linesOrigin;
    private boolean hasBlocks;
    private Optional<Structure.Node> definition = Optional.empty();

    /** @param parent whose content is gathered */
    FlowCollector(GalleyBuilder galley, Surroundings parent) {
        this.galley = galley;
        this.parent = parent;
        this.linesParent = linesParent();
    }

    /** Text in a grouping element that is not its own wants a paragraph, a new one for each stretch of lines. */
    private Surroundings linesParent() {
        boolean anonymous = parent.node().isGrouping() && !Roles.holdsText(parent.subject(), parent.node());
        return anonymous ? parent.at(parent.node().child("P")) : parent;
    }

    void text(Inside.Text text) {
        if (lines.isEmpty()) {
            linesOrigin = text.origin();
        }
        galley.inlines().text(text, linesParent, lines);
    }

    void element(Surroundings child) {
        if (child.style().display() == Display.NONE) {
            return;
        }
        boolean inLine = (child.style().display() == Display.INLINE && !GalleyBuilder.isInset(child))
                || GalleyBuilder.isNote(child);
        if (inLine) {
            if (lines.isEmpty()) {
                linesOrigin = child.origin();
            }
            Structure.Node node = linesParent.node() == parent.node()
                    ? child.node()
                    : Roles.node(child.subject(), child.style(), linesParent.node());
            galley.inlines().element(child.at(node), lines);
        } else {
            block(galley.block(child));
        }
    }

    /** In a {@code dl} each {@code dt} begins an item that its {@code dd} belongs to. */
    Surroundings definition(Subject child) {
        if (!parent.subject().type().equals("dl")) {
            return parent;
        }
        if (child.type().equals("dt") || definition.isEmpty() || child.type().equals("div")) {
            definition = Optional.of(parent.node().child("LI"));
        }
        return parent.at(definition.get());
    }

    void block(List<Flowable> blocks) {
        flush();
        hasBlocks = true;
        flowables.addAll(blocks);
    }

    void part(Part part) {
        Optional<ComputedStyle> style = galley.cascade()
                .part(parent.subject(), part, parent.style())
                .filter(s -> s.get(Property.CONTENT, Values.Content.class).source() == Values.Content.Source.PIECES)
                .filter(s -> s.display() != Display.NONE);
        if (style.isEmpty()) {
            return;
        }
        if (style.get().display() == Display.INLINE) {
            if (lines.isEmpty()) {
                linesOrigin = parent.origin();
            }
            galley.generated().add(linesParent, style.get(), lines);
        } else {
            ParagraphBuilder own = new ParagraphBuilder();
            Surroundings owner = linesParent();
            galley.generated().add(owner, style.get(), own);
            block(List.of(paragraph(
                    own, style.get(), Boxes.block(style.get(), parent.available()), owner.node(), parent.origin())));
        }
    }

    private void flush() {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.isVisible()) {
            ComputedStyle style = galley.cascade().anonymous(parent.style());
            flowables.add(paragraph(lines, style, Boxes.anonymous(style), linesParent.node(), linesOrigin));
        } else {
            flowables.addAll(galley.inlines().placesOnly(lines));
        }
        lines = new ParagraphBuilder();
        linesParent = linesParent();
    }

    GalleyBuilder.Content finish() {
        boolean inlineOnly = !hasBlocks && lines.isVisible();
        flush();
        return new GalleyBuilder.Content(flowables, inlineOnly);
    }

    private Flowable.Paragraph paragraph(
            ParagraphBuilder lines, ComputedStyle style, BoxStyle box, Structure.Node node, int origin) {
        return new Flowable.Paragraph(lines.finish(galley.words()), style.paragraph(), box, node.id(), origin);
    }
}
