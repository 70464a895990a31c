package moveleaf.print;

import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import moveleaf.template.Rendered;
import moveleaf.template.Template;
import moveleaf.template.TemplateSource;
import moveleaf.template.Templates;

/**
 * One kind of PDF: the template and the stylesheet of a folder below {@code print}. It is loaded once and sets any number of
 * documents, on any number of threads.
 *
 * @param <V> the view that its template sees
 */
public final class Edition<V extends Record> {
    private final String name;
    private final Template<V> template;
    private final Stylesheet stylesheet;

    private Edition(String name, Template<V> template, Stylesheet stylesheet) {
        this.name = name;
        this.template = template;
        this.stylesheet = stylesheet;
    }

    /**
     * Loads {@code print/<name>/page.mustache} and {@code print/<name>/style.css}.
     *
     * @param templates that report to {@code diagnostics}
     * @param source where the stylesheet is found
     * @return nothing where either is missing or the template is wrong, which is reported; a wrong stylesheet is reported too
     */
    public static <V extends Record> Optional<Edition<V>> load(
            String name, Class<V> view, Templates templates, TemplateSource source, Diagnostics diagnostics) {
        String folder = "print/" + name + "/";
        Optional<Template<V>> template = templates.load(folder + "page.mustache", view);
        Optional<Stylesheet> sheet = Stylesheet.read(folder + "style.css", source, diagnostics);
        if (sheet.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                            "missing-template",
                            new SourceFile("templates/" + folder + "style.css", "").start(),
                            "the edition has no stylesheet")
                    .withHint("write one, or take the edition out of guide.yaml"));
        }
        return template.flatMap(t -> sheet.map(s -> new Edition<>(name, t, s)));
    }

    /**
     * Sets a document.
     *
     * @param paper such as {@code letter}: what {@code @media (paper: …)} is asked for
     * @return nothing where the HTML can't be set at all, which is reported
     */
    public Optional<PrintDocument> set(V view, String paper, Stock stock, Diagnostics diagnostics) {
        return manuscript(view, diagnostics).map(manuscript -> manuscript.set(paper, stock, diagnostics));
    }

    /**
     * Fills the template: a document for every paper.
     *
     * @return nothing where the HTML can't be set at all, which is reported
     */
    public Optional<Manuscript> manuscript(V view, Diagnostics diagnostics) {
        Rendered rendered = template.render(view);
        SourceFile html = new SourceFile(name + ".html", rendered.text());
        return HtmlDocument.parse(html, rendered.map()::at, diagnostics)
                .filter(document -> isTitled(document, rendered, diagnostics))
                .map(document -> new Manuscript(document, stylesheet));
    }

    private boolean isTitled(HtmlDocument document, Rendered rendered, Diagnostics diagnostics) {
        if (!document.tree().title().isBlank()) {
            return true;
        }
        Span start = rendered.map()
                .at(0)
                .orElseGet(() -> new SourceFile("templates/print/" + name + "/page.mustache", "").start());
        diagnostics.add(Diagnostic.error("missing-title", start, "the document has no title, which every PDF needs")
                .withHint("write <title>{{book.title}}</title> in the template's <head>"));
        return false;
    }
}
