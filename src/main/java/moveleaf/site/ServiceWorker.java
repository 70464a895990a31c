package moveleaf.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.template.TemplateSource;

/**
 * The script that keeps the site in the reader's browser, and the list of what it keeps: every page, style, script, figure and
 * font. Files to print and pictures for other sites are not among them.
 *
 * <p>A version is named by a hash of all these files. Each stands in the list with its own, so that a browser never takes a file of
 * another version for this one's, and fetches only what has changed.
 */
public final class ServiceWorker {
    static final String SCRIPT = "sw.js";
    static final String LIST = "assets/files.js";

    private static final String PLACE = "{version}";

    /** Bytes of a hash that the list holds: enough against chance, which is all there is to fear here. */
    private static final int HASH = 6;

    private ServiceWorker() {}

    /**
     * The worker and its list.
     *
     * @param site all files by path from the root
     * @return both by path; none where the site has no first page, because its template is wrong
     */
    public static SortedMap<String, byte[]> of(
            SortedMap<String, byte[]> site, TemplateSource source, Diagnostics diagnostics) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (site.containsKey("index.html")) {
            String script = new Scripts(source, diagnostics).joined("sw", Set.of());
            SortedMap<String, String> hashes = new TreeMap<>(List.copyOf(site.entrySet()).parallelStream()
                    .filter(file -> isKept(file.getKey()))
                    .collect(Collectors.toConcurrentMap(Map.Entry::getKey, file -> hash(file.getValue()))));
            String version = version(script, hashes);
            files.put(SCRIPT, bytes(script.replace(PLACE, version)));
            files.put(LIST, bytes(SitePages.data("files", new TreeMap<>(Map.of("files", hashes, "version", version)))));
        }
        return files;
    }

    private static String hash(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(Sha256.of(bytes), HASH));
    }

    private static boolean isKept(String path) {
        return path.endsWith(".html")
                || path.endsWith(".webmanifest")
                || path.startsWith("figures/")
                || (path.startsWith("assets/") && !path.endsWith(".png"));
    }

    private static String version(String script, SortedMap<String, String> hashes) {
        StringBuilder all = new StringBuilder(script);
        hashes.forEach((path, hash) -> all.append(path).append(' ').append(hash).append('\n'));
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(all.toString()), HASH));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
