package moveleaf.site;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import moveleaf.data.JsonWriter;
import moveleaf.data.SchemaCheck;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.template.Template;
import moveleaf.template.TemplateSource;
import moveleaf.template.Templates;
import moveleaf.view.SiteView;

/**
 * Fills the templates of the folder {@code site} with the pages of a guide, and brings what pages use. Links are relative, so the
 * site works from any folder and from disk.
 */
public final class SitePages {
    /** What pages use beside themselves, in {@code site/assets}. */
    private static final List<String> ASSETS = List.of("favicon.svg");

    /** What every page runs, and what pages run beside it. */
    private static final String EVERYWHERE = "site";

    private static final List<String> ELSEWHERE = List.of("find", "practise", "my-list", "diary");

    /** Templates, and what each shows. */
    private static final SortedMap<String, Class<? extends Record>> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("home", SiteView.Home.class),
            Map.entry("overview", SiteView.Overview.class),
            Map.entry("movement", SiteView.Movement.class),
            Map.entry("condition", SiteView.Condition.class),
            Map.entry("benefit", SiteView.Benefit.class),
            Map.entry("programme", SiteView.Programme.class),
            Map.entry("topic", SiteView.Topic.class),
            Map.entry("references", SiteView.References.class),
            Map.entry("find", SiteView.Find.class),
            Map.entry("practise", SiteView.Tool.class),
            Map.entry("my-list", SiteView.Tool.class),
            Map.entry("diary", SiteView.Tool.class),
            Map.entry("downloads", SiteView.Tool.class),
            Map.entry("changes", SiteView.Tool.class),
            Map.entry("missing", SiteView.Missing.class)));

    private final Templates templates;
    private final TemplateSource source;
    private final Diagnostics diagnostics;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private SitePages(Templates templates, TemplateSource source, Diagnostics diagnostics) {
        this.templates = templates;
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /**
     * The whole site.
     *
     * @param templates that report to {@code diagnostics}
     * @param source where the assets are found
     * @return files by path from the site's root, such as {@code exercises/bird-dog.html}; a page whose template is wrong is missing,
     *     and reported
     */
    public static SortedMap<String, byte[]> render(
            SiteView site, Templates templates, TemplateSource source, Diagnostics diagnostics) {
        SitePages pages = new SitePages(templates, source, diagnostics);
        pages.render(site);
        return Collections.unmodifiableSortedMap(pages.files);
    }

    /**
     * A page whose content is known later than the others'.
     *
     * @param templates whose mistakes {@link #render} has reported
     */
    public static SortedMap<String, byte[]> again(SiteView.Tool tool, Templates templates) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        templates
                .load(template(tool.name()), SiteView.Tool.class)
                .ifPresent(
                        t -> files.put(tool.page().path(), bytes(t.render(tool).text())));
        return files;
    }

    /** Loads the templates before there is a guide to be shown; {@link #render} then finds them there. */
    public static void load(Templates templates) {
        PAGES.forEach((name, kind) -> templates.load(template(name), kind));
    }

    private void render(SiteView site) {
        pages("home", SiteView.Home.class, List.of(site.home()), v -> v.page().path());
        pages("overview", SiteView.Overview.class, site.overviews(), v -> v.page()
                .path());
        pages("movement", SiteView.Movement.class, site.movements(), v -> v.page()
                .path());
        pages("condition", SiteView.Condition.class, site.conditions(), v -> v.page()
                .path());
        pages("benefit", SiteView.Benefit.class, site.benefits(), v -> v.page().path());
        pages("programme", SiteView.Programme.class, site.programmes(), v -> v.page()
                .path());
        pages("topic", SiteView.Topic.class, site.topics(), v -> v.page().path());
        pages("references", SiteView.References.class, List.of(site.references()), v -> v.page()
                .path());
        pages("find", SiteView.Find.class, List.of(site.find()), v -> v.page().path());
        for (SiteView.Tool tool : site.tools()) {
            pages(tool.name(), SiteView.Tool.class, List.of(tool), v -> v.page().path());
        }
        pages("missing", SiteView.Missing.class, List.of(site.missing()), v -> "404.html");
        ASSETS.forEach(this::asset);
        Styles styles = new Styles(source, diagnostics);
        put("assets/site.css", styles.all());
        StandalonePictures pictures = new StandalonePictures(styles.drawing());
        pictures.of(site.movements().stream().map(SiteView.Movement::movement).toList(), site.movingVersions())
                .forEach(this::put);
        scripts(site);
        files.putAll(site.files());
        put("guide.json", JsonWriter.write(site.export()) + "\n");
        put(site.export().schema(), SchemaCheck.text("export"));
        put("manifest.webmanifest", WebManifest.of(site.home().guide(), styles.value("paper")));
        put("_headers", Headers.of(text("index.html"), List.of(text("404.html"), pictures.rules())));
        site.address().ifPresent(address -> {
            put("sitemap.xml", Sitemap.of(address, site.export().trust().updated(), files.keySet()));
            put("robots.txt", Sitemap.robots(address));
        });
    }

    private void scripts(SiteView site) {
        Scripts scripts = new Scripts(source, diagnostics);
        put("assets/theme.js", scripts.joined("theme", Set.of()));
        put("assets/site.js", scripts.joined(EVERYWHERE, Set.of()));
        Set<String> there = scripts.needed(EVERYWHERE);
        ELSEWHERE.forEach(name -> put("assets/" + name + ".js", scripts.joined(name, there)));
        put("assets/words.js", data("words", site.words()));
        put("assets/movements.js", data("guide", site.practice()));
        put("assets/search.js", data("search", SearchIndex.of(site)));
    }

    /** A classic script that sets {@code moveleaf.data.<name>}. */
    static String data(String name, Object value) {
        return "(globalThis.moveleaf ??= { modules: {}, data: {} }).data." + name + " = " + JsonWriter.write(value)
                + ";\n";
    }

    /** Every template is loaded, whether a guide has such pages or not: a mistake in it is always reported. */
    private <V extends Record> void pages(String name, Class<V> kind, List<V> views, Function<V, String> path) {
        Optional<Template<V>> template = templates.load(template(name), kind);
        template.ifPresent(t -> views.parallelStream()
                .map(view -> Map.entry(path.apply(view), bytes(t.render(view).text())))
                .toList()
                .forEach(page -> files.put(page.getKey(), page.getValue())));
    }

    private void asset(String name) {
        String path = "site/assets/" + name;
        source.file(path)
                .ifPresentOrElse(
                        file -> put("assets/" + name, file.text()),
                        () -> diagnostics.add(Diagnostic.error(
                                        "missing-template",
                                        new SourceFile("templates/" + path, "").start(),
                                        "there is no such file, and every page needs it")
                                .withHint("put it back")));
    }

    /** What has been put at a path; empty where its template is wrong. */
    private String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private void put(String path, String text) {
        files.put(path, bytes(text));
    }

    private static String template(String page) {
        return "site/" + page + ".mustache";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
