package moveleaf.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.Plan;
import moveleaf.model.SectionKind;
import moveleaf.model.Topic;

/** Shows what somebody has chosen of a guide as a book of its own, in which the rest of the guide is not there. */
final class Handouts {
    /** What stands on a wall sheet in type that is read from two metres, and on a log with both sides of each. */
    private static final int MOVEMENTS_A_SHEET = 6;

    private final Guide guide;
    private final Map<String, ReferenceView> references;
    private final Articles articles;
    private final Movements movements;
    private final Guides guides;
    private final Words words;
    private final Addresses addresses;

    Handouts(Guide guide, Map<String, ReferenceView> references, FigureViews figures, Guides guides, Words words) {
        this.guide = guide;
        this.references = references;
        this.articles = new Articles(guide, references, figures, guides, words);
        this.movements = new Movements(guide, figures, words);
        this.guides = guides;
        this.words = words;
        this.addresses = new BookAddresses(guide);
    }

    /**
     * The book of a plan.
     *
     * @param logo the clinic's, by its name in print templates
     */
    BookView view(Plan plan, Optional<FigureView.Pose> logo) {
        List<BookView.Article> shown = new ArrayList<>();
        List<ProgrammeView.Move> moves = new ArrayList<>();
        for (Plan.Choice choice : plan.choices()) {
            articles.chosen(choice, addresses).ifPresent(shown::add);
            movements
                    .move(choice, "page-move-" + (moves.size() + 1), articles.prose(choice, addresses), addresses)
                    .ifPresent(moves::add);
        }
        Optional<BookView.Article> protocol = guide.inOrder().stream()
                .filter(article -> article instanceof Topic topic && topic.role() instanceof Topic.Protocol)
                .map(article -> articles.show(article, addresses))
                .findFirst();
        List<BookView.Article> all = new ArrayList<>(shown);
        all.addAll(sessions(moves));
        List<ReferenceView> cited = cited(shown, protocol);
        return new BookView(
                guides.view(addresses),
                Optional.empty(),
                protocol.flatMap(BookView.Article::topic)
                        .map(TopicView::painScale)
                        .orElse(List.of()),
                List.of(new BookView.Part("part-chosen", 1, words.get("handout.session"), Optional.empty(), all)),
                cited,
                Optional.of(handout(plan, moves, protocol, logo)));
    }

    private HandoutView handout(
            Plan plan,
            List<ProgrammeView.Move> moves,
            Optional<BookView.Article> protocol,
            Optional<FigureView.Pose> logo) {
        return new HandoutView(
                plan.title(),
                plan.clinic().name(),
                plan.clinic().phone(),
                logo,
                plan.preparedFor(),
                plan.preparedBy(),
                plan.date().map(guides::date),
                paragraphs(plan.note()),
                moves,
                needed(plan),
                plan.log(),
                protocol.flatMap(p -> section(p, SectionKind.WHO_ASKS)),
                protocol.filter(p -> needsFloor(plan)).flatMap(p -> section(p, SectionKind.GETTING_DOWN)));
    }

    private static Optional<SectionView> section(BookView.Article article, SectionKind kind) {
        return article.article().sections().stream()
                .filter(section -> section.kind().equals(kind.key()))
                .findFirst();
    }

    /** What the movements need between them; what one needs for sure serves where another has the choice. */
    private Optional<String> needed(Plan plan) {
        List<Entry.Equipment> all = chosen(plan, Entry.Variant::equipment, Entry::equipment)
                .flatMap(List::stream)
                .distinct()
                .toList();
        Set<String> sure = all.stream()
                .filter(one -> one.anyOf().size() == 1)
                .flatMap(one -> one.anyOf().stream())
                .collect(Collectors.toSet());
        return movements.needed(all.stream()
                .filter(one -> one.anyOf().size() == 1 || Collections.disjoint(one.anyOf(), sure))
                .toList());
    }

    private boolean needsFloor(Plan plan) {
        return chosen(plan, Entry.Variant::position, Entry::position).anyMatch(Movements::onFloor);
    }

    /** What each movement has, or its version where one is chosen. */
    private <T> Stream<T> chosen(Plan plan, Function<Entry.Variant, T> ofVersion, Function<Entry, T> ofEntry) {
        return plan.choices().stream()
                .map(Plan.Choice::movement)
                .flatMap(id -> guide
                        .entry(id.entry())
                        .map(entry -> id.variant()
                                .flatMap(entry::variant)
                                .map(ofVersion)
                                .orElseGet(() -> ofEntry.apply(entry)))
                        .stream());
    }

    /** The clinician's lines, without the empty ones. */
    static List<String> paragraphs(Optional<Plan.Note> note) {
        return note.stream()
                .flatMap(n -> n.text().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The movements once more as sessions, for sheets that show a session a page. */
    private List<BookView.Article> sessions(List<ProgrammeView.Move> moves) {
        List<BookView.Article> sessions = new ArrayList<>();
        int sheets = (moves.size() + MOVEMENTS_A_SHEET - 1) / MOVEMENTS_A_SHEET;
        for (int sheet = 0; sheet < sheets; sheet++) {
            int from = sheet * moves.size() / sheets; // as many on each, or one more
            int to = (sheet + 1) * moves.size() / sheets;
            List<ProgrammeView.Move> here = moves.subList(from, to);
            int minutes = Doses.minutes(
                    here.stream().mapToInt(move -> move.dose().seconds()).sum());
            String time = new Programmes(words, movements).time(minutes);
            String id = "session-" + (sheet + 1);
            sessions.add(BookView.Article.of(
                    new ArticleView(
                            id,
                            words.get("handout.session"),
                            "",
                            Optional.empty(),
                            new Html("", List.of()),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()),
                    new ProgrammeView(
                            "",
                            minutes,
                            time,
                            List.of(new ProgrammeView.Day(id + ":1", "", "", minutes, time, here)))));
        }
        return sessions;
    }

    /** References that the chosen pages cite, each told only of these. */
    private List<ReferenceView> cited(List<BookView.Article> shown, Optional<BookView.Article> protocol) {
        List<BookView.Article> all = new ArrayList<>(shown);
        protocol.ifPresent(all::add);
        Set<Integer> numbers = new TreeSet<>();
        all.forEach(article -> article.article().sources().forEach(source -> numbers.add(source.number())));
        Set<String> here = shown.stream()
                .map(article -> "#" + article.article().id())
                .collect(Collectors.toCollection(HashSet::new));
        return references.values().stream()
                .filter(reference -> numbers.contains(reference.number()))
                .map(reference -> new ReferenceView(
                        reference.number(),
                        reference.key(),
                        reference.anchor(),
                        reference.text(),
                        reference.plain(),
                        reference.supports(),
                        reference.citedOn().stream()
                                .filter(link -> here.contains(link.href()))
                                .toList()))
                .toList();
    }
}
