package moveleaf.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text and the path it is shown under.
 *
 * <p>Two source files are equal when path and text are; positions are offsets in UTF-16 units, shown as lines and columns
 * that count from 1 in code points, a tab as one.
 */
public final class SourceFile {
    private final String path;
    private final String text;
    private final int[] lineStarts;
    private final boolean confidential;

    /**
     * @param path as printed in diagnostics, relative to the guide's parent where possible, with {@code /}
     * @param text the whole text, lines ended by {@code \n}, {@code \r\n} or {@code \r}
     */
    public SourceFile(String path, String text) {
        this(path, text, false);
    }

    private SourceFile(String path, String text, boolean confidential) {
        this.path = Objects.requireNonNull(path);
        this.text = Objects.requireNonNull(text);
        this.lineStarts = lineStarts(text);
        this.confidential = confidential;
    }

    /** The same, its text not to be shown in diagnostics: it may say who somebody is, or what they suffer from. */
    public SourceFile kept() {
        return new SourceFile(path, text, true);
    }

    /** Whether nothing of the text may be shown, only where something stands in it. */
    public boolean isConfidential() {
        return confidential;
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The 1-based line of an offset; an offset past the end belongs to the last line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The 1-based column of an offset, in code points. */
    public int column(int offset) {
        int start = lineStarts[line(offset) - 1];
        return text.codePointCount(start, Math.max(start, Math.min(offset, text.length()))) + 1;
    }

    /** The number of lines; an empty text has one. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The text of a 1-based line, without its end. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The offset of a 1-based line and a 0-based column in UTF-16 units, kept inside the text. */
    public int offset(int line, int column) {
        int start = lineStarts[Math.min(Math.max(line, 1), lineStarts.length) - 1];
        return Math.min(start + Math.max(column, 0), text.length());
    }

    /** The span from {@code start} to {@code end}, kept inside the text. */
    public Span span(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        return new Span(this, from, Math.max(from, Math.min(end, text.length())));
    }

    /** The empty span at the start, for what concerns the file as a whole. */
    public Span start() {
        return new Span(this, 0, 0);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (end) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile that && path.equals(that.path) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return path.hashCode() * 31 + text.length();
    }

    @Override
    public String toString() {
        return path;
    }
}
