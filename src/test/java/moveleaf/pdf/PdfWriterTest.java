package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import moveleaf.PdfConformance;
import moveleaf.typeset.GlyphRun;
import moveleaf.typeset.PathArt;
import moveleaf.typeset.Rgb;
import moveleaf.typeset.Target;
import moveleaf.typeset.TextStyle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

final class PdfWriterTest {
    /** Everything at once: what a booklet holds, and worse. */
    static Sketch torture() {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        int part = sketch.element(document, "Part", "title", "First part");
        sketch.place("start").bookmark(1, "Start “here”").bookmark(2, "Deeper");
        sketch.fill(4).line(sketch.element(part, "H1"), "Efficient offices", Sketch.style(Sketch.SEMIBOLD));
        int paragraph = sketch.element(part, "P");
        sketch.run(paragraph, "AVATAR waffle\u00a0often ", Sketch.BODY);
        int reference = sketch.element(paragraph, "Reference");
        int call = sketch.element(reference, "Link");
        sketch.link(call, "12", new Target.Destination("note"));
        int note = sketch.element(paragraph, "Note", "lang", "en-GB");
        int noteText = sketch.element(note, "P");
        int noteOrder = sketch.reserve();
        sketch.newLine();
        sketch.run(paragraph, "and on, with naïve ", Sketch.BODY);
        sketch.run(sketch.element(paragraph, "Span"), "déjà vu", Sketch.in("fr", Sketch.style(Sketch.ITALIC)));
        sketch.run(paragraph, " (paren\\theses) hy\u00adphen.", Sketch.BODY).newLine();
        sketch.place("note").run(noteText, "12. A note, read where it is called.", Sketch.BODY, noteOrder);
        sketch.newLine();
        list(sketch, part);
        table(sketch, part);
        sketch.endPage("i");
        sketch.blankPage("ii");
        sketch.place("second").bookmark(1, "Second");
        int second = sketch.element(document, "Part");
        sketch.line(sketch.element(second, "H1"), "Ελληνικά и кириллица", Sketch.BODY);
        int web = sketch.element(sketch.element(second, "P"), "Link");
        sketch.link(web, "doi.org/10.1000/(1)", new Target.Web("https://doi.org/10.1000/(1)"))
                .newLine();
        sketch.paragraph(second, "Sets 3\u2009×\u200912, 5\u00a0s → 2–4 ≥ 1 °C, “quoted” … ☐ ✓");
        sketch.line(sketch.element(second, "Strong"), "1234567890", Sketch.style(Sketch.REGULAR, "pnum"));
        sketch.line(sketch.element(second, "P"), "12,3", Sketch.style(Sketch.REGULAR, "sups"));
        return sketch.endPage("1");
    }

    private static void list(Sketch sketch, int parent) {
        int list = sketch.element(parent, "L", "listNumbering", "decimal");
        for (int i = 1; i <= 2; i++) {
            int item = sketch.element(list, "LI");
            sketch.run(sketch.element(item, "Lbl"), i + ".", Sketch.BODY);
            sketch.line(sketch.element(sketch.element(item, "LBody"), "P"), " Kneel.", Sketch.BODY);
        }
    }

    private static void table(Sketch sketch, int parent) {
        int table = sketch.element(parent, "Table");
        for (int i = 0; i < 3; i++) {
            int row = sketch.element(table, "TR");
            for (String words : List.of("Move", "Monday")) {
                int cell = i == 0 ? sketch.element(row, "TH", "scope", "column") : sketch.element(row, "TD");
                if (i < 2) {
                    sketch.run(sketch.element(cell, "P"), words + " ", Sketch.BODY);
                }
            }
            sketch.newLine();
        }
    }

    @Test
    void everything_at_once_conforms() {
        assertConforms(torture().pdf());
    }

    @Test
    void tags_give_back_the_text_in_reading_order() throws IOException {
        assertEquals(
                """
                <Document><Part><H1>Efficient offices</H1>\
                <P>AVATAR waffle often <Reference><Link>12<!></Link></Reference>\
                <Note><P>12. A note, read where it is called.</P></Note>\
                and on, with naïve <Span>déjà vu</Span> (paren\\theses) hyphen.</P>\
                <L><LI><Lbl>1.</Lbl><LBody><P> Kneel.</P></LBody></LI>\
                <LI><Lbl>2.</Lbl><LBody><P> Kneel.</P></LBody></LI></L>\
                <Table><TR><TH><P>Move </P></TH><TH><P>Monday </P></TH></TR>\
                <TR><TD><P>Move </P></TD><TD><P>Monday </P></TD></TR><TR><TD></TD></TR></Table></Part>\
                <Part><H1>Ελληνικά и кириллица</H1><P><Link>doi.org/10.1000/(1)<!></Link></P>\
                <P>Sets 3\u2009×\u200912, 5 s → 2–4 ≥ 1 °C, “quoted” … ☐ ✓</P>\
                <Strong>1234567890</Strong><P>12,3</P></Part></Document>""",
                TagReader.read(torture().pdf()));
    }

    @Test
    void the_same_pages_give_the_same_bytes_anywhere() {
        byte[] here = torture().pdf();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertArrayEquals(here, torture().pdf());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void documents_that_differ_in_bookmarks_alone_have_different_identities() throws IOException {
        assertNotEquals(identity("One"), identity("Two"));
    }

    private static String identity(String bookmark) throws IOException {
        var sketch = new Sketch();
        sketch.paragraph(0, "Text").bookmark(1, bookmark).endPage("1");
        try (PDDocument document = Loader.loadPDF(sketch.pdf())) {
            return document.getDocument().getDocumentID().get(0).toString();
        }
    }

    @Test
    void text_out_equals_text_in() throws IOException {
        String text = "Waffles often fit five office staff; “quotes”, 5–10 ½ naïve Ελλάδα Жук fifty-five";
        var sketch = new Sketch();
        sketch.paragraph(sketch.element(0, "Document"), text);
        byte[] pdf = sketch.endPage("1").pdf();
        assertEquals(text, TagReader.words(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(text + "\n1\n", new PDFTextStripper().getText(document).replace("\r", ""));
        }
    }

    @Test
    void glyphs_that_mean_two_things_say_which() throws IOException {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        sketch.line(sketch.element(document, "P"), "x12 y2", Sketch.style(Sketch.REGULAR, "sups"));
        sketch.paragraph(document, "10 m² and m³ and 3\u2011a");
        sketch.line(sketch.element(document, "P"), "a\u4e2db?", Sketch.BODY);
        assertEquals(
                "x12 y210 m² and m³ and 3\u2011aa\u4e2db?",
                TagReader.words(sketch.endPage("1").pdf()));
    }

    @Test
    void a_soft_hyphen_that_shows_stays_one() throws IOException {
        var sketch = new Sketch();
        int paragraph = sketch.element(sketch.element(0, "Document"), "P");
        sketch.run(paragraph, "hy", Sketch.BODY);
        TextStyle style = Sketch.BODY;
        GlyphRun hyphen = style.font().shape("-", List.of());
        sketch.glyphs(paragraph, hyphen, "\u00ad", style).newLine();
        sketch.line(paragraph, "phen-like", style);
        assertEquals("hy\u00adphen-like", TagReader.words(sketch.endPage("1").pdf()));
    }

    @Test
    void a_note_is_read_where_it_is_called_on_every_page() throws IOException {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        for (int page = 1; page <= 2; page++) {
            int paragraph = sketch.element(document, "P");
            sketch.run(paragraph, "Rest.", Sketch.BODY);
            int note = sketch.element(paragraph, "Note", "id", "note");
            int order = sketch.reserve();
            sketch.run(paragraph, " Go on.", Sketch.BODY).newLine();
            sketch.run(note, "A note.", Sketch.BODY, order);
            sketch.endPage(String.valueOf(page));
        }
        byte[] pdf = sketch.pdf();
        assertConforms(pdf);
        assertEquals(
                "<Document><P>Rest.<Note>A note.</Note> Go on.</P><P>Rest.<Note>A note.</Note> Go on.</P></Document>",
                TagReader.read(pdf));
    }

    @Test
    void a_paragraph_may_go_on_overleaf() throws IOException {
        var sketch = new Sketch();
        int paragraph = sketch.element(sketch.element(0, "Document"), "P");
        sketch.line(paragraph, "Begun here ", Sketch.BODY).endPage("1");
        sketch.line(paragraph, "and ended there.", Sketch.BODY).endPage("2");
        byte[] pdf = sketch.pdf();
        assertConforms(pdf);
        assertEquals("<Document><P>Begun here and ended there.</P></Document>", TagReader.read(pdf));
    }

    @Test
    void a_document_of_blank_pages_conforms() {
        assertConforms(new Sketch().blankPage("1").blankPage("2").pdf());
    }

    @Test
    void elements_without_content_are_left_out() throws IOException {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        sketch.element(sketch.element(document, "Sect"), "P");
        int table = sketch.element(document, "Table");
        sketch.element(sketch.element(table, "TR"), "TD");
        sketch.paragraph(document, "Words.");
        assertEquals(
                "<Document><P>Words.</P></Document>",
                TagReader.read(sketch.endPage("1").pdf()));
    }

    @Test
    void empty_cells_beside_each_other_are_one_that_spans_their_columns() throws IOException {
        var sketch = new Sketch();
        int table = sketch.element(sketch.element(0, "Document"), "Table");
        int head = sketch.element(table, "TR");
        int row = sketch.element(table, "TR");
        for (String day : List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")) {
            sketch.run(sketch.element(head, "TH", "scope", "column"), day + " ", Sketch.BODY);
        }
        sketch.newLine();
        sketch.element(row, "TD");
        sketch.element(row, "TD", "colSpan", "2");
        sketch.run(sketch.element(row, "TD"), "done ", Sketch.BODY);
        sketch.element(row, "TD");
        sketch.element(row, "TD");
        byte[] pdf = sketch.endPage("1").pdf();
        assertConforms(pdf);
        String tags = TagReader.read(pdf);
        assertTrue(tags.endsWith("<TR><TD></TD><TD>done </TD><TD></TD></TR></Table></Document>"), tags);
        assertEquals(
                List.of(3, 1, 2),
                elements(TagTree.read(pdf))
                        .filter(element -> element.type().equals("TD"))
                        .map(TagTree.Element::columns)
                        .toList());
    }

    private static Stream<TagTree.Element> elements(TagTree.Element element) {
        return Stream.concat(
                Stream.of(element),
                element.kids().stream()
                        .filter(TagTree.Element.class::isInstance)
                        .flatMap(kid -> elements((TagTree.Element) kid)));
    }

    @Test
    void elements_outside_a_document_get_one() throws IOException {
        var sketch = new Sketch();
        sketch.paragraph(0, "One.");
        sketch.paragraph(0, "Two.");
        byte[] pdf = sketch.endPage("1").pdf();
        assertConforms(pdf);
        assertEquals("<Document><P>One.</P><P>Two.</P></Document>", TagReader.read(pdf));
    }

    @Test
    void contents_with_leaders_conform() throws IOException {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        int contents = sketch.element(document, "TOC");
        for (String title : List.of("Bird dog", "Bridge")) {
            int entry = sketch.element(contents, "TOCI");
            int link = sketch.element(sketch.element(entry, "Reference"), "Link");
            sketch.link(link, title, new Target.Destination("there"));
            sketch.run(0, " . . . . ", Sketch.BODY);
            sketch.link(link, "7", new Target.Destination("there")).newLine();
        }
        sketch.place("there").endPage("1");
        byte[] pdf = sketch.pdf();
        assertConforms(pdf);
        assertEquals(
                "<Document><TOC><TOCI><Reference><Link>Bird dog<!>7<!></Link></Reference></TOCI>"
                        + "<TOCI><Reference><Link>Bridge<!>7<!></Link></Reference></TOCI></TOC></Document>",
                TagReader.read(pdf));
    }

    @Test
    void links_lead_where_they_say() throws IOException {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        int paragraph = sketch.element(document, "P");
        sketch.link(sketch.element(paragraph, "Link"), "here", new Target.Destination("übung--stop"))
                .newLine();
        sketch.link(sketch.element(paragraph, "Link"), "nowhere", new Target.Destination("lost"))
                .newLine();
        sketch.link(sketch.element(paragraph, "Reference"), "there", new Target.Web("https://example.org/ü?a=(b)"));
        sketch.endPage("1");
        sketch.place("übung--stop").paragraph(document, "There.");
        byte[] pdf = sketch.endPage("2").pdf();
        assertConforms(pdf);
        assertEquals(
                "<Document><P><Link>here<!></Link><Link>nowhere</Link><Reference>there<Link><!></Link></Reference></P>"
                        + "<P>There.</P></Document>",
                TagReader.read(pdf));
        try (PDDocument document1 = Loader.loadPDF(pdf)) {
            List<PDAnnotation> links = document1.getPage(0).getAnnotations();
            assertEquals(2, links.size());
            var inside = (PDActionGoTo) ((PDAnnotationLink) links.get(0)).getAction();
            var name = (PDNamedDestination) inside.getDestination();
            PDPageDestination place = document1.getDocumentCatalog().findNamedDestinationPage(name);
            assertEquals(1, place.retrievePageNumber());
            assertEquals("here", links.get(0).getContents());
            var outside = (PDActionURI) ((PDAnnotationLink) links.get(1)).getAction();
            assertEquals("https://example.org/%C3%BC?a=(b)", outside.getURI());
        }
    }

    @Test
    void bookmarks_nest_and_pages_have_their_folios() throws IOException {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        List<String> folios = List.of("i", "ii", "iv", "1", "2", "A", "A", "9");
        for (String folio : folios) {
            sketch.bookmark(folio.equals("1") ? 1 : 3, "Page " + folio)
                    .paragraph(document, folio)
                    .endPage(folio);
        }
        try (PDDocument read = Loader.loadPDF(sketch.pdf())) {
            assertEquals(
                    folios, List.of(read.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()));
            var titles = new StringBuilder();
            for (PDOutlineItem item :
                    read.getDocumentCatalog().getDocumentOutline().children()) {
                titles.append(item.getTitle()).append(": ");
                item.children().forEach(child -> titles.append(child.getTitle()).append(", "));
            }
            assertEquals("Page i: Page ii: Page iv: Page 1: Page 2, Page A, Page A, Page 9, ", titles.toString());
        }
    }

    @Test
    void fonts_are_embedded_and_cut_down() throws IOException {
        try (PDDocument document = Loader.loadPDF(torture().pdf())) {
            PDResources resources = document.getPage(0).getResources();
            int fonts = 0;
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.isEmbedded());
                assertTrue(font.getName().matches("[A-Z]{6}\\+SourceSansPro-[A-Za-z]+"), font.getName());
                int size = font.getFontDescriptor().getFontFile2().toByteArray().length;
                assertTrue(size > 1_000 && size < 30_000, font.getName() + " has " + size + " bytes");
                fonts++;
            }
            assertEquals(3, fonts);
        }
    }

    @Test
    void kerning_reaches_the_page() throws IOException {
        var sketch = new Sketch();
        sketch.paragraph(sketch.element(0, "Document"), "LTx");
        byte[] pdf = sketch.endPage("1").pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var places = new ArrayList<Float>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    places.add(text.getX());
                }
            };
            stripper.getText(document);
            double l = Sketch.REGULAR.shape("L", List.of()).advance(0);
            assertEquals(40 + 12 * (l - 0.120), places.get(1), 0.02);
        }
    }

    @Test
    void the_document_says_what_it_is() throws IOException {
        byte[] pdf = torture().pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1.7f, document.getVersion());
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertEquals("en-US", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertEquals(Sketch.FACTS.title(), document.getDocumentInformation().getTitle());
            assertEquals("Ada Löwe, Bo Ek", document.getDocumentInformation().getAuthor());
            assertEquals(
                    Sketch.FACTS.created(),
                    document.getDocumentInformation().getCreationDate().toInstant());
            String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains(">A guide for the back &amp; &lt;more&gt;</rdf:li>"), xmp);
            assertTrue(xmp.contains("<xmp:ModifyDate>2026-11-23T00:00:00Z</xmp:ModifyDate>"), xmp);
        }
    }

    @Test
    void rules_and_backgrounds_are_artifacts_and_leave_text_whole() throws IOException {
        var sketch = new Sketch();
        int paragraph = sketch.element(sketch.element(0, "Document"), "P");
        sketch.run(paragraph, "One ", Sketch.BODY)
                .fill(0)
                .run(paragraph, "two", Sketch.BODY)
                .fill(20);
        byte[] pdf = sketch.endPage("1").pdf();
        assertConforms(pdf);
        assertEquals("<Document><P>One two</P></Document>", TagReader.read(pdf));
    }

    @Test
    void words_in_another_language_say_so() throws IOException {
        var sketch = new Sketch();
        int paragraph = sketch.element(sketch.element(0, "Document"), "P");
        sketch.run(paragraph, "The ", Sketch.BODY);
        sketch.run(paragraph, "quadratus lumborum", Sketch.in("la", Sketch.BODY));
        int quote = sketch.element(paragraph, "Quote", "lang", "fr");
        sketch.run(quote, "ici", Sketch.in("fr", Sketch.BODY));
        byte[] pdf = sketch.endPage("1").pdf();
        assertConforms(pdf);
        assertEquals("<Document><P>The quadratus lumborum<Quote>ici</Quote></P></Document>", TagReader.read(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String operators =
                    new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(operators.contains("/Span<</MCID 1/Lang<FEFF006C0061>>>BDC"), operators);
            assertEquals(1, operators.split("/Lang", -1).length - 1, operators);
        }
    }

    @Test
    void a_figure_has_a_text_and_a_box() throws IOException {
        var triangle = List.of(
                PathArt.Segment.move(0.0, 20.0),
                PathArt.Segment.line(40.0, 20.0),
                PathArt.Segment.curve(40.0, 10.0, 30.0, 0.0, 20.0, 0.0),
                PathArt.Segment.close());
        var shape =
                new PathArt.Shape(triangle, List.of(), Optional.of(Rgb.BLACK), Optional.of(new Rgb(31, 111, 120)), 1.5);
        var art = new PathArt("triangle", 40, 20, List.of(shape));
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        sketch.picture(sketch.element(document, "Figure", "alt", "A triangle, standing"), art);
        sketch.picture(0, art).paragraph(document, "Below.");
        byte[] pdf = sketch.endPage("1").pdf();
        assertConforms(pdf);
        assertEquals("<Document><Figure></Figure><P>Below.</P></Document>", TagReader.read(pdf));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            var root = (PDStructureElement)
                    read.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
            var figure = (PDStructureElement) root.getKids().get(0);
            assertEquals("A triangle, standing", figure.getAlternateDescription());
            var layout = (PDLayoutAttributeObject) figure.getAttributes().getObject(0);
            assertEquals("[40.0,495.0,140.0,545.0]", layout.getBBox().toString());
            BufferedImage image = new PDFRenderer(read).renderImage(0);
            assertEquals(Color.BLACK.getRGB(), image.getRGB(40 + 55, 50 + 40));
            assertEquals(Color.WHITE.getRGB(), image.getRGB(40 + 3, 50 + 3));
        }
    }

    private static List<PathArt.Segment> box(double x, double y, double size) {
        return List.of(
                PathArt.Segment.move(x, y),
                PathArt.Segment.line(x + size, y),
                PathArt.Segment.line(x + size, y + size),
                PathArt.Segment.line(x, y + size),
                PathArt.Segment.close());
    }

    private static PathArt clipped(String name) {
        Optional<Rgb> red = Optional.of(new Rgb(255, 0, 0));
        Optional<Rgb> blue = Optional.of(new Rgb(0, 0, 255));
        return new PathArt(
                name,
                100,
                50,
                List.of(
                        new PathArt.Shape(box(0, 0, 50), List.of(), Optional.of(Rgb.BLACK), Optional.empty(), 0),
                        new PathArt.Shape(box(0, 0, 50), box(10, 10, 10), red, Optional.empty(), 0),
                        new PathArt.Shape(box(5, 5, 10), box(10, 10, 10), Optional.empty(), blue, 2),
                        new PathArt.Shape(box(50, 0, 50), box(60, 10, 10), red, blue, 1),
                        new PathArt.Shape(box(90, 0, 10), List.of(), Optional.empty(), blue, 1)));
    }

    @Test
    void a_clip_shows_the_inside_and_neighbours_share_it() throws IOException {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        sketch.picture(sketch.element(document, "Figure", "alt", "Squares"), clipped("squares"));
        byte[] pdf = sketch.paragraph(document, "Below.").endPage("1").pdf();
        assertConforms(pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDXObject picture = read.getPage(0).getResources().getXObject(COSName.getPDFName("P1"));
            String operators = "\n" + new String(picture.getStream().toByteArray(), StandardCharsets.ISO_8859_1);
            assertEquals(2, operators.split("W n", -1).length - 1, operators);
            assertEquals(operators.split("\nq\n", -1).length, operators.split("\nQ\n", -1).length, operators);
            BufferedImage image = new PDFRenderer(read).renderImage(0);
            assertEquals(Color.BLACK.getRGB(), image.getRGB(40 + 25, 50 + 25));
            assertEquals(Color.RED.getRGB(), image.getRGB(40 + 18, 50 + 18));
            assertEquals(Color.BLUE.getRGB(), image.getRGB(40 + 15, 50 + 12));
            assertEquals(Color.WHITE.getRGB(), image.getRGB(40 + 55, 50 + 5));
            assertEquals(Color.RED.getRGB(), image.getRGB(40 + 65, 50 + 15));
        }
    }

    @Test
    void a_picture_that_is_shown_again_is_written_once() throws IOException {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        PathArt art = clipped("squares");
        for (int i = 0; i < 3; i++) {
            sketch.fill(0).picture(sketch.element(document, "Figure", "alt", "Squares " + i), art);
        }
        byte[] pdf = sketch.paragraph(document, "Below.").endPage("1").pdf();
        assertConforms(pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            List<COSName> objects = new ArrayList<>();
            read.getPage(0).getResources().getXObjectNames().forEach(objects::add);
            assertEquals(1, objects.size());
            BufferedImage image = new PDFRenderer(read).renderImage(0);
            for (int i = 0; i < 3; i++) {
                assertEquals(Color.BLACK.getRGB(), image.getRGB(40 + 25, 50 + 66 * i + 25));
                assertEquals(Color.RED.getRGB(), image.getRGB(40 + 18, 50 + 66 * i + 18));
            }
        }
    }

    @Test
    void what_no_writer_can_draw_is_our_bug() {
        var sketch = new Sketch();
        sketch.line(sketch.element(0, "Marquee"), "x", Sketch.BODY).endPage("1");
        assertThrows(IllegalStateException.class, sketch::pdf);
        Sketch unknown = new Sketch().picture(0, () -> "unknown").endPage("1");
        assertThrows(IllegalStateException.class, unknown::pdf);
    }

    @Test
    void several_threads_write_the_same() throws Exception {
        byte[] alone = torture().pdf();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> writes =
                    Collections.nCopies(8, () -> torture().pdf());
            for (Future<byte[]> written : threads.invokeAll(writes)) {
                assertArrayEquals(alone, written.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void assertConforms(byte[] pdf) {
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1));
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A));
    }
}
