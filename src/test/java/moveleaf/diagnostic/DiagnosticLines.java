package moveleaf.diagnostic;

import java.util.stream.Collectors;

/** Diagnostics as one line each, {@code path:line:col: error[code]: message}, for tests. */
public final class DiagnosticLines {
    private DiagnosticLines() {}

    public static String of(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .map(d -> d.span() + ": " + d.severity().word() + "[" + d.code() + "]: " + d.message() + "\n")
                .collect(Collectors.joining());
    }

    /** What their hints say, as one line each, {@code path:line:col: hint}; one without a hint has a dash. */
    public static String hints(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .map(d -> d.span() + ": " + d.hint().orElse("-") + "\n")
                .collect(Collectors.joining());
    }
}
