package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import moveleaf.PdfConformance;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.figure.Drawing;
import moveleaf.figure.Picture;
import moveleaf.figure.Tone;
import moveleaf.pdf.DocumentFacts;
import moveleaf.pdf.FontBook;
import moveleaf.pdf.PdfWriter;
import moveleaf.pdf.SampleImages;
import moveleaf.pdf.TagReader;
import moveleaf.source.SourceFile;
import moveleaf.typeset.ImageArt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of every feature of print-css.md, of no guide: each conforms, and what its tags say is what was written, in the
 * order in which it was written. The PDFs are left in {@code target/torture}, to be looked at.
 */
class TortureTest {
    private static final FontBook FONTS = new FontBook();

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TortureTest.class.getResourceAsStream("/torture/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Pictures pictures() {
        Drawing.Path path = new Drawing.Path(List.of(
                new Drawing.Move(0, 0), new Drawing.Line(300, 60), new Drawing.Line(0, 60), new Drawing.Close()));
        Drawing wide = new Drawing(
                300, 60, List.of(new Drawing.Shape(path, Optional.empty(), Optional.of(Tone.SKIN), Optional.empty())));
        return new Pictures(
                Map.of("wide", wide),
                Map.of(
                        "dots",
                        file(SampleImages.png(
                                "dots", SampleImages.plain(BufferedImage.TYPE_INT_ARGB, 80, 40, SampleImages.TEAL))),
                        "leaf",
                        file(SampleImages.svg("leaf", "<circle cx='50' cy='25' r='20' fill='#1f6f78'/>"))));
    }

    private static Picture file(ImageArt art) {
        return new Picture(
                art.name(), Picture.Kind.valueOf(art.format().name()), art.width(), art.height(), art.bytes());
    }

    private static byte[] pdf(String name) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet sheet = Stylesheet.read(new SourceFile("style.css", resource("style.css")), diagnostics);
        HtmlDocument html = HtmlDocument.parse(
                        new SourceFile(name, resource(name)), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        PrintDocument document =
                PrintDocument.of(new Manuscript(html, sheet), "a4", new Stock(FONTS, pictures()), diagnostics);
        assertEquals("", DiagnosticLines.of(diagnostics));
        DocumentFacts facts = new DocumentFacts(
                document.title(),
                document.authors(),
                document.language(),
                document.subject(),
                document.keywords(),
                Instant.EPOCH,
                Instant.EPOCH,
                "Moveleaf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(document.composition(), facts, out);
        Path folder = Files.createDirectories(Path.of("target/torture"));
        Files.write(folder.resolve(name.replace(".html", ".pdf")), out.toByteArray());
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scripts.html", "lines.html", "notes.html", "tables.html", "book.html"})
    void a_document_conforms_and_says_what_was_written(String name) throws IOException {
        byte[] pdf = pdf(name);
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1));
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A));
        assertEquals(written(resource(name)), said(TagReader.read(pdf)));
    }

    /** The words of the HTML and of what its stylesheet adds, in reading order. */
    private static String written(String html) {
        Document document = Jsoup.parse(html);
        document.select("[data-again], [aria-hidden]").remove();
        for (Element link : document.select("[data-folio]")) {
            link.appendText(link.attr("data-folio"));
        }
        for (Element link : document.select("[data-see]")) {
            link.appendText(" (page " + link.attr("data-see") + ")");
        }
        for (Element quote : document.select("q")) {
            quote.prependText("“").appendText("”");
        }
        return plain(document.body().wholeText());
    }

    /** What the tags say, without labels of lists and notes. */
    private static String said(String tags) {
        return plain(tags.replaceAll("<Lbl>[^<]{1,3}</Lbl>", "").replaceAll("<[^>]*>", ""));
    }

    /** Text as a person reads it: without what steers lines, and composed. */
    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}\u00ad\u200b\u2060]+", "");
    }
}
