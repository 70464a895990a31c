package moveleaf.print;

import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.parser.ParseException;
import com.helger.css.parser.Token;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.ICSSParseErrorHandler;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The door to ph-css: strict, each character one column wide. Its parser descends by recursion, so nesting is bounded before
 * it sees the text; after an error that it can't get over it gives nothing back.
 */
final class CssParser {
    private static final int LONGEST = 4_000_000;
    private static final int DEEPEST = 24;

    private final SourceFile file;
    private final Diagnostics diagnostics;

    CssParser(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The parsed sheet; empty after a fatal error, which has been reported. */
    Optional<CascadingStyleSheet> parse() {
        if (file.text().length() > LONGEST) {
            syntax(file.start(), "the stylesheet is longer than " + LONGEST + " characters");
            return Optional.empty();
        }
        if (isTooDeep()) {
            return Optional.empty();
        }
        CSSReaderSettings settings = new CSSReaderSettings()
                .setTabSize(1)
                .setBrowserCompliantMode(false)
                .setUseSourceLocation(true)
                .setKeepDeprecatedProperties(true)
                .setCustomErrorHandler(new ErrorReport())
                .setCustomExceptionHandler(exception -> report(exception));
        return Optional.ofNullable(CSSReader.readFromStringReader(file.text(), settings));
    }

    /** Reports the first bracket that is nested too deep, or is never closed. */
    private boolean isTooDeep() {
        String text = file.text();
        int[] open = new int[DEEPEST + 1];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' && text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = end < 0 ? text.length() : end + 1;
            } else if (c == '"' || c == '\'') {
                i = endOfString(text, i);
            } else if (c == '{' || c == '(' || c == '[') {
                if (depth == DEEPEST) {
                    syntax(
                            file.span(i, i + 1),
                            "more than " + DEEPEST + " brackets inside each other",
                            "write a shorter sum, or give a part of it a name: `--part: …` and `var(--part)`");
                    return true;
                }
                open[depth++] = i;
            } else if ((c == '}' || c == ')' || c == ']') && depth > 0) {
                depth--;
            }
        }
        if (depth > 0) {
            syntax(
                    file.span(open[depth - 1], open[depth - 1] + 1),
                    "this bracket is never closed",
                    "close it where its rule or value ends");
        }
        return depth > 0;
    }

    private static int endOfString(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == text.charAt(start) || c == '\n') {
                return i;
            }
        }
        return text.length();
    }

    private void syntax(Span span, String message) {
        syntax(span, message, "look for a missing bracket, colon or semicolon just before");
    }

    private void syntax(Span span, String message, String hint) {
        diagnostics.add(Diagnostic.error("css-syntax", span, message).withHint(hint));
    }

    private void report(ParseException exception) {
        @Nullable Token before = exception.currentToken;
        report(before == null || before.next == null ? before : before.next);
    }

    private void report(@Nullable Token token) {
        if (token == null) {
            syntax(file.start(), "this is not a stylesheet");
            return;
        }
        int start = file.offset(token.beginLine, token.beginColumn - 1);
        String image = token.image == null ? "" : token.image.trim();
        String shown = image.length() > 30 ? image.substring(0, 29) + "…" : image;
        String message = shown.isEmpty()
                ? "the stylesheet ends too early, or a bracket is missing"
                : "`" + shown + "` can't stand here";
        syntax(file.span(start, start + Math.max(1, shown.length())), message);
    }

    private final class ErrorReport implements ICSSParseErrorHandler {
        @Override
        public void onCSSParseError(ParseException exception, @Nullable Token lastSkipped) {
            report(exception);
        }

        @Override
        public void onCSSUnexpectedRule(Token token, String rule, String message) {
            if (!rule.equals("@import")) { // read all the same, and reported with its place by StylesheetReader
                syntax(
                        spanOf(token),
                        "`" + rule + "` can't stand here",
                        "put it before all other rules, or take it out");
            }
        }

        @Override
        public void onCSSDeprecatedProperty(Token prefix, Token identifier) {
            syntax(spanOf(prefix), "this old form of a property is not read", "take the sign before its name away");
        }

        @Override
        public void onCSSBrowserCompliantSkip(@Nullable ParseException exception, Token from, Token to) {
            report(from);
        }

        @Override
        public void onIllegalCharacter(char illegal) {
            int at = Math.max(0, file.text().indexOf(illegal));
            syntax(file.span(at, at + 1), "a stylesheet can't hold this character", "take it out");
        }

        private Span spanOf(Token token) {
            int start = file.offset(token.beginLine, token.beginColumn - 1);
            return file.span(start, start + 1);
        }
    }
}
