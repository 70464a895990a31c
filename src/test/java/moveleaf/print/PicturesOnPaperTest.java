package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Test;

/** From HTML with pictures to a PDF. */
class PicturesOnPaperTest {
    private static final FontBook FONTS = new FontBook();
    private static final String CSS =
            """
            @page { size: 300pt 360pt; margin: 24pt; @footnote { max-height: 50% } }
            html { font-family: "Source Sans"; line-height: 16pt; line-snap: baseline }
            .poses { display: flex; gap: 8pt; align-items: flex-end }
            .steps figure { float: right; width: 45%; margin-left: 10pt; margin-bottom: 4pt }
            p { margin: 0 0 8pt 0 }
            .rigid { width: 400pt; max-width: none }
            """;

    private static Drawing drawing() {
        Drawing.Path square = path(5, 5, 40);
        return new Drawing(
                100,
                60,
                List.of(
                        new Drawing.Shape(
                                square,
                                Optional.empty(),
                                Optional.of(Tone.SKIN),
                                Optional.of(new Drawing.Stroke(Tone.LINE, 1.5))),
                        new Drawing.Shape(
                                path(10, 10, 60),
                                Optional.of(square),
                                Optional.empty(),
                                Optional.of(new Drawing.Stroke(Tone.WORK_HATCH, 1))),
                        new Drawing.Shape(
                                path(0, 20, 60), Optional.of(square), Optional.of(Tone.WORK), Optional.empty())));
    }

    private static Drawing.Path path(double x, double y, double size) {
        return new Drawing.Path(List.of(
                new Drawing.Move(x, y),
                new Drawing.Line(x + size, y),
                new Drawing.Curve(x + size, y + size / 3, x + size * 0.75, y + size / 2, x, y + size / 2),
                new Drawing.Close()));
    }

    private static Pictures pictures() {
        return new Pictures(
                Map.of("start", drawing(), "end", drawing()),
                Map.of(
                        "dots",
                                file(SampleImages.png(
                                        "dots",
                                        SampleImages.plain(BufferedImage.TYPE_INT_ARGB, 80, 40, SampleImages.TEAL))),
                        "photo", file(SampleImages.jpeg("photo", SampleImages.grey(80, 40, 90))),
                        "leaf", file(SampleImages.svg("leaf", "<circle cx='50' cy='25' r='20' fill='#1f6f78'/>"))));
    }

    private static Picture file(ImageArt art) {
        return new Picture(
                art.name(), Picture.Kind.valueOf(art.format().name()), art.width(), art.height(), art.bytes());
    }

    private static byte[] pdf(String body, String expected) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet sheet = Stylesheet.read(new SourceFile("s.css", CSS), diagnostics);
        String text = "<!doctype html>\n<html lang=\"en\"><head><title>T</title></head><body>\n" + body;
        HtmlDocument html = HtmlDocument.parse(new SourceFile("t.html", text), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        PrintDocument document =
                PrintDocument.of(new Manuscript(html, sheet), "letter", new Stock(FONTS, pictures()), diagnostics);
        assertEquals(expected, DiagnosticLines.of(diagnostics));
        DocumentFacts facts = new DocumentFacts(
                document.title(), List.of(), "en", "", List.of(), Instant.EPOCH, Instant.EPOCH, "Moveleaf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(document.composition(), facts, out);
        assertEquals(List.of(), PdfConformance.failures(out.toByteArray(), PdfConformance.Flavour.UA_1));
        assertEquals(List.of(), PdfConformance.failures(out.toByteArray(), PdfConformance.Flavour.A_2A));
        return out.toByteArray();
    }

    @Test
    void pictures_of_every_kind_in_every_place_conform() throws IOException {
        byte[] pdf = pdf(
                """
                <h1>Moves</h1>
                <figure><div class="poses" role="img" aria-label="Down and up."><div><img src="start" alt=""><p>1</p></div>\
                <div><img src="end" alt=""><p>2</p></div></div><figcaption>Both ways.</figcaption></figure>
                <table><tr><th scope="row"><img src="dots" alt="Dots"></th><td>Word <img src="photo" alt="A photo"></td></tr></table>
                <img src="leaf" alt="" role="presentation">
                <section class="steps"><h2>Steps</h2>
                <figure><img src="leaf" alt="A leaf"><figcaption>Leaf.</figcaption></figure>
                <ol><li>Kneel.</li><li>Reach<sup class="cite"><a href="#r">1</a></sup><span class="note" data-note="r" data-number="1">A note.</span>
                and go on.</li></ol></section>
                <p id="r">End.</p>
                """,
                "");
        assertEquals(
                "<Document><H1>Moves</H1><Div><Figure><P>1</P><P>2</P></Figure><Caption>Both ways.</Caption></Div>"
                        + "<Table><TBody><TR><TH><Figure></Figure></TH><TD>Word<Figure></Figure></TD></TR></TBody></Table>"
                        + "<Sect><H2>Steps</H2><Div><Figure></Figure><Caption>Leaf.</Caption></Div>"
                        + "<L><LI><Lbl>1.</Lbl><LBody>Kneel.</LBody></LI><LI><Lbl>2.</Lbl><LBody>Reach"
                        + "<Reference><Link>1<!></Link></Reference><Note>A note.</Note> and go on.</LBody></LI></L></Sect>"
                        + "<P>End.</P></Document>",
                TagReader.read(pdf));
    }

    @Test
    void steps_beside_a_figure_break_over_pages_with_their_notes() throws IOException {
        StringBuilder steps = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            steps.append("<li>Kneel on all fours, hands under your shoulders, and breathe out slowly.");
            if (i % 3 == 0) {
                steps.append("<sup class=\"cite\">")
                        .append(i)
                        .append("</sup><span class=\"note\" data-note=\"n")
                        .append(i);
                steps.append("\" data-number=\"").append(i).append("\">Somebody, Something. 2010.</span>");
            }
            steps.append("</li>\n");
        }
        byte[] pdf = pdf(
                "<h1>Moves</h1><section class=\"steps\"><figure><img src=\"start\" alt=\"Down\"><img src=\"end\" alt=\"Up\">"
                        + "<figcaption>Both ways.</figcaption></figure><ol>" + steps + "</ol></section>",
                "");
        assertTrue(pdf.length > 1000);
    }

    @Test
    void a_rigid_picture_that_is_too_wide_is_reported_and_made_smaller() throws IOException {
        pdf(
                "<p>x</p><img class=\"rigid\" src=\"dots\" alt=\"Dots\">",
                """
                t.html:3:9: warning[scaled-picture]: the picture is larger than the room for it by 148 pt and is made smaller
                """);
    }
}
