package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** What is kept for use without a network, and what it is called. */
final class ServiceWorkerTest {
    @Test
    void the_same_files_are_the_same_version_and_any_other_page_is_another() {
        assertEquals(worker(site("old")), worker(site("old")));
        assertNotEquals(worker(site("old")), worker(site("new")));
    }

    @Test
    void a_file_to_print_or_for_other_sites_is_no_part_of_it() {
        SortedMap<String, byte[]> more = site("old");
        more.put("print/guide-booklet-a4.pdf", bytes("%PDF"));
        more.put("share/index.png", bytes("PNG"));
        more.put("assets/icon-512.png", bytes("PNG"));
        more.put("guide.json", bytes("{}"));
        more.put("sitemap.xml", bytes("<urlset/>"));
        assertEquals(worker(site("old")), worker(more));
        String list = text(ServiceWorker.of(more, Sites.TEMPLATES, new Diagnostics()), "assets/files.js");
        for (String path : site("old").keySet()) {
            assertTrue(list.contains('"' + path + "\":\""), list);
        }
    }

    @Test
    void a_site_without_a_first_page_has_none() {
        SortedMap<String, byte[]> none = site("old");
        none.remove("index.html");
        assertTrue(ServiceWorker.of(none, Sites.TEMPLATES, new Diagnostics()).isEmpty());
    }

    @Test
    void the_worker_stays_small() {
        String worker = worker(site("old"));
        assertFalse(worker.contains("{version}"), worker);
        assertTrue(worker.length() < 3_900, () -> "sw.js: " + worker.length());
    }

    private static SortedMap<String, byte[]> site(String words) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("index.html", bytes(words));
        files.put("pages/a.html", bytes("a"));
        files.put("assets/site.css", bytes("b"));
        files.put("assets/sans.woff2", bytes("c"));
        files.put("figures/a.png", bytes("d"));
        files.put("manifest.webmanifest", bytes("{}"));
        return files;
    }

    private static String worker(SortedMap<String, byte[]> site) {
        return text(ServiceWorker.of(site, Sites.TEMPLATES, new Diagnostics()), "sw.js");
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
