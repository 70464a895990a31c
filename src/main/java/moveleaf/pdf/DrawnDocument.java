package moveleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Element;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A document whose pages have been drawn once: to be written in reading order, on sheets, or both. For one thread. */
public final class DrawnDocument {
    private final Composition composition;
    private final DocumentFacts facts;
    private final DocumentRoot root = new DocumentRoot();
    private final Compressor compressor = new Compressor();
    private final COSDictionary resources = new COSDictionary();
    private final List<COSDictionary> pages = new ArrayList<>();
    private final List<COSStream> contents = new ArrayList<>();
    private final StructureTree structure;
    private final byte[] seen;

    private DrawnDocument(Composition composition, DocumentFacts facts, PictureForms forms) throws IOException {
        this.composition = composition;
        this.facts = facts;
        var fonts = new DocumentFonts(composition.pages());
        COSDictionary faces = fonts.write(compressor);
        resources.setItem(COSName.FONT, faces);
        resources.setItem(COSName.PROPERTIES, Artifacts.properties());
        var looks = new Fingerprint();
        var pictures = new DocumentPictures(composition.pages(), forms, compressor, looks);
        var lines = new RecurringLines(composition.pages(), pictures.resources(), faces, compressor, looks);
        composition.pages().forEach(this::add);
        structure = new StructureTree(composition.elements(), pages);
        draw(fonts, pictures, lines, looks);
        if (pictures.resources().size() > 0) {
            resources.setItem(COSName.XOBJECT, pictures.resources());
        }
        seen = looks.bytes();
    }

    /**
     * Draws all pages.
     *
     * @throws IOException where a face or a picture can't be written
     */
    public static DrawnDocument of(Composition composition, DocumentFacts facts) throws IOException {
        return of(composition, facts, new PictureForms());
    }

    /**
     * Draws all pages, with drawings from files that other documents may show too.
     *
     * @throws IOException where a face or a picture can't be written
     */
    public static DrawnDocument of(Composition composition, DocumentFacts facts, PictureForms forms)
            throws IOException {
        return new DrawnDocument(composition, facts, forms);
    }

    private void add(Page page) {
        COSDictionary dictionary = root.page(page.width(), page.height());
        dictionary.setItem(COSName.RESOURCES, resources);
        dictionary.setItem(COSName.getPDFName("Tabs"), COSName.S);
        pages.add(dictionary);
    }

    private void draw(DocumentFonts fonts, DocumentPictures pictures, RecurringLines lines, Fingerprint looks) {
        var order = new ReadingOrder(composition.pages());
        var palette = new Palette();
        for (int i = 0; i < pages.size(); i++) {
            Page page = composition.pages().get(i);
            if (page.number() != i + 1) {
                throw new IllegalStateException("page " + page.number() + " does not stand at its place");
            }
            var content = new PageContent(
                    page,
                    order,
                    fonts,
                    pictures,
                    structure,
                    lines,
                    palette,
                    composition.destinations().keySet(),
                    facts.language());
            byte[] operators = content.draw();
            looks.add(operators);
            contents.add(compressor.stream(operators));
            pages.get(i).setItem(COSName.CONTENTS, contents.get(i));
            pages.get(i).setInt(COSName.STRUCT_PARENTS, i);
            COSArray annotations = content.annotations();
            if (annotations.size() > 0) {
                pages.get(i).setItem(COSName.ANNOTS, annotations);
            }
        }
        if (!palette.isEmpty()) {
            resources.setItem(COSName.COLORSPACE, palette.resources());
            lines.colours(palette.resources());
        }
    }

    /**
     * Writes the document in reading order: tagged, PDF/UA-1 and PDF/A-2a. Once.
     *
     * @throws IOException where {@code out} fails
     */
    public void write(OutputStream out) throws IOException {
        COSDictionary catalog = root.catalog();
        var mark = Cos.inline();
        mark.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, mark);
        catalog.setItem(COSName.VIEWER_PREFERENCES, titled());
        catalog.setItem(COSName.STRUCT_TREE_ROOT, structure.write());
        new Navigation(composition, pages).write(catalog);
        var identity = new Identity(facts, Xmp.Claim.TAGGED);
        identity.write(catalog);
        identity.write(root, new Fingerprint().add(seen).add(tags()));
        compressor.finish();
        PdfFile.write(root, out);
    }

    /**
     * Writes the pages on sheets: PDF/A-2b, without tags, links and bookmarks, for a printer.
     *
     * @param sheets that the pages fit: {@link Imposition#misfit} finds nothing
     * @param about what the sheets say of themselves
     * @throws IOException where {@code out} fails
     */
    public void impose(Imposition sheets, DocumentFacts about, OutputStream out) throws IOException {
        compressor.finish();
        var imposed = new DocumentRoot();
        COSBase copied = new Copies().of(resources);
        var packed = new Compressor();
        new ImposedSheets(sheets, composition.pages(), contents, copied, packed).addTo(imposed);
        COSDictionary preferences = titled();
        preferences.setItem(COSName.getPDFName("PrintScaling"), COSName.NONE);
        preferences.setItem(COSName.getPDFName("Duplex"), COSName.getPDFName("DuplexFlipShortEdge"));
        imposed.catalog().setItem(COSName.VIEWER_PREFERENCES, preferences);
        var identity = new Identity(about, Xmp.Claim.SHEETS);
        identity.write(imposed.catalog());
        identity.write(imposed, new Fingerprint().add(seen).add(sheets.toString()));
        packed.finish();
        PdfFile.write(imposed, out);
    }

    private static COSDictionary titled() {
        var preferences = Cos.inline();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        return preferences;
    }

    /** What documents that look the same may differ in: tags, bookmarks and links. */
    private String tags() {
        var text = new StringBuilder();
        for (Element element : composition.elements()) {
            text.append(element.parent()).append(' ').append(element.role()).append(element.attributes());
        }
        for (Composition.PlacedBookmark mark : composition.outline()) {
            text.append(mark.level()).append(' ').append(mark.title());
            place(mark.page(), mark.y(), text);
        }
        composition.destinations().forEach((name, at) -> place(at.page(), at.y(), text.append(name)));
        for (Page page : composition.pages()) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.LinkArea link) {
                    place(page.number(), link.x(), text.append(PageLinks.address(link)));
                    place(link.element(), link.y(), text.append(link.words()));
                }
            }
        }
        return text.toString();
    }

    private static void place(int number, double at, StringBuilder text) {
        text.append(' ')
                .append(number)
                .append(' ')
                .append(ContentStream.hundredths(at))
                .append('\n');
    }
}
