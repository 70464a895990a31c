package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import moveleaf.diagnostic.Diagnostic;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Editions as nobody should make them, through the whole tool: each ends in a diagnostic at its place, with a hint, in bounded time,
 * and no file is written.
 */
class HostilePaperTest {
    private static final String BOOKLET =
            "  - { edition: booklet, title: Booklet, words: The whole guide to print. }\n";
    private static final String STYLE = "@page { size: a5; margin: 12mm }\nhtml { font-family: \"Source Sans\" }\n";
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en" data-excerpt>
            <head><title>Pin up</title></head>
            <body>
            <p class="a">One two three.</p>
            </body>
            </html>
            """;
    private static final String CSS = "templates/print/pin-up/style.css:";
    private static final String HTML = "templates/print/pin-up/page.mustache:";

    @TempDir
    Path temp;

    static Stream<Arguments> hostile() {
        String doubled = "html { --a0: x" + doubled() + " }\np { font-family: var(--a39) }";
        return Stream.of(
                // settings
                at("content/guide.yaml:18:52", "unknown-edition", g -> {
                    edition(g, "x, title: X, words: Fold., imposes: y");
                    edition(g, "y, title: Y, words: Fold., imposes: x");
                }),
                at(
                        "content/guide.yaml:17:49",
                        "unknown-edition",
                        g -> edition(g, "x, title: X, words: F., imposes: x")),
                at("content/guide.yaml:17:72", "wrong-value", g -> imposed(g, "signature: 0")),
                at("content/guide.yaml:17:72", "wrong-value", g -> imposed(g, "signature: 1000000000")),
                at("content/guide.yaml:17:78", "wrong-value", g -> imposed(g, "paper-thickness: 1 km")),
                at("content/guide.yaml:17:16", "wrong-value", g -> edition(g, "../../etc, title: X, words: W.")),
                // files
                at(HTML + "1:1", "missing-template", g -> g.delete("../templates/print/pin-up/page.mustache")),
                at(CSS + "1:1", "missing-template", g -> g.delete("../templates/print/pin-up/style.css")),
                at(CSS + "1:1", "import-loop", g -> sheet(g, "@import \"style.css\";\n" + STYLE)),
                at(CSS + "1:1", "missing-import", g -> sheet(g, "@import \"https://example.org/a.css\";\n" + STYLE)),
                at(CSS + "1:1", "missing-import", g -> sheet(g, "@import \"../../../../etc/passwd\";\n" + STYLE)),
                at("templates/print/shared/c.css:1:1", "import-loop", g -> {
                    g.template("print/shared/b.css", "@import \"c.css\";");
                    g.template("print/shared/c.css", "@import \"b.css\";");
                    sheet(g, "@import \"b.css\";\n" + STYLE);
                }),
                // stylesheets
                at(CSS + "3:21", "unknown-font", g -> rules(g, "html { font-family: \"No Such Sans\" }")),
                at(CSS + "4:18", "unsupported-value", g -> rules(g, doubled)),
                at(CSS + "3:15", "unsupported-value", g -> rules(g, "@page { size: 1000000mm 1000000mm }")),
                at(CSS + "3:17", "no-room", g -> rules(g, "@page { margin: 500mm }")),
                at(CSS + "3:16", "unsupported-value", g -> rules(g, "p { font-size: 1000000pt }")),
                at(CSS + "3:17", "unsupported-value", g -> rules(g, "p { margin-top: 1e308pt }")),
                at(CSS + "3:14", "unsupported-value", g -> rules(g, "p { orphans: 2000000000 }")),
                at(
                        CSS + "3:40",
                        "css-syntax",
                        g -> rules(g, "p { margin: calc(" + "(".repeat(5000) + "1pt" + ")".repeat(5000) + ") }")),
                at(CSS + "3:1", "unsupported-selector", g -> rules(g, "a ".repeat(20_000) + "{ color: red }")),
                at(
                        CSS + "3:18",
                        "unsupported-value",
                        g -> rules(g, "p { font-family: var(--a); --a: var(--b); --b: var(--a) }")),
                at(
                        CSS + "3:1",
                        "unsupported-rule",
                        g -> rules(g, "@media print { @media print { p { color: red } } }")),
                at(CSS + "3:1", "unsupported-selector", g -> rules(g, "@page :odd { margin: 1mm }")),
                at(CSS + "3:26", "unseen-character", g -> rules(g, "p::before { content: \"Do \u202E4-8\u202C\" }")),
                at(
                        CSS + "100003:5",
                        "unknown-property",
                        g -> rules(g, "p { color: red }\n".repeat(100_000) + "p { colr: red }")),
                at(CSS + "1:1", "file-too-large", g -> sheet(g, " ".repeat(5_000_000) + STYLE)),
                at(HTML + "5:1", "off-page", g -> rules(g, "p { text-indent: -1000pt }")),
                at(HTML + "5:1", "overfull-line", g -> rules(g, "p { text-indent: 5000pt }")),
                at(HTML + "5:1", "too-large", g -> rules(g, "p { border: 900pt solid red }")),
                // templates
                at(HTML + "5:5", "missing-partial", g -> body(g, "{{> nope}}")),
                at(HTML + "5:5", "partial-loop", g -> body(g, "{{> page}}")),
                at(HTML + "5:7", "unseen-character", g -> body(g, "<p>Do \u20674-8\u2069</p>")),
                at(HTML + "5:1", "no-glyph", g -> body(g, "<p>\u8170\u75DB \uD83D\uDE00</p>")),
                at(HTML + "5:1", "nesting-too-deep", g -> body(g, "<div>".repeat(100_000))),
                at(HTML + "5:1", "no-qr-code", g -> body(g, "<img src=\"qr:" + "x".repeat(5000) + "\" alt=\"x\">")),
                at(HTML + "5:1", "no-such-picture", g -> body(g, "<img src=\"/etc/passwd\" alt=\"x\">")),
                at(HTML + "5:1", "unsupported-element", g -> body(g, "<script>alert(1)</script>")),
                at(HTML + "5:1", "overfull-line", g -> body(g, "<p>" + "x".repeat(100_000) + "</p>")),
                at(
                        HTML + "5:1",
                        "too-large",
                        g -> body(g, "<table><tr>" + "<td>x</td>".repeat(3000) + "</tr></table>")));
    }

    /** Custom properties each of which is twice the one before. */
    private static String doubled() {
        StringBuilder doubled = new StringBuilder();
        for (int i = 1; i < 40; i++) {
            doubled.append("; --a" + i + ": var(--a" + (i - 1) + ") var(--a" + (i - 1) + ")");
        }
        return doubled.toString();
    }

    private static void edition(GuideFixture guide, String rest) {
        guide.edit("guide.yaml", BOOKLET, BOOKLET + "  - { edition: " + rest + " }\n");
    }

    private static void imposed(GuideFixture guide, String rest) {
        edition(guide, "x, title: X, words: Fold., imposes: booklet, " + rest);
    }

    private static void sheet(GuideFixture guide, String css) {
        guide.template("print/pin-up/style.css", css);
    }

    private static void rules(GuideFixture guide, String css) {
        sheet(guide, STYLE + css);
    }

    private static void body(GuideFixture guide, String html) {
        guide.template("print/pin-up/page.mustache", PAGE.replace("<p class=\"a\">One two three.</p>", html));
    }

    private static Arguments at(String place, String code, Consumer<GuideFixture> mistake) {
        return Arguments.of(place, code, mistake);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("hostile")
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void an_edition_that_makes_no_sense_is_told_and_nothing_is_written(
            String place, String code, Consumer<GuideFixture> mistake) {
        GuideFixture guide = GuideFixture.of("minimal", temp)
                .edit("guide.yaml", BOOKLET, BOOKLET + "  - { edition: pin-up, title: Pin up, words: One page. }\n");
        sheet(guide, STYLE);
        body(guide, "<p class=\"a\">One two three.</p>");
        mistake.accept(guide);
        guide.only("pin-up").build();
        String all = String.join("\n", guide.headlines());
        Diagnostic told = guide.report().diagnostics().stream()
                .filter(d -> d.code().equals(code)
                        && guide.headlines()
                                .get(guide.report().diagnostics().indexOf(d))
                                .contains(place + ": "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("expected " + place + " " + code + " among\n" + all));
        assertTrue(told.hint().isPresent(), all);
        assertEquals(
                code.equals("unknown-font") ? Set.of("print/knee-pin-up-a4.pdf") : Set.of(),
                guide.output().keySet());
    }
}
