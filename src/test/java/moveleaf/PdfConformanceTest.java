package moveleaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static moveleaf.PdfConformance.Flavour.A_2A;
import static moveleaf.PdfConformance.Flavour.A_2B;
import static moveleaf.PdfConformance.Flavour.UA_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.junit.jupiter.api.Test;

/** The judge itself: it must find fault, and it must be possible to please. */
final class PdfConformanceTest {
    private static final String XMP =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                    pdfaid:part="2" pdfaid:conformance="A" pdfuaid:part="1">
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Empty</rdf:li></rdf:Alt></dc:title>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                      <pdfaProperty:name>part</pdfaProperty:name>
                      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                      <pdfaProperty:category>internal</pdfaProperty:category>
                      <pdfaProperty:description>The part of ISO 14289</pdfaProperty:description>
                    </rdf:li></rdf:Seq></pdfaSchema:property>
                  </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    @Test
    void a_bare_page_breaks_rules_of_every_flavour() throws IOException {
        byte[] pdf = emptyPage(Tags.NONE);
        for (PdfConformance.Flavour flavour : PdfConformance.Flavour.values()) {
            List<String> failures = PdfConformance.failures(pdf, flavour);
            assertTrue(failures.stream().allMatch(f -> f.matches("(?s)[\\d.]+-\\d+: .+ \\(.+\\)")), failures::toString);
            assertFalse(failures.isEmpty(), flavour.name());
        }
    }

    @Test
    void an_empty_page_that_says_all_it_must_conforms() throws IOException {
        byte[] pdf = emptyPage(Tags.ALL);
        assertEquals(List.of(), PdfConformance.failures(pdf, UA_1));
        assertEquals(List.of(), PdfConformance.failures(pdf, A_2A));
    }

    @Test
    void what_is_no_pdf_is_a_failure() {
        assertEquals(1, PdfConformance.failures("no PDF".getBytes(UTF_8), A_2B).size());
    }

    private enum Tags {
        NONE,
        ALL
    }

    private static byte[] emptyPage(Tags tags) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (tags == Tags.ALL) {
                tag(document);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void tag(PDDocument document) throws IOException {
        document.setDocumentId(1L);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        catalog.setStructureTreeRoot(new PDStructureTreeRoot());
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(XMP.getBytes(UTF_8));
        catalog.setMetadata(metadata);
    }
}
