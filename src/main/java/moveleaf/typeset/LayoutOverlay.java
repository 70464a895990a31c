package moveleaf.typeset;

import java.util.List;
import java.util.Locale;

/**
 * Draws how a page was made up: its area in blue, the baseline grid in light blue, the area of the notes in violet, the box of
 * each line and picture in grey; and at the right of each line its badness, above a bar that is green up to 100 (as loose or
 * tight as is easy), amber up to 800 (twice as loose) and red beyond. All of it is artifacts.
 */
final class LayoutOverlay {
    private static final Rgb AREA = new Rgb(0, 120, 200);
    private static final Rgb GRID = new Rgb(190, 225, 245);
    private static final Rgb NOTES = new Rgb(140, 60, 180);
    private static final Rgb BOX = new Rgb(190, 190, 190);
    private static final Rgb GOOD = new Rgb(40, 140, 70);
    private static final Rgb FAIR = new Rgb(200, 130, 0);
    private static final Rgb POOR = new Rgb(200, 30, 30);

    private static final double HAIRLINE = 0.25;
    private static final double LETTERS = 5;

    /** Twice as loose as is easy: 100 times two to the third. */
    private static final double TWICE = 800;

    private final FontMetrics face;
    private final MarkWriter writer;

    LayoutOverlay(Typefaces typefaces, MarkWriter writer) {
        this.face = typefaces.face("", 400, Typefaces.Slope.UPRIGHT);
        this.writer = writer;
    }

    /** Draws over a page; call it when the page's own marks are written. */
    void draw(PageDraft page) {
        PageStyle style = page.style;
        double left = style.margin().left();
        double top = style.margin().top();
        if (style.grid() > 0) {
            for (double y = top + style.grid(); y < top + style.depth() + HAIRLINE; y += style.grid()) {
                fill(left, y, style.measure(), HAIRLINE, GRID);
            }
        }
        for (PageDraft.Drawn drawn : page.drawn) {
            if (drawn instanceof PageDraft.Set set) {
                leaf(set.leaf());
            }
        }
        outline(left, top, style.measure(), style.depth(), AREA);
        if (page.notesHeight > 0) {
            outline(left, top + style.depth() - page.notesHeight, style.measure(), page.notesHeight, NOTES);
        }
    }

    private void leaf(Leaf leaf) {
        double x = leaf.x + leaf.slab.x;
        if (leaf.slab.content instanceof Content.Line it) {
            line(it.line(), x, leaf.y);
        } else if (leaf.slab.content instanceof Content.Image image) {
            outline(x + image.indent(), leaf.y, image.width(), image.height(), BOX);
        }
    }

    private void line(SetLine line, double x, double y) {
        SetLine.Fit fit = line.fit();
        outline(x, y, fit.measure(), line.leading(), BOX);
        double badness = fit.badness();
        if (badness >= 1) {
            Rgb colour = badness <= 100 ? GOOD : badness <= TWICE ? FAIR : POOR;
            double right = x + fit.measure() + 1;
            fill(right, y + line.baseline(), LETTERS, 1, colour);
            String words = badness < LineBreaker.WORST ? String.format(Locale.ROOT, "%.0f", badness) : "full";
            words(words, right, y + line.baseline() - 1, colour);
        }
    }

    private void words(String words, double x, double y, Rgb colour) {
        TextStyle style = new TextStyle(face, LETTERS, colour, 0, List.of(), "", TextStyle.Underline.NONE);
        GlyphRun glyphs = face.shape(words, List.of());
        writer.add(new Mark.Glyphs(style, x, y, glyphs, words, Element.ARTIFACT, 0, 0));
    }

    private void outline(double x, double y, double width, double height, Rgb colour) {
        fill(x, y, width, HAIRLINE, colour);
        fill(x, y + height - HAIRLINE, width, HAIRLINE, colour);
        fill(x, y, HAIRLINE, height, colour);
        fill(x + width - HAIRLINE, y, HAIRLINE, height, colour);
    }

    private void fill(double x, double y, double width, double height, Rgb colour) {
        if (width > 0 && height > 0) {
            writer.add(new Mark.Fill(x, y, width, height, 0, colour));
        }
    }
}
