package moveleaf.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moveleaf.figure.GuideFigures;
import moveleaf.model.Article;
import moveleaf.model.Dose;
import moveleaf.model.Entry;
import moveleaf.model.Figure;
import moveleaf.model.Folder;
import moveleaf.model.Guide;
import moveleaf.model.MovementId;
import moveleaf.model.PlainText;
import moveleaf.model.Programme;
import moveleaf.model.Prose;
import moveleaf.model.Section;
import moveleaf.model.SectionKind;
import moveleaf.model.Topic;

/** What scripts know of the guide. */
final class Practices {
    private final Guide guide;
    private final FigureViews figures;
    private final Movements movements;
    private final Addresses addresses;

    /** @param addresses seen from the site's root */
    Practices(Guide guide, FigureViews figures, Words words, Addresses addresses) {
        this.guide = guide;
        this.figures = figures;
        this.movements = new Movements(guide, figures, words);
        this.addresses = addresses;
    }

    PracticeView view() {
        List<PracticeView.Movement> all = new ArrayList<>();
        for (Entry entry : guide.entries()) {
            movement(entry).ifPresent(all::add);
            for (Entry.Variant variant : entry.variants()) {
                version(entry, variant).ifPresent(all::add);
            }
        }
        return new PracticeView(guide.settings().id(), all, sessions(), painScale());
    }

    private Optional<PracticeView.Movement> movement(Entry entry) {
        Own own = new Own(
                Optional.empty(),
                entry.position(),
                entry.equipment(),
                entry.side(),
                entry.dose(),
                entry.feel(),
                items(entry.section(SectionKind.STEPS)),
                lines(entry.section(SectionKind.ASK_FIRST)),
                picture(entry.id(), entry.figure()));
        return movement(entry, new MovementId(entry.id(), Optional.empty()), own);
    }

    private Optional<PracticeView.Movement> version(Entry entry, Entry.Variant variant) {
        List<String> steps = variant.steps().stream().map(PlainText::of).toList();
        Own own = new Own(
                Optional.of(variant.step().name().toLowerCase(Locale.ROOT)),
                variant.position(),
                variant.equipment(),
                variant.side(),
                variant.dose(),
                variant.feel(),
                steps.isEmpty() ? items(entry.section(SectionKind.STEPS)) : steps,
                lines(entry.asking(variant).section(SectionKind.ASK_FIRST)),
                picture(GuideFigures.part(entry.id(), variant.id()), variant.figure())
                        .or(() -> picture(entry.id(), entry.figure())));
        return movement(entry, new MovementId(entry.id(), Optional.of(variant.id())), own);
    }

    /** What a version may have of its own. */
    private record Own(
            Optional<String> version,
            String position,
            List<Entry.Equipment> equipment,
            Entry.Side side,
            Dose dose,
            String feel,
            List<String> steps,
            List<String> askFirst,
            Optional<PracticeView.Picture> picture) {}

    private Optional<PracticeView.Movement> movement(Entry entry, MovementId id, Own own) {
        return movements
                .chosen(id, addresses)
                .map(chosen -> new PracticeView.Movement(
                        id.toString(),
                        movements.title(chosen),
                        chosen.purpose(),
                        chosen.href(),
                        own.version(),
                        entry.head().folder() == Folder.STRETCHES ? "stretch" : "exercise",
                        entry.trains(),
                        entry.effort(),
                        own.position(),
                        equipment(own.equipment()),
                        own.side().token(),
                        dose(own.dose()),
                        own.feel(),
                        own.steps(),
                        items(entry.section(SectionKind.STOP_IF)),
                        own.askFirst(),
                        own.picture()));
    }

    /** Tokens of what is needed, each a choice; none where nothing is. */
    static List<List<String>> equipment(List<Entry.Equipment> equipment) {
        return equipment.stream()
                .map(Entry.Equipment::anyOf)
                .filter(any -> !any.equals(List.of("none")))
                .toList();
    }

    private static PracticeView.Dose dose(Dose dose) {
        return new PracticeView.Dose(
                range(dose.sets()),
                dose.reps().map(Practices::range),
                dose.hold().map(Practices::range),
                dose.pace().map(Practices::range),
                dose.pause().map(Practices::range),
                dose.rest().map(Practices::range),
                range(dose.frequency().times()),
                dose.frequency().per().name().toLowerCase(Locale.ROOT),
                dose.load(),
                dose.buildTo().map(v -> new PracticeView.BuildTo(v.sets(), v.reps())));
    }

    private static PracticeView.Range range(Dose.Count count) {
        return new PracticeView.Range(count.least(), count.most());
    }

    private static PracticeView.Range range(Dose.Time time) {
        return new PracticeView.Range(time.least(), time.most());
    }

    /** The items of the lists of a section, in plain text. */
    static List<String> items(Optional<Section> section) {
        return section.map(s -> PlainText.items(s.body())).orElse(List.of());
    }

    /** What a section says, in plain text: the items of its lists, and its paragraphs. */
    static List<String> lines(Optional<Section> section) {
        return section.stream()
                .flatMap(s -> s.body().blocks().stream())
                .map(block -> new Prose(List.of(block)))
                .flatMap(block -> PlainText.items(block).isEmpty()
                        ? Stream.of(PlainText.of(block))
                        : PlainText.items(block).stream())
                .toList();
    }

    private Optional<PracticeView.Picture> picture(String name, Optional<Figure> figure) {
        return figures.files(name, figure, true).map(files -> files.all()
                .map(all -> new PracticeView.Picture(
                        all, files.still().orElse(all), files.moving(), files.shows(), files.alt()))
                .orElseGet(() -> {
                    String last = files.files().get(files.files().size() - 1);
                    return new PracticeView.Picture(last, last, Optional.empty(), files.shows(), files.alt());
                }));
    }

    private List<PracticeView.Session> sessions() {
        List<PracticeView.Session> sessions = new ArrayList<>();
        for (Article article : guide.inOrder()) {
            if (article instanceof Programme programme) {
                int number = 1;
                for (Programme.Day day : programme.days()) {
                    sessions.add(new PracticeView.Session(
                            programme.id() + ":" + number++,
                            programme.head().title(),
                            day.name(),
                            addresses.article(programme.id(), Optional.empty()).orElse(""),
                            day.movements().stream().map(MovementId::toString).toList()));
                }
            }
        }
        return sessions;
    }

    private List<PracticeView.PainBand> painScale() {
        List<PracticeView.PainBand> bands = new ArrayList<>();
        for (Article article : guide.inOrder()) {
            if (article instanceof Topic topic && topic.role() instanceof Topic.Protocol protocol) {
                protocol.painScale()
                        .forEach(b -> bands.add(new PracticeView.PainBand(b.from(), b.to(), b.name(), b.words())));
            }
        }
        return bands;
    }
}
