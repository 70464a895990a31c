package moveleaf.pdf;

import java.util.Optional;
import java.util.Set;
import moveleaf.pdf.MarkedContent.Holds;
import moveleaf.pdf.MarkedContent.Join;
import moveleaf.typeset.Element;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import org.apache.pdfbox.cos.COSArray;

/** Draws one page: its operators, with every stretch of them marked as content of an element or as an artifact. */
final class PageContent implements Mark.Visitor<Boolean> {
    private final Page page;
    private final int pageIndex;
    private final DocumentFonts fonts;
    private final DocumentPictures pictures;
    private final StructureTree structure;
    private final String language;
    private final RecurringLines lines;
    private final Palette palette;
    private final ContentStream out;
    private final TextPen text;
    private final MarkedContent marked;
    private final PageLinks links;

    private int index;
    private double firstLine = Double.POSITIVE_INFINITY;
    private double lastLine = Double.NEGATIVE_INFINITY;

    /** @param destinations that exist in the document; a link to another is no link */
    PageContent(
            Page page,
            ReadingOrder order,
            DocumentFonts fonts,
            DocumentPictures pictures,
            StructureTree structure,
            RecurringLines lines,
            Palette palette,
            Set<String> destinations,
            String language) {
        this.page = page;
        this.pageIndex = page.number() - 1;
        this.fonts = fonts;
        this.pictures = pictures;
        this.structure = structure;
        this.lines = lines;
        this.palette = palette;
        this.language = language;
        this.out = ContentStream.ofPage(palette);
        this.text = new TextPen(out, page.height());
        this.marked = new MarkedContent(out, text, pageIndex, order, structure);
        this.links = new PageLinks(pageIndex, page.height(), order, structure, destinations);
    }

    byte[] draw() {
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Glyphs glyphs && glyphs.element() != Element.ARTIFACT) {
                firstLine = Math.min(firstLine, glyphs.y());
                lastLine = Math.max(lastLine, glyphs.y());
            }
        }
        Underlay underlay = Underlay.of(page.marks());
        underlay.boxes().forEach(this::fill);
        for (index = 0; index < page.marks().size(); index++) {
            if (!underlay.has(index)) {
                page.marks().get(index).accept(this);
            }
        }
        marked.end();
        return out.bytes();
    }

    COSArray annotations() {
        return links.annotations();
    }

    @Override
    public Boolean glyphs(Mark.Glyphs mark) {
        if (mark.glyphs().isEmpty()) {
            return false;
        }
        DocumentFont font = fonts.of(mark.style().font());
        Optional<String> recurring = lines.object(mark, page, font, palette);
        if (recurring.isPresent()) {
            marked.artifact(furniture(mark.y()), Holds.DRAWING);
            out.draw(recurring.get());
        } else if (mark.element() == Element.ARTIFACT) {
            marked.artifact(furniture(mark.y()), Holds.TEXT);
            text.show(mark, new DrawnRow(mark, font));
        } else {
            content(mark, new DrawnRow(mark, font));
            double size = mark.style().size();
            double ascent = mark.style().font().ascent() * size;
            double depth = mark.style().font().descent() * size;
            bounds(mark.element(), mark.x(), mark.y() - ascent, mark.width(), ascent + depth);
        }
        return true;
    }

    /** Parts the glyphs that a reader takes for what they are from those that must say which text they are. */
    private void content(Mark.Glyphs mark, DrawnRow row) {
        String language =
                foreign(mark) ? "/Lang" + ContentStream.textString(mark.style().language()) : "";
        for (int from = 0; from < row.size(); ) {
            boolean clear = row.reads(from);
            int to = from + 1;
            while (to < row.size() && row.reads(to) == clear) {
                to++;
            }
            if (clear) {
                marked.content(mark.element(), index, language, Join.MAY, Holds.TEXT);
            } else {
                var read = new StringBuilder();
                for (int part = from; part < to; part++) {
                    read.append(row.text(part));
                }
                String actual = "/ActualText" + ContentStream.textString(read.toString());
                marked.content(mark.element(), index, language + actual, Join.NEVER, Holds.TEXT);
            }
            text.show(mark, row, from, to);
            from = to;
        }
    }

    private boolean foreign(Mark.Glyphs mark) {
        String spoken = structure.language(mark.element()).orElse(language);
        String said = mark.style().language();
        return !said.isEmpty() && !said.equalsIgnoreCase(spoken);
    }

    @Override
    public Boolean fill(Mark.Fill fill) {
        marked.artifact(Artifacts.LAYOUT, Holds.DRAWING);
        out.colour(fill.colour());
        // Each by itself: poppler makes thin boxes sharp only where they are alone in their path.
        out.box(fill.x(), page.height() - fill.y() - fill.height(), fill.width(), fill.height(), fill.radius());
        return true;
    }

    @Override
    public Boolean picture(Mark.PlacedPicture picture) {
        double bottom = page.height() - picture.y() - picture.height();
        var box = new PageBounds(
                pageIndex, picture.x(), bottom, picture.x() + picture.width(), bottom + picture.height());
        if (picture.element() == Element.ARTIFACT) {
            marked.artifact(Artifacts.LAYOUT, Holds.DRAWING);
        } else {
            marked.content(picture.element(), index, "", Join.MAY, Holds.DRAWING);
            structure.bounds(picture.element(), box);
        }
        pictures.paint(picture.art(), box, out);
        return true;
    }

    @Override
    public Boolean link(Mark.LinkArea area) {
        return links.add(area, index);
    }

    /** What a line is that isn't read, by where it stands. */
    private String furniture(double y) {
        if (y < firstLine) {
            return Artifacts.HEADER;
        }
        return y > lastLine ? Artifacts.FOOTER : Artifacts.LAYOUT;
    }

    private void bounds(int element, double x, double y, double width, double height) {
        double bottom = page.height() - y - height;
        structure.bounds(element, new PageBounds(pageIndex, x, bottom, x + width, bottom + height));
    }
}
