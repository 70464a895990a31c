package moveleaf.evidence;

import java.util.List;
import moveleaf.model.Inline;

/** Inlines without their markup; citations and footnotes say nothing. */
final class PlainText implements Inline.Visitor<StringBuilder> {
    private final StringBuilder out;

    PlainText(StringBuilder out) {
        this.out = out;
    }

    private StringBuilder all(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
        return out;
    }

    @Override
    public StringBuilder text(Inline.Text text) {
        return out.append(text.text());
    }

    @Override
    public StringBuilder emphasis(Inline.Emphasis emphasis) {
        return all(emphasis.inlines());
    }

    @Override
    public StringBuilder strong(Inline.Strong strong) {
        return all(strong.inlines());
    }

    @Override
    public StringBuilder code(Inline.Code code) {
        return out.append(code.text());
    }

    @Override
    public StringBuilder link(Inline.Link link) {
        return all(link.inlines());
    }

    @Override
    public StringBuilder lineBreak(Inline.LineBreak lineBreak) {
        return out.append(' ');
    }

    @Override
    public StringBuilder citations(Inline.Citations citations) {
        return out;
    }

    @Override
    public StringBuilder footnote(Inline.Footnote footnote) {
        return out;
    }
}
