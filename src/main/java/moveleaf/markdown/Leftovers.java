package moveleaf.markdown;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;

/**
 * Finds what an author meant as a mark and CommonMark took for plain text: {@code [^x]} without a definition and {@code […@key…]}
 * that doesn't follow the form.
 *
 * <p>It is fed the source characters of one block's plain text, in order; anything else is one {@link #OTHER}.
 */
final class Leftovers {
    private static final char OTHER = '\uFFFC';
    private static final Pattern KEY = Pattern.compile("(?<![\\p{L}\\p{N}.])@" + CitationSyntax.KEY);

    private final Origin origin;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];

    Leftovers(Origin origin) {
        this.origin = origin;
    }

    /** Plain text that stands at an offset of CommonMark's input. */
    void text(String source, int offset) {
        for (int i = 0; i < source.length(); i++) {
            add(source.charAt(i), offset + i);
        }
    }

    /** Anything that isn't plain text. */
    void other(int offset) {
        add(OTHER, offset);
    }

    private void add(char c, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    void report(Diagnostics diagnostics) {
        int open = -1;
        int words = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                words = -1;
            } else if (c == '[') {
                reportUnclosed(open, i, diagnostics);
                open = i;
            } else if (c == ']' && open >= 0) {
                boolean mark = reportClosed(open, i, diagnostics);
                if (!mark && words >= 0) {
                    reportUndefinedLink(words, open, i, diagnostics);
                }
                boolean labelFollows = i + 1 < text.length() && text.charAt(i + 1) == '[';
                words = !mark && labelFollows ? open : -1;
                open = -1;
            }
        }
        reportUnclosed(open, text.length(), diagnostics);
    }

    private boolean reportClosed(int open, int close, Diagnostics diagnostics) {
        String inside = text.substring(open + 1, close);
        if (inside.startsWith("^") && inside.length() > 1) {
            diagnostics.add(Diagnostic.error(
                            "undefined-note",
                            origin.span(offsets[open], offsets[close] + 1),
                            "no footnote is called \"" + inside.substring(1) + "\"")
                    .withHint("write it below, as a paragraph of its own: [" + inside + "]: words of the footnote"));
            return true;
        }
        if (KEY.matcher(inside).find()) {
            malformed(open, close + 1, diagnostics);
            return true;
        }
        return false;
    }

    private void reportUndefinedLink(int words, int label, int close, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.error(
                        "undefined-link",
                        origin.span(offsets[words], offsets[close] + 1),
                        "no address is called \"" + text.substring(label + 1, close) + "\"")
                .withHint("write the address in round brackets: [words](../pages/protocol.md)"));
    }

    /** A bracket that never closes is a citation only where a key follows at once. */
    private void reportUnclosed(int open, int end, Diagnostics diagnostics) {
        if (open < 0) {
            return;
        }
        Matcher key = KEY.matcher(text).region(open + 1, end).useTransparentBounds(true);
        if (key.lookingAt()) {
            malformed(open, key.end(), diagnostics);
        }
    }

    private void malformed(int start, int end, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.error(
                        "malformed-citation",
                        origin.span(offsets[start], offsets[end - 1] + 1),
                        "this looks like a citation, but is not in the form of one")
                .withHint("write [@key], [@key, p. 12] or [@key; @other]"));
    }
}
