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
        return new PracticeView(guide.settings().id(), guide.settings().title(), all, sessions(), painScale());
    }

    private Optional<PracticeView.Movement> movement(Entry entry) {
        MovementId id = new MovementId(entry.id(), Optional.empty());
        return movements
                .chosen(id, addresses)
                .map(chosen -> new PracticeView.Movement(
                        id.toString(),
                        movements.title(chosen),
                        chosen.purpose(),
                        chosen.href(),
                        Optional.empty(),
                        kind(entry),
                        entry.trains(),
                        entry.effort(),
                        entry.position(),
                        equipment(entry.equipment()),
                        movements.muscleNames(entry.muscles().primary()),
                        entry.side().token(),
                        dose(entry.dose()),
                        entry.dose().seconds(entry.side()),
                        entry.feel(),
                        items(entry, SectionKind.STEPS),
                        items(entry, SectionKind.STOP_IF),
                        lines(entry, SectionKind.ASK_FIRST),
                        picture(entry.id(), entry.figure())));
    }

    private Optional<PracticeView.Movement> version(Entry entry, Entry.Variant variant) {
        MovementId id = new MovementId(entry.id(), Optional.of(variant.id()));
        List<String> own = variant.steps().stream().map(PlainText::of).toList();
        return movements
                .chosen(id, addresses)
                .map(chosen -> new PracticeView.Movement(
                        id.toString(),
                        movements.title(chosen),
                        chosen.purpose(),
                        chosen.href(),
                        Optional.of(variant.step().name().toLowerCase(Locale.ROOT)),
                        kind(entry),
                        entry.trains(),
                        entry.effort(),
                        variant.position(),
                        equipment(variant.equipment()),
                        movements.muscleNames(entry.muscles().primary()),
                        variant.side().token(),
                        dose(variant.dose()),
                        variant.dose().seconds(variant.side()),
                        variant.feel(),
                        own.isEmpty() ? items(entry, SectionKind.STEPS) : own,
                        items(entry, SectionKind.STOP_IF),
                        lines(entry, SectionKind.ASK_FIRST),
                        picture(GuideFigures.part(entry.id(), variant.id()), variant.figure())
                                .or(() -> picture(entry.id(), entry.figure()))));
    }

    private static String kind(Entry entry) {
        return entry.head().folder() == Folder.STRETCHES ? "stretch" : "exercise";
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
    static List<String> items(Entry entry, SectionKind kind) {
        return entry.section(kind)
                .map(section -> PlainText.items(section.body()))
                .orElse(List.of());
    }

    /** What a section says, in plain text: the items of its lists, and its paragraphs. */
    private static List<String> lines(Entry entry, SectionKind kind) {
        return entry.section(kind).stream()
                .flatMap(section -> section.body().blocks().stream())
                .map(block -> new Prose(List.of(block)))
                .flatMap(block -> PlainText.items(block).isEmpty()
                        ? Stream.of(PlainText.of(block))
                        : PlainText.items(block).stream())
                .toList();
    }

    private Optional<PracticeView.Picture> picture(String name, Optional<Figure> figure) {
        return figures.files(name, figure, true).map(files -> files.all()
                .map(all -> new PracticeView.Picture(all, files.still().orElse(all), files.moving(), files.alt()))
                .orElseGet(() -> {
                    String last = files.files().get(files.files().size() - 1);
                    return new PracticeView.Picture(last, last, Optional.empty(), files.alt());
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
