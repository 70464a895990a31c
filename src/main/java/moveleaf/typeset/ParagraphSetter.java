package moveleaf.typeset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Sets paragraphs: text, glyphs, ends of lines, lines. Remembers what it has set, because a document whose page numbers have
 * yet to settle is made up more than once.
 */
final class ParagraphSetter {
    private final Typefaces faces;
    private final Folios folios;
    private final LineMemory memory;
    private final IdentityHashMap<Flowable.Paragraph, Passage> known = new IdentityHashMap<>();
    private final IdentityHashMap<Flowable.Paragraph, Passage> numbered = new IdentityHashMap<>();

    /** @param memory of the same document in other settings */
    ParagraphSetter(Typefaces faces, Folios folios, LineMemory memory) {
        this.faces = faces;
        this.folios = folios;
        this.memory = memory;
    }

    /** Forgets paragraphs with page numbers: the numbers have changed. */
    void forgetNumbers() {
        numbered.clear();
    }

    /** The lines of a paragraph in a measure; none when it is empty and calls nothing. */
    List<SetLine> set(Flowable.Paragraph paragraph, double measure) {
        return passage(paragraph).lines(measure);
    }

    /** One line of its natural width, for markers and margin boxes. */
    SetLine setNatural(List<InlineItem> items) {
        ShapedText shaped = shape(items);
        Optional<TextStyle> style = shaped.source.principal();
        double size = style.map(TextStyle::size).orElse(0.0);
        ParagraphStyle plain = new ParagraphStyle(
                ParagraphStyle.Alignment.START, Math.max(size * 1.2, 1), 0, 1, 1, ParagraphStyle.Grid.FREE);
        return new LineSetter(shaped, plain).natural();
    }

    /** Widths that a paragraph would like: of its widest word, and of its longest line when nothing breaks it. */
    Widths widths(Flowable.Paragraph paragraph) {
        return passage(paragraph).widths();
    }

    /** The least and the most width that content can use, points. */
    record Widths(double least, double most) {}

    private Passage passage(Flowable.Paragraph paragraph) {
        Passage passage = known.get(paragraph);
        if (passage == null) {
            passage = numbered.get(paragraph);
        }
        if (passage == null) {
            Wording wording = new Wording(paragraph, faces, folios);
            passage = memory.get(wording);
            if (passage == null) {
                passage = new Passage(shape(paragraph.items()), paragraph.style());
                memory.keep(wording, passage);
            }
            (wording.isNumbered() ? numbered : known).put(paragraph, passage);
        }
        return passage;
    }

    private ShapedText shape(List<InlineItem> items) {
        return ShapedText.of(new ParagraphText(items, folios::textOf), faces);
    }
}
