package moveleaf.diagnostic;

import java.util.Locale;
import java.util.Optional;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Characters that nobody sees in an editor and that change what is shown elsewhere: a page would not say what its author read. Those
 * are control characters other than tab and line ends, those that turn the direction of what follows (Boucher and Anderson,
 * "Trojan Source", 2021), private ones, and halves of characters. Joiners, soft hyphens and marks of direction that turn nothing are
 * ordinary text.
 */
public final class UnseenCharacter {
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

    /** The first one in a file. */
    public static Optional<Diagnostic> in(SourceFile file) {
        int at = first(file.text());
        return at == file.text().length()
                ? Optional.empty()
                : Optional.of(diagnostic(file.text().codePointAt(at), file.span(at, at + 1)));
    }

    /** The first one in a text that an author wrote in signs for characters, such as {@code "\u202E"} in YAML. */
    public static Optional<Diagnostic> in(String text, Span span) {
        int at = first(text);
        boolean written =
                at < text.length() && first(span.text()) == span.text().length();
        return written ? Optional.of(diagnostic(text.codePointAt(at), span)) : Optional.empty();
    }

    /** Where the first one begins in a text; its length where there is none. */
    private static int first(String text) {
        int at = 0;
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
