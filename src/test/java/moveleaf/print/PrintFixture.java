package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.figure.Drawing;
import moveleaf.figure.Tone;
import moveleaf.source.SourceFile;
import moveleaf.typeset.Galley;

/** What the tests of this package call: CSS and HTML in, text out. */
final class PrintFixture {
    /** No margins, one size, so that a dump shows what a test is about. */
    private static final String BARE =
            "* { margin: 0; font-family: Latin } @page { size: 200pt 100pt; margin: 10pt }\n";

    /** {@code wide} is 80 × 40 units and so 60 × 30 points, {@code tall} 40 × 200 and so 30 × 150. */
    private static final Pictures PICTURES =
            new Pictures(Map.of("wide", drawing(80, 40), "tall", drawing(40, 200)), Map.of());

    private PrintFixture() {}

    private static Drawing drawing(double width, double height) {
        Drawing.Path path = new Drawing.Path(List.of(
                new Drawing.Move(0, 0),
                new Drawing.Line(width, height),
                new Drawing.Line(0, height),
                new Drawing.Close()));
        return new Drawing(
                width,
                height,
                List.of(new Drawing.Shape(path, Optional.empty(), Optional.of(Tone.SKIN), Optional.empty())));
    }

    /** The diagnostics of a stylesheet alone. */
    static void checkCss(String css, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet.read(new SourceFile("s.css", css), diagnostics);
        assertEquals(expected, DiagnosticLines.of(diagnostics));
    }

    /** The diagnostics of a stylesheet and a body. */
    static void checkAll(String css, String body, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        galley(css, body, "letter", diagnostics);
        assertEquals(expected, DiagnosticLines.of(diagnostics));
    }

    /** The galley of a body; nothing may be reported. */
    static void check(String css, String body, String expected) {
        assertEquals(expected, GalleyDump.of(galley(BARE + css, body)));
    }

    /** The structure tree of a body; nothing may be reported. */
    static void checkStructure(String css, String body, String expected) {
        assertEquals(expected, GalleyDump.structure(galley(BARE + css, body)));
    }

    static Galley galley(String css, String body) {
        return galley(css, body, "letter");
    }

    static Galley galley(String css, String body, String paper) {
        Diagnostics diagnostics = new Diagnostics();
        Galley galley = galley(css, body, paper, diagnostics);
        assertEquals("", DiagnosticLines.of(diagnostics));
        return galley;
    }

    static Galley galley(String css, String body, String paper, Diagnostics diagnostics) {
        Stylesheet sheet = Stylesheet.read(new SourceFile("s.css", css), diagnostics);
        String text = body.contains("<html") ? body : "<!doctype html>\n<html lang=\"en\"><body>\n" + body;
        HtmlDocument html = HtmlDocument.parse(new SourceFile("t.html", text), offset -> Optional.empty(), diagnostics)
                .orElseThrow();
        return new GalleyBuilder(
                        new Manuscript(html, sheet),
                        paper,
                        new Stock(new PlainFaces(), PICTURES),
                        new Tightness(),
                        diagnostics)
                .build();
    }
}
