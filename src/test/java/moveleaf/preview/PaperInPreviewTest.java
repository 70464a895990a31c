package moveleaf.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import moveleaf.Chromium;
import moveleaf.build.GuideFixture;
import moveleaf.build.GuideRenderer;
import moveleaf.build.Rendering;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sheets and booklets in the preview: as files, in a browser, and after a change of a stylesheet for print. */
@Timeout(120)
@ExtendWith(Chromium.Shared.class)
final class PaperInPreviewTest implements PreviewServer.Listener {
    private static final String BOOKLET =
            "  - { edition: booklet, title: Booklet, words: The whole guide to print. }\n";
    private static final String CARDS = "print/knee-cards-a4.pdf";

    private final HttpClient client = HttpClient.newHttpClient();
    private GuideFixture fixture;
    private Chromium chromium;
    private PreviewServer preview;

    @BeforeEach
    void start(Chromium shared, @TempDir Path folder) throws IOException {
        chromium = shared;
        fixture = GuideFixture.of("minimal", folder)
                .edit(
                        "guide.yaml",
                        BOOKLET,
                        BOOKLET
                                + "  - { edition: folded, title: To fold, words: Fold it., imposes: booklet }\n"
                                + "  - { edition: cards, title: Cards, words: One movement a page. }\n");
        Path templates = Files.createDirectories(fixture.root().resolve("templates"));
        preview = PreviewServer.start(
                0, List.of(fixture.guide(), templates), () -> GuideRenderer.render(fixture.options()), this);
    }

    @AfterEach
    void stop() {
        chromium.open("about:blank", 800, 600, Chromium.Scheme.LIGHT);
        preview.close();
    }

    @Override
    public void rendered(Rendering rendering) {
        // What the preview shows then is asked of it.
    }

    @Override
    public void failed(Throwable why) {
        throw new IllegalStateException(why);
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return preview.address().resolve(path);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void every_pdf_is_served_whole_and_is_a_document_to_a_browser() throws IOException, InterruptedException {
        byte[] downloads = ask("GET", "downloads.html").body();
        List<String> pdfs = new ArrayList<>(Jsoup.parse(new String(downloads, StandardCharsets.UTF_8))
                .select("a[href$=.pdf]")
                .eachAttr("href"));
        assertEquals(List.of("print/knee-booklet-a4.pdf", "print/knee-folded-a4.pdf", CARDS), pdfs);
        for (String pdf : pdfs) {
            HttpResponse<byte[]> whole = ask("GET", pdf);
            assertEquals(200, whole.statusCode());
            assertEquals(List.of("application/pdf"), whole.headers().allValues("Content-Type"));
            assertTrue(pages(whole.body()) >= 3, pdf);
            HttpResponse<byte[]> head = ask("HEAD", pdf);
            assertEquals(
                    String.valueOf(whole.body().length),
                    head.headers().firstValue("Content-Length").orElse(""));
            // A server need not know ranges; then it sends all, and says so by its status.
            HttpResponse<byte[]> range = ask("GET", pdf, "Range", "bytes=100-199");
            assertEquals(200, range.statusCode());
            assertArrayEquals(whole.body(), range.body());
            chromium.complaints();
            chromium.open(address(pdf).toString(), 800, 600, Chromium.Scheme.LIGHT);
            assertEquals("application/pdf", String.valueOf(chromium.script("return document.contentType")), pdf);
            // A document without a head of its own makes the browser look for the usual icon, which no site of ours
            // has.
            List<String> complaints = chromium.complaints().stream()
                    .filter(complaint -> !complaint.contains("/favicon.ico"))
                    .toList();
            assertEquals(List.of(), complaints, pdf);
        }
    }

    @Test
    void a_change_of_the_cards_style_is_printed_told_and_shown() throws IOException, InterruptedException {
        String style = Files.readString(Path.of("templates/print/cards/style.css"));
        int before = pages(ask("GET", CARDS).body());
        chromium.open(address("downloads.html").toString(), 800, 600, Chromium.Scheme.LIGHT);
        awaitOnPage("PDF " + before + " pages");
        fixture.template("print/cards/style.css", style + ".how { break-after: page }\n");
        awaitOnPage("PDF " + (before + 1) + " pages");
        assertEquals(before + 1, pages(ask("GET", CARDS).body()));

        fixture.template("print/cards/style.css", style + ".how { colour: red }\n");
        awaitOnPage("1 error");
        HttpResponse<byte[]> broken = ask("GET", CARDS);
        assertEquals(500, broken.statusCode());
        assertTrue(
                new String(broken.body(), StandardCharsets.UTF_8).contains("templates/print/cards/style.css:"),
                "the stylesheet's line is told");

        fixture.template("print/cards/style.css", style);
        awaitOnPage("PDF " + before + " pages");
        assertEquals(before, pages(ask("GET", CARDS).body()));
    }

    private void awaitOnPage(String words) throws InterruptedException {
        String text = "";
        for (int i = 0; i < 600 && !text.contains(words); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            text = String.valueOf(chromium.script("return document.body ? document.body.innerText : ''"))
                    .replaceAll("[\\s\\u00a0·]+", " ");
        }
        assertTrue(text.contains(words), text);
    }
}
