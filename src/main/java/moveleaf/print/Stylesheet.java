package moveleaf.print;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.template.TemplateSource;
import moveleaf.typeset.Typefaces;

/**
 * A stylesheet, read. What it holds outside the subset of docs/print-css.md has been reported and left out.
 *
 * @param rules in the order written, one for each selector
 * @param pages {@code @page} rules in the order written, one for each selector
 */
record Stylesheet(List<Rule> rules, List<PageRule> pages) {
    static final Stylesheet EMPTY = new Stylesheet(List.of(), List.of());

    public Stylesheet {
        rules = List.copyOf(rules);
        pages = List.copyOf(pages);
    }

    /**
     * Reads a stylesheet that imports no others. Codes: {@code css-syntax}, {@code unsupported-rule},
     * {@code unsupported-selector}, {@code unknown-property}, {@code unsupported-value}, all errors.
     */
    static Stylesheet read(SourceFile file, Diagnostics diagnostics) {
        return new StylesheetReader(file, new Imports(path -> Optional.empty(), file.path(), diagnostics), diagnostics)
                .read();
    }

    /**
     * Reads a stylesheet of the templates folder with all that it imports. Codes as above, and {@code missing-import},
     * {@code import-loop}.
     *
     * @return nothing where there is no such file
     */
    static Optional<Stylesheet> read(String path, TemplateSource source, Diagnostics diagnostics) {
        return source.file(path)
                .map(file -> new StylesheetReader(file, new Imports(source, path, diagnostics), diagnostics).read());
    }

    private static final Set<String> GENERIC = Set.of("serif", "sans-serif", "monospace", "system-ui");

    /** Warns of font families none of which is there: {@code unknown-font}. */
    void reportUnknownFonts(Typefaces faces, Diagnostics diagnostics) {
        for (Rule rule : rules) {
            for (Declaration declaration : rule.declarations()) {
                boolean unknown = declaration.name().equals("font-family")
                        && declaration.settings().isPresent()
                        && declaration.settings().get().stream().allMatch(setting -> setting.way() == Setting.Way.VALUE)
                        && declaration.settings().get().stream()
                                .flatMap(setting -> setting.value().stream())
                                .flatMap(value -> ((Values.Names) value).names().stream())
                                .noneMatch(name -> GENERIC.contains(name) || faces.knows(name));
                if (unknown) {
                    diagnostics.add(Diagnostic.warning(
                                    "unknown-font",
                                    declaration.span(),
                                    "there is no font `" + declaration.span().text() + "`; the usual one stands in")
                            .withHint("docs/print-css.md names the fonts that there are"));
                }
            }
        }
    }

    /**
     * A style rule.
     *
     * @param paper the only paper that it is for, where it stands in {@code @media (paper: …)}
     */
    record Rule(Selector selector, List<Declaration> declarations, Optional<String> paper) {}

    /**
     * A page rule.
     *
     * @param name of the pages; empty for all
     * @param pseudos of {@code first}, {@code left}, {@code right}, {@code blank}: all must be true
     * @param boxes declarations of margin boxes by position
     * @param notes declarations of {@code @footnote}
     */
    record PageRule(
            String name,
            Set<String> pseudos,
            List<Declaration> declarations,
            Map<String, List<Declaration>> boxes,
            List<Declaration> notes,
            Optional<String> paper) {
        PageRule {
            boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        }
    }
}
