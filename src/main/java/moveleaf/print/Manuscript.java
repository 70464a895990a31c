package moveleaf.print;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.typeset.LineMemory;
import moveleaf.typeset.Typefaces;

/** A document that can be set for any paper, on several threads: its HTML, all of its styles that no paper changes, and lines. */
public final class Manuscript {
    private final HtmlDocument html;
    private final Stylesheet stylesheet;
    private final List<Stylesheet> sheets;
    private final Rules rules;
    private final LineMemory lines = new LineMemory();
    private final Map<Typefaces, Lettering> lettering = new ConcurrentHashMap<>(1);

    /** @param stylesheet the edition's; the built-in one comes before it */
    Manuscript(HtmlDocument html, Stylesheet stylesheet) {
        this.html = html;
        this.stylesheet = stylesheet;
        this.sheets = List.of(DefaultStylesheet.read(), stylesheet);
        this.rules = new Rules(sheets, html.root());
    }

    /**
     * Sets the document.
     *
     * @param paper such as {@code letter}: what {@code @media (paper: …)} is asked for
     */
    public PrintDocument set(String paper, Stock stock, Diagnostics diagnostics) {
        return PrintDocument.of(this, paper, stock, diagnostics);
    }

    HtmlDocument html() {
        return html;
    }

    Stylesheet stylesheet() {
        return stylesheet;
    }

    /** All stylesheets, the weakest first. */
    List<Stylesheet> sheets() {
        return sheets;
    }

    /** The rules of all stylesheets for elements, and the styles that they have made. */
    Rules rules() {
        return rules;
    }

    /** The text styles that have been made with some faces. */
    Lettering lettering(Typefaces faces) {
        return lettering.computeIfAbsent(faces, Lettering::new);
    }

    /** The lines that have been set, for all papers and settings. */
    LineMemory lines() {
        return lines;
    }
}
