package moveleaf.typeset;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets paragraphs: text, glyphs, ends of lines, lines. Remembers what it has set, because a document whose page numbers have
 * yet to settle is made up more than once.
 */
final class ParagraphSetter {
    private final Typefaces faces;
    private final Folios folios;
    private final LineMemory memory;
    private final IdentityHashMap<Flowable.Paragraph, Known> known = new IdentityHashMap<>();
    private final IdentityHashMap<Flowable.Paragraph, Known> numbered = new IdentityHashMap<>();

    /** @param memory of the same document in other settings */
    ParagraphSetter(Typefaces faces, Folios folios, LineMemory memory) {
        this.faces = faces;
        this.folios = folios;
        this.memory = memory;
    }

    /** What is known of a paragraph: its lines in each measure, and until it has some, what they are made from. */
    private static final class Known {
        final Map<Double, List<SetLine>> lines = new HashMap<>(2);

        /** Much larger than the lines, and seldom asked for again. */
        private Optional<Passage> passage;

        Known(Passage passage) {
            this.passage = Optional.of(passage);
        }
    }

    /** Forgets paragraphs with page numbers: the numbers have changed. */
    void forgetNumbers() {
        numbered.clear();
    }

    /** The lines of a paragraph in a measure; none when it is empty and calls nothing. */
    List<SetLine> set(Flowable.Paragraph paragraph, double measure) {
        Known it = know(paragraph);
        List<SetLine> lines = it.lines.get(measure);
        if (lines == null) {
            lines = it.passage
                    .orElseGet(() -> passage(paragraph, new Wording(paragraph, faces, folios)))
                    .lines(measure);
            it.lines.put(measure, lines);
            it.passage = Optional.empty();
        }
        return lines;
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
        return know(paragraph)
                .passage
                .orElseGet(() -> passage(paragraph, new Wording(paragraph, faces, folios)))
                .widths();
    }

    /** The least and the most width that content can use, points. */
    record Widths(double least, double most) {}

    private Known know(Flowable.Paragraph paragraph) {
        Known it = known.get(paragraph);
        if (it == null) {
            it = numbered.get(paragraph);
        }
        if (it == null) {
            Wording wording = new Wording(paragraph, faces, folios);
            it = new Known(passage(paragraph, wording));
            (wording.isNumbered() ? numbered : known).put(paragraph, it);
        }
        return it;
    }

    private Passage passage(Flowable.Paragraph paragraph, Wording wording) {
        Passage passage = memory.get(wording);
        if (passage == null) {
            passage = new Passage(shape(paragraph.items()), paragraph.style());
            memory.keep(wording, passage);
        }
        return passage;
    }

    private ShapedText shape(List<InlineItem> items) {
        return ShapedText.of(new ParagraphText(items, folios::textOf), faces);
    }
}
