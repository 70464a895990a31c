package moveleaf.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the preview does while somebody writes. */
@Timeout(30)
final class RebuildTest {
    private SketchGuide guide;
    private PreviewServer preview;
    private Visitor visitor;

    @BeforeEach
    void start(@TempDir Path folder) throws InterruptedException {
        guide = new SketchGuide(folder.resolve("guide"))
                .write("index.html", SketchGuide.HOME)
                .write("other.html", "<title>Other</title>")
                .write("site.css", "body { color: black }");
        preview = guide.serve();
        visitor = new Visitor(preview);
        guide.awaitRebuild("good");
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    @Test
    void a_page_is_told_when_it_changes() throws IOException, InterruptedException {
        try (var events = events("/")) {
            guide.write("index.html", SketchGuide.HOME.replace("Home", "Start"));
            awaitReload(events);
        }
        assertTrue(visitor.get("/").body().contains("<h1>Start</h1>"));
    }

    @Test
    void a_page_that_does_not_change_is_left_alone() throws IOException, InterruptedException {
        try (var events = events("/")) {
            guide.write("other.html", "<title>Another</title>");
            guide.awaitRebuild("good");
            assertEquals(":", events.readLine());
            guide.write("site.css", "body { color: blue }");
            awaitReload(events);
        }
    }

    @Test
    void a_page_that_comes_back_late_is_told_at_once() throws IOException, InterruptedException {
        String seen = Visitor.seen(visitor.get("/other.html").body());
        guide.write("other.html", "<title>Another</title>");
        guide.awaitRebuild("good");
        try (var events = events("/other.html", seen)) {
            awaitReload(events);
        }
    }

    @Test
    void a_half_written_file_shows_what_is_wrong_until_it_is_whole() throws IOException, InterruptedException {
        String seen = Visitor.seen(visitor.get("/").body());
        guide.write("index.html", SketchGuide.HOME + "ERROR <script>alert(1)</script> & \"more\"\n");
        try (var events = events("/", seen)) {
            awaitReload(events);
        }
        HttpResponse<String> broken = visitor.get("/other.html");
        assertEquals(500, broken.statusCode());
        assertTrue(broken.body().contains("<h1>1 error</h1>"), broken::body);
        assertTrue(broken.body().contains("<h2>index.html:4:1</h2>"), broken::body);
        assertTrue(
                broken.body().contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;</bdi>"),
                broken::body);
        assertFalse(broken.body().contains("<script>alert"), broken::body);
        assertTrue(broken.body().contains("<pre tabindex=\"0\">    4 | ERROR &lt;script&gt;"), broken::body);
        assertEquals(200, visitor.get("/site.css").statusCode());

        guide.write("index.html", SketchGuide.HOME);
        try (var events = events("/other.html", Visitor.seen(broken.body()))) {
            awaitReload(events);
        }
        assertEquals(200, visitor.get("/other.html").statusCode());
    }

    @Test
    void a_fault_of_ours_is_shown_and_survived() throws IOException, InterruptedException {
        guide.write("index.html", "FAULT <b>the galley should have ended\n");
        guide.awaitRebuild("fault");
        HttpResponse<String> broken = visitor.get("/");
        assertEquals(500, broken.statusCode());
        assertTrue(broken.body().contains("<h1>Moveleaf has a fault</h1>"), broken::body);
        assertTrue(
                broken.body().contains("java.lang.IllegalStateException: &lt;b&gt;the galley should have ended"),
                broken::body);
        try (var events = events("/", Visitor.seen(broken.body()))) {
            guide.write("index.html", SketchGuide.HOME);
            awaitReload(events);
        }
        assertEquals(200, visitor.get("/").statusCode());
    }

    @Test
    void warnings_are_noted_on_every_page_and_listed_on_one() throws IOException, InterruptedException {
        assertFalse(visitor.get("/").body().contains("moveleaf-note"));
        guide.write("other.html", "<title>Other</title>\nWARNING nobody links here\n");
        guide.awaitRebuild("good");
        String page = visitor.get("/").body();
        assertTrue(page.contains("<a href=\"/.moveleaf/problems\">1 warning</a></aside>\n</body>"), page);
        String problems = visitor.get("/.moveleaf/problems").body();
        assertTrue(problems.contains("<strong>warning:</strong> <bdi>nobody links here</bdi>"), problems);
        assertTrue(problems.contains("hint: <bdi>delete the line</bdi>"), problems);
    }

    @Test
    void a_guide_deleted_and_made_again_comes_back() throws IOException, InterruptedException {
        delete(guide.folder);
        guide.awaitRebuild("errors");
        assertTrue(visitor.get("/").body().contains("there is no such folder"));
        guide.write("index.html", SketchGuide.HOME);
        guide.awaitRebuild("good");
        guide.told.clear();
        TimeUnit.MILLISECONDS.sleep(1500);
        guide.told.clear();
        guide.write("index.html", SketchGuide.HOME.replace("Home", "Again"));
        guide.awaitRebuild("good");
        assertTrue(visitor.get("/").body().contains("Again"));
    }

    @Test
    void a_guide_replaced_by_another_folder_is_followed() throws IOException, InterruptedException {
        SketchGuide other = new SketchGuide(guide.folder.resolveSibling("other"))
                .write("index.html", SketchGuide.HOME.replace("Home", "New"));
        Files.move(guide.folder, guide.folder.resolveSibling("old"));
        Files.move(other.folder, guide.folder);
        awaitText("/", "New");
        guide.write("index.html", SketchGuide.HOME.replace("Home", "Newer"));
        awaitText("/", "Newer");
    }

    @Test
    void editors_that_rename_are_followed() throws IOException, InterruptedException {
        for (String title : new String[] {"One", "Two", "Three"}) {
            guide.told.clear();
            Path draft =
                    Files.writeString(guide.folder.resolve(".index.html.swp"), SketchGuide.HOME.replace("Home", title));
            Files.move(
                    draft,
                    guide.folder.resolve("index.html"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            awaitText("/", title);
        }
    }

    @Test
    void a_new_folder_is_watched_and_hidden_files_are_not() throws IOException, InterruptedException {
        guide.write("new/deep/page.html", "<title>Deep</title>");
        awaitText("/new/deep/page.html", "Deep");
        guide.write("new/deep/page.html", "<title>Deeper</title>");
        awaitText("/new/deep/page.html", "Deeper");
        TimeUnit.MILLISECONDS.sleep(300);
        guide.told.clear();
        guide.write("new/.page.html.swp", "x");
        guide.write(".git/index", "x");
        assertEquals(null, guide.told.poll(1500, TimeUnit.MILLISECONDS));
    }

    @Test
    void many_changes_at_once_are_one_rebuild() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            guide.write("page-" + i + ".html", "<title>Page</title>");
        }
        guide.awaitRebuild("good");
        TimeUnit.MILLISECONDS.sleep(1500);
        assertTrue(guide.told.size() <= 1, guide.told::toString);
    }

    private BufferedReader events(String page) throws IOException, InterruptedException {
        return events(page, Visitor.seen(visitor.get(page).body()));
    }

    private BufferedReader events(String page, String seen) throws IOException, InterruptedException {
        var reader = new BufferedReader(new InputStreamReader(visitor.events(page, seen), StandardCharsets.UTF_8));
        assertEquals("retry: 500", reader.readLine());
        assertEquals("", reader.readLine());
        return reader;
    }

    private static void awaitReload(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.equals("event: reload")) {
            line = events.readLine();
        }
        assertEquals("event: reload", line);
    }

    private void awaitText(String path, String text) throws IOException, InterruptedException {
        String body = visitor.get(path).body();
        for (int i = 0; i < 100 && !body.contains(">" + text + "<"); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            body = visitor.get(path).body();
        }
        assertTrue(body.contains(">" + text + "<"), body);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
