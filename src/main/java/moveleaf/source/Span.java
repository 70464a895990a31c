package moveleaf.source;

/**
 * A stretch of a source file.
 *
 * @param file where it stands
 * @param start first offset, 0-based, in UTF-16 units
 * @param end offset after the last; equal to {@code start} for a place between characters
 */
public record Span(SourceFile file, int start, int end) {
    public Span {
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("no such span: " + start + ".." + end + " in " + file.path());
        }
    }

    /** The characters it covers. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** The 1-based line of its start. */
    public int line() {
        return file.line(start);
    }

    /** The 1-based column of its start, in code points. */
    public int column() {
        return file.column(start);
    }

    /** {@code path:line:column}. */
    @Override
    public String toString() {
        return file.path() + ":" + line() + ":" + column();
    }
}
