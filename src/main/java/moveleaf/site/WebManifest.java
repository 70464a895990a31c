package moveleaf.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moveleaf.data.JsonWriter;
import moveleaf.view.GuideView;

/** What a device needs to know to put the guide on its home screen. Addresses are relative, so it may lie in any folder. */
final class WebManifest {
    private WebManifest() {}

    /**
     * The file.
     *
     * @param paper the color behind a page
     */
    static String of(GuideView guide, Optional<String> paper) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", guide.title());
        manifest.put("short_name", shortName(guide.id()));
        manifest.put("description", String.join(" ", guide.summary()));
        manifest.put("lang", guide.language());
        manifest.put("dir", guide.direction());
        manifest.put("start_url", "index.html");
        manifest.put("scope", "./");
        // Some devices have a way back of their own in the smaller frame; those that don't know it take the other.
        manifest.put("display", "standalone");
        manifest.put("display_override", List.of("minimal-ui", "standalone"));
        paper.ifPresent(color -> {
            manifest.put("theme_color", color);
            manifest.put("background_color", color);
        });
        manifest.put(
                "icons",
                List.of(
                        icon("assets/favicon.svg", "any", "image/svg+xml", "any"),
                        icon("assets/icon-192.png", "192x192", "image/png", "any"),
                        icon("assets/icon-512.png", "512x512", "image/png", "any"),
                        icon("assets/icon-maskable-512.png", "512x512", "image/png", "maskable")));
        return JsonWriter.write(manifest) + "\n";
    }

    /** Titles are too long to stand under an icon; the id is short by nature. */
    private static String shortName(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, Object> icon(String path, String sizes, String type, String purpose) {
        Map<String, Object> icon = new LinkedHashMap<>();
        icon.put("src", path);
        icon.put("sizes", sizes);
        icon.put("type", type);
        icon.put("purpose", purpose);
        return icon;
    }
}
