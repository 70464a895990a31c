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

    /** The words of all blocks, one after the other. */
    public static String of(Prose prose) {
        return PlainBlocks.of(prose.blocks());
    }

    /** The words of each item of the lists in it; inner lists belong to their item. */
    public static List<String> items(Prose prose) {
        return PlainBlocks.items(prose.blocks());
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
