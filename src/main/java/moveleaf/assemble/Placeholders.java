package moveleaf.assemble;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.source.Span;

/** Words in braces that stand for what the settings say, such as <code>{emergency-number}</code>. */
final class Placeholders {
    private static final Pattern BRACES = Pattern.compile("\\{([a-z][a-z-]{0,60})\\}");

    private final Map<String, String> values;
    private final Diagnostics diagnostics;

    Placeholders(Map<String, String> values, Diagnostics diagnostics) {
        this.values = new TreeMap<>(values);
        this.diagnostics = diagnostics;
    }

    /** The text with its placeholders filled in; unknown ones are reported and stay. */
    String fill(String text, Span span) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return BRACES.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                report(match.group(1), span);
            }
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    private void report(String name, Span span) {
        int at = span.text().indexOf("{" + name + "}");
        Span place = at < 0 ? span : span.file().span(span.start() + at, span.start() + at + name.length() + 2);
        String hint = Suggestion.nearest(name, values.keySet())
                .map(nearest -> "did you mean {" + nearest + "}?")
                .orElse("known: {" + String.join("}, {", values.keySet()) + "}");
        diagnostics.add(Diagnostic.error("unknown-placeholder", place, "nothing is called {" + name + "}")
                .withHint(hint));
    }
}
