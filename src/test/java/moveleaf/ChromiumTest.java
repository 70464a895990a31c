package moveleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The browser that other tests look through: it must see sizes, schemes and faults. */
@ExtendWith(Chromium.Shared.class)
final class ChromiumTest {
    private static final String GOOD =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bird dog</title><style>
            :root { color-scheme: light dark } body { background: #fff; color: #000; margin: 0 }
            @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } }
            </style></head><body><main><h1>Bird dog</h1></main></body></html>
            """;

    @Test
    void a_screenshot_has_the_size_and_the_scheme_asked_for(Chromium chromium, @TempDir Path folder)
            throws IOException {
        String url = page(folder, GOOD);
        for (Chromium.Scheme scheme : Chromium.Scheme.values()) {
            var picture = ImageIO.read(new ByteArrayInputStream(chromium.screenshot(url, 320, 480, scheme)));
            assertEquals(320, picture.getWidth());
            assertEquals(480, picture.getHeight());
            assertEquals(scheme == Chromium.Scheme.DARK ? 0xFF000000 : 0xFFFFFFFF, picture.getRGB(319, 479));
        }
    }

    @Test
    void a_whole_page_is_taller_than_the_window(Chromium chromium, @TempDir Path folder) throws IOException {
        String url = page(folder, GOOD.replace("margin: 0", "margin: 0; padding: 1px; height: 2998px"));
        var picture =
                ImageIO.read(new ByteArrayInputStream(chromium.screenshotOfWholePage(url, 400, Chromium.Scheme.LIGHT)));
        assertEquals(400, picture.getWidth());
        assertEquals(3000, picture.getHeight());
    }

    @Test
    void axe_finds_faults_and_only_faults(Chromium chromium, @TempDir Path folder) throws IOException {
        assertEquals(List.of(), chromium.axeViolations(page(folder, GOOD)));
        List<String> faults = chromium.axeViolations(page(folder, GOOD.replace(" lang=\"en\"", "")));
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith("html-has-lang: html: "), faults::toString);
    }

    @Test
    void axe_runs_where_the_page_allows_no_script(Chromium chromium, @TempDir Path folder) throws IOException {
        String policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\"><title>";
        assertEquals(List.of(), chromium.axeViolations(page(folder, GOOD.replace("<title>", policy))));
    }

    @Test
    void scripts_can_be_turned_off_and_their_errors_heard(Chromium chromium, @TempDir Path folder) throws IOException {
        String url = page(folder, GOOD.replace("</main>", "</main><script>throw new Error('ouch')</script>"));
        chromium.scripts(Chromium.Scripts.OFF);
        chromium.open(url, 800, 600, Chromium.Scheme.LIGHT);
        assertEquals(List.of(), chromium.complaints());
        chromium.scripts(Chromium.Scripts.ON);
        chromium.open(url, 800, 600, Chromium.Scheme.LIGHT);
        assertTrue(chromium.complaints().toString().contains("ouch"));
        assertEquals("Bird dog", chromium.text());
        assertEquals("Bird dog", chromium.script("return document.title"));
    }

    private static String page(Path folder, String html) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), html);
        return file.toUri().toString();
    }
}
