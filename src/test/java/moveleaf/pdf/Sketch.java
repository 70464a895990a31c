package moveleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import moveleaf.typeset.Art;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Element;
import moveleaf.typeset.FontMetrics;
import moveleaf.typeset.GlyphRun;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import moveleaf.typeset.PageLook;
import moveleaf.typeset.PageStyles;
import moveleaf.typeset.Rgb;
import moveleaf.typeset.Target;
import moveleaf.typeset.TextStyle;
import moveleaf.typeset.Typefaces.Slope;

/** Lays marks on pages by hand: one line below the other, in the order in which they are read. */
final class Sketch {
    static final FontBook BOOK = new FontBook();
    static final FontMetrics REGULAR = BOOK.face("Source Sans", 400, Slope.UPRIGHT);
    static final FontMetrics ITALIC = BOOK.face("Source Sans", 400, Slope.ITALIC);
    static final FontMetrics SEMIBOLD = BOOK.face("Source Sans", 600, Slope.UPRIGHT);
    static final TextStyle BODY = style(REGULAR);
    static final DocumentFacts FACTS = new DocumentFacts(
            "A guide for the back & <more>",
            List.of("Ada Löwe", "Bo Ek"),
            "en-US",
            "What helps, and what doesn't.",
            List.of("back", "exercise"),
            Instant.parse("2026-11-22T00:00:00Z"),
            Instant.parse("2026-11-23T00:00:00Z"),
            "Moveleaf 0");

    private static final double WIDTH = 420;
    private static final double HEIGHT = 595;

    private final List<Element> elements = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Composition.PlacedDestination> destinations = new TreeMap<>();
    private final List<Composition.PlacedBookmark> outline = new ArrayList<>();
    private List<Mark> marks = new ArrayList<>();
    private int order;
    private double y = 50;
    private double x = 40;

    static TextStyle style(FontMetrics face, String... features) {
        return new TextStyle(face, 12, Rgb.BLACK, 0, List.of(features), "en-US", TextStyle.Underline.NONE);
    }

    static TextStyle in(String language, TextStyle style) {
        return new TextStyle(
                style.font(), style.size(), style.colour(), 0, style.features(), language, style.underline());
    }

    /** @param attributes name, value, name, value … */
    int element(int parent, String role, String... attributes) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i < attributes.length; i += 2) {
            named.put(attributes[i], attributes[i + 1]);
        }
        elements.add(new Element(elements.size() + 1, parent, role, named));
        return elements.size();
    }

    /** A paragraph of one line. */
    Sketch paragraph(int parent, String text) {
        return line(element(parent, "P"), text, BODY);
    }

    Sketch line(int element, String text, TextStyle style) {
        run(element, text, style);
        return newLine();
    }

    /** Goes on in the line. */
    Sketch run(int element, String text, TextStyle style) {
        return run(element, text, style, element == 0 ? 0 : order++);
    }

    Sketch run(int element, String text, TextStyle style, int at) {
        return glyphs(element, style.font().shape(text, style.features()), text, style, at);
    }

    Sketch glyphs(int element, GlyphRun glyphs, String text, TextStyle style) {
        return glyphs(element, glyphs, text, style, order++);
    }

    private Sketch glyphs(int element, GlyphRun glyphs, String text, TextStyle style, int at) {
        var mark = new Mark.Glyphs(style, x, y, glyphs, text, element, at, 0);
        marks.add(mark);
        x += mark.width();
        return this;
    }

    /** The next order to be given away, for a note that is drawn later. */
    int reserve() {
        return order++;
    }

    Sketch newLine() {
        y += 16;
        x = 40;
        return this;
    }

    Sketch link(int element, String text, Target target) {
        double from = x;
        run(element, text, BODY);
        marks.add(new Mark.LinkArea(from, y - 10, x - from, 14, target, text, element, order++));
        return this;
    }

    Sketch picture(int element, Art art) {
        marks.add(new Mark.PlacedPicture(40, y, 100, 50, art, element, element == 0 ? 0 : order++, 0));
        y += 66;
        return this;
    }

    Sketch fill(double radius) {
        marks.add(new Mark.Fill(40, y - 11, 200, 15, radius, new Rgb(227, 240, 240)));
        return this;
    }

    Sketch place(String name) {
        destinations.put(name, new Composition.PlacedDestination(pages.size() + 1, y - 12));
        return this;
    }

    Sketch bookmark(int level, String title) {
        outline.add(new Composition.PlacedBookmark(level, title, pages.size() + 1, y - 12));
        return this;
    }

    Sketch endPage(String folio) {
        y = 570;
        x = 200;
        run(Element.ARTIFACT, folio, BODY);
        return blankPage(folio);
    }

    Sketch blankPage(String folio) {
        pages.add(new Page(
                pages.size() + 1,
                folio,
                WIDTH,
                HEIGHT,
                new PageStyles.Kind(
                        "",
                        pages.size() % 2 == 0 ? PageStyles.Side.RECTO : PageStyles.Side.VERSO,
                        PageStyles.Place.LATER,
                        marks.isEmpty() ? PageStyles.Fill.BLANK : PageStyles.Fill.CONTENT),
                marks,
                List.of(),
                PageLook.BLANK));
        marks = new ArrayList<>();
        y = 50;
        x = 40;
        return this;
    }

    Composition composition() {
        return new Composition(pages, elements, destinations, outline, List.of(), Set.of());
    }

    byte[] pdf() {
        return pdf(composition());
    }

    static byte[] pdf(Composition composition) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(composition, FACTS, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
