package moveleaf.print;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    static PrintDocument of(Manuscript manuscript, String paper, Stock stock, Diagnostics diagnostics) {
        HtmlDocument html = manuscript.html();
        manuscript.stylesheet().reportUnknownFonts(stock.faces(), diagnostics);
        Tightness tightness = new Tightness();
        tightness.chooseWhatMay(html.root(), manuscript.stylesheet(), paper);
        // No document is held while another is set: of what was too long nothing is left but what is to be tighter.
        Optional<Attempt> settled = Optional.empty();
        while (settled.isEmpty()) {
            while (tightness.isPartial()) {
                tightness.learn(tooLong(Attempt.tried(manuscript, paper, stock, tightness)));
            }
            settled = Attempt.settle(manuscript, paper, stock, tightness);
        }
        Attempt attempt = settled.get();
        diagnostics.addAll(attempt.diagnostics());
        Composition composition = attempt.composition();
        LayoutReport report = new LayoutReport(html.places(), tightness, diagnostics);
        composition.problems().forEach(report::add);
        OffPage.of(composition).forEach(report::add);
        boolean said = composition.problems().stream().anyMatch(it -> it.kind() == Composition.Kind.TOO_LARGE);
        if (!said) { // what has no room at all may be lost, and has just been reported
            NoteProof.breaches(attempt.galley(), composition).forEach(report::add);
        }
        return new PrintDocument(
                composition,
                html.tree().title(),
                meta(html, "author"),
                html.root().attribute("lang").filter(l -> !l.isBlank()).orElse("en"),
                String.join(" ", meta(html, "description")),
                meta(html, "keywords"));
    }

    /** The document set once; what it has to say counts only when it is the last. */
    private record Attempt(Galley galley, Composition composition, Diagnostics diagnostics) {
        /** The whole document; nothing where some of it is to be tighter. */
        static Optional<Attempt> settle(Manuscript manuscript, String paper, Stock stock, Tightness tightness) {
            Diagnostics diagnostics = new Diagnostics();
            Galley galley = new GalleyBuilder(manuscript, paper, stock, tightness, diagnostics).build();
            Composition composition =
                    new Compositor(stock.faces(), stock.overlay(), manuscript.lines()).compose(galley);
            return tightness.learn(tooLong(composition.problems()))
                    ? Optional.empty()
                    : Optional.of(new Attempt(galley, composition, diagnostics));
        }

        /** What can't be kept together of what is tried by itself. */
        static List<Composition.Problem> tried(Manuscript manuscript, String paper, Stock stock, Tightness tightness) {
            Galley galley = new GalleyBuilder(manuscript, paper, stock, tightness, new Diagnostics()).build();
            return new Compositor(stock.faces(), stock.overlay(), manuscript.lines()).parted(galley);
        }
    }

    /** The origins of boxes that are longer than a page, or a spread. */
    private static Set<Integer> tooLong(List<Composition.Problem> problems) {
        Set<Integer> origins = new HashSet<>();
        for (Composition.Problem problem : problems) {
            boolean keeps = problem.kind() == Composition.Kind.KEEP || problem.kind() == Composition.Kind.TURN;
            if (keeps && problem.amount() > 0) {
                origins.add(problem.origin());
            }
        }
        return origins;
    }

    private static List<String> meta(HtmlDocument html, String name) {
        return html.tree().head().getElementsByTag("meta").stream()
                .filter(e -> e.attr("name").equals(name))
                .map((Element e) -> e.attr("content").trim())
                .filter(content -> !content.isEmpty())
                .toList();
    }
}
