package moveleaf.model;

import java.util.List;

/** The words of a line without its markup; citations and footnotes have none. */
public final class PlainText implements Inline.Visitor<String> {
    private static final PlainText VISITOR = new PlainText();

    private PlainText() {}

    public static String of(List<Inline> inlines) {
        StringBuilder words = new StringBuilder();
        inlines.forEach(inline -> words.append(inline.accept(VISITOR)));
        return words.toString();
    }

    @Override
    public String text(Inline.Text text) {
        return text.text();
    }

    @Override
    public String emphasis(Inline.Emphasis emphasis) {
        return of(emphasis.inlines());
    }

    @Override
    public String strong(Inline.Strong strong) {
        return of(strong.inlines());
    }

    @Override
    public String code(Inline.Code code) {
        return code.text();
    }

    @Override
    public String link(Inline.Link link) {
        return of(link.inlines());
    }

    @Override
    public String lineBreak(Inline.LineBreak lineBreak) {
        return " ";
    }

    @Override
    public String citations(Inline.Citations citations) {
        return "";
    }

    @Override
    public String footnote(Inline.Footnote footnote) {
        return "";
    }
}
