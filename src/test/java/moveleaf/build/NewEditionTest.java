package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import moveleaf.PdfConformance;
import moveleaf.diagnostic.DiagnosticPrinter;
import moveleaf.pdf.PrintedPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new edition needs no Java: a template and a stylesheet beside a guide, written here from nothing and without the shared ones, and a
 * line in its settings. It has what the editions that ship have: pictures, notes at the foot, running heads, contents with page numbers,
 * both papers; it is folded by another line, and it can be a handout.
 */
class NewEditionTest {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="{{guide.language}}" data-excerpt>
            <head><title>{{guide.title}}, to pin up</title></head>
            <body>
            <h1>{{guide.title}}</h1>
            {{#handout}}
            <p>{{#title}}{{.}}{{/title}}{{^title}}{{words.your-movements}}{{/title}}, {{#preparedFor}}{{.}}{{/preparedFor}}</p>
            {{/handout}}
            {{#guide.warnings}}
            <p>{{call}}: {{#emergency}}{{.}}; {{/emergency}} {{#today}}{{.}}; {{/today}}</p>
            {{/guide.warnings}}
            <p>{{#painScale}}{{range}} {{name}} {{/painScale}} {{guide.reviewLine}}</p>
            {{#parts}}
            {{#articles}}
            {{#movement}}
            <p class="contents"><a href="#{{article.id}}">{{article.title}}</a></p>
            {{/movement}}
            {{/articles}}
            {{/parts}}
            {{#parts}}
            {{#articles}}
            {{#movement}}
            <section id="{{article.id}}">
            <h2>{{article.title}}</h2>
            {{#steps}}
            {{#figure}}
            <div role="img" aria-label="{{alt}}">{{#poses}}<img src="{{name}}" alt="">{{/poses}}</div>
            {{/figure}}
            {{/steps}}
            <div class="why">{{{article.lead}}}</div>
            <p class="dose">{{dose.sentence}}</p>
            {{#stopIf}}<h3>{{{heading}}}</h3>{{{body}}}{{/stopIf}}
            {{#askFirst}}<h3>{{{heading}}}</h3>{{{body}}}{{/askFirst}}
            </section>
            {{/movement}}
            {{/articles}}
            {{/parts}}
            </body>
            </html>
            """;

    private static final String STYLE =
            """
            @page { margin: 15mm; @bottom-right { content: string(move) " " counter(page) " / " counter(pages) } }
            @media (paper: letter) { @page { size: 5.5in 8.5in } }
            @media (paper: a4) { @page { size: a5 } }
            html { font-family: "Source Sans"; font-size: 12pt; line-height: 15pt }
            section { break-before: page }
            h2 { string-set: move content() }
            .contents a::after { content: leader('.') target-counter(attr(href url), page) }
            .note { float: footnote; font-size: 10pt; line-height: 12pt }
            .note::marker { content: attr(data-number) " " }
            img { width: 40mm }
            .dose { font-weight: 600 }
            """;

    private static final String EDITIONS =
            """
            editions:
              - { edition: pin-up, title: To pin up, words: All movements with their evidence. }
              - { edition: pin-up-folded, title: To fold, words: Two on a side., imposes: pin-up, paper-thickness: 0.1 mm }
            """;

    @TempDir
    private Path temp;

    private GuideFixture guide() {
        return GuideFixture.of("minimal", temp)
                .edit("guide.yaml", "editions:\n", EDITIONS)
                .edit("guide.yaml", "papers: [a4]", "papers: [letter, a4]")
                .template("print/pin-up/page.mustache", PAGE)
                .template("print/pin-up/style.css", STYLE);
    }

    @Test
    void it_is_made_on_both_papers_offered_folded_and_tagged() throws IOException {
        GuideFixture fixture = guide().build().expect();
        SortedMap<String, byte[]> files = fixture.output();
        assertEquals(
                List.of(
                        "print/knee-pin-up-a4.pdf",
                        "print/knee-pin-up-folded-a4.pdf",
                        "print/knee-pin-up-folded-letter.pdf",
                        "print/knee-pin-up-letter.pdf"),
                files.keySet().stream().filter(path -> path.contains("pin-up")).toList());
        for (String paper : List.of("letter", "a4")) {
            byte[] pdf = files.getOrDefault("print/knee-pin-up-" + paper + ".pdf", new byte[0]);
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1));
            assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A));
            List<String> pages = PrintedPages.packed(pdf);
            assertEquals(3, pages.size());
            assertTrue(
                    pages.get(0).contains("Legraise2....") && pages.get(0).contains("Calfstretch3...."), pages.get(0));
            assertTrue(pages.get(1).contains("Legraise2/3"), pages.get(1));
            assertTrue(pages.get(1).contains("FransenM"), "its note: " + pages.get(1));
            byte[] folded = files.getOrDefault("print/knee-pin-up-folded-" + paper + ".pdf", new byte[0]);
            try (PDDocument sheets = Loader.loadPDF(folded)) {
                assertEquals(2, sheets.getNumberOfPages());
            }
        }
        fixture.expectFile("downloads.html", "To pin up");
        fixture.expectFile("downloads.html", "To fold");
    }

    @Test
    void it_can_be_a_handout() throws IOException {
        Path out = temp.resolve("out.pdf");
        HandoutReport report = HandoutCall.select(guide().guide(), "leg-raise")
                .edition("pin-up")
                .preparedFor("A. Name")
                .to(out);
        assertEquals("", DiagnosticPrinter.text(report.diagnostics()));
        String text = String.join("", PrintedPages.packed(Files.readAllBytes(out)));
        assertTrue(text.contains("A.Name") && text.contains("Legraise"), text);
    }
}
