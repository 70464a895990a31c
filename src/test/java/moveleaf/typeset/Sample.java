package moveleaf.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds galleys for tests in few words: type of 10 on a leading of 12 in the square font. */
final class Sample {
    static final TextStyle PLAIN = style(10, 0);
    static final TextStyle RAISED = style(5, 3);

    private final List<Element> elements = new ArrayList<>();
    private int notes;

    static TextStyle style(double size, double rise) {
        return new TextStyle(SquareMetrics.SQUARE, size, Rgb.BLACK, rise, List.of(), "en", TextStyle.Underline.NONE);
    }

    static ParagraphStyle paragraphStyle(ParagraphStyle.Alignment alignment, int orphans, int widows) {
        return new ParagraphStyle(alignment, 12, 0, orphans, widows, ParagraphStyle.Grid.FREE);
    }

    /** A box with nothing but page breaks. */
    static BoxStyle breaks(BoxStyle.Break before, BoxStyle.Break inside) {
        BoxStyle plain = BoxStyle.PLAIN;
        return new BoxStyle(
                plain.margin(),
                plain.padding(),
                plain.border(),
                plain.background(),
                0,
                before,
                BoxStyle.Break.AUTO,
                inside,
                Optional.empty(),
                0);
    }

    /** A page whose area is so many letters wide and so many lines deep; margins of 20. */
    static PageStyle page(double letters, double lines) {
        return new PageStyle(
                letters * 10 + 40,
                lines * 12 + 40,
                new BoxStyle.Sides(20, 20, 20, 20),
                0,
                List.of(),
                new PageStyle.NoteArea(6, 5, 1, 50, Rgb.BLACK, 0, 1));
    }

    int element(String role) {
        elements.add(new Element(elements.size() + 1, 0, role, Map.of()));
        return elements.size();
    }

    List<Element> elements() {
        return elements;
    }

    Galley galley(PageStyle page, Flowable... flowables) {
        return new Galley(Arrays.asList(flowables), elements, kind -> page);
    }

    /** A paragraph; {@code [text]} calls a note of that text, marked by its number. */
    Flowable.Paragraph p(String text) {
        return p(text, BoxStyle.PLAIN);
    }

    Flowable.Paragraph p(String text, BoxStyle box) {
        return p(text, paragraphStyle(ParagraphStyle.Alignment.START, 1, 1), box);
    }

    Flowable.Paragraph p(String text, ParagraphStyle style, BoxStyle box) {
        int element = element("P");
        List<InlineItem> items = new ArrayList<>();
        for (String part : text.split("(?=\\[)|(?<=\\])", -1)) {
            if (part.startsWith("[")) {
                call(part.substring(1, part.length() - 1), items);
            } else if (!part.isEmpty()) {
                items.add(run(part, element));
            }
        }
        return new Flowable.Paragraph(items, style, box, element, element);
    }

    private void call(String text, List<InlineItem> items) {
        int mark = element("Reference");
        Note note = note("n" + ++notes, notes, text);
        items.add(new InlineItem.Run(Integer.toString(notes), RAISED, Optional.empty(), mark, mark));
        items.add(new InlineItem.NoteCall(note, mark, mark));
    }

    Note note(String key, int order, String text) {
        int element = element("Note");
        return new Note(key, order, List.of(p(text)), element, element);
    }

    InlineItem.Run run(String text, int element) {
        return new InlineItem.Run(text, PLAIN, Optional.empty(), element, element);
    }

    Flowable.Stack stack(BoxStyle box, Flowable... children) {
        int element = element("Div");
        return new Flowable.Stack(Arrays.asList(children), Optional.empty(), box, element, element);
    }

    static Composition compose(Galley galley) {
        return new Compositor(SquareMetrics.SQUARE).compose(galley);
    }

    /** The lines of each page from top to bottom, with | between pages. */
    static String lines(Composition composition) {
        List<String> pages = new ArrayList<>();
        for (Page page : composition.pages()) {
            List<String> lines = new ArrayList<>();
            double y = Double.NaN;
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Glyphs glyphs) {
                    double baseline = glyphs.y() + glyphs.style().rise();
                    if (baseline == y) {
                        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + glyphs.text());
                    } else {
                        lines.add(glyphs.text());
                    }
                    y = baseline;
                }
            }
            pages.add(String.join("/", lines.stream().map(String::strip).toList()));
        }
        return String.join("|", pages);
    }
}
