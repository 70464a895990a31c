package moveleaf.typeset;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sets paragraphs: text, glyphs, ends of lines, lines. Remembers what it has set, because a document whose page numbers have
 * yet to settle is made up more than once.
 */
final class ParagraphSetter {
    /** How far the ragged end of a line stretches with ease, in em; the paper takes 1 to 3. */
    private static final double RAG = 2;

    private final Typefaces faces;
    private final Folios folios;
    private final IdentityHashMap<Flowable.Paragraph, Known> known = new IdentityHashMap<>();
    private final IdentityHashMap<Flowable.Paragraph, Known> numbered = new IdentityHashMap<>();

    ParagraphSetter(Typefaces faces, Folios folios) {
        this.faces = faces;
        this.folios = folios;
    }

    /** What is known of a paragraph: its lines in each measure, and until it has some, what they are made from. */
    private static final class Known {
        final boolean numbers;
        final Map<Double, List<SetLine>> lines = new HashMap<>(2);

        /** Much larger than the lines, and seldom asked for again. */
        private Optional<Learned> learned;

        Known(Learned learned) {
            this.numbers = learned.numbers;
            this.learned = Optional.of(learned);
        }
    }

    private record Learned(ShapedText shaped, BreakTable table, boolean numbers) {}

    /** Forgets paragraphs with page numbers: the numbers have changed. */
    void forgetNumbers() {
        numbered.clear();
    }

    /** The lines of a paragraph in a measure; none when it is empty and calls nothing. */
    List<SetLine> set(Flowable.Paragraph paragraph, double measure) {
        Known it = know(paragraph);
        List<SetLine> lines = it.lines.get(measure);
        if (lines == null) {
            lines = setAnew(paragraph, it.learned.orElseGet(() -> learn(paragraph)), measure);
            it.lines.put(measure, lines);
            it.learned = Optional.empty();
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
        return widths(know(paragraph).learned.orElseGet(() -> learn(paragraph)), paragraph.style());
    }

    private static Widths widths(Learned it, ParagraphStyle style) {
        double least = 0;
        double most = 0;
        int lineStart = 0;
        for (int at = 1; at < it.table.size(); at++) {
            least = Math.max(least, it.table.leastWidth(at - 1, at));
            if (it.table.get(at).kind() == BreakTable.Kind.FORCED) {
                most = Math.max(most, it.table.width(lineStart, at));
                lineStart = at;
            }
        }
        double indent = Math.max(0, style.indent());
        return new Widths(least + indent, most + indent);
    }

    /** The least and the most width that content can use, points. */
    record Widths(double least, double most) {}

    private Known know(Flowable.Paragraph paragraph) {
        Known it = known.get(paragraph);
        if (it == null) {
            it = numbered.get(paragraph);
        }
        if (it == null) {
            it = new Known(learn(paragraph));
            (it.numbers ? numbered : known).put(paragraph, it);
        }
        return it;
    }

    private Learned learn(Flowable.Paragraph paragraph) {
        ShapedText shaped = shape(paragraph.items());
        LineSetter setter = new LineSetter(shaped, paragraph.style());
        boolean numbers = findPlaces(paragraph, shaped.troubles);
        return new Learned(
                shaped,
                BreakFinder.find(shaped, BreakFinder.Manner.of(paragraph.style()), setter::hyphenWidth),
                numbers);
    }

    /** Whether the paragraph prints page numbers; those of no place are troubles. */
    private boolean findPlaces(Flowable.Paragraph paragraph, List<Trouble> troubles) {
        boolean any = false;
        for (InlineItem item : paragraph.items()) {
            if (item instanceof InlineItem.PageNumber number) {
                any = true;
                if (!folios.isKnown(number.destination())) {
                    troubles.add(new Trouble(Composition.Kind.NO_SUCH_PLACE, number.origin(), 0, number.destination()));
                }
            }
        }
        return any;
    }

    private ShapedText shape(List<InlineItem> items) {
        Function<InlineItem.PageNumber, String> number = folios::textOf;
        return ShapedText.of(new ParagraphText(items, number), faces);
    }

    private static boolean justified(Flowable.Paragraph paragraph) {
        return paragraph.style().alignment() == ParagraphStyle.Alignment.JUSTIFY;
    }

    private static double left(Flowable.Paragraph paragraph) {
        return switch (paragraph.style().alignment()) {
            case START, JUSTIFY -> 0;
            case CENTRE -> 0.5;
            case END -> 1;
        };
    }

    private List<SetLine> setAnew(Flowable.Paragraph paragraph, Learned it, double measure) {
        ParagraphText source = it.shaped.source;
        if (it.shaped.text.isEmpty() && source.calls.isEmpty() && source.places.isEmpty()) {
            return List.of();
        }
        LineSetter setter = new LineSetter(it.shaped, paragraph.style());
        double indent = paragraph.style().indent();
        double narrowest = Math.min(measure, measure - indent);
        BreakTable table = it.table;
        if (isTooWide(table, narrowest)) {
            table = BreakFinder.findIn(
                    it.shaped,
                    BreakFinder.Manner.of(paragraph.style()),
                    setter::hyphenWidth,
                    narrowest,
                    setter.troubles());
        }
        double size = source.principal().map(TextStyle::size).orElse(1.0);
        LineBreaker.Setting setting = new LineBreaker.Setting(
                justified(paragraph), measure - indent + setter.hang(), measure, RAG * size, left(paragraph));
        return setter.lines(table, LineBreaker.choose(table, setting), setting);
    }

    private static boolean isTooWide(BreakTable table, double measure) {
        for (int at = 1; at < table.size(); at++) {
            if (table.leastWidth(at - 1, at) > measure + LineBreaker.HAIR) {
                return true;
            }
        }
        return false;
    }
}
