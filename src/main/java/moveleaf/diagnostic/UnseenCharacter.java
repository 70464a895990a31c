package moveleaf.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Characters that nobody sees in an editor and that change what is shown elsewhere: a page would not say what its author read. Those
 * are control characters other than tab and line ends, those that turn the direction of what follows (Boucher and Anderson,
 * "Trojan Source", 2021), private ones, and halves of characters. Joiners, soft hyphens and marks of direction that turn nothing are
 * ordinary text.
 */
public final class UnseenCharacter {
    /** A file of nothing else has thousands. */
    private static final int MOST = 50;

    /** Signs for characters by their numbers in templates, and in stylesheets, where a backslash also stands for itself. */
    private static final Map<String, Pattern> SIGNS = Map.of(
            ".mustache", Pattern.compile("&#(?:[xX]0*([0-9A-Fa-f]{1,6})(?![0-9A-Fa-f])|0*([0-9]{1,7})(?![0-9]))"),
            ".css", Pattern.compile("\\\\(?:([0-9A-Fa-f]{1,6})|.)", Pattern.DOTALL));

    private UnseenCharacter() {}

    /** Whether a character, or half of one, is such. */
    public static boolean is(int codePoint) {
        int type = Character.getType(codePoint);
        return (type == Character.CONTROL && "\t\n\r".indexOf(codePoint) < 0)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Whether a character, or half of one, has no place in a text of one line. */
    public static boolean isInLine(int codePoint) {
        return Character.isISOControl(codePoint) || is(codePoint);
    }

    /**
     * Those in a file, the first of each line, and no more than anybody reads; in templates and stylesheets also those that are written
     * in signs, such as {@code "\202E"}.
     */
    public static List<Diagnostic> in(SourceFile file) {
        List<Diagnostic> found = raw(file);
        SIGNS.forEach((ending, sign) -> {
            if (file.path().endsWith(ending)) {
                sign.matcher(file.text())
                        .results()
                        .flatMap(m -> written(m).stream().map(c -> diagnostic(c, file.span(m.start(), m.end()))))
                        .limit(MOST)
                        .forEach(found::add);
            }
        });
        return found;
    }

    /** What a sign stands for, where nobody would see it. */
    private static Optional<Integer> written(MatchResult sign) {
        String hex = sign.group(1);
        String decimal = sign.groupCount() > 1 ? sign.group(2) : null;
        return hex == null && decimal == null
                ? Optional.empty()
                : Optional.of(hex != null ? Integer.parseInt(hex, 16) : Integer.parseInt(decimal))
                        .filter(c -> Character.isValidCodePoint(c) && is(c));
    }

    private static List<Diagnostic> raw(SourceFile file) {
        List<Diagnostic> found = new ArrayList<>();
        String text = file.text();
        int at = first(text, 0);
        while (at < text.length() && found.size() < MOST) {
            found.add(diagnostic(text.codePointAt(at), file.span(at, at + 1)));
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : first(text, end);
        }
        return found;
    }

    /** The first one in a text that an author wrote in signs for characters, such as {@code "\u202E"} in YAML, or as an entity in Markdown. */
    public static Optional<Diagnostic> in(String text, Span span) {
        int at = first(text, 0);
        boolean written =
                at < text.length() && first(span.text(), 0) == span.text().length();
        return written ? Optional.of(diagnostic(text.codePointAt(at), span)) : Optional.empty();
    }

    /** Where the next one begins in a text; its length where there is none. */
    private static int first(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean plain = c >= ' ' && c <= '~'; // nearly all
            if (!plain && is(text.codePointAt(at))) {
                return at;
            }
            at += plain ? 1 : Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static Diagnostic diagnostic(int codePoint, Span span) {
        return Diagnostic.error(
                        "unseen-character",
                        span,
                        String.format(
                                Locale.ROOT, "U+%04X can't be seen here, and may change what is shown", codePoint))
                .withHint("delete it, or type the words anew");
    }
}
