package moveleaf.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import moveleaf.model.Article;
import moveleaf.model.Benefit;
import moveleaf.model.Condition;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.MovementId;
import moveleaf.model.PlainText;
import moveleaf.model.Plan;
import moveleaf.model.Programme;
import moveleaf.model.Section;
import moveleaf.model.SectionKind;
import moveleaf.model.Topic;

/** Shows articles, seen from one page of the site or from within a book. */
final class Articles {
    private static final Set<SectionKind> STOP = EnumSet.of(SectionKind.STOP_IF, SectionKind.EMERGENCY);
    private static final Set<SectionKind> ASK =
            EnumSet.of(SectionKind.ASK_FIRST, SectionKind.URGENT, SectionKind.WHEN_TO_BE_SEEN);

    private final Guide guide;
    private final Map<String, ReferenceView> references;
    private final FigureViews figures;
    private final Words words;
    private final Guides guides;
    private final Movements movements;
    private final Programmes programmes;
    private final WebAddresses web;

    /**
     * @param references by key, in order of their numbers
     */
    Articles(Guide guide, Map<String, ReferenceView> references, FigureViews figures, Guides guides, Words words) {
        this.guide = guide;
        this.references = references;
        this.figures = figures;
        this.words = words;
        this.guides = guides;
        this.movements = new Movements(guide, figures, words);
        this.web = new WebAddresses(guide);
        this.programmes = new Programmes(words, movements);
    }

    BookView.Article show(Article article, Addresses addresses) {
        ProseHtml prose = new ProseHtml(article.id(), addresses, references, words);
        return article.accept(new Showing(article.id(), article, addresses, prose));
    }

    /** A movement as it was chosen; a version is an article of its own, with its movement's warnings. */
    Optional<BookView.Article> chosen(Plan.Choice choice, Addresses addresses) {
        return guide.entry(choice.movement().entry()).map(entry -> {
            String id = Movements.chosenId(choice.movement(), addresses);
            Entry asking = choice.movement()
                    .variant()
                    .flatMap(entry::variant)
                    .map(entry::asking)
                    .orElse(entry);
            Showing showing = new Showing(id, asking, addresses, prose(choice, addresses));
            MovementView view = movements.chosen(asking, choice, showing.sections, showing.prose, addresses);
            return BookView.Article.of(showing.article(choice.movement()), view);
        });
    }

    /** Writes the prose of a choice. */
    ProseHtml prose(Plan.Choice choice, Addresses addresses) {
        return new ProseHtml(Movements.chosenId(choice.movement(), addresses), addresses, references, words);
    }

    /** A link to an article with its main message, where it has a page. */
    Optional<LinkView> link(String id, Addresses addresses) {
        return guide.article(id).flatMap(a -> addresses
                .article(id, Optional.empty())
                .map(href -> new LinkView(href, a.head().title(), a.head().summary())));
    }

    /** A few words about an article for lists; none for most. */
    List<String> facts(Article article) {
        return movements.facts(article);
    }

    /** One article on its way to being a view. */
    private final class Showing implements Article.Visitor<BookView.Article> {
        private final String id;
        private final Article article;
        private final Addresses addresses;
        private final ProseHtml prose;
        private final Html lead;
        private final List<SectionView> sections;

        /** @param id of the article as it is shown */
        Showing(String id, Article article, Addresses addresses, ProseHtml prose) {
            this.id = id;
            this.article = article;
            this.addresses = addresses;
            this.prose = prose;
            this.lead = prose.prose(article.lead());
            this.sections = article.sections().stream().map(this::section).toList();
        }

        private SectionView section(Section section) {
            ProseHtml.Pieces body = prose.pieces(section.body());
            return new SectionView(
                    addresses.id(id, section.heading().anchor()),
                    section.kind().map(SectionKind::key).orElse("plain"),
                    PlainText.of(section.heading().inlines()).strip(),
                    prose.line(section.heading().inlines()),
                    body.all(),
                    body.items(),
                    body.rest(),
                    section.kind().filter(STOP::contains).isPresent(),
                    section.kind().filter(ASK::contains).isPresent());
        }

        /** Last of all, likewise: a movement, or one of its versions under its own name. */
        private ArticleView article(MovementId choice) {
            ArticleView whole = article();
            Optional<Entry.Variant> version = guide.entry(choice.entry())
                    .flatMap(entry -> choice.variant().flatMap(entry::variant));
            return version.map(v -> new ArticleView(
                            id,
                            movements.title(whole.title(), v.name()),
                            movements.than(v, whole.title()) + ". " + whole.summary(),
                            web.article(choice.entry(), Optional.of(MovementId.anchor(v.id()))),
                            whole.lead(),
                            whole.sections(),
                            whole.remarks(),
                            whole.sources(),
                            whole.readNext()))
                    .orElse(whole);
        }

        /** Last of all: marks in the versions of a movement count too. */
        private ArticleView article() {
            List<ReferenceView> sources = prose.cited().stream()
                    .map(references::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingInt(ReferenceView::number))
                    .toList();
            List<LinkView> readNext = article.head().readNext().stream()
                    .flatMap(id -> link(id, addresses).stream())
                    .toList();
            return new ArticleView(
                    article.id(),
                    article.head().title(),
                    article.head().summary(),
                    web.article(article.id(), Optional.empty()),
                    lead,
                    sections,
                    prose.remarks(),
                    sources,
                    readNext);
        }

        @Override
        public BookView.Article entry(Entry entry) {
            MovementView view = movements.view(entry, sections, prose, addresses);
            return BookView.Article.of(article(), view);
        }

        @Override
        public BookView.Article condition(Condition condition) {
            List<LinkView> startWith = condition.startWith().stream()
                    .flatMap(id -> movements.chosen(id, addresses).stream())
                    .map(c -> new LinkView(c.href(), movements.title(c), c.purpose()))
                    .toList();
            List<LinkView> leaveOut = condition.leaveOut().stream()
                    .flatMap(l -> movements.chosen(l.movement(), addresses).stream()
                            .map(c -> new LinkView(c.href(), movements.title(c), Words.capital(l.why()))))
                    .toList();
            return BookView.Article.of(article(), new ConditionView(startWith, leaveOut));
        }

        @Override
        public BookView.Article benefit(Benefit benefit) {
            List<BenefitView.Mark> marks = new ArrayList<>();
            for (Benefit.Certainty grade : Benefit.Certainty.values()) {
                // High comes first and fills all marks; compareTo follows the order of declaration.
                marks.add(0, new BenefitView.Mark(benefit.certainty().compareTo(grade) <= 0));
            }
            String certainty = words.token("certainty", benefit.certainty().token());
            return BookView.Article.of(article(), new BenefitView(certainty, benefit.certaintyWords(), marks));
        }

        @Override
        public BookView.Article programme(Programme programme) {
            ProgrammeView view = programmes.view(programme, prose, addresses);
            return BookView.Article.of(article(), view);
        }

        @Override
        public BookView.Article topic(Topic topic) {
            Roles roles = new Roles(topic, addresses, figures, guides, List.copyOf(references.values()), words);
            return BookView.Article.of(article(), topic.role().accept(roles));
        }
    }
}
