package moveleaf.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import moveleaf.figure.GuideFigures;
import moveleaf.model.Article;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.Part;
import moveleaf.model.Programme;
import moveleaf.model.Topic;

/** Makes the pages of the site: each article, each part, the first page, the references, and the page for dead ends. */
final class SiteViews {
    /** Groups of the language file that scripts may use. */
    private static final List<String> SCRIPTS_SAY =
            List.of("app", "counts", "dose", "phrases", "sentences", "tokens", "units");

    private static final String FIND = "find";

    /** The edition that has a page for each movement. */
    private static final String CARDS = "cards";

    private final Guide guide;
    private final Words words;
    private final SitePaths paths;
    private final Map<String, ReferenceView> references;
    private final FigureViews figures;
    private final List<DownloadView> downloads;
    private final ExportView export;
    private final StructuredData structuredData;
    private final Guides guides;
    private final Articles articles;
    private final List<Stop> order = new ArrayList<>();

    private final List<SiteView.Overview> overviews = new ArrayList<>();
    private final List<SiteView.Movement> movements = new ArrayList<>();
    private final List<SiteView.Condition> conditions = new ArrayList<>();
    private final List<SiteView.Benefit> benefits = new ArrayList<>();
    private final List<SiteView.Programme> programmes = new ArrayList<>();
    private final List<SiteView.Topic> topics = new ArrayList<>();

    /**
     * @param references by key, with the pages that cite them as seen from the page of references
     * @param export the guide as data
     */
    SiteViews(
            Guide guide,
            Guides guides,
            Words words,
            SitePaths paths,
            Map<String, ReferenceView> references,
            FigureViews figures,
            List<DownloadView> downloads,
            ExportView export) {
        this.guide = guide;
        this.words = words;
        this.paths = paths;
        this.references = references;
        this.figures = figures;
        this.downloads = downloads;
        this.export = export;
        this.structuredData = new StructuredData(export, words);
        this.guides = guides;
        this.articles = new Articles(guide, references, figures, guides, words);
    }

    /** A page in reading order. */
    private record Stop(String path, String title) {}

    /**
     * All pages.
     *
     * @param files of the figures
     */
    SiteView view(SortedMap<String, byte[]> files) {
        readingOrder();
        for (Part part : guide.parts()) {
            overview(part);
            for (String id : part.articles()) {
                guide.article(id).ifPresent(article -> article(part, article));
            }
        }
        Optional<String> address = guide.settings().address();
        SitePaths.From root = paths.from(SitePaths.HOME);
        PracticeView practice = new Practices(guide, figures, words, root).view();
        return new SiteView(
                home(),
                overviews,
                movements,
                conditions,
                benefits,
                programmes,
                topics,
                references(),
                find(new Finds(guide, figures, words, practice, root)),
                SitePaths.TOOLS.stream()
                        .filter(name -> !name.equals(FIND))
                        .map(this::tool)
                        .toList(),
                new SiteView.Missing(guides.view(root), address),
                movingVersions(),
                practice,
                words.groups(SCRIPTS_SAY),
                export,
                files,
                address);
    }

    private void readingOrder() {
        order.add(new Stop(SitePaths.HOME, guide.settings().title()));
        for (Part part : guide.parts()) {
            order.add(new Stop(SitePaths.part(part.id()), part.title()));
            for (String id : part.articles()) {
                guide.article(id)
                        .ifPresent(a -> order.add(new Stop(
                                paths.articles().getOrDefault(id, ""), a.head().title())));
            }
        }
    }

    private SiteView.Home home() {
        SitePaths.From here = paths.from(SitePaths.HOME);
        String title = guide.settings().title();
        String description = String.join(" ", guide.settings().summary());
        return new SiteView.Home(
                guides.view(here),
                page(here, title, description, List.of()),
                figures.title(guide, here),
                begin(here),
                start(here),
                guide.parts().stream()
                        .filter(this::hasMovements)
                        .map(p -> part(p, here, Entry.class::isInstance))
                        .toList(),
                guide.parts().stream()
                        .filter(p -> !hasMovements(p))
                        .map(p -> part(p, here, a -> true))
                        .toList());
    }

    private boolean hasMovements(Part part) {
        return part.articles().stream().anyMatch(id -> guide.entry(id).isPresent());
    }

    /** The first programme, with its first session. */
    private Optional<SiteView.Start> start(SitePaths.From here) {
        Optional<Article> first =
                guide.inOrder().stream().filter(Programme.class::isInstance).findFirst();
        return first.flatMap(article -> articles.link(article.id(), here)
                .flatMap(link -> articles.show(article, here).programme().flatMap(programme -> programme.days().stream()
                        .findFirst()
                        .map(day -> new SiteView.Start(
                                link.href(), link.title(), link.summary(), programme.weeks(), day)))));
    }

    /** Warning signs and ground rules, where the guide has them. */
    private List<LinkView> begin(SitePaths.From here) {
        List<LinkView> links = new ArrayList<>();
        topic(Topic.RedFlags.class).flatMap(id -> articles.link(id, here)).ifPresent(links::add);
        topic(Topic.Protocol.class).flatMap(id -> articles.link(id, here)).ifPresent(links::add);
        return links;
    }

    private Optional<String> topic(Class<? extends Topic.Role> role) {
        return guide.inOrder().stream()
                .filter(a -> a instanceof Topic topic && role.isInstance(topic.role()))
                .map(Article::id)
                .findFirst();
    }

    private void overview(Part part) {
        SitePaths.From here = paths.from(SitePaths.part(part.id()));
        SiteView.Part view = part(part, here, a -> true);
        String description = view.summary()
                .orElseGet(() -> words.list(
                        view.cards().stream().map(SiteView.Card::title).toList()));
        PageView page = page(here, part.title(), description, List.of(homeCrumb(here)));
        Optional<ArticleView> opening = part.opening().flatMap(guide::article).map(a -> articles.show(a, here)
                .article());
        overviews.add(new SiteView.Overview(guides.view(here), page, view, opening));
    }

    private SiteView.Part part(Part part, SitePaths.From here, Predicate<Article> shown) {
        Optional<String> summary =
                part.opening().flatMap(guide::article).map(a -> a.head().summary());
        List<SiteView.Card> cards = part.articles().stream()
                .flatMap(id -> guide.article(id).stream())
                .filter(shown)
                .map(a -> new SiteView.Card(
                        here.article(a.id(), Optional.empty()).orElse(""),
                        a.head().title(),
                        a.head().summary(),
                        articles.facts(a),
                        figures.last(a, here)))
                .toList();
        return new SiteView.Part(here.to(SitePaths.part(part.id())), part.title(), summary, cards);
    }

    private void article(Part part, Article article) {
        String path = paths.articles().getOrDefault(article.id(), "");
        if (path.equals(SitePaths.REFERENCES)) {
            return;
        }
        SitePaths.From here = paths.from(path);
        List<LinkView> crumbs =
                List.of(homeCrumb(here), new LinkView(here.to(SitePaths.part(part.id())), part.title(), ""));
        PageView page = page(here, article.head().title(), article.head().summary(), crumbs);
        GuideView guideView = guides.view(here);
        BookView.Article shown = articles.show(article, here);
        ArticleView view = shown.article();
        shown.movement()
                .ifPresent(m -> movements.add(new SiteView.Movement(guideView, page, view, m, cards(view, m, here))));
        shown.condition().ifPresent(c -> conditions.add(new SiteView.Condition(guideView, page, view, c)));
        shown.benefit().ifPresent(b -> benefits.add(new SiteView.Benefit(guideView, page, view, b)));
        shown.programme().ifPresent(p -> programmes.add(new SiteView.Programme(guideView, page, view, p)));
        shown.topic().ifPresent(t -> topics.add(new SiteView.Topic(guideView, page, view, t)));
    }

    /** What a movement has in the edition of cards; nothing where the guide prints none. */
    private List<SiteView.PrintedCard> cards(ArticleView article, MovementView movement, SitePaths.From here) {
        List<DownloadView> printed =
                downloads.stream().filter(d -> d.edition().equals(CARDS)).toList();
        if (printed.isEmpty()) {
            return List.of();
        }
        Addresses book = new BookAddresses(guide);
        List<SiteView.PrintedCard> cards = new ArrayList<>();
        cards.add(card(article.title(), "#" + article.id(), printed, here));
        for (VariantView version : movement.variants()) {
            book.article(article.id(), Optional.of(version.anchor()))
                    .ifPresent(anchor -> cards.add(card(version.name(), anchor, printed, here)));
        }
        return cards;
    }

    private static SiteView.PrintedCard card(
            String name, String anchor, List<DownloadView> printed, SitePaths.From here) {
        return new SiteView.PrintedCard(
                name,
                printed.stream()
                        .map(d -> new LinkView(here.to(d.href()) + anchor, d.paper(), d.title()))
                        .toList());
    }

    private SiteView.References references() {
        SitePaths.From here = paths.from(SitePaths.REFERENCES);
        Optional<Part> part = guide.parts().stream()
                .filter(p -> p.articles().stream()
                        .anyMatch(id ->
                                SitePaths.REFERENCES.equals(paths.articles().get(id))))
                .findFirst();
        Optional<Article> article = part.flatMap(p -> p.articles().stream()
                .filter(id -> SitePaths.REFERENCES.equals(paths.articles().get(id)))
                .findFirst()
                .flatMap(guide::article));
        List<LinkView> crumbs = new ArrayList<>(List.of(homeCrumb(here)));
        part.ifPresent(p -> crumbs.add(new LinkView(here.to(SitePaths.part(p.id())), p.title(), "")));
        String title = article.map(a -> a.head().title()).orElseGet(() -> words.get("words.references"));
        String description = article.map(a -> a.head().summary()).orElse(title);
        return new SiteView.References(
                guides.view(here),
                page(here, title, description, crumbs),
                title,
                article.map(a -> articles.show(a, here).article()),
                List.copyOf(references.values()));
    }

    private SiteView.Find find(Finds finds) {
        SiteView.Tool tool = tool(FIND);
        return new SiteView.Find(
                tool.guide(), tool.page(), tool.title(), finds.size(), finds.facets(), finds.shelves());
    }

    /** A page that does something, or that every page leads to. */
    SiteView.Tool tool(String name) {
        SitePaths.From here = paths.from(name + ".html");
        String title = words.get("tools." + name + ".title");
        PageView page = page(here, title, words.get("tools." + name + ".summary"), List.of(homeCrumb(here)));
        return new SiteView.Tool(guides.view(here), page, name, title);
    }

    private SortedMap<String, Html> movingVersions() {
        SortedMap<String, Html> moving = new TreeMap<>();
        for (Entry entry : guide.entries()) {
            for (Entry.Variant variant : entry.variants()) {
                String name = GuideFigures.part(entry.id(), variant.id());
                figures.motion(name).ifPresent(html -> moving.put(FigureViews.moving(name), html));
            }
        }
        return moving;
    }

    private LinkView homeCrumb(SitePaths.From here) {
        return new LinkView(here.to(SitePaths.HOME), words.get("words.home"), "");
    }

    private String titleBar(String title) {
        return words.fill(
                "phrases.page-title", "title", title, "guide", guide.settings().title());
    }

    private PageView page(SitePaths.From here, String title, String description, List<LinkView> crumbs) {
        String path = here.path();
        Optional<String> canonical =
                guide.settings().address().map(a -> a + "/" + (path.equals(SitePaths.HOME) ? "" : path));
        return new PageView(
                path,
                here.root(),
                here.to(SitePaths.HOME),
                path.equals(SitePaths.HOME) ? title : titleBar(title),
                description,
                canonical,
                crumbs,
                neighbour(here, -1),
                neighbour(here, 1),
                contents(here),
                here.to(SitePaths.REFERENCES),
                downloads,
                new PageView.Tools(
                        here.to("find.html"),
                        here.to("practise.html"),
                        here.to("my-list.html"),
                        here.to("diary.html"),
                        here.to("downloads.html"),
                        here.to("changes.html")),
                guide.settings().address().map(address -> share(address, path, title)),
                structuredData.of(here, title, description, crumbs));
    }

    private PageView.Share share(String address, String path, String title) {
        boolean own = path.equals(SitePaths.HOME)
                || paths.articles().containsValue(path)
                || overviews().anyMatch(path::equals);
        boolean home = path.equals(SitePaths.HOME);
        return new PageView.Share(
                title,
                home ? "website" : "article",
                Shares.locale(guide.settings().language(), guide.settings().region()),
                address + "/" + Shares.picture(own ? path : SitePaths.HOME),
                Shares.WIDTH,
                Shares.HEIGHT,
                own && !home ? titleBar(title) : guide.settings().title());
    }

    private Stream<String> overviews() {
        return guide.parts().stream().map(part -> SitePaths.part(part.id()));
    }

    /** The page before or after in reading order. */
    private Optional<LinkView> neighbour(SitePaths.From here, int step) {
        for (int i = 0; i < order.size(); i++) {
            int other = i + step;
            if (order.get(i).path.equals(here.path()) && other >= 0 && other < order.size()) {
                return Optional.of(new LinkView(here.to(order.get(other).path), order.get(other).title, ""));
            }
        }
        return Optional.empty();
    }

    private List<PageView.Part> contents(SitePaths.From here) {
        List<PageView.Part> parts = new ArrayList<>();
        for (Part part : guide.parts()) {
            String path = SitePaths.part(part.id());
            List<PageView.Entry> pages = part.articles().stream()
                    .flatMap(id -> guide.article(id).stream())
                    .map(a -> entry(a, here))
                    .toList();
            parts.add(new PageView.Part(here.to(path), part.title(), path.equals(here.path()), pages));
        }
        return parts;
    }

    private PageView.Entry entry(Article article, SitePaths.From here) {
        String path = paths.articles().getOrDefault(article.id(), "");
        return new PageView.Entry(here.to(path), article.head().title(), path.equals(here.path()));
    }
}
