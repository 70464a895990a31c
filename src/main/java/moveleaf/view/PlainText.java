package moveleaf.view;

import java.util.List;
import moveleaf.model.Inline;

/** Prose without its marks: for titles, lists of contents and short references. */
final class PlainText implements Inline.Visitor<String> {
    private static final PlainText INSTANCE = new PlainText();

    private PlainText() {}

    /** The words alone, without space at either end. */
    static String of(List<Inline> inlines) {
        return join(inlines).strip();
    }

    private static String join(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        inlines.forEach(i -> out.append(i.accept(INSTANCE)));
        return out.toString();
    }

    @Override
    public String text(Inline.Text text) {
        return text.text();
    }

    @Override
    public String emphasis(Inline.Emphasis emphasis) {
        return join(emphasis.inlines());
    }

    @Override
    public String strong(Inline.Strong strong) {
        return join(strong.inlines());
    }

    @Override
    public String code(Inline.Code code) {
        return code.text();
    }

    @Override
    public String link(Inline.Link link) {
        return join(link.inlines());
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
