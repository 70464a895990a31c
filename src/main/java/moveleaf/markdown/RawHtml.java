package moveleaf.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.Span;

/** Refuses HTML in a text. Comments are dropped silently; a closing tag is not reported again after its opening one. */
final class RawHtml {
    private static final Pattern TAG = Pattern.compile("</?\\s*([A-Za-z][A-Za-z0-9-]*)");
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private final Set<String> reported = new HashSet<>();
    private final Diagnostics diagnostics;

    RawHtml(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports what of {@code literal} is not a comment. */
    void check(String literal, Span span) {
        int from = 0;
        while (true) {
            int start = skipBlank(literal, from);
            if (start == literal.length()) {
                return;
            }
            if (!literal.startsWith(OPEN, start)) {
                refuse(literal.substring(start), start, span);
                return;
            }
            int end = literal.indexOf(CLOSE, start + OPEN.length());
            if (end < 0) {
                diagnostics.add(Diagnostic.error(
                                "unclosed-comment", part(span, start, OPEN.length()), "this comment does not end")
                        .withHint("everything below it is lost; end it with -->"));
                return;
            }
            from = end + CLOSE.length();
        }
    }

    private void refuse(String html, int at, Span span) {
        Matcher tag = TAG.matcher(html);
        boolean known = tag.lookingAt();
        String name = known ? tag.group(1).toLowerCase(Locale.ROOT) : "";
        if (html.startsWith("</") && reported.contains(name)) {
            return;
        }
        reported.add(name);
        int end = html.indexOf('>');
        int length = end >= 0 && html.indexOf('\n') < 0 ? end + 1 : known ? tag.end() : 1;
        diagnostics.add(Diagnostic.error("raw-html", part(span, at, length), "HTML is not passed through")
                .withHint("write it as Markdown, or \\< for a plain less-than sign"));
    }

    private static Span part(Span span, int from, int length) {
        int start = Math.min(span.start() + from, span.end());
        return span.file().span(start, Math.min(start + length, span.end()));
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
