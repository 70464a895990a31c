package moveleaf.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.typeset.Element;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import moveleaf.typeset.TextStyle;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Lines that are not read and stand alike on many pages, such as a footer's: each is written once, as an object that pages draw. */
final class RecurringLines {
    /** An object takes about as much room as a short line on three pages. */
    private static final int LEAST_PAGES = 4;

    private static final int LEAST_LETTERS = 12;

    private final Map<Line, String> names = new LinkedHashMap<>();
    private final Compressor compressor;
    private final Fingerprint looks;
    private final COSDictionary objects;
    private final COSDictionary resources = new COSDictionary();

    /** What makes two lines one. */
    private record Line(TextStyle style, double x, double bottom, String text) {
        static Line of(Mark.Glyphs mark, Page page) {
            return new Line(mark.style(), mark.x(), page.height() - mark.y(), mark.text());
        }
    }

    private final Set<Line> recurring = new HashSet<>();

    /**
     * @param objects of the pages' resources, which get those of the lines
     * @param fonts of the document
     * @param looks is told what the lines are
     */
    RecurringLines(
            List<Page> pages, COSDictionary objects, COSDictionary fonts, Compressor compressor, Fingerprint looks) {
        this.objects = objects;
        this.compressor = compressor;
        this.looks = looks;
        resources.setItem(COSName.FONT, fonts);
        Map<Line, Integer> counts = new HashMap<>();
        for (Page page : pages) {
            for (Mark mark : page.marks()) {
                boolean line = mark instanceof Mark.Glyphs glyphs
                        && glyphs.element() == Element.ARTIFACT
                        && glyphs.text().length() >= LEAST_LETTERS;
                if (line && counts.merge(Line.of((Mark.Glyphs) mark, page), 1, Integer::sum) == LEAST_PAGES) {
                    recurring.add(Line.of((Mark.Glyphs) mark, page));
                }
            }
        }
    }

    /** The object that draws a line; nothing for one that doesn't recur. */
    Optional<String> object(Mark.Glyphs mark, Page page, DocumentFont font, Palette palette) {
        Line line = Line.of(mark, page);
        if (mark.element() != Element.ARTIFACT || !recurring.contains(line)) {
            return Optional.empty();
        }
        return Optional.of(names.computeIfAbsent(line, it -> {
            byte[] operators = operators(mark, font, page.height(), palette);
            looks.add(operators);
            COSStream form = compressor.stream(operators);
            form.setItem(COSName.TYPE, COSName.XOBJECT);
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            form.setItem(COSName.BBOX, Cos.numbers(0, 0, page.width(), page.height()));
            form.setItem(COSName.RESOURCES, resources);
            String name = "R" + (names.size() + 1);
            objects.setItem(COSName.getPDFName(name), form);
            return name;
        }));
    }

    private static byte[] operators(Mark.Glyphs mark, DocumentFont font, double pageHeight, Palette palette) {
        var out = ContentStream.ofObject(palette);
        var text = new TextPen(out, pageHeight);
        text.down();
        text.show(mark, new DrawnRow(mark, font));
        text.up();
        return out.bytes();
    }

    /** Says what the numbers of colours mean, when all has been drawn. */
    void colours(COSDictionary spaces) {
        resources.setItem(COSName.COLORSPACE, spaces);
    }
}
