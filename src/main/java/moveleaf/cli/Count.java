package moveleaf.cli;

import java.util.ArrayList;
import java.util.List;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Severity;

/** Numbers with their nouns. */
final class Count {
    private Count() {}

    /** {@code 1 file}, {@code 2 files}. */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 2 errors, 1 warning}; {@code nothing wrong} for none. */
    static String of(List<Diagnostic> diagnostics) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number =
                    diagnostics.stream().filter(d -> d.severity() == severity).count();
            if (number > 0) {
                parts.add(of(number, severity.word()));
            }
        }
        return parts.isEmpty() ? "nothing wrong" : String.join(", ", parts);
    }
}
