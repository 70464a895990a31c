package moveleaf.typeset;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What paragraphs of one {@link Wording} share: glyphs, ends of lines, and the lines of each measure. Safe for several threads. */
final class Passage {
    /** How far the ragged end of a line stretches with ease, in em; the paper takes 1 to 3. */
    private static final double RAG = 2;

    private final ShapedText shaped;
    private final ParagraphStyle style;
    private final BreakTable table;
    private final ParagraphSetter.Widths widths;
    private final Map<Double, List<SetLine>> known = new ConcurrentHashMap<>(2);

    Passage(ShapedText shaped, ParagraphStyle style) {
        this.shaped = shaped;
        this.style = style;
        LineSetter setter = new LineSetter(shaped, style);
        this.table = BreakFinder.find(shaped, BreakFinder.Manner.of(style), setter::hyphenWidth);
        this.widths = widths(table);
    }

    private static ParagraphSetter.Widths widths(BreakTable table) {
        double least = 0;
        double most = 0;
        int lineStart = 0;
        for (int at = 1; at < table.size(); at++) {
            least = Math.max(least, table.leastWidth(at - 1, at));
            if (table.kind(at) == BreakTable.Kind.FORCED) {
                most = Math.max(most, table.width(lineStart, at));
                lineStart = at;
            }
        }
        return new ParagraphSetter.Widths(least, most);
    }

    /** Widths that it would like: of its widest word, and of its longest line when nothing breaks it. */
    ParagraphSetter.Widths widths() {
        double indent = Math.max(0, style.indent());
        return new ParagraphSetter.Widths(widths.least() + indent, widths.most() + indent);
    }

    /** The lines in a measure; none when it is empty and calls nothing. */
    List<SetLine> lines(double measure) {
        return known.computeIfAbsent(measure, this::set);
    }

    private List<SetLine> set(double measure) {
        ParagraphText source = shaped.source;
        if (shaped.text.isEmpty() && source.calls.isEmpty() && source.places.isEmpty()) {
            return List.of();
        }
        LineSetter setter = new LineSetter(shaped, style);
        double narrowest = Math.min(measure, measure - style.indent());
        boolean tooWide = widths.least() > narrowest + LineBreaker.HAIR;
        BreakTable ends = tooWide
                ? BreakFinder.findIn(
                        shaped, BreakFinder.Manner.of(style), setter::hyphenWidth, narrowest, setter.flaws())
                : table;
        double size = source.principal().map(TextStyle::size).orElse(1.0);
        LineBreaker.Setting setting = new LineBreaker.Setting(
                style.alignment() == ParagraphStyle.Alignment.JUSTIFY,
                measure - style.indent() + setter.hang(),
                measure,
                RAG * size,
                left(style));
        return setter.lines(ends, LineBreaker.choose(ends, setting), setting);
    }

    private static double left(ParagraphStyle style) {
        return switch (style.alignment()) {
            case START, JUSTIFY -> 0;
            case CENTRE -> 0.5;
            case END -> 1;
        };
    }
}
