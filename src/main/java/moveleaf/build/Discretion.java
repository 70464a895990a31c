package moveleaf.build;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.model.Plan;

/** Keeps a plan's words out of what is said about the pages that they stand on. */
final class Discretion {
    /** Words that a message quotes, and what a broken law of text shows behind its colon. */
    private static final Pattern QUOTED = Pattern.compile("`[^`]*`(?: \\(U[^)]*\\))?|\"[^\"]*\"");

    private final List<String> words;

    Discretion(Plan plan) {
        this.words = plan.ownWords();
    }

    /** The diagnostic without words of the plan's. */
    Diagnostic keep(Diagnostic diagnostic) {
        String message = diagnostic.code().equals("note-proof")
                ? "the text is not what was to be set"
                : QUOTED.matcher(diagnostic.message())
                        .replaceAll(match -> Matcher.quoteReplacement(
                                isPrivate(match.group().replaceAll("^[`\"]|[`\"].*$", ""))
                                        ? "a text of the plan"
                                        : match.group()));
        return new Diagnostic(diagnostic.severity(), diagnostic.code(), diagnostic.span(), message, diagnostic.hint());
    }

    private boolean isPrivate(String quoted) {
        return words.stream().anyMatch(own -> own.contains(quoted.strip()) || quoted.contains(own));
    }
}
