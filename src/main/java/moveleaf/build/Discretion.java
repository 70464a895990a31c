package moveleaf.build;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.model.Plan;
import moveleaf.source.Span;

/** Keeps a plan's words out of what is said about the pages that they stand on. */
final class Discretion {
    /** Words that a message quotes, and what a broken law of text shows behind its colon. */
    private static final Pattern QUOTED = Pattern.compile("`[^`]*`(?: \\(U[^)]*\\))?|\"[^\"]*\"");

    private final SortedMap<String, String> words;
    private final Span plan;

    /**
     * @param at the start of the plan's file, or of the option that stands for it
     */
    Discretion(Plan plan, Span at) {
        this.words = plan.ownWords();
        this.plan = at;
    }

    /** The diagnostic without words of the plan's: it names their field, and the plan, where they can be mended. */
    Diagnostic keep(Diagnostic diagnostic) {
        String said = diagnostic.message();
        String message = diagnostic.code().equals("note-proof")
                ? "the text is not what was to be set"
                : QUOTED.matcher(said)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(owner(match.group().replaceAll("^[`\"]|[`\"].*$", ""))
                                        .map(name -> "a word in \"" + name + "\"")
                                        .orElse(match.group())));
        Span at = message.equals(said) ? diagnostic.span() : plan;
        return new Diagnostic(diagnostic.severity(), diagnostic.code(), at, message, diagnostic.hint());
    }

    /** The field of the plan that a quoted text is from. */
    private Optional<String> owner(String quoted) {
        return words.entrySet().stream()
                .filter(own -> own.getValue().contains(quoted.strip()) || quoted.contains(own.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
