package moveleaf.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Scalar;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.Dose;
import moveleaf.model.Entry;
import moveleaf.model.Entry.Equipment;
import moveleaf.model.Entry.Side;
import moveleaf.model.Figure;
import moveleaf.model.Head;
import moveleaf.model.PlainText;
import moveleaf.model.Prose;
import moveleaf.model.Section;
import moveleaf.model.SectionKind;

/** Reads the fields of an exercise or a stretch. */
final class EntryReader {
    /** What fits under a heading on a card at 14 pt, and in one breath. */
    private static final int PURPOSE_WORDS = 20;

    private final Fields fields;
    private final Surroundings guide;
    private final Function<Scalar, Prose> markdown;
    private final Diagnostics diagnostics;
    private final Quantities quantities;

    /**
     * @param markdown reads Markdown that stands in a field
     */
    EntryReader(Fields fields, Surroundings guide, Function<Scalar, Prose> markdown, Diagnostics diagnostics) {
        this.fields = fields;
        this.guide = guide;
        this.markdown = markdown;
        this.diagnostics = diagnostics;
        this.quantities = new Quantities(diagnostics);
    }

    /** The entry, where its sides and its dose could be read. */
    Optional<Entry> read(Head head, Sections body) {
        checkPurpose(head.summary());
        Optional<Dose> dose = fields.inside("dose").flatMap(this::dose);
        Optional<Side> side = side(fields);
        Entry.Muscles muscles = muscles();
        Figure.Tint tint = new Figure.Tint(muscles.primary(), muscles.secondary());
        Optional<Integer> steps = body.steps();
        Optional<Section> askFirst = body.section(SectionKind.ASK_FIRST);
        String feel = fields.text("feel");
        Optional<Entry.PainRule> pain = pain(fields);
        String position = token(fields, "position");
        List<Equipment> equipment = equipment(fields);
        List<DataTree.Member> written =
                fields.inside("variants").map(Fields::members).orElse(List.of());
        List<Entry.Variant> variants = new ArrayList<>();
        for (DataTree.Member member : written) {
            fields.fields(member.value())
                    .flatMap(f -> variant(
                            member, f, new Inherited(position, equipment, feel, pain, side, tint, steps, askFirst)))
                    .ifPresent(variants::add);
        }
        Optional<Figure> figure = guide.figures().read(fields, shown(position, tint, steps));
        if (dose.isEmpty() || side.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                head,
                token(fields, "trains"),
                token(fields, "effort"),
                position,
                equipment,
                muscles,
                feel,
                pain,
                side.get(),
                dose.get(),
                figure,
                variants,
                body.lead(),
                body.sections()));
    }

    /** What a variant has in common with its entry where it doesn't say otherwise. */
    private record Inherited(
            String position,
            List<Equipment> equipment,
            String feel,
            Optional<Entry.PainRule> pain,
            Optional<Side> side,
            Figure.Tint tint,
            Optional<Integer> steps,
            Optional<Section> askFirst) {}

    private static FigureReader.Shown shown(String position, Figure.Tint tint, Optional<Integer> steps) {
        BasePosition base = BodyWords.BASES.getOrDefault(position, BasePosition.STANDING);
        return new FigureReader.Shown(base, tint, steps);
    }

    private Optional<Entry.Variant> variant(DataTree.Member member, Fields f, Inherited inherited) {
        Optional<Dose> dose = f.inside("dose").flatMap(this::dose);
        Optional<Side> side = side(f).or(inherited::side);
        Optional<Entry.Step> step = Arrays.stream(Entry.Step.values())
                .filter(s -> s.name().equalsIgnoreCase(token(f, "step")))
                .findFirst();
        List<Prose> steps = f.scalars("steps").stream().map(markdown).toList();
        List<Equipment> equipment = equipment(f);
        String name = f.text("name");
        String feel = f.optionalText("feel").orElse(inherited.feel());
        String position = f.scalar("position").map(Scalar::text).orElse(inherited.position());
        Optional<Integer> count = steps.isEmpty() ? inherited.steps() : Optional.of(steps.size());
        Optional<Figure> figure = guide.figures().read(f, shown(position, inherited.tint(), count));
        Optional<Section> askFirst = inherited.askFirst().map(section -> askFirst(section, f));
        if (dose.isEmpty() || side.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry.Variant(
                member.key(),
                name,
                step.get(),
                position,
                equipment.isEmpty() ? inherited.equipment() : equipment,
                feel,
                pain(f).or(inherited::pain),
                side.get(),
                dose.get(),
                figure,
                steps,
                askFirst,
                member.keySpan()));
    }

    /** Who asks first before a variant: what it leaves out must stand in the entry word for word, so that no other goes. */
    private Section askFirst(Section section, Fields f) {
        List<String> known = PlainText.items(section.body());
        List<String> without = new ArrayList<>();
        for (Scalar scalar : f.scalars("ask-first-without")) {
            String words = PlainText.of(markdown.apply(scalar));
            without.add(words);
            if (!known.contains(words)) {
                diagnostics.add(Diagnostic.error(
                                "unknown-item",
                                scalar.span(),
                                "no item of \"" + PlainText.of(section.heading().inlines()) + "\" says this")
                        .withHint("write it as it stands in the list, word for word"));
            }
        }
        if (!known.isEmpty() && without.containsAll(known)) {
            diagnostics.add(Diagnostic.error(
                            "empty-section",
                            f.span("ask-first-without"),
                            "this leaves nothing of \""
                                    + PlainText.of(section.heading().inlines()) + "\"")
                    .withHint("name only what isn't true of this version"));
        }
        return new Section(section.kind(), section.heading(), section.body().without(without));
    }

    private void checkPurpose(String purpose) {
        int words = purpose.isBlank() ? 0 : purpose.strip().split("\\s+").length;
        if (words > PURPOSE_WORDS) {
            diagnostics.add(Diagnostic.warning(
                            "too-many-words",
                            fields.span("purpose"),
                            "a purpose has at most " + PURPOSE_WORDS + " words, this has " + words)
                    .withHint("keep what the movement is for, and say the rest in the text"));
        }
    }

    private Optional<Entry.PainRule> pain(Fields f) {
        return f.inside("pain").map(rule -> new Entry.PainRule(line(rule, "ease"), line(rule, "next-morning")));
    }

    private Prose line(Fields f, String key) {
        return f.scalar(key).map(markdown).orElse(Prose.EMPTY);
    }

    private static String token(Fields f, String key) {
        return f.scalar(key).map(Scalar::text).orElse("");
    }

    private static Optional<Side> side(Fields f) {
        String token = token(f, "side");
        return Arrays.stream(Side.values()).filter(s -> s.token().equals(token)).findFirst();
    }

    private static List<Equipment> equipment(Fields f) {
        List<Equipment> equipment = new ArrayList<>();
        for (DataTree item : f.items("equipment")) {
            if (item instanceof Scalar scalar) {
                equipment.add(new Equipment(List.of(scalar.text())));
            } else {
                f.fields(item)
                        .ifPresent(choice -> equipment.add(new Equipment(
                                choice.scalars("any").stream().map(Scalar::text).toList())));
            }
        }
        return equipment;
    }

    private Entry.Muscles muscles() {
        Optional<Fields> muscles = fields.inside("muscles");
        return new Entry.Muscles(muscles(muscles, "primary"), muscles(muscles, "secondary"));
    }

    private List<String> muscles(Optional<Fields> muscles, String key) {
        return guide.muscles().known(muscles.map(m -> m.scalars(key)).orElse(List.of()));
    }

    private Optional<Dose> dose(Fields f) {
        Optional<Dose.Count> sets = f.scalar("sets").flatMap(quantities::count);
        Optional<Dose.Count> reps = f.scalar("reps").flatMap(quantities::count);
        Optional<Dose.Time> hold = time(f, "hold");
        Optional<Dose.Time> pace = time(f, "pace");
        Optional<Dose.Time> pause = time(f, "pause");
        Optional<Dose.Time> rest = time(f, "rest");
        Optional<Dose.Frequency> frequency = f.scalar("frequency").flatMap(quantities::frequency);
        Optional<Dose.Volume> buildTo = f.scalar("build-to").flatMap(quantities::volume);
        if (sets.isEmpty() || frequency.isEmpty() || (reps.isEmpty() && hold.isEmpty())) {
            return Optional.empty();
        }
        Optional<String> load = f.scalar("load").map(Scalar::text);
        return Optional.of(new Dose(sets.get(), reps, hold, pace, pause, rest, frequency.get(), load, buildTo));
    }

    private Optional<Dose.Time> time(Fields f, String key) {
        return f.scalar(key).flatMap(quantities::time);
    }
}
