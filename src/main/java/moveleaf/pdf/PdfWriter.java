package moveleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import moveleaf.typeset.Composition;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Writes a composition as a tagged PDF that is PDF/UA-1 and PDF/A-2a. The same composition and facts give the same bytes,
 * whatever the clock, the locale and the time zone. Decides nothing: what is on the pages and how it is structured, the
 * composition says. Safe for use by several threads.
 */
public final class PdfWriter {
    /** Objects that are compressed together; with PDFBox's 200 they take somewhat more room. */
    private static final CompressParameters LARGE = new CompressParameters(1000);

    /**
     * Writes a document.
     *
     * @throws IOException where {@code out} fails
     */
    public void write(Composition composition, DocumentFacts facts, OutputStream out) throws IOException {
        MessageDigest digest = digest();
        var compressor = new Compressor();
        try (var document = new PDDocument()) {
            document.getDocument().setVersion(1.7f);
            List<COSDictionary> pages = new ArrayList<>();
            var fonts = new DocumentFonts(composition.pages());
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts.write(compressor));
            var pictures = new DocumentPictures(composition.pages(), document, digest);
            if (pictures.resources().size() > 0) {
                resources.setItem(COSName.XOBJECT, pictures.resources());
            }
            for (Page page : composition.pages()) {
                pages.add(add(page, resources, document));
            }
            var structure = new StructureTree(composition.elements(), pages);
            draw(composition, facts, new Drawn(fonts, pictures, structure, digest, compressor), pages);
            catalog(composition, facts, structure, pages, document);
            digest(composition, digest);
            identify(document, facts, digest);
            compressor.finish();
            document.save(out, LARGE);
        }
    }

    private static COSDictionary add(Page page, COSDictionary resources, PDDocument document) {
        var added = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        document.addPage(added);
        COSDictionary dictionary = added.getCOSObject();
        dictionary.setItem(COSName.MEDIA_BOX, Cos.numbers(0, 0, page.width(), page.height()));
        dictionary.setItem(COSName.RESOURCES, resources);
        dictionary.setItem(COSName.getPDFName("Tabs"), COSName.S);
        return dictionary;
    }

    /** What pages are drawn with, and what they tell. */
    private record Drawn(
            DocumentFonts fonts,
            DocumentPictures pictures,
            StructureTree structure,
            MessageDigest digest,
            Compressor compressor) {}

    private static void draw(Composition composition, DocumentFacts facts, Drawn drawn, List<COSDictionary> pages) {
        var order = new ReadingOrder(composition.pages());
        for (int i = 0; i < pages.size(); i++) {
            Page page = composition.pages().get(i);
            if (page.number() != i + 1) {
                throw new IllegalStateException("page " + page.number() + " does not stand at its place");
            }
            var content = new PageContent(
                    page,
                    order,
                    drawn.fonts(),
                    drawn.pictures(),
                    drawn.structure(),
                    composition.destinations().keySet(),
                    facts.language());
            byte[] operators = content.draw();
            drawn.digest().update(operators);
            pages.get(i).setItem(COSName.CONTENTS, drawn.compressor().stream(operators));
            pages.get(i).setInt(COSName.STRUCT_PARENTS, i);
            COSArray annotations = content.annotations();
            if (annotations.size() > 0) {
                pages.get(i).setItem(COSName.ANNOTS, annotations);
            }
        }
    }

    private static void catalog(
            Composition composition,
            DocumentFacts facts,
            StructureTree structure,
            List<COSDictionary> pages,
            PDDocument document)
            throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.LANG, Cos.text(facts.language()));
        var mark = Cos.inline();
        mark.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, mark);
        var preferences = Cos.inline();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, structure.write());
        new Navigation(composition, pages).write(catalog);
        catalog.setItem(COSName.OUTPUT_INTENTS, Cos.array(outputIntent()));
        var metadata = new COSStream();
        try (OutputStream stream = metadata.createOutputStream()) {
            stream.write(Xmp.packet(facts).getBytes(StandardCharsets.UTF_8));
        }
        metadata.setItem(COSName.TYPE, COSName.METADATA);
        metadata.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        catalog.setItem(COSName.METADATA, metadata);
    }

    private static COSDictionary outputIntent() throws IOException {
        COSStream profile = Cos.stream(SrgbProfile.bytes());
        profile.setInt(COSName.N, 3);
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, Cos.text("sRGB"));
        intent.setItem(COSName.INFO, Cos.text("sRGB IEC61966-2.1"));
        intent.setItem(COSName.REGISTRY_NAME, Cos.text("http://www.color.org"));
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        return intent;
    }

    /** Documents that look the same and differ in tags, bookmarks or links are different ones. */
    private static void digest(Composition composition, MessageDigest digest) {
        composition.elements().forEach(element -> tell(element, digest));
        tell(composition.outline(), digest);
        tell(composition.destinations(), digest);
        for (Page page : composition.pages()) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.LinkArea link) {
                    tell(link, digest);
                }
            }
        }
    }

    private static void tell(Object value, MessageDigest digest) {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void identify(PDDocument document, DocumentFacts facts, MessageDigest digest) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(facts.title());
        if (!facts.authors().isEmpty()) {
            information.setAuthor(String.join(", ", facts.authors()));
        }
        if (!facts.subject().isEmpty()) {
            information.setSubject(facts.subject());
        }
        if (!facts.keywords().isEmpty()) {
            information.setKeywords(String.join(", ", facts.keywords()));
        }
        information.setCreator(facts.program());
        information.setProducer(facts.program());
        information.setCreationDate(calendar(facts.created()));
        information.setModificationDate(calendar(facts.modified()));
        digest.update(facts.toString().getBytes(StandardCharsets.UTF_8));
        var id = new COSString(Arrays.copyOf(digest.digest(), 16));
        document.getDocument().setDocumentID(Cos.array(id, id));
    }

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(ZonedDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
