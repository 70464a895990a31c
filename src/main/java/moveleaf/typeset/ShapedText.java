package moveleaf.typeset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A paragraph's glyphs. Offsets count in {@link #text}; widths are points.
 *
 * <p>Text is shaped in runs of one style with their spaces, so that kerning across spaces is kept; a line takes its share of
 * the glyphs and is not shaped again.
 */
final class ShapedText {
    final String text;
    final ParagraphText source;
    final List<Segment> segments = new ArrayList<>();
    final List<SetLine.Flaw> flaws = new ArrayList<>();

    /** Width of all glyphs whose characters start before an offset; a leader counts its least width. */
    final double[] x;

    /** Width of all justifiable spaces before an offset. */
    final double[] spaces;

    /** Where a glyph's characters start. */
    final BitSet clusters = new BitSet();

    private ShapedText(ParagraphText source) {
        this.source = source;
        this.text = source.text.toString();
        this.x = new double[text.length() + 1];
        this.spaces = new double[text.length() + 1];
    }

    /**
     * Glyphs of one face.
     *
     * @param style with the face that has the glyphs
     */
    record Segment(int start, int end, TextStyle style, GlyphRun glyphs, int item) {}

    static ShapedText of(ParagraphText source, Typefaces faces) {
        ShapedText shaped = new ShapedText(source);
        BitSet missing = new BitSet();
        for (ParagraphText.Span span : source.spans) {
            shaped.shape(span, faces, missing);
        }
        for (ParagraphText.Leader leader : source.leaders) {
            shaped.x[leader.at()] = leastWidth(leader);
        }
        shaped.flaws.addAll(source.flaws);
        shaped.accumulate();
        return shaped;
    }

    private static double leastWidth(ParagraphText.Leader leader) {
        TextStyle style = leader.style();
        return 2 * (style.font().shape(leader.pattern(), style.features()).width() * style.size());
    }

    private void shape(ParagraphText.Span span, Typefaces faces, BitSet missing) {
        int start = span.start();
        FontMetrics wanted = span.style().font();
        FontMetrics face = wanted;
        int i = span.start();
        while (i < span.end()) {
            int codePoint = text.codePointAt(i);
            boolean own = isUsual(codePoint) && wanted.covers(codePoint);
            FontMetrics next = own ? wanted : faceFor(codePoint, i == start, face, wanted, faces);
            if (!own && !next.covers(codePoint) && !isInvisible(codePoint) && !missing.get(codePoint)) {
                missing.set(codePoint);
                flaws.add(new SetLine.Flaw(
                        Composition.Kind.NO_GLYPH, span.item(), 0, new String(Character.toChars(codePoint))));
            }
            if (next != face && i > start) {
                add(start, i, face, span);
                start = i;
            }
            face = next;
            i += Character.charCount(codePoint);
        }
        add(start, Math.min(i, span.end()), face, span);
    }

    private static FontMetrics faceFor(
            int codePoint, boolean first, FontMetrics current, FontMetrics wanted, Typefaces faces) {
        boolean sticky = isInvisible(codePoint) || isCombining(codePoint);
        if (!first && sticky && (current.covers(codePoint) || isInvisible(codePoint))) {
            return current;
        }
        return wanted.covers(codePoint) ? wanted : faces.fallback(wanted, codePoint);
    }

    /** Whether it is a letter or sign that surely stands by itself and is seen, as nearly all are. */
    private static boolean isUsual(int codePoint) {
        return (codePoint >= ' ' && codePoint < 0x7F) || (codePoint > 0xAD && codePoint < 0x300);
    }

    private static boolean isCombining(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || Character.isISOControl(codePoint)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private void add(int start, int end, FontMetrics face, ParagraphText.Span span) {
        if (start >= end) {
            return;
        }
        TextStyle style = face == span.style().font() ? span.style() : withFace(span.style(), face);
        GlyphRun glyphs = face.shape(text.substring(start, end), style.features());
        segments.add(new Segment(start, end, style, glyphs, span.item()));
        for (int i = 0; i < glyphs.size(); i++) {
            int at = Math.min(start + glyphs.cluster(i), end - 1);
            clusters.set(at);
            x[at] += glyphs.advance(i) * style.size();
        }
    }

    private static TextStyle withFace(TextStyle style, FontMetrics face) {
        return new TextStyle(
                face,
                style.size(),
                style.colour(),
                style.rise(),
                style.features(),
                style.language(),
                style.underline());
    }

    /** Turns the widths of characters into sums of all before. */
    private void accumulate() {
        double sum = 0;
        double spaceSum = 0;
        for (int i = 0; i < x.length; i++) {
            double width = x[i];
            x[i] = sum;
            spaces[i] = spaceSum;
            sum += width;
            if (i < text.length() && isStretchable(text.charAt(i))) {
                spaceSum += width;
            }
        }
    }

    static boolean isStretchable(char c) {
        return c == ' ' || c == '\u00A0';
    }
}
