package moveleaf.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moveleaf.figure.GuideFigures;
import moveleaf.model.Dose;
import moveleaf.model.Entry;
import moveleaf.model.MovementId;
import moveleaf.model.PlainText;
import moveleaf.model.SectionKind;

/** Movements as data. */
final class MovementExports {
    private final FigureViews figures;
    private final Words words;
    private final Movements movements;
    private final Doses doses;
    private final Addresses addresses;

    /** @param addresses seen from the site's root */
    MovementExports(FigureViews figures, Words words, Movements movements, Addresses addresses) {
        this.figures = figures;
        this.words = words;
        this.movements = movements;
        this.doses = new Doses(words);
        this.addresses = addresses;
    }

    ExportView.Movement movement(Entry entry) {
        return new ExportView.Movement(
                token("trains", entry.trains()),
                token("effort", entry.effort()),
                token("position", entry.position()),
                equipment(entry.equipment()),
                new ExportView.Muscles(
                        entry.muscles().primary(), entry.muscles().secondary()),
                entry.feel(),
                entry.pain().map(MovementExports::pain),
                side(entry.side()),
                dose(entry.dose(), entry.side()),
                Practices.items(entry.section(SectionKind.STEPS)),
                entry.variants().stream().map(v -> version(entry, v)).toList());
    }

    private ExportView.Version version(Entry entry, Entry.Variant variant) {
        return new ExportView.Version(
                new MovementId(entry.id(), Optional.of(variant.id())).toString(),
                variant.name(),
                movements.title(entry.head().title(), variant.name()),
                variant.step().name().toLowerCase(Locale.ROOT),
                addresses
                        .article(entry.id(), Optional.of(MovementId.anchor(variant.id())))
                        .orElse(""),
                token("position", variant.position()),
                equipment(variant.equipment()),
                variant.feel(),
                variant.pain().map(MovementExports::pain),
                side(variant.side()),
                dose(variant.dose(), variant.side()),
                variant.steps().stream().map(PlainText::of).toList(),
                Practices.lines(entry.asking(variant).section(SectionKind.ASK_FIRST)),
                figures.files(GuideFigures.part(entry.id(), variant.id()), variant.figure(), true));
    }

    ExportView.Token token(String group, String token) {
        return new ExportView.Token(token, words.token(group, token));
    }

    private ExportView.Token side(Entry.Side side) {
        return new ExportView.Token(
                side.token(), words.find("dose.side-" + side.token()).orElse(side.token()));
    }

    private static ExportView.Pain pain(Entry.PainRule rule) {
        return new ExportView.Pain(PlainText.of(rule.ease()), PlainText.of(rule.nextMorning()));
    }

    private List<List<ExportView.Token>> equipment(List<Entry.Equipment> equipment) {
        return Practices.equipment(equipment).stream()
                .map(any -> any.stream().map(t -> token("equipment", t)).toList())
                .toList();
    }

    private ExportView.Dose dose(Dose dose, Entry.Side side) {
        return new ExportView.Dose(
                range(dose.sets()),
                dose.reps().map(MovementExports::range),
                dose.hold().map(MovementExports::time),
                dose.pace().map(MovementExports::time),
                dose.pause().map(MovementExports::time),
                dose.rest().map(MovementExports::time),
                new ExportView.Frequency(
                        dose.frequency().times().least(),
                        dose.frequency().times().most(),
                        dose.frequency().per().name().toLowerCase(Locale.ROOT)),
                dose.load(),
                dose.buildTo().map(goal -> new ExportView.Goal(goal.sets(), goal.reps())),
                dose.seconds(side),
                doses.view(dose, side).sentence());
    }

    static ExportView.Range range(Dose.Count count) {
        return new ExportView.Range(count.least(), count.most());
    }

    private static ExportView.Time time(Dose.Time time) {
        return new ExportView.Time(time.least(), time.most(), "s");
    }
}
