package moveleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Says in a PDF what it is: its language, title, people and dates, the rules that it keeps, and an identifier that follows from
 * what it holds.
 *
 * @param claim which rules
 */
record Identity(DocumentFacts facts, Xmp.Claim claim) {
    private static final int IDENTIFIER = 16;

    /** What a catalog says. */
    void write(COSDictionary catalog) throws IOException {
        catalog.setItem(COSName.LANG, Cos.text(facts.language()));
        catalog.setItem(COSName.OUTPUT_INTENTS, Cos.array(outputIntent()));
        var metadata = new COSStream();
        try (OutputStream stream = metadata.createOutputStream()) {
            stream.write(Xmp.packet(facts, claim).getBytes(StandardCharsets.UTF_8));
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

    /**
     * What stands beside the catalog.
     *
     * @param content of what the document holds; it is used up
     */
    void write(DocumentRoot document, Fingerprint content) {
        var information = new PDDocumentInformation();
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
        var id = new COSString(
                Arrays.copyOf(content.add(String.join("\n", told())).bytes(), IDENTIFIER));
        document.trailer().setItem(COSName.INFO, information.getCOSObject());
        document.trailer().setItem(COSName.ID, Cos.array(id, id));
    }

    private List<String> told() {
        List<String> told = new ArrayList<>(facts.authors());
        told.addAll(facts.keywords());
        told.addAll(List.of(facts.title(), facts.language(), facts.subject(), facts.program()));
        told.addAll(List.of(facts.created().toString(), facts.modified().toString()));
        return told;
    }

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(ZonedDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
