package moveleaf.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import moveleaf.evidence.FormattedReference;
import moveleaf.figure.GuideFigures;
import moveleaf.model.Article;
import moveleaf.model.Benefit;
import moveleaf.model.Condition;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.MovementId;
import moveleaf.model.Part;
import moveleaf.model.PlainText;
import moveleaf.model.Programme;
import moveleaf.model.Prose;
import moveleaf.model.Reference;
import moveleaf.model.Section;
import moveleaf.model.SectionKind;
import moveleaf.model.Settings;
import moveleaf.model.Topic;

/** The whole guide as data. */
final class Exports {
    private static final int FORMAT = 1;

    /** Where the data's own description is, from the site's root. */
    static final String SCHEMA = "guide.schema.json";

    private final Guide guide;
    private final Map<String, ReferenceView> references;
    private final FigureViews figures;
    private final Guides guides;
    private final Words words;
    private final Addresses addresses;
    private final MovementExports movements;

    /** @param references by key, in order of their numbers */
    Exports(
            Guide guide,
            Map<String, ReferenceView> references,
            FigureViews figures,
            Guides guides,
            Words words,
            SitePaths paths) {
        this.guide = guide;
        this.references = references;
        this.figures = figures;
        this.guides = guides;
        this.words = words;
        this.addresses = paths.from("guide.json");
        this.movements = new MovementExports(figures, words, new Movements(guide, figures, words), addresses);
    }

    /** @param formatted the references, by number */
    ExportView view(List<FormattedReference> formatted, List<DownloadView> downloads) {
        Settings s = guide.settings();
        return new ExportView(
                FORMAT,
                SCHEMA,
                about(s),
                trust(s),
                topics().flatMap(this::warnings).findFirst(),
                topics().flatMap(Exports::painScale).toList(),
                guide.parts().stream().map(Exports::part).toList(),
                guide.parts().stream().flatMap(this::articles).toList(),
                topics().flatMap(this::muscles).toList(),
                topics().flatMap(Exports::glossary).toList(),
                formatted.stream().map(this::reference).toList(),
                s.extraPractice().stream()
                        .map(p -> new ExportView.Practice(p.title(), p.address(), p.words()))
                        .toList(),
                downloads.stream()
                        .map(d -> new ExportView.Download(d.title(), d.text(), d.paper(), d.href()))
                        .toList());
    }

    private ExportView.About about(Settings s) {
        return new ExportView.About(
                s.id(),
                s.title(),
                s.subtitle(),
                s.summary(),
                s.language(),
                s.region(),
                s.emergencyNumber(),
                s.address(),
                s.disclaimer(),
                new ExportView.Licence(s.licence().name(), s.licence().address()),
                figures.files(GuideFigures.TITLE, s.figure(), false));
    }

    private ExportView.Trust trust(Settings s) {
        return new ExportView.Trust(
                s.authors().stream()
                        .map(a -> new ExportView.Person(a.name(), a.role()))
                        .toList(),
                s.reviewers().stream()
                        .map(r -> new ExportView.Reviewer(
                                r.name(), r.credentials(), r.date().toString()))
                        .toList(),
                guides.reviewLine(),
                s.dates().written().toString(),
                s.dates().updated().toString(),
                s.dates().reviewBy().toString(),
                s.funding(),
                s.conflicts(),
                new ExportView.Contact(s.contact().words(), s.contact().address()),
                s.changes().stream()
                        .map(c -> new ExportView.Change(c.date().toString(), c.words()))
                        .toList());
    }

    private Stream<Topic> topics() {
        return guide.inOrder().stream().filter(Topic.class::isInstance).map(Topic.class::cast);
    }

    private Stream<ExportView.Warnings> warnings(Topic topic) {
        return topic.role() instanceof Topic.RedFlags flags
                ? Stream.of(new ExportView.Warnings(
                        topic.id(), guide.settings().emergencyNumber(), flags.stripEmergency(), flags.stripToday()))
                : Stream.empty();
    }

    private static Stream<ExportView.PainBand> painScale(Topic topic) {
        return topic.role() instanceof Topic.Protocol protocol
                ? protocol.painScale().stream().map(b -> new ExportView.PainBand(b.from(), b.to(), b.name(), b.words()))
                : Stream.empty();
    }

    private Stream<ExportView.Muscle> muscles(Topic topic) {
        return topic.role() instanceof Topic.MuscleMap map
                ? map.muscles().stream()
                        .map(m -> new ExportView.Muscle(
                                m.id(),
                                m.name(),
                                m.latin(),
                                m.where(),
                                m.does(),
                                address(topic.id(), Optional.of(Movements.muscleAnchor(m.id())))))
                : Stream.empty();
    }

    private static Stream<ExportView.Term> glossary(Topic topic) {
        return topic.role() instanceof Topic.Glossary glossary
                ? glossary.terms().stream().map(t -> new ExportView.Term(t.term(), t.words()))
                : Stream.empty();
    }

    private static ExportView.Part part(Part part) {
        return new ExportView.Part(part.id(), part.title(), SitePaths.part(part.id()), part.opening(), part.articles());
    }

    private String address(String article, Optional<String> anchor) {
        return addresses.article(article, anchor).orElse("");
    }

    private Stream<ExportView.Article> articles(Part part) {
        return Stream.concat(part.opening().stream(), part.articles().stream())
                .flatMap(id -> guide.article(id).stream())
                .map(article -> article(part, article));
    }

    private ExportView.Article article(Part part, Article article) {
        ProseHtml html = new ProseHtml(article.id(), addresses, references, words);
        ExportView.Prose lead = new ExportView.Prose(html(article, html, article.lead()), PlainText.of(article.lead()));
        List<ExportView.Section> sections =
                article.sections().stream().map(s -> section(article, html, s)).toList();
        if (article instanceof Entry entry) {
            // Marks in the versions of a movement count too.
            entry.variants().forEach(variant -> variant.steps().forEach(html::line));
        }
        return new ExportView.Article(
                article.id(),
                kind(article),
                part.id(),
                article.head().title(),
                article.head().summary(),
                address(article.id(), Optional.empty()),
                lead,
                sections,
                html.remarks().stream()
                        .map(r -> new ExportView.Remark(
                                r.id(), r.mark(), fromRoot(article, r.body().text())))
                        .toList(),
                html.cited().stream()
                        .flatMap(key -> Optional.ofNullable(references.get(key)).stream())
                        .map(ReferenceView::number)
                        .sorted()
                        .toList(),
                article.head().readNext(),
                figure(article),
                some(article, Entry.class).map(movements::movement),
                some(article, Condition.class).map(Exports::condition),
                some(article, Benefit.class).map(this::benefit),
                some(article, Programme.class).map(this::programme));
    }

    private static <T> Optional<T> some(Article article, Class<T> kind) {
        return Optional.of(article).filter(kind::isInstance).map(kind::cast);
    }

    private static String kind(Article article) {
        return switch (article.head().folder()) {
            case EXERCISES -> "exercise";
            case STRETCHES -> "stretch";
            case CONDITIONS -> "condition";
            case BENEFITS -> "benefit";
            case PROGRAMMES -> "programme";
            case PAGES -> "page";
        };
    }

    private String html(Article article, ProseHtml html, Prose prose) {
        return fromRoot(article, html.prose(prose).text());
    }

    /**
     * Marks lead to notes on the page of their article; read elsewhere they lead to where those stand in the site. The whole reference,
     * which a mark shows when it is pointed at, stands once in the data. Quotes of the author's are escaped, so only our own match.
     */
    private String fromRoot(Article article, String html) {
        return html.replaceAll(" id=\"cite-[^\"]*\"", "")
                .replaceAll(" title=\"[^\"]*\"", "")
                .replace("href=\"#ref-", "href=\"" + SitePaths.REFERENCES + "#ref-")
                .replace("href=\"#fn", "href=\"" + address(article.id(), Optional.empty()) + "#fn");
    }

    private ExportView.Section section(Article article, ProseHtml html, Section section) {
        return new ExportView.Section(
                section.heading().anchor(),
                section.kind().map(SectionKind::key),
                PlainText.of(section.heading().inlines()).strip(),
                html(article, html, section.body()),
                PlainText.of(section.body()));
    }

    private Optional<ExportView.Figure> figure(Article article) {
        return some(article, Entry.class)
                .flatMap(entry -> figures.files(entry.id(), entry.figure(), true))
                .or(() ->
                        some(article, Topic.class).flatMap(topic -> figures.files(topic.id(), topic.figure(), false)));
    }

    private static ExportView.Condition condition(Condition condition) {
        return new ExportView.Condition(
                condition.startWith().stream().map(MovementId::toString).toList(),
                condition.leaveOut().stream()
                        .map(l -> new ExportView.LeftOut(l.movement().toString(), l.why()))
                        .toList());
    }

    private ExportView.Benefit benefit(Benefit benefit) {
        return new ExportView.Benefit(
                movements.token("certainty", benefit.certainty().token()), benefit.certaintyWords());
    }

    private ExportView.Programme programme(Programme programme) {
        List<ExportView.Day> days = programme.days().stream().map(this::day).toList();
        int minutes = days.stream().mapToInt(ExportView.Day::minutes).max().orElse(0);
        return new ExportView.Programme(MovementExports.range(programme.weeks()), minutes, days);
    }

    private ExportView.Day day(Programme.Day day) {
        int seconds = day.movements().stream().mapToInt(this::seconds).sum();
        return new ExportView.Day(
                day.name(),
                day.on().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList(),
                Doses.minutes(seconds),
                day.movements().stream().map(MovementId::toString).toList());
    }

    private int seconds(MovementId id) {
        return guide.entry(id.entry())
                .map(entry -> id.variant()
                        .flatMap(entry::variant)
                        .map(v -> v.dose().secondsInAll(v.side()))
                        .orElseGet(() -> entry.dose().secondsInAll(entry.side())))
                .orElse(0);
    }

    private ExportView.Reference reference(FormattedReference formatted) {
        Optional<Reference> work = Optional.ofNullable(guide.references().get(formatted.key()));
        Optional<ReferenceView> view = Optional.ofNullable(references.get(formatted.key()));
        return new ExportView.Reference(
                formatted.number(),
                formatted.key(),
                formatted.plain(),
                view.map(v -> v.text().text()).orElse(""),
                work.flatMap(Reference::doi),
                work.flatMap(Reference::pmid),
                work.flatMap(Reference::address),
                formatted.supports(),
                formatted.citedBy());
    }
}
