package moveleaf.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import moveleaf.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The preview in a browser: what a writer sees after each save. */
@Timeout(120)
@ExtendWith(Chromium.Shared.class)
final class PreviewInBrowserTest {
    private Chromium chromium;
    private SketchGuide guide;
    private PreviewServer preview;

    @BeforeEach
    void start(Chromium shared, @TempDir Path folder) {
        chromium = shared;
        guide = new SketchGuide(folder.resolve("guide"))
                .write(
                        "index.html",
                        SketchGuide.HOME.replace("</title>", "</title><link rel=stylesheet href=site.css>"))
                .write("site.css", "h1 { color: rgb(1, 2, 3) }")
                .write("favicon.ico", "");
        preview = guide.serve();
    }

    @AfterEach
    void stop() {
        chromium.open("about:blank", 800, 600, Chromium.Scheme.LIGHT);
        preview.close();
    }

    @Test
    void an_open_page_follows_edits_errors_and_styles() throws InterruptedException {
        chromium.complaints();
        chromium.open(preview.address().toString(), 800, 600, Chromium.Scheme.LIGHT);
        assertEquals("Home", text());

        edit("Home", "Start");
        awaitText("Start");

        guide.write("extra.html", "ERROR <b>nobody</b> & \"nothing\"\n");
        awaitText(
                """
                1 error
                The guide comes back by itself when the errors are mended.
                extra.html:1:1
                error: <b>nobody</b> & "nothing" sketch
                """
                        .strip());

        guide.write("extra.html", "<title>Mended</title>");
        awaitText("Start");

        guide.write("site.css", "h1 { color: rgb(4, 5, 6) }");
        awaitStyle("rgb(4, 5, 6)");

        guide.write("extra.html", "WARNING soft\n");
        awaitText("Start\n1 warning");
        // What is complained of is the page of problems alone, which comes with status 500.
        List<String> complaints = chromium.complaints().stream()
                .filter(complaint -> !complaint.contains("status of 500"))
                .toList();
        assertEquals(List.of(), complaints);
    }

    @Test
    void the_pages_of_the_preview_pass_axe() throws InterruptedException {
        guide.awaitRebuild("good");
        guide.write("extra.html", "ERROR wrong\nWARNING soft\n");
        guide.awaitRebuild("errors");
        for (Chromium.Scheme scheme : Chromium.Scheme.values()) {
            assertEquals(List.of(), chromium.axeViolations(preview.address().toString(), 320, 640, scheme));
        }
        guide.write("extra.html", "WARNING soft\n");
        guide.awaitRebuild("good");
        assertEquals(List.of(), chromium.axeViolations(preview.address().toString()));
        guide.write("extra.html", "FAULT\n");
        guide.awaitRebuild("fault");
        assertEquals(List.of(), chromium.axeViolations(preview.address().toString()));
    }

    private void edit(String from, String to) {
        guide.write(
                "index.html",
                SketchGuide.HOME
                        .replace("</title>", "</title><link rel=stylesheet href=site.css>")
                        .replace("<h1>" + from, "<h1>" + to));
    }

    private void awaitText(String text) throws InterruptedException {
        for (int i = 0; i < 100 && !text().startsWith(text); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(text().startsWith(text), text());
    }

    /** In one step, for the page may be reloaded between two. */
    private String text() {
        String script = "return document.body ? document.body.innerText : ''";
        return String.valueOf(chromium.script(script)).strip().replaceAll("\\s*\n\\s*", "\n");
    }

    private void awaitStyle(String colour) throws InterruptedException {
        String script = "return getComputedStyle(document.querySelector('h1')).color";
        for (int i = 0; i < 100 && !colour.equals(chromium.script(script)); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(colour, chromium.script(script));
    }
}
