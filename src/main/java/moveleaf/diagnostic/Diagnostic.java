package moveleaf.diagnostic;

import java.util.Optional;
import java.util.regex.Pattern;
import moveleaf.source.Span;

/**
 * Something that an author can mend.
 *
 * @param severity error or warning
 * @param code stable, kebab-case, listed in docs/diagnostics.md
 * @param span where the mend goes; a missing file is named by an empty {@code SourceFile} of its path
 * @param message one lower-case clause in the author's words
 * @param hint what to type, where we know
 */
public record Diagnostic(Severity severity, String code, Span span, String message, Optional<String> hint) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Diagnostic {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a diagnostic code: " + code);
        }
    }

    public static Diagnostic error(String code, Span span, String message) {
        return new Diagnostic(Severity.ERROR, code, span, message, Optional.empty());
    }

    public static Diagnostic warning(String code, Span span, String message) {
        return new Diagnostic(Severity.WARNING, code, span, message, Optional.empty());
    }

    /** The same with a hint. */
    public Diagnostic withHint(String words) {
        return new Diagnostic(severity, code, span, message, Optional.of(words));
    }
}
