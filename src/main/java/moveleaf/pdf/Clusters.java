package moveleaf.pdf;

import moveleaf.typeset.GlyphRun;
import moveleaf.typeset.Mark;

/**
 * Which text each part of a row of glyphs stands for. A document has as many of these parts as characters, so that they are numbers in
 * arrays and not objects.
 */
final class Clusters {
    /** Most clusters are one character of these. */
    private static final String[] SINGLE = new String[0x250];

    static {
        for (char c = 0; c < SINGLE.length; c++) {
            SINGLE[c] = String.valueOf(c == '\u00a0' ? ' ' : c);
        }
    }

    private final String text;

    /** Of each part and of what follows the last: its first glyph, and where its text begins. */
    private final int[] glyphs;

    private final int[] texts;
    private int size;

    private Clusters(Mark.Glyphs mark) {
        text = mark.text();
        GlyphRun row = mark.glyphs();
        glyphs = new int[row.size() + 1];
        texts = new int[row.size() + 1];
        for (int from = 0; from < row.size(); ) {
            int to = from + 1;
            while (to < row.size() && row.cluster(to) <= row.cluster(from)) {
                to++;
            }
            int end = to == row.size() ? text.length() : row.cluster(to);
            end = Math.max(texts[size], Math.min(end, text.length()));
            size++;
            glyphs[size] = to;
            texts[size] = end;
            from = to;
        }
    }

    static Clusters of(Mark.Glyphs mark) {
        return new Clusters(mark);
    }

    int size() {
        return size;
    }

    /** The first glyph of a part; of the number of parts, the one after the last. */
    int glyph(int index) {
        return glyphs[index];
    }

    /**
     * What the glyphs of a part together stand for, without characters that show nothing, unless they are all there is (a soft hyphen
     * that became a hyphen); a no-break space is a space, for no face tells them apart.
     */
    String text(int index) {
        return plain(text, texts[index], texts[index + 1]);
    }

    private static String plain(String text, int start, int end) {
        if (end - start == 1) {
            char c = text.charAt(start);
            return c < SINGLE.length ? SINGLE[c] : String.valueOf(c);
        }
        String piece = text.substring(start, end);
        String visible = piece.codePoints()
                .filter(codePoint -> !Characters.invisible(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return (visible.isEmpty() ? piece : visible).replace('\u00a0', ' ');
    }
}
