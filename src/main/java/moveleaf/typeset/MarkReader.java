package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a composition's glyphs in reading order, one seen character after the other. */
final class MarkReader {
    private final List<Placed> marks = new ArrayList<>();
    private int next;
    private String text = "";
    private int page;
    private double y = Double.NaN;
    private int offset;
    private int lastPage;
    private int taken;

    MarkReader(Composition composition) {
        for (Page page : composition.pages()) {
            for (Mark it : page.marks()) {
                if (it instanceof Mark.Glyphs glyphs && glyphs.element() != Element.ARTIFACT) {
                    marks.add(new Placed(page.number(), glyphs));
                }
            }
        }
        marks.sort(Comparator.comparingInt(placed -> placed.glyphs.order()));
    }

    private record Placed(int page, Mark.Glyphs glyphs) {}

    /** Whether a character leaves a trace: spaces and signs that only steer line breaking need not. */
    static boolean isSeen(char c) {
        return (c > ' ' && c < '\u007F') || isSeenBeyondAscii(c);
    }

    private static boolean isSeenBeyondAscii(char c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && c != '\u00AD'
                && c != '\u200B'
                && c != '\u2060'
                && c != '\uFEFF'
                && !Character.isISOControl(c);
    }

    /** Takes the next character if it is this one. */
    boolean take(char c) {
        if (!skip() || text.charAt(offset) != c) {
            return false;
        }
        lastPage = page;
        offset++;
        taken++;
        return true;
    }

    /** Page of the character taken last, 0 for none. */
    int lastPage() {
        return lastPage;
    }

    /** Page of the next character; that of the last when there is none. */
    int nextPage() {
        return skip() ? page : lastPage;
    }

    /** Baseline of the next character. */
    double nextY() {
        return skip() ? y : Double.NaN;
    }

    /** How many characters were taken. */
    int count() {
        return taken;
    }

    /** A few of the characters to come. */
    String rest(int most) {
        return skip() ? text.substring(offset, Math.min(text.length(), offset + most)) : "";
    }

    /** Moves to the next character that is seen; false at the end. */
    private boolean skip() {
        while (true) {
            while (offset < text.length() && !isSeen(text.charAt(offset))) {
                offset++;
            }
            if (offset < text.length() || next == marks.size()) {
                return offset < text.length();
            }
            Placed placed = marks.get(next++);
            page = placed.page;
            text = placed.glyphs.text();
            y = placed.glyphs.y();
            offset = 0;
        }
    }
}
