package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import moveleaf.Chromium;
import moveleaf.build.Rendering;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.preview.PreviewServer;
import moveleaf.view.SampleGuide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** The site without a network, and its new versions, in a browser. */
@Timeout(180)
@ExtendWith(Chromium.Shared.class)
final class OfflineTest {
    private static final SortedMap<String, String> SITE = Sites.render(new SampleGuide("Bird dog", Optional.empty()));
    private static final String PRINT = "print/sample-booklet-a4.pdf";

    private Chromium chromium;
    private SiteServer server;

    @BeforeEach
    void serve(Chromium shared) {
        chromium = shared;
        server = new SiteServer(site("Bird dog"));
        server.put(PRINT, "%PDF-1.7");
    }

    @AfterEach
    void leave() {
        chromium.driver().get("about:blank");
        server.close();
    }

    @Test
    void after_one_visit_every_page_opens_without_a_network() {
        visit();
        server.close();
        for (String path : SITE.keySet()) {
            if (path.endsWith(".html")) {
                open(path);
                assertEquals(
                        Jsoup.parse(SITE.getOrDefault(path, "")).title(),
                        chromium.driver().getTitle(),
                        path);
            }
        }
        open("");
        assertEquals("Bird dog", heading());
        open("exercises/bird-dog");
        assertEquals("Bird dog", heading());
        assertEquals(
                "rgb(255, 253, 248)",
                chromium.script("return getComputedStyle(document.documentElement).backgroundColor"));
        open("find.html#q=bird");
        assertTrue(awaits("#page-results li"), "the search has no index");
        open("exercises/gone.html");
        assertEquals("There is no such page", heading());
    }

    @Test
    void it_says_calmly_where_files_to_print_are_that_the_guide_is_kept() {
        visit();
        open("downloads.html");
        assertTrue(awaits("#page-offline:not(:empty)"));
        assertTrue(chromium.text().contains("Ready to use offline."));
    }

    @Test
    void a_file_to_print_is_kept_when_it_has_been_opened() {
        visit();
        open("downloads.html");
        assertEquals(
                false,
                chromium.driver()
                        .executeAsyncScript(
                                "caches.match(arguments[0]).then(r => arguments[1](!!r))", server.url(PRINT)));
        String load = "fetch(arguments[0]).then(r => r.text()).catch(() => 'nothing').then(arguments[1])";
        assertEquals("%PDF-1.7", chromium.driver().executeAsyncScript(load, server.url(PRINT)));
        server.close();
        assertEquals("%PDF-1.7", chromium.driver().executeAsyncScript(load, server.url(PRINT)));
        assertEquals("nothing", chromium.driver().executeAsyncScript(load, server.url("print/other.pdf")));
    }

    @Test
    void a_new_version_waits_until_the_reader_asks_for_it() {
        visit();
        server.publish(site("Heron dog"));
        open("exercises/bird-dog.html");
        assertTrue(awaits(".news"), "no word of the new version");
        assertTrue(chromium.text().contains("There is a new version of this guide."));
        assertEquals("Bird dog", heading());
        open("practise.html");
        assertFalse(awaits(".news"), "a session is disturbed");
        open("index.html");
        assertEquals("Bird dog", heading());
        assertTrue(awaits(".news"), "no word of the new version on the next page");
        assertEquals(List.of(), chromium.axeViolations(server.url("index.html"), 360, 740, Chromium.Scheme.DARK));
        assertTrue(awaits(".news button.main"));
        chromium.driver().findElement(By.cssSelector(".news button.main")).click();
        for (int i = 0; i < 100 && !heading().equals("Heron dog"); i++) {
            pause();
        }
        assertEquals("Heron dog", heading());
        open("exercises/bird-dog.html");
        assertEquals("Heron dog", heading());
        assertFalse(awaits(".news"), "it goes on about it");
        assertEquals(1L, versions(), "the old one takes room");
        server.close();
        open("stretches/cat-and-cow.html");
        assertEquals("Cat and cow", heading());
    }

    @Test
    void a_page_that_stays_open_keeps_its_version_when_another_tab_lets_the_new_one_in() {
        visit();
        String first = chromium.driver().getWindowHandle();
        open("exercises/bird-dog.html");
        chromium.driver().switchTo().newWindow(WindowType.TAB);
        try {
            server.publish(site("Heron dog"));
            open("index.html");
            assertTrue(awaits(".news button.main"));
            chromium.driver().findElement(By.cssSelector(".news button.main")).click();
            for (int i = 0; i < 100 && !heading().equals("Heron dog"); i++) {
                pause();
            }
            assertEquals("Heron dog", heading());
            assertTrue(movements().contains("Heron dog"));
            chromium.driver().switchTo().window(first);
            assertTrue(awaits(".news"), "the other tab isn't told");
            assertEquals("Bird dog", heading());
            assertTrue(movements().contains("Bird dog"), "an old page got a file of the new version");
            assertFalse(movements().contains("Heron dog"));
            assertEquals(2L, versions());
            open("exercises/bird-dog.html");
            assertEquals("Heron dog", heading(), "a page that is opened now is new");
            assertTrue(movements().contains("Heron dog"));
            open("index.html");
            for (int i = 0; i < 100 && !versions().equals(1L); i++) {
                pause();
            }
            assertEquals(1L, versions(), "the old one is let go");
        } finally {
            for (String tab : chromium.driver().getWindowHandles()) {
                if (!tab.equals(first)) {
                    chromium.driver().switchTo().window(tab).close();
                }
            }
            chromium.driver().switchTo().window(first);
        }
    }

    @Test
    void a_new_version_that_was_found_before_the_page_listened_is_told() {
        visit();
        server.publish(site("Heron dog"));
        chromium.driver()
                .executeAsyncScript(
                        """
                        const done = arguments[0];
                        navigator.serviceWorker.getRegistration().then(known => known.update()).then(() => done())""");
        chromium.driver().navigate().refresh();
        assertTrue(awaits(".news"));
    }

    @Test
    void a_version_that_was_only_half_uploaded_changes_nothing() {
        visit();
        server.publish(site("Heron dog"));
        server.put("pages/about.html", "<title>From some other version</title>");
        String state =
                """
                const done = arguments[0];
                navigator.serviceWorker.getRegistration().then(async known => {
                    const next = (await known.update()).installing;
                    const say = () => ['installed', 'redundant'].includes(next.state) && done(next.state);
                    next.addEventListener('statechange', say);
                    say();
                });
                """;
        assertEquals("redundant", chromium.driver().executeAsyncScript(state));
        server.close();
        open("exercises/bird-dog.html");
        assertEquals("Bird dog", heading());
        assertFalse(awaits(".news"));
    }

    @Test
    void from_disk_there_is_no_worker_and_no_complaint(@TempDir Path folder) {
        Sites.write(SITE, folder);
        chromium.complaints();
        chromium.open(folder.resolve("index.html").toUri().toString(), 800, 600, Chromium.Scheme.LIGHT);
        assertEquals("Bird dog", heading());
        assertEquals(
                0,
                chromium.driver()
                        .findElements(By.cssSelector("link[rel=manifest]"))
                        .size());
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void the_preview_keeps_nothing() {
        SortedMap<String, byte[]> files = site("Bird dog");
        files.putAll(ServiceWorker.of(files, Sites.TEMPLATES, new Diagnostics()));
        Rendering rendering = new Rendering(files, List.of());
        PreviewServer.Listener quiet = new PreviewServer.Listener() {
            @Override
            public void rendered(Rendering done) {}

            @Override
            public void failed(Throwable why) {}
        };
        try (PreviewServer preview = PreviewServer.start(0, List.of(), () -> rendering, quiet)) {
            chromium.open(preview.address().toString(), 800, 600, Chromium.Scheme.LIGHT);
            assertEquals("Bird dog", heading());
            assertFalse(awaits("link[rel=manifest]"));
            String workers = "navigator.serviceWorker.getRegistrations().then(all => arguments[0](all.length))";
            assertEquals(0L, chromium.driver().executeAsyncScript(workers));
            // One that another site has left at the same address goes when the browser asks for it anew.
            String left =
                    "navigator.serviceWorker.register('/sw.js').then(() => arguments[0](1), () => arguments[0](0))";
            assertEquals(1L, chromium.driver().executeAsyncScript(left));
            for (int i = 0; i < 100 && !Long.valueOf(0).equals(chromium.driver().executeAsyncScript(workers)); i++) {
                pause();
            }
            assertEquals(0L, chromium.driver().executeAsyncScript(workers));
            chromium.driver().get("about:blank");
        }
    }

    /** Opens the first page and waits until all is kept. */
    private void visit() {
        open("index.html");
        assertEquals(
                "ready",
                chromium.driver()
                        .executeAsyncScript("navigator.serviceWorker.ready.then(() => arguments[0]('ready'))"));
    }

    private void open(String path) {
        chromium.open(server.url(path), 800, 600, Chromium.Scheme.LIGHT);
    }

    /** In one step, for the page may be loaded anew between two. */
    private String heading() {
        return String.valueOf(chromium.script("return document.querySelector('h1')?.textContent"));
    }

    /** The words of the movements' script, as this page gets them now. */
    private String movements() {
        return String.valueOf(chromium.driver()
                .executeAsyncScript("fetch('/care/guide/assets/movements.js').then(r => r.text()).then(arguments[0])"));
    }

    /** How many versions the browser keeps. */
    private Object versions() {
        return Objects.requireNonNull(
                chromium.driver()
                        .executeAsyncScript(
                                "caches.keys().then(names => arguments[0](names.filter(n => /[0-9a-f]{12}$/.test(n)).length))"));
    }

    /** Whether something is there within two seconds. */
    private boolean awaits(String selector) {
        for (int i = 0; i < 40; i++) {
            if (!chromium.driver().findElements(By.cssSelector(selector)).isEmpty()) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The sample guide under another title. */
    private static SortedMap<String, byte[]> site(String title) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Sites.render(new SampleGuide(title, Optional.empty()))
                .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
