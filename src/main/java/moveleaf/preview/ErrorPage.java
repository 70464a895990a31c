package moveleaf.preview;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.DiagnosticPrinter;
import moveleaf.diagnostic.Severity;

/** The page that is shown instead of a broken site: what is wrong, where, and what to type. It is live like any other. */
final class ErrorPage {
    /** A missing file can break hundreds of links; nobody reads further than this at once. */
    private static final int MOST_SHOWN = 200;

    private ErrorPage() {}

    /** All that is wrong, errors first; a page that says so where nothing is. */
    static byte[] of(Showing showing) {
        String title = title(showing);
        String html =
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
                <title>%s</title>
                <link rel="stylesheet" href="/.moveleaf/preview.css">
                %s</head>
                <body class="moveleaf-problems">
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """
                        .formatted(title, LivePage.script(showing.number()), title, body(showing));
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static String title(Showing showing) {
        if (showing.failure().isPresent()) {
            return showing.failure().get() instanceof UncheckedIOException
                    ? "The guide can’t be built"
                    : "Moveleaf has a fault";
        }
        if (showing.diagnostics().isEmpty()) {
            return "Nothing to mend";
        }
        long errors = count(showing, Severity.ERROR);
        long warnings = count(showing, Severity.WARNING);
        List<String> parts = new ArrayList<>();
        if (errors > 0) {
            parts.add(errors == 1 ? "1 error" : errors + " errors");
        }
        if (warnings > 0) {
            parts.add(warnings == 1 ? "1 warning" : warnings + " warnings");
        }
        return String.join(" and ", parts);
    }

    private static long count(Showing showing, Severity severity) {
        return showing.diagnostics().stream()
                .filter(d -> d.severity() == severity)
                .count();
    }

    private static String body(Showing showing) {
        if (showing.failure().isPresent()) {
            return failure(showing);
        }
        StringBuilder out = new StringBuilder(
                showing.broken()
                        ? "<p>The guide comes back by itself when the errors are mended.</p>\n"
                        : "<p><a href=\"/\">Back to the guide</a></p>\n");
        List<Diagnostic> sorted = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            showing.diagnostics().stream().filter(d -> d.severity() == severity).forEach(sorted::add);
        }
        sorted.stream().limit(MOST_SHOWN).forEach(diagnostic -> out.append(entry(diagnostic)));
        if (sorted.size() > MOST_SHOWN) {
            out.append("<p>And ").append(sorted.size() - MOST_SHOWN).append(" more.</p>\n");
        }
        return out.toString();
    }

    private static String failure(Showing showing) {
        Throwable failure = showing.failure().orElseThrow();
        if (failure instanceof UncheckedIOException) {
            return "<p>" + Html.escaped(String.valueOf(failure.getMessage())) + "</p>\n"
                    + "<p>The guide comes back by itself with the next change.</p>\n";
        }
        return "<p>This is not your mistake. Please report it with the text below. The guide comes back by itself when a"
                + " change leads around the fault.</p>\n<pre tabindex=\"0\">"
                + Html.escaped(showing.trace()) + "</pre>\n";
    }

    private static String entry(Diagnostic diagnostic) {
        String word = diagnostic.severity().word();
        StringBuilder out = new StringBuilder();
        out.append("<section class=\"").append(word).append("\">\n<h2>");
        out.append(Html.escaped(DiagnosticPrinter.place(diagnostic))).append("</h2>\n");
        out.append("<p><strong>").append(word).append(":</strong> <bdi>");
        out.append(Html.escaped(diagnostic.message())).append("</bdi> <code>");
        out.append(diagnostic.code()).append("</code></p>\n");
        String excerpt = DiagnosticPrinter.excerpt(diagnostic);
        if (!excerpt.isEmpty()) {
            out.append("<pre tabindex=\"0\">").append(Html.escaped(excerpt)).append("</pre>\n");
        }
        diagnostic.hint().ifPresent(hint -> out.append("<p>hint: <bdi>")
                .append(Html.escaped(hint))
                .append("</bdi></p>\n"));
        return out.append("</section>\n").toString();
    }
}
