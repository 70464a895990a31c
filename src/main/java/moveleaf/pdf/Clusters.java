package moveleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import moveleaf.typeset.Glyph;
import moveleaf.typeset.Mark;

/** Which text each part of a row of glyphs stands for. */
final class Clusters {
    /** Most clusters are one character of these. */
    private static final String[] SINGLE = new String[0x250];

    static {
        for (char c = 0; c < SINGLE.length; c++) {
            SINGLE[c] = String.valueOf(c == '\u00a0' ? ' ' : c);
        }
    }

    private Clusters() {}

    /**
     * Glyphs {@code from} to {@code to} (exclusive) together stand for a text.
     *
     * @param text without characters that show nothing, unless they are all there is (a soft hyphen that became a hyphen);
     *     a no-break space is a space, for no face tells them apart
     */
    record Cluster(int from, int to, String text) {}

    static List<Cluster> of(Mark.Glyphs mark) {
        List<Glyph> glyphs = mark.glyphs();
        var clusters = new ArrayList<Cluster>(glyphs.size());
        int start = 0;
        for (int from = 0; from < glyphs.size(); ) {
            int to = from + 1;
            while (to < glyphs.size()
                    && glyphs.get(to).cluster() <= glyphs.get(from).cluster()) {
                to++;
            }
            int end =
                    to == glyphs.size() ? mark.text().length() : glyphs.get(to).cluster();
            end = Math.max(start, Math.min(end, mark.text().length()));
            clusters.add(new Cluster(from, to, plain(mark.text(), start, end)));
            start = end;
            from = to;
        }
        return clusters;
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
