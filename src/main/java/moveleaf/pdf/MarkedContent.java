package moveleaf.pdf;

import java.util.Optional;

/**
 * Parts the operators of one page into stretches, each marked as content of an element or as an artifact. Text objects go on around
 * stretches of text, so that lines stand where they do from each other.
 */
final class MarkedContent {
    private final ContentStream out;
    private final TextPen text;
    private final int pageIndex;
    private final ReadingOrder order;
    private final StructureTree structure;

    /** What the operators now being written are marked as. */
    private String artifact = "";

    private Optional<Integer> open = Optional.empty();
    private String openProperties = "";

    MarkedContent(ContentStream out, TextPen text, int pageIndex, ReadingOrder order, StructureTree structure) {
        this.out = out;
        this.text = text;
        this.pageIndex = pageIndex;
        this.order = order;
        this.structure = structure;
    }

    /** What a stretch of marked content holds. */
    enum Holds {
        TEXT,
        DRAWING
    }

    /** Whether content may go on in the marked content that is open. */
    enum Join {
        MAY,
        NEVER
    }

    /** What follows is not read. */
    void artifact(String properties, Holds holds) {
        if (!artifact.equals(properties) || !fits(holds)) {
            close();
            begin("/Artifact" + properties, holds);
            artifact = properties;
        }
    }

    /**
     * What follows is content of the element of a mark. Goes on with the marked content that is open where nothing else is read in
     * between. Properties stand with the number and not in marked content inside: poppler loses what follows an inner one. What the
     * content is, its element says; the tag here, which must be one, is always the same.
     *
     * @param index of the mark in the page's painting order
     */
    void content(int element, int index, String properties, Join join, Holds holds) {
        boolean goesOn = join == Join.MAY
                && fits(holds)
                && open.isPresent()
                && openProperties.equals(properties)
                && order.element(pageIndex, open.get()) == element
                && (open.get() == index || order.follows(pageIndex, index, open.get()));
        if (!goesOn) {
            close();
            int number = structure.content(element, pageIndex, order.key(pageIndex, index));
            begin((properties.isEmpty() ? "/P" : "/Span") + "<</MCID " + number + properties + ">>BDC", holds);
        }
        open = Optional.of(index);
        openProperties = properties;
    }

    /** Nothing follows. */
    void end() {
        close();
        text.up();
    }

    /** Whether what is drawn now may stand in the stretch that is open. */
    private boolean fits(Holds holds) {
        return (holds == Holds.TEXT) == text.isDown();
    }

    private void begin(String mark, Holds holds) {
        if (holds == Holds.TEXT) {
            text.down();
        } else {
            text.up();
        }
        out.write(mark);
    }

    private void close() {
        if (open.isPresent() || !artifact.isEmpty()) {
            out.end();
        }
        open = Optional.empty();
        artifact = "";
    }
}
