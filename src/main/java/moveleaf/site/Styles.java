package moveleaf.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.template.TemplateSource;

/** Joins the stylesheets of {@code site/styles} into one. */
final class Styles {
    /** In the order of the cascade. */
    private static final List<String> FILES = List.of(
            "tokens",
            "figure-tokens",
            "chosen",
            "ground",
            "page",
            "parts",
            "figures",
            "drawing",
            "tools",
            "practise",
            "my-list",
            "find",
            "room",
            "print");

    /** A guide's own rules, joined last; the tool ships none. */
    private static final String OWN = "own";

    /** What a drawing needs that stands alone. */
    private static final List<String> DRAWING = List.of("figure-tokens", "drawing");

    private final TemplateSource source;
    private final Diagnostics diagnostics;

    Styles(TemplateSource source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** The site's stylesheet; what is missing is reported. */
    String all() {
        return joined(FILES) + file(OWN).map(SourceFile::text).orElse("");
    }

    /** The rules that colour and move a drawing. */
    String drawing() {
        return joined(DRAWING);
    }

    /** What a custom property is first set to. */
    Optional<String> value(String property) {
        Matcher set = Pattern.compile("--" + Pattern.quote(property) + ":\\s*([^;}]*)")
                .matcher(all());
        return set.find() ? Optional.of(set.group(1).strip()) : Optional.empty();
    }

    private String joined(List<String> names) {
        StringBuilder css = new StringBuilder();
        for (String name : names) {
            Optional<SourceFile> file = file(name);
            file.ifPresent(f -> css.append(f.text().strip()).append("\n\n"));
            if (file.isEmpty()) {
                diagnostics.add(Diagnostic.error(
                                "missing-template",
                                new SourceFile("templates/" + path(name), "").start(),
                                "there is no such file, and every page needs it")
                        .withHint("put it back"));
            }
        }
        return css.toString();
    }

    private Optional<SourceFile> file(String name) {
        return source.file(path(name));
    }

    private static String path(String name) {
        return "site/styles/" + name + ".css";
    }
}
