package moveleaf.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import moveleaf.typeset.Element;
import moveleaf.typeset.Glyph;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import moveleaf.typeset.Target;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Draws one page: its operators, with every stretch of them marked as content of an element or as an artifact. */
final class PageContent implements Mark.Visitor<Boolean> {
    /**
     * A glyph may stand this far from where it should, points: a dot of a printer that has 600 an inch. Kerning moves most pairs of
     * letters by less: it is told for several at once.
     */
    private static final double TOLERANCE = 72.0 / 600;

    /** A line goes on without being placed anew where it goes on this near, in parts of an em: what follows moves there. */
    private static final double NEAR = 0.4;

    private final Page page;
    private final int pageIndex;
    private final ReadingOrder order;
    private final DocumentFonts fonts;
    private final DocumentPictures pictures;
    private final StructureTree structure;
    private final Set<String> destinations;
    private final String language;
    private final RecurringLines lines;
    private final Palette palette;
    private final ContentStream out;
    private final List<COSDictionary> annotations = new ArrayList<>();

    /** What the operators now being written are marked as. */
    private String artifact = "";

    private Optional<Integer> open = Optional.empty();
    private String openProperties = "";
    private boolean inText;

    /** Where the line began that is being shown, hundredths of a point, and how far above it text stands. */
    private long textX;

    private long textY;
    private long rise;

    /** Where the next glyph would stand, points; not a number before the first. */
    private double pen = Double.NaN;

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
        this.order = order;
        this.fonts = fonts;
        this.pictures = pictures;
        this.structure = structure;
        this.lines = lines;
        this.palette = palette;
        this.out = ContentStream.ofPage(palette);
        this.destinations = destinations;
        this.language = language;
    }

    byte[] draw() {
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Glyphs glyphs && glyphs.element() != Element.ARTIFACT) {
                firstLine = Math.min(firstLine, glyphs.y());
                lastLine = Math.max(lastLine, glyphs.y());
            }
        }
        for (index = 0; index < page.marks().size(); index++) {
            page.marks().get(index).accept(this);
        }
        close();
        endText();
        return out.bytes();
    }

    COSArray annotations() {
        return Cos.array(annotations);
    }

    @Override
    public Boolean glyphs(Mark.Glyphs mark) {
        if (mark.glyphs().isEmpty()) {
            return false;
        }
        DocumentFont font = fonts.of(mark.style().font());
        Optional<String> recurring = lines.object(mark, page, font, palette);
        if (recurring.isPresent()) {
            openArtifact(furniture(mark.y()), Holds.DRAWING);
            out.draw(recurring.get());
        } else if (mark.element() == Element.ARTIFACT) {
            openArtifact(furniture(mark.y()), Holds.TEXT);
            show(mark, new Row(mark, font), Clusters.of(mark));
        } else {
            content(mark, new Row(mark, font), Clusters.of(mark));
            double size = mark.style().size();
            double ascent = mark.style().font().ascent() * size;
            double depth = mark.style().font().descent() * size;
            bounds(mark.element(), mark.x(), mark.y() - ascent, mark.width(), ascent + depth);
        }
        return true;
    }

    /** Parts the glyphs that a reader takes for what they are from those that must say which text they are. */
    private void content(Mark.Glyphs mark, Row row, List<Clusters.Cluster> clusters) {
        String language =
                foreign(mark) ? "/Lang" + ContentStream.textString(mark.style().language()) : "";
        for (int from = 0; from < clusters.size(); ) {
            boolean clear = row.reads(clusters.get(from));
            int to = from + 1;
            while (to < clusters.size() && row.reads(clusters.get(to)) == clear) {
                to++;
            }
            List<Clusters.Cluster> part = clusters.subList(from, to);
            if (clear) {
                openContent(mark.element(), language, Join.MAY, Holds.TEXT);
            } else {
                var text = new StringBuilder();
                part.forEach(cluster -> text.append(cluster.text()));
                String actual = "/ActualText" + ContentStream.textString(text.toString());
                openContent(mark.element(), language + actual, Join.NEVER, Holds.TEXT);
            }
            show(mark, row, part);
            from = to;
        }
    }

    private boolean foreign(Mark.Glyphs mark) {
        String spoken = structure.language(mark.element()).orElse(language);
        String said = mark.style().language();
        return !said.isEmpty() && !said.equalsIgnoreCase(spoken);
    }

    private void show(Mark.Glyphs mark, Row row, List<Clusters.Cluster> clusters) {
        out.font(row.font.resource(), mark.style().size());
        out.colour(mark.style().colour());
        long y = ContentStream.hundredths(page.height() - mark.y());
        double size = mark.style().size();
        boolean goesOn = Math.abs(row.x() - pen) <= NEAR * size && Math.abs(y - textY) <= NEAR * size * 100;
        if (goesOn) {
            rise(y - textY);
        } else {
            rise(0);
            long x = ContentStream.hundredths(row.x());
            out.move(x - textX, y - textY);
            textX = x;
            textY = y;
            pen = x / 100.0;
        }
        var shown = new ContentStream.Shown();
        row.start(pen);
        clusters.forEach(cluster -> row.show(cluster, shown));
        pen = row.pen();
        out.write(shown.operator());
    }

    /** The operators of an object that draws a line which is not read. */
    static byte[] alone(Mark.Glyphs mark, DocumentFont font, double pageHeight, Palette palette) {
        var out = ContentStream.ofObject(palette);
        out.write("BT");
        out.font(font.resource(), mark.style().size());
        out.colour(mark.style().colour());
        out.move(ContentStream.hundredths(mark.x()), ContentStream.hundredths(pageHeight - mark.y()));
        var row = new Row(mark, font);
        row.start(mark.x());
        var shown = new ContentStream.Shown();
        Clusters.of(mark).forEach(cluster -> row.show(cluster, shown));
        return out.write(shown.operator()).write("ET").bytes();
    }

    /** Raised text is raised from its line, which goes on: it needs no place, and the next line none that tells the way back. */
    private void rise(long hundredths) {
        if (rise != hundredths) {
            out.rise(hundredths);
            rise = hundredths;
        }
    }

    /** The glyphs of a mark, and how far their widths have led away from where they should stand. */
    private static final class Row {
        private static final double MOST_STEP = 20;

        private final Mark.Glyphs mark;
        private final DocumentFont font;

        /** Thousandths of an em that moves are a multiple of: few numbers come again and again, and pack well. */
        private final double step;

        private double em;
        private double drift;

        private Row(Mark.Glyphs mark, DocumentFont font) {
            this.mark = mark;
            this.font = font;
            this.step = Math.max(
                    1,
                    Math.min(
                            MOST_STEP,
                            Math.floor(2000 * TOLERANCE / mark.style().size())));
        }

        /** Where the next glyph should stand, points. */
        double x() {
            return mark.x() + em * mark.style().size();
        }

        /** Says where it would stand. */
        void start(double pen) {
            drift = (x() - pen) / mark.style().size() * 1000;
        }

        /** Where it would stand after what has been shown. */
        double pen() {
            return x() - drift / 1000 * mark.style().size();
        }

        boolean reads(Clusters.Cluster cluster) {
            if (cluster.to() - cluster.from() == 1) {
                return font.text(mark.glyphs().get(cluster.from()).id()).equals(cluster.text());
            }
            var text = new StringBuilder();
            for (int i = cluster.from(); i < cluster.to(); i++) {
                text.append(font.text(mark.glyphs().get(i).id()));
            }
            return text.toString().equals(cluster.text());
        }

        void show(Clusters.Cluster cluster, ContentStream.Shown shown) {
            for (int i = cluster.from(); i < cluster.to(); i++) {
                Glyph glyph = mark.glyphs().get(i);
                long move = Math.round(drift / step) * (long) step;
                if (move != 0) {
                    shown.widen(move);
                    drift -= move;
                }
                shown.code(font.code(glyph.id()), font.codeBytes());
                drift += glyph.advance() * 1000 - font.width(glyph.id());
                em += glyph.advance();
            }
        }
    }

    @Override
    public Boolean fill(Mark.Fill fill) {
        openArtifact(Artifacts.LAYOUT, Holds.DRAWING);
        out.colour(fill.colour());
        if (Boxes.isPlain(fill)) {
            List<Mark.Fill> boxes = new ArrayList<>(List.of(fill));
            while (index + 1 < page.marks().size()
                    && Boxes.isPlain(page.marks().get(index + 1))
                    && page.marks().get(index + 1) instanceof Mark.Fill next
                    && next.colour().equals(fill.colour())) {
                boxes.add(next);
                index++;
            }
            for (Mark.Fill box : Boxes.joined(boxes)) {
                // Each by itself: poppler makes thin boxes sharp only where they are alone in their path.
                out.box(box.x(), page.height() - box.y() - box.height(), box.width(), box.height(), 0);
            }
            return true;
        }
        out.box(fill.x(), page.height() - fill.y() - fill.height(), fill.width(), fill.height(), fill.radius());
        return true;
    }

    @Override
    public Boolean picture(Mark.PlacedPicture picture) {
        double bottom = page.height() - picture.y() - picture.height();
        var box = new PageBounds(
                pageIndex, picture.x(), bottom, picture.x() + picture.width(), bottom + picture.height());
        if (picture.element() == Element.ARTIFACT) {
            openArtifact(Artifacts.LAYOUT, Holds.DRAWING);
        } else {
            openContent(picture.element(), "", Join.MAY, Holds.DRAWING);
            structure.bounds(picture.element(), box);
        }
        pictures.paint(picture.art(), box, out);
        return true;
    }

    @Override
    public Boolean link(Mark.LinkArea area) {
        Optional<COSDictionary> action = area.target().accept(new Action());
        if (action.isEmpty()) {
            return false;
        }
        double bottom = page.height() - area.y() - area.height();
        var annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        annotation.setItem(COSName.BORDER, Cos.numbers(0, 0, 0));
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.CONTENTS, Cos.text(area.words().isBlank() ? address(area) : area.words()));
        annotation.setItem(COSName.A, action.get());
        int element = order.element(pageIndex, index);
        int number = structure.annotation(element, pageIndex, order.key(pageIndex, index), annotation);
        annotation.setInt(COSName.STRUCT_PARENT, number);
        annotation.setItem(COSName.RECT, whole(area.x(), bottom, area.x() + area.width(), bottom + area.height()));
        annotations.add(annotation);
        return true;
    }

    /** Where a finger touches is not seen: whole points around it do, and pack better. */
    private static COSArray whole(double left, double bottom, double right, double top) {
        return Cos.numbers(Math.floor(left), Math.floor(bottom), Math.ceil(right), Math.ceil(top));
    }

    static String address(Mark.LinkArea area) {
        return area.target().accept(new Target.Visitor<>() {
            @Override
            public String destination(Target.Destination destination) {
                return destination.name();
            }

            @Override
            public String web(Target.Web web) {
                return web.address();
            }
        });
    }

    private final class Action implements Target.Visitor<Optional<COSDictionary>> {
        @Override
        public Optional<COSDictionary> destination(Target.Destination destination) {
            if (!destinations.contains(destination.name())) {
                return Optional.empty();
            }
            var action = Cos.inline();
            action.setItem(COSName.S, COSName.getPDFName("GoTo"));
            action.setItem(COSName.D, Cos.key(destination.name()));
            return Optional.of(action);
        }

        @Override
        public Optional<COSDictionary> web(Target.Web web) {
            var action = Cos.inline();
            action.setItem(COSName.S, COSName.URI);
            action.setItem(COSName.URI, Cos.key(ascii(web.address())));
            return Optional.of(action);
        }
    }

    /** Addresses in a PDF are ASCII: other characters, and spaces, become their percent codes. */
    private static String ascii(String address) {
        var ascii = new StringBuilder();
        for (byte unit : address.getBytes(StandardCharsets.UTF_8)) {
            if (unit > ' ' && unit < 0x7f) {
                ascii.append((char) unit);
            } else {
                ascii.append(String.format(Locale.ROOT, "%%%02X", unit & 0xff));
            }
        }
        return ascii.toString();
    }

    /** What a line is that isn't read, by where it stands. */
    private String furniture(double y) {
        if (y < firstLine) {
            return Artifacts.HEADER;
        }
        return y > lastLine ? Artifacts.FOOTER : Artifacts.LAYOUT;
    }

    private void openArtifact(String properties, Holds holds) {
        if (!artifact.equals(properties) || !fits(holds)) {
            close();
            begin("/Artifact" + properties, holds);
            artifact = properties;
        }
    }

    /** What a stretch of marked content holds. */
    private enum Holds {
        TEXT,
        DRAWING
    }

    /** Whether what is drawn now may stand in the stretch that is open. */
    private boolean fits(Holds holds) {
        return (holds == Holds.TEXT) == inText;
    }

    /**
     * Text objects go on around the stretches that they are marked as, so that lines stand where they do from each other: such
     * moves are alike from page to page, and compress better than places.
     */
    private void begin(String mark, Holds holds) {
        if (holds == Holds.TEXT && !inText) {
            out.write("BT");
            inText = true;
            textX = 0;
            textY = 0;
            pen = Double.NaN;
        } else if (holds == Holds.DRAWING) {
            endText();
        }
        out.write(mark);
    }

    /** Whether content may go on in the marked content that is open. */
    private enum Join {
        MAY,
        NEVER
    }

    /**
     * Goes on with the marked content that is open where nothing else is read in between. Properties stand with the number
     * and not in marked content inside: poppler loses what follows an inner one. What the content is, its element says; the tag
     * here, which must be one, is always the same.
     */
    private void openContent(int element, String properties, Join join, Holds holds) {
        boolean goesOn = join == Join.MAY
                && fits(holds)
                && open.isPresent()
                && openProperties.equals(properties)
                && order.element(pageIndex, open.get()) == element
                && (open.get() == index || order.follows(pageIndex, index, open.get()));
        if (!goesOn) {
            close();
            int number = structure.content(element, pageIndex, order.key(pageIndex, index));
            begin((properties.isEmpty() ? "/P" : "/Span") + "<</MCID " + number + properties + ">>BDC", holds);
        }
        open = Optional.of(index);
        openProperties = properties;
    }

    private void close() {
        if (open.isPresent() || !artifact.isEmpty()) {
            out.end();
        }
        open = Optional.empty();
        artifact = "";
    }

    private void endText() {
        if (inText) {
            rise(0);
            out.write("ET");
            inText = false;
        }
    }

    private void bounds(int element, double x, double y, double width, double height) {
        double bottom = page.height() - y - height;
        structure.bounds(element, new PageBounds(pageIndex, x, bottom, x + width, bottom + height));
    }
}
