package moveleaf.diagnostic;

import java.util.List;
import java.util.Locale;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Diagnostics as people read them, and as JSON for programs. */
public final class DiagnosticPrinter {
    /** Longer source lines are cut around the place, so that a page of text on one line doesn't fill the screen. */
    private static final int WIDEST = 100;

    private DiagnosticPrinter() {}

    /**
     * {@code path:line:col: error[code]: message}, the source line, carets under the place, and the hint.
     *
     * @return all of them, each line ended by a newline; empty for none
     */
    public static String text(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(headline(diagnostic)).append('\n').append(excerpt(diagnostic));
            diagnostic.hint().ifPresent(hint -> out.append("  hint: ")
                    .append(visible(hint))
                    .append('\n'));
        }
        return out.toString();
    }

    /** The first line of {@link #text}, without its end. */
    public static String headline(Diagnostic diagnostic) {
        return place(diagnostic) + ": " + diagnostic.severity().word() + "[" + diagnostic.code() + "]: "
                + visible(diagnostic.message());
    }

    /** {@code path:line:col}, as {@link #headline} begins. */
    public static String place(Diagnostic diagnostic) {
        return visible(diagnostic.span().toString());
    }

    /**
     * The source line and the carets under the place, each line ended by a newline; empty where there is no text, or none that
     * may be shown.
     */
    public static String excerpt(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        SourceFile file = diagnostic.span().file();
        if (!file.text().isEmpty() && !file.isConfidential()) {
            sourceLine(diagnostic.span(), out);
        }
        return out.toString();
    }

    private static void sourceLine(Span span, StringBuilder out) {
        SourceFile file = span.file();
        String line = file.lineText(span.line());
        int lineStart = span.start() - file.offset(span.line(), 0);
        int from = Math.min(lineStart, line.length());
        int to = Math.min(
                from + Math.max(1, Math.min(span.end() - span.start(), line.length() - from)), line.length() + 1);
        int cut = line.length() <= WIDEST ? 0 : Math.max(0, Math.min(from - WIDEST / 3, line.length() - WIDEST));
        int end = Math.min(line.length(), cut + WIDEST);
        String before = cut > 0 ? "…" : "";
        String after = end < line.length() ? "…" : "";
        String number = String.format(Locale.ROOT, "%5d | ", span.line());
        out.append(number)
                .append(before)
                .append(visible(line.substring(cut, end)))
                .append(after)
                .append('\n');
        int shownFrom = Math.max(cut, Math.min(from, end));
        int shownTo = Math.max(shownFrom, Math.min(to, end));
        out.append(" ".repeat(5)).append(" | ").append(" ".repeat(before.length()));
        out.append(" ".repeat(codePoints(line, cut, shownFrom)));
        out.append("^".repeat(Math.max(1, codePoints(line, shownFrom, shownTo))))
                .append('\n');
    }

    private static int codePoints(String line, int from, int to) {
        return line.codePointCount(from, to);
    }

    /** Control characters would move the cursor, change colours or turn the line: each becomes one harmless character. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            out.appendCodePoint(c == '\t' ? ' ' : UnseenCharacter.isInLine(c) ? '\uFFFD' : c);
        });
        return out.toString();
    }

    /** An array of objects with path, line, column, endLine, endColumn, severity, code, message and hint. */
    public static String json(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder("[");
        String comma = "\n";
        for (Diagnostic d : diagnostics) {
            SourceFile file = d.span().file();
            out.append(comma).append("  {\"path\": ").append(quoted(file.path()));
            out.append(", \"line\": ").append(d.span().line());
            out.append(", \"column\": ").append(d.span().column());
            out.append(", \"endLine\": ").append(file.line(d.span().end()));
            out.append(", \"endColumn\": ").append(file.column(d.span().end()));
            out.append(", \"severity\": ").append(quoted(d.severity().word()));
            out.append(", \"code\": ").append(quoted(d.code()));
            out.append(", \"message\": ").append(quoted(d.message()));
            d.hint().ifPresent(hint -> out.append(", \"hint\": ").append(quoted(hint)));
            out.append('}');
            comma = ",\n";
        }
        return out.append(diagnostics.isEmpty() ? "]\n" : "\n]\n").toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
