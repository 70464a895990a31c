package moveleaf.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import moveleaf.evidence.FormattedReference;
import moveleaf.figure.Gallery;
import moveleaf.figure.Picture;
import moveleaf.model.Article;
import moveleaf.model.Guide;
import moveleaf.model.Part;
import moveleaf.model.Plan;

/** Makes the views of a guide: the book in reading order, and the pages of the site. */
public final class GuideViews {
    private final Guide guide;
    private final List<FormattedReference> references;
    private final Gallery gallery;
    private final FigureViews figures;
    private final Words words;
    private final Optional<LocalDate> today;
    private Optional<ExportView> export = Optional.empty();

    /**
     * @param references every work that the guide cites
     * @param gallery every figure of the guide that could be drawn or read
     * @param today the day on which the guide is shown: a review that is overdue then is said to be
     */
    public GuideViews(
            Guide guide, List<FormattedReference> references, Gallery gallery, Words words, Optional<LocalDate> today) {
        this.guide = guide;
        this.references = references.stream()
                .sorted(Comparator.comparingInt(FormattedReference::number))
                .toList();
        this.gallery = gallery;
        this.figures = new FigureViews(gallery, words);
        this.words = words;
        this.today = today;
    }

    /** Views of a guide on no day in particular: no review is overdue. */
    public GuideViews(Guide guide, List<FormattedReference> references, Gallery gallery, Words words) {
        this(guide, references, gallery, words, Optional.empty());
    }

    /** The whole guide in reading order. */
    public BookView book() {
        Addresses addresses = new BookAddresses(guide);
        Map<String, ReferenceView> cited = references(addresses);
        Articles articles = new Articles(guide, cited, figures, new Guides(guide, words, today), words);
        List<BookView.Part> parts = new ArrayList<>();
        for (Part part : guide.parts()) {
            parts.add(new BookView.Part(
                    "part-" + part.id(),
                    parts.size() + 1,
                    part.title(),
                    part.opening().flatMap(guide::article).map(a -> articles.show(a, addresses)),
                    part.articles().stream()
                            .flatMap(id -> guide.article(id).stream())
                            .map(a -> articles.show(a, addresses))
                            .toList()));
        }
        GuideView view = new Guides(guide, words, today).view(addresses);
        List<TopicView.PainBand> painScale = parts.stream()
                .flatMap(p -> Stream.concat(p.opening().stream(), p.articles().stream()))
                .flatMap(a -> a.topic().stream())
                .map(TopicView::painScale)
                .filter(scale -> !scale.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new BookView(
                view, figures.title(guide, addresses), painScale, parts, List.copyOf(cited.values()), Optional.empty());
    }

    /**
     * What was chosen for one person, as a book of its own.
     *
     * @param logo the clinic's sign, its path the name that a template asks for it by
     */
    public BookView handout(Plan plan, Optional<Picture> logo) {
        Map<String, ReferenceView> cited = references(new BookAddresses(guide));
        return new Handouts(guide, cited, figures, new Guides(guide, words, today), words)
                .view(plan, logo.map(FigureViews::plain));
    }

    /**
     * Every page of the site.
     *
     * @param downloads PDFs that the site offers
     */
    public SiteView site(List<DownloadView> downloads) {
        return siteViews(downloads, figures.moved()).view(FigureFiles.of(guide, gallery));
    }

    /** The pictures that stand for the site's pages where their addresses are shared. */
    public ShareView share() {
        Addresses addresses = new BookAddresses(guide);
        return new Shares(guide, new SitePaths(guide), figures).view(new Guides(guide, words, today).view(addresses));
    }

    /**
     * The page of downloads alone.
     *
     * @param downloads as {@link #site} got them, measured
     */
    public SiteView.Tool downloads(List<DownloadView> downloads) {
        return siteViews(downloads, figures).tool("downloads");
    }

    private SiteViews siteViews(List<DownloadView> downloads, FigureViews shown) {
        SitePaths paths = new SitePaths(guide);
        Map<String, ReferenceView> cited = references(paths.from(SitePaths.REFERENCES));
        return new SiteViews(
                guide,
                new Guides(guide, words, today),
                words,
                paths,
                cited,
                shown,
                downloads,
                export(cited, paths, downloads));
    }

    /** The guide as data, made once: what it tells of downloads is known before they are measured. */
    private synchronized ExportView export(
            Map<String, ReferenceView> cited, SitePaths paths, List<DownloadView> downloads) {
        ExportView made =
                export.orElseGet(() -> new Exports(guide, cited, figures, new Guides(guide, words, today), words, paths)
                        .view(references, downloads));
        export = Optional.of(made);
        return made;
    }

    /** References by key, in order of number, each with the articles that cite it as seen from a page. */
    private Map<String, ReferenceView> references(Addresses addresses) {
        Map<String, ReferenceView> views = new LinkedHashMap<>();
        for (FormattedReference reference : references) {
            List<LinkView> citedOn = reference.citedBy().stream()
                    .flatMap(id -> guide.article(id).stream())
                    .flatMap(article -> citation(article, reference.key(), addresses).stream())
                    .toList();
            views.put(reference.key(), reference(reference, citedOn));
        }
        return Collections.unmodifiableMap(views);
    }

    private static Optional<LinkView> citation(Article article, String key, Addresses addresses) {
        Optional<String> mark =
                addresses.flavour() == Addresses.Flavour.SITE ? Optional.of(NoteMarks.citeId(key)) : Optional.empty();
        return addresses
                .article(article.id(), mark)
                .map(href -> new LinkView(
                        href, article.head().title(), article.head().summary()));
    }

    private ReferenceView reference(FormattedReference reference, List<LinkView> citedOn) {
        ProseHtml prose = new ProseHtml("", new BookAddresses(guide), Map.of(), words);
        return new ReferenceView(
                reference.number(),
                reference.key(),
                "ref-" + reference.key(),
                prose.reference(reference.text()),
                reference.plain(),
                reference.supports(),
                citedOn);
    }
}
