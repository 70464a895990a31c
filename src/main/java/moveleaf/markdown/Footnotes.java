package moveleaf.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;

/** The footnotes that one file defines, and which of them its text uses. */
final class Footnotes {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Origin origin;

    private Footnotes(Origin origin) {
        this.origin = origin;
    }

    /** Collects the definitions; of two with one label the first counts. */
    static Footnotes in(Node document, Origin origin, Diagnostics diagnostics) {
        Footnotes footnotes = new Footnotes(origin);
        footnotes.collect(document, diagnostics);
        return footnotes;
    }

    private void collect(Node parent, Diagnostics diagnostics) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteDefinition definition
                    && definitions.putIfAbsent(normal(definition.getLabel()), definition) != null) {
                diagnostics.add(Diagnostic.error(
                                "duplicate-note",
                                origin.span(definition, 0),
                                "a footnote is called \"" + definition.getLabel() + "\" already")
                        .withHint("give one of the two another name, here and at its mark in the text"));
            }
            if (node instanceof org.commonmark.node.Block) {
                collect(node, diagnostics);
            }
        }
    }

    /** The definition of a label, which counts as used from now on. */
    Optional<FootnoteDefinition> use(String label) {
        used.add(normal(label));
        return Optional.ofNullable(definitions.get(normal(label)));
    }

    void reportUnused(Diagnostics diagnostics) {
        definitions.forEach((label, definition) -> {
            if (!used.contains(label)) {
                diagnostics.add(Diagnostic.warning(
                                "unused-note",
                                origin.span(definition, 0),
                                "nothing in the text refers to this footnote")
                        .withHint("put [^" + definition.getLabel() + "] where it belongs, or delete it"));
            }
        });
    }

    /** Labels match as CommonMark matches them: ignoring case and the width of spaces. */
    private static String normal(String label) {
        return SPACES.matcher(label.strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT);
    }
}
