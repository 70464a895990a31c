package moveleaf.print;

import java.util.List;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Compositor;
import moveleaf.typeset.Galley;
import moveleaf.typeset.NoteProof;
import org.jsoup.nodes.Element;

/**
 * A document, made up, and what its HTML says about itself.
 *
 * @param composition its pages
 * @param title the HTML's {@code <title>}
 * @param authors of {@code <meta name="author">}, in order
 * @param language BCP 47, of the root element
 * @param subject of {@code <meta name="description">}; may be empty
 * @param keywords of {@code <meta name="keywords">}; may be none
 */
public record PrintDocument(
        Composition composition,
        String title,
        List<String> authors,
        String language,
        String subject,
        List<String> keywords) {
    public PrintDocument {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    /**
     * Sets a document; what can't be done as asked is reported at the line that its author can mend. So is a breach of the laws of
     * notes and text, though it is our mistake: nothing may be written then, and a preview goes on.
     */
    static PrintDocument of(
            HtmlDocument html, Stylesheet stylesheet, String paper, Stock stock, Diagnostics diagnostics) {
        stylesheet.reportUnknownFonts(stock.faces(), diagnostics);
        Tightness tightness = new Tightness();
        // What may be tighter is settled by itself, so that the whole is set once, unless more is found then to be too
        // long.
        // No document is held while another is set: of what was too long nothing is left but what is to be tighter.
        boolean partly = tightness.chooseWhatMay(html.root(), stylesheet, paper);
        Optional<Attempt> settled = Optional.empty();
        while (settled.isEmpty()) {
            while (partly) {
                partly = Attempt.settle(html, stylesheet, paper, stock, tightness)
                        .isEmpty();
            }
            settled = Attempt.settle(html, stylesheet, paper, stock, tightness);
            partly = settled.isEmpty();
        }
        Attempt attempt = settled.get();
        diagnostics.addAll(attempt.diagnostics());
        Composition composition = attempt.composition();
        LayoutReport report = new LayoutReport(html.places(), tightness, diagnostics);
        composition.problems().forEach(report::add);
        boolean said = composition.problems().stream().anyMatch(it -> it.kind() == Composition.Kind.TOO_LARGE);
        if (!said) { // what has no room at all may be lost, and has just been reported
            NoteProof.breaches(attempt.galley(), composition).forEach(report::add);
        }
        return new PrintDocument(
                composition,
                html.tree().title(),
                meta(html, "author"),
                Optional.of(html.root().attr("lang")).filter(l -> !l.isBlank()).orElse("en"),
                String.join(" ", meta(html, "description")),
                meta(html, "keywords"));
    }

    /** The document set once; what it has to say counts only when it is the last. */
    private record Attempt(Galley galley, Composition composition, Diagnostics diagnostics) {
        static Attempt set(HtmlDocument html, Stylesheet stylesheet, String paper, Stock stock, Tightness tightness) {
            Diagnostics diagnostics = new Diagnostics();
            Galley galley = new GalleyBuilder(html, stylesheet, paper, stock, tightness, diagnostics).build();
            return new Attempt(galley, new Compositor(stock.faces(), stock.overlay()).compose(galley), diagnostics);
        }

        /** What is chosen of the document; nothing where some of it had to be made tighter, which is then what is chosen. */
        static Optional<Attempt> settle(
                HtmlDocument html, Stylesheet stylesheet, String paper, Stock stock, Tightness tightness) {
            Attempt attempt = set(html, stylesheet, paper, stock, tightness);
            tightness.chooseAll();
            return attempt.tighten(tightness) ? Optional.empty() : Optional.of(attempt);
        }

        /** Makes what is longer than a page, or a spread, tighter, where it may be; whether there was any. */
        boolean tighten(Tightness tightness) {
            boolean any = false;
            for (Composition.Problem problem : composition.problems()) {
                boolean tooLong = problem.amount() > 0
                        && (problem.kind() == Composition.Kind.KEEP || problem.kind() == Composition.Kind.TURN);
                any |= tooLong && tightness.tighten(problem.origin());
            }
            return any;
        }
    }

    private static List<String> meta(HtmlDocument html, String name) {
        return html.tree().getElementsByTag("meta").stream()
                .filter(e -> e.attr("name").equals(name))
                .map((Element e) -> e.attr("content").trim())
                .filter(content -> !content.isEmpty())
                .toList();
    }
}
