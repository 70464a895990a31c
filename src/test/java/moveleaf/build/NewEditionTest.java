package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moveleaf.PdfConformance;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new edition needs no Java: a template and a stylesheet beside a guide, and a line in its settings. */
class NewEditionTest {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="{{guide.language}}" data-excerpt>
            <head><title>{{guide.title}}, to pin up</title></head>
            <body>
            <h1>{{guide.title}}</h1>
            {{#parts}}
            {{#articles}}
            {{#movement}}
            <p class="move">{{article.title}}: {{dose.sentence}}</p>
            {{/movement}}
            {{/articles}}
            {{/parts}}
            </body>
            </html>
            """;

    @Test
    void it_is_made_offered_and_tagged(@TempDir Path temp) throws IOException {
        GuideFixture fixture = GuideFixture.of("minimal", temp)
                .edit(
                        "guide.yaml",
                        "editions:\n",
                        "editions:\n  - edition: pin-up\n    title: To pin up\n    words: All movements in a line each.\n")
                .template("print/pin-up/page.mustache", PAGE)
                .template(
                        "print/pin-up/style.css",
                        "@page { size: a5 landscape; margin: 12mm } html { font-family: \"Source Sans\" } .move { font-weight: 600 }")
                .build()
                .expect();
        List<String> made = fixture.output().keySet().stream()
                .filter(path -> path.contains("pin-up"))
                .toList();
        assertEquals(List.of("print/knee-pin-up-a4.pdf"), made);
        byte[] pdf = Files.readAllBytes(fixture.out().resolve(made.get(0)));
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Do it"), text);
        }
        fixture.expectFile("downloads.html", "To pin up");
    }
}
