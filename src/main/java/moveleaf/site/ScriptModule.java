package moveleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * A module, read by lines, in the part of the language that we write: {@code import { a, b as c } from './x.js';} at the top,
 * {@code export} before {@code function}, {@code const} or {@code class} at the start of a line, and no text in backticks that goes
 * over lines. Comments on lines of their own, indents and needless
 * blanks are left out.
 *
 * @param name without {@code .js}
 * @param imports in the order written
 * @param body lines, without imports and exports
 * @param offers names of what other modules may import
 */
record ScriptModule(String name, List<Import> imports, String body, List<String> offers) {
    private static final Pattern IMPORT =
            Pattern.compile("(?ms)^import\\s*\\{([^}]*)}\\s*from\\s*'\\./([a-z][a-z0-9-]*)\\.js';[ \\t]*$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export\\s+((?:async\\s+)?function|const|class)\\s+(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?ms)^[ \\t]*(?://[^\\n]*|/\\*.*?\\*/[ \\t]*)$");
    private static final Pattern LEFT_OVER = Pattern.compile("(?m)^(?:import|export)\\b.*$");
    private static final Pattern ALIAS = Pattern.compile("(\\w+)\\s+as\\s+(\\w+)");

    ScriptModule {
        imports = List.copyOf(imports);
        offers = List.copyOf(offers);
    }

    /** Another module and where it is asked for. */
    record Import(String name, String names, Span span) {}

    /** What a file says; what goes beyond our part of the language is reported. */
    static ScriptModule read(String name, SourceFile file, Diagnostics diagnostics) {
        List<Import> imports = new ArrayList<>();
        Matcher found = IMPORT.matcher(file.text());
        while (found.find()) {
            String names = ALIAS.matcher(found.group(1).strip()).replaceAll("$1: $2");
            imports.add(new Import(found.group(2), names, file.span(found.start(), found.end())));
        }
        List<String> offers = new ArrayList<>();
        Matcher offered = EXPORT.matcher(file.text());
        while (offered.find()) {
            offers.add(offered.group(2));
        }
        // Blanks take the place of what is read, so that offsets stay true for reports.
        String rest =
                IMPORT.matcher(file.text()).replaceAll(m -> " ".repeat(m.group().length()));
        String code = EXPORT.matcher(COMMENT.matcher(rest)
                        .replaceAll(m -> " ".repeat(m.group().length())))
                .replaceAll(m -> " ".repeat(m.start(1) - m.start())
                        + Matcher.quoteReplacement(m.group().substring(m.start(1) - m.start())));
        check(file, code, diagnostics);
        return new ScriptModule(name, imports, tidy(code), offers);
    }

    private static void check(SourceFile file, String code, Diagnostics diagnostics) {
        Matcher left = LEFT_OVER.matcher(code);
        while (left.find()) {
            diagnostics.add(Diagnostic.error(
                            "bad-script",
                            file.span(left.start(), left.end()),
                            "this form of import or export isn't understood")
                    .withHint("write import { name } from './module.js'; and export before function, const or class"));
        }
        int start = 0;
        for (String line : code.split("\n", -1)) {
            if (line.chars().filter(c -> c == '`').count() % 2 == 1) {
                diagnostics.add(Diagnostic.error(
                                "bad-script",
                                file.span(start, start + line.length()),
                                "a text in backticks ends on its line")
                        .withHint("close it here, and join the lines with +"));
            }
            start += line.length() + 1;
        }
    }

    private static String tidy(String code) {
        StringBuilder lines = new StringBuilder();
        code.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> lines.append(line)
                .append('\n'));
        return TightScript.of(lines.toString());
    }

    /** As a part of a classic script. */
    String wrapped() {
        StringBuilder script = new StringBuilder("modules[\"" + name + "\"] = (() => {\n");
        for (Import needed : imports) {
            script.append("const { " + needed.names() + " } = modules[\"" + needed.name() + "\"];\n");
        }
        return script.append(body)
                .append("return { " + String.join(", ", offers) + " };\n})();\n")
                .toString();
    }
}
