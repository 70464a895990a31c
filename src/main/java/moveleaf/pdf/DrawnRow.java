package moveleaf.pdf;

import moveleaf.typeset.GlyphRun;
import moveleaf.typeset.Mark;

/** The glyphs of a mark while they are shown, and how far their widths have led away from where they should stand. */
final class DrawnRow {
    /**
     * A glyph may stand this far from where it should, points: a dot of a printer that has 600 an inch. Kerning moves most pairs of
     * letters by less: it is told for several at once.
     */
    private static final double TOLERANCE = 72.0 / 600;

    private static final double MOST_STEP = 20;

    private final Mark.Glyphs mark;
    private final DocumentFont font;
    private final Clusters clusters;

    /** Thousandths of an em that moves are a multiple of: few numbers come again and again, and pack well. */
    private final double step;

    private double em;
    private double drift;

    DrawnRow(Mark.Glyphs mark, DocumentFont font) {
        this.mark = mark;
        this.font = font;
        this.clusters = Clusters.of(mark);
        this.step = Math.max(
                1,
                Math.min(MOST_STEP, Math.floor(2000 * TOLERANCE / mark.style().size())));
    }

    /** The face's name in the resources. */
    String face() {
        return font.resource();
    }

    /** Where the next glyph should stand, points. */
    double x() {
        return mark.x() + em * mark.style().size();
    }

    /** Says where it would stand. */
    void start(double pen) {
        drift = (x() - pen) / mark.style().size() * 1000;
    }

    /** Where it would stand after what has been shown. */
    double pen() {
        return x() - drift / 1000 * mark.style().size();
    }

    /** How many parts it has that stand for a text. */
    int size() {
        return clusters.size();
    }

    /** What a part stands for. */
    String text(int part) {
        return clusters.text(part);
    }

    /** Whether a reader of the PDF takes the glyphs of a part for the text that they stand for. */
    boolean reads(int part) {
        int from = clusters.glyph(part);
        int to = clusters.glyph(part + 1);
        if (to - from == 1) {
            return font.text(mark.glyphs().id(from)).equals(clusters.text(part));
        }
        var read = new StringBuilder();
        for (int i = from; i < to; i++) {
            read.append(font.text(mark.glyphs().id(i)));
        }
        return clusters.text(part).contentEquals(read);
    }

    /** Shows the parts {@code from} to {@code to} (exclusive). */
    void show(int from, int to, ContentStream.Shown shown) {
        GlyphRun glyphs = mark.glyphs();
        for (int i = clusters.glyph(from); i < clusters.glyph(to); i++) {
            int glyph = glyphs.id(i);
            long move = Math.round(drift / step) * (long) step;
            if (move != 0) {
                shown.widen(move);
                drift -= move;
            }
            shown.code(font.code(glyph), font.codeBytes());
            drift += glyphs.advance(i) * 1000 - font.width(glyph);
            em += glyphs.advance(i);
        }
    }
}
