package moveleaf.pdf;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** The XMP packet: what the document says of itself, and which rules it keeps. */
final class Xmp {
    /** PDF/A-2 knows no PDF/UA: its properties must be described. */
    private static final String UA_SCHEMA =
            """
            <rdf:Description rdf:about=""
              xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
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
            <pdfaProperty:description>The part of ISO 14289 that the document keeps</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    /** Rules that a document keeps. */
    enum Claim {
        /** PDF/A-2a and PDF/UA-1. */
        TAGGED,
        /** PDF/A-2b. */
        SHEETS
    }

    private Xmp() {}

    static String packet(DocumentFacts facts, Claim claim) {
        boolean tagged = claim == Claim.TAGGED;
        String properties = alternative("dc:title", facts.title())
                + list("dc:creator", "rdf:Seq", facts.authors())
                + list("dc:language", "rdf:Bag", List.of(facts.language()))
                + (facts.subject().isEmpty() ? "" : alternative("dc:description", facts.subject()))
                + list("dc:subject", "rdf:Bag", facts.keywords())
                + (facts.keywords().isEmpty() ? "" : simple("pdf:Keywords", String.join(", ", facts.keywords())))
                + simple("dc:format", "application/pdf")
                + simple("xmp:CreatorTool", facts.program())
                + simple("pdf:Producer", facts.program())
                + simple("xmp:CreateDate", date(facts.created()))
                + simple("xmp:ModifyDate", date(facts.modified()))
                + simple("xmp:MetadataDate", date(facts.modified()));
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfaid:part>2</pdfaid:part>
                """
                + simple("pdfaid:conformance", tagged ? "A" : "B")
                + (tagged ? simple("pdfuaid:part", "1") : "")
                + properties
                + "</rdf:Description>\n"
                + (tagged ? UA_SCHEMA : "")
                + """
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """;
    }

    private static String simple(String name, String value) {
        return "<" + name + ">" + escape(value) + "</" + name + ">\n";
    }

    private static String alternative(String name, String value) {
        return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(value) + "</rdf:li></rdf:Alt></" + name
                + ">\n";
    }

    private static String list(String name, String kind, List<String> values) {
        return values.isEmpty()
                ? ""
                : values.stream()
                        .map(value -> "<rdf:li>" + escape(value) + "</rdf:li>")
                        .collect(Collectors.joining(
                                "", "<" + name + "><" + kind + ">", "</" + kind + "></" + name + ">\n"));
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Characters that XML can't hold are dropped. */
    private static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(Xmp::allowed).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int codePoint) {
        boolean control = codePoint < 0x20 && codePoint != '\t' && codePoint != '\n';
        boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
        return !control && !surrogate && (codePoint & 0xfffe) != 0xfffe;
    }
}
