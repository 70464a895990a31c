package moveleaf.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moveleaf.figure.GuideFigures;
import moveleaf.model.Article;
import moveleaf.model.Block;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.MovementId;
import moveleaf.model.PlainText;
import moveleaf.model.Plan;
import moveleaf.model.Prose;
import moveleaf.model.SectionKind;
import moveleaf.model.Topic;

/** Shows movements: on their own pages, and where a programme or a problem names them. */
final class Movements {
    /** Sections that have a component of their own. */
    private static final Set<String> OWN = Stream.of(
                    SectionKind.STEPS,
                    SectionKind.EASIER,
                    SectionKind.HARDER,
                    SectionKind.MOVE_ON,
                    SectionKind.MISTAKES,
                    SectionKind.STOP_IF,
                    SectionKind.ASK_FIRST)
            .map(SectionKind::key)
            .collect(Collectors.toUnmodifiableSet());

    /** Starting positions that one need not get down to. */
    private static final Set<String> UPRIGHT = Set.of("standing", "sitting");

    private final Guide guide;
    private final FigureViews figures;
    private final Words words;
    private final Doses doses;
    private final WebAddresses web;
    private final Map<String, MusclePlace> muscles = new LinkedHashMap<>();

    /** The band of the pain scale in which one eases off: of the first scale, which is the one that is printed. */
    private final Optional<String> easing;

    Movements(Guide guide, FigureViews figures, Words words) {
        this.guide = guide;
        this.figures = figures;
        this.words = words;
        this.doses = new Doses(words);
        this.web = new WebAddresses(guide);
        Optional<String> range = Optional.empty();
        for (Article article : guide.inOrder()) {
            if (article instanceof Topic topic && topic.role() instanceof Topic.MuscleMap map) {
                map.muscles().forEach(m -> muscles.put(m.id(), new MusclePlace(article.id(), m)));
            }
            boolean open = range.isEmpty();
            if (open && article instanceof Topic topic && topic.role() instanceof Topic.Protocol protocol) {
                range = Roles.bands(protocol, words).stream()
                        .filter(TopicView.PainBand::eases)
                        .map(TopicView.PainBand::range)
                        .findFirst();
            }
        }
        this.easing = range;
    }

    /** A muscle and the topic that describes it. */
    private record MusclePlace(String article, Topic.Muscle muscle) {}

    /**
     * A movement that is chosen somewhere.
     *
     * @param title the movement's
     * @param version the chosen version's name; absent for the movement itself
     * @param dose without how often, which the choice decides
     * @param steps the version's own, else the movement's; may be empty
     */
    record Chosen(
            String href, String title, Optional<String> version, String purpose, DoseView dose, List<Prose> steps) {}

    /** What a choice leads to, where its movement has a page. */
    Optional<Chosen> chosen(MovementId id, Addresses addresses) {
        return guide.entry(id.entry()).flatMap(entry -> {
            Optional<Entry.Variant> variant = id.variant().flatMap(entry::variant);
            return addresses
                    .article(entry.id(), variant.map(v -> MovementId.anchor(v.id())))
                    .map(href -> new Chosen(
                            href,
                            entry.head().title(),
                            variant.map(Entry.Variant::name),
                            entry.head().summary(),
                            variant.map(v -> doses.inProgramme(v.dose(), v.side()))
                                    .orElseGet(() -> doses.inProgramme(entry.dose(), entry.side())),
                            variant.map(Entry.Variant::steps)
                                    .filter(own -> !own.isEmpty())
                                    .orElseGet(() -> steps(entry))));
        });
    }

    private static List<Prose> steps(Entry entry) {
        return entry.section(SectionKind.STEPS).stream()
                .flatMap(section -> section.body().blocks().stream())
                .flatMap(block -> block instanceof Block.NumberedList list ? list.items().stream() : Stream.empty())
                .map(item -> new Prose(item.blocks()))
                .toList();
    }

    /**
     * The last pose of what a choice leads to: the version's own figure, else the movement's.
     *
     * @param place of the ids in it: no other picture's on the page
     */
    Optional<FigureView.Pose> picture(MovementId id, String place, Addresses addresses) {
        return guide.entry(id.entry()).flatMap(entry -> id.variant()
                .flatMap(entry::variant)
                .flatMap(v -> figures.last(GuideFigures.part(entry.id(), v.id()), v.figure(), place, addresses))
                .or(() -> figures.last(entry.id(), entry.figure(), place, addresses)));
    }

    /** {@code Bird dog: leg only}. */
    String title(Chosen chosen) {
        return chosen.version().map(v -> title(chosen.title(), v)).orElse(chosen.title());
    }

    /** The title of a version. */
    String title(String movement, String version) {
        return words.fill("phrases.variant-of", "movement", movement, "variant", version);
    }

    /** A few words about a movement for lists of articles: how hard, and in what position; none for anything else. */
    List<String> facts(Article article) {
        return article instanceof Entry entry
                ? List.of(words.token("effort", entry.effort()), words.token("position", entry.position()))
                : List.of();
    }

    /** What a movement has beside its prose. */
    MovementView view(Entry entry, List<SectionView> sections, ProseHtml prose, Addresses addresses) {
        return new MovementView(
                List.of(
                        fact("trains", words.token("trains", entry.trains())),
                        fact("effort", words.token("effort", entry.effort())),
                        fact("position", words.token("position", entry.position())),
                        fact("equipment", equipment(entry.equipment()))),
                muscles(entry.muscles().primary(), addresses),
                muscles(entry.muscles().secondary(), addresses),
                entry.feel(),
                pain(entry, entry.pain(), prose),
                doses.view(entry.dose(), entry.side()),
                find(sections, SectionKind.STEPS),
                find(sections, SectionKind.EASIER),
                find(sections, SectionKind.HARDER),
                find(sections, SectionKind.MOVE_ON),
                find(sections, SectionKind.MISTAKES),
                find(sections, SectionKind.STOP_IF),
                find(sections, SectionKind.ASK_FIRST),
                sections.stream().filter(s -> !OWN.contains(s.kind())).toList(),
                figures.view(entry.id(), entry.figure(), addresses),
                onFloor(entry.position()),
                List.of(),
                entry.variants().stream()
                        .map(v -> variant(entry, v, sections, prose, addresses))
                        .toList());
    }

    /** Whether one has to get down to the floor for a position. */
    static boolean onFloor(String position) {
        return !UPRIGHT.contains(position);
    }

    /** The pain rule of a movement, or of one of its versions. */
    private Optional<MovementView.Pain> pain(Entry entry, Optional<Entry.PainRule> rule, ProseHtml prose) {
        return rule.map(r -> {
            Html ease = prose.line(r.ease());
            Html nextMorning = prose.line(r.nextMorning());
            Optional<Html> differs = differing(r, entry.pain(), ease, nextMorning);
            return new MovementView.Pain(easing, ease, nextMorning, differs);
        });
    }

    /** What eases is always there, because templates begin with the pain that it is for. */
    static Optional<Html> differing(
            Entry.PainRule rule, Optional<Entry.PainRule> movement, Html ease, Html nextMorning) {
        boolean morning =
                movement.filter(m -> same(m.nextMorning(), rule.nextMorning())).isPresent();
        if (morning && movement.filter(m -> same(m.ease(), rule.ease())).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                morning
                        ? ease
                        : new Html.Builder()
                                .html(ease)
                                .markup(" ")
                                .html(nextMorning)
                                .build());
    }

    private static boolean same(Prose one, Prose other) {
        return PlainText.of(one).equals(PlainText.of(other));
    }

    private static Optional<SectionView> find(List<SectionView> sections, SectionKind kind) {
        return sections.stream().filter(s -> s.kind().equals(kind.key())).findFirst();
    }

    private VariantView variant(
            Entry entry, Entry.Variant variant, List<SectionView> sections, ProseHtml prose, Addresses addresses) {
        List<FactView> facts = new ArrayList<>();
        if (!variant.position().equals(entry.position())) {
            facts.add(fact("position", words.token("position", variant.position())));
        }
        if (!variant.equipment().equals(entry.equipment())) {
            facts.add(fact("equipment", equipment(variant.equipment())));
        }
        return new VariantView(
                new MovementId(entry.id(), Optional.of(variant.id())).toString(),
                addresses.id(entry.id(), MovementId.anchor(variant.id())),
                web.article(entry.id(), Optional.of(MovementId.anchor(variant.id()))),
                variant.name(),
                step(variant),
                than(variant, entry.head().title()),
                facts,
                variant.feel(),
                pain(entry, variant.pain(), prose),
                doses.view(variant.dose(), variant.side()),
                figures.atRest(GuideFigures.part(entry.id(), variant.id()), variant.figure(), addresses),
                onFloor(variant.position()),
                find(sections, SectionKind.ASK_FIRST).map(section -> askFirst(entry, variant, section)),
                variant.steps().stream().map(prose::line).toList());
    }

    /** What has been written of a movement, without what its version leaves out: its marks are counted once. */
    private static VariantView.AskFirst askFirst(Entry entry, Entry.Variant variant, SectionView section) {
        List<String> all = Practices.items(entry.section(SectionKind.ASK_FIRST));
        List<String> own = Practices.items(entry.asking(variant).section(SectionKind.ASK_FIRST));
        List<Html> items = IntStream.range(0, all.size())
                .filter(i -> own.contains(all.get(i)))
                .mapToObj(section.items()::get)
                .toList();
        return new VariantView.AskFirst(section.title(), items, section.rest());
    }

    /** A movement as it was chosen, for itself. */
    MovementView chosen(
            Entry entry, Plan.Choice choice, List<SectionView> sections, ProseHtml prose, Addresses addresses) {
        List<String> note = Handouts.paragraphs(choice.note());
        MovementView whole = view(entry, sections, prose, addresses);
        Optional<Entry.Variant> version = choice.movement().variant().flatMap(entry::variant);
        if (version.isEmpty()) {
            return whole.chosen(doses.chosen(entry.dose(), entry.side(), choice), note);
        }
        Entry.Variant v = version.get();
        List<FactView> facts = List.of(
                fact("trains", words.token("trains", entry.trains())),
                fact("effort", words.token("effort", entry.effort())),
                fact("position", words.token("position", v.position())),
                fact("equipment", equipment(v.equipment())));
        return new MovementView(
                facts,
                whole.primary(),
                whole.secondary(),
                v.feel(),
                pain(entry, v.pain(), prose),
                doses.chosen(v.dose(), v.side(), choice),
                steps(choice.movement(), v, prose, addresses).or(whole::steps),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                whole.mistakes(),
                whole.stopIf(),
                whole.askFirst(),
                List.of(),
                figures.atRest(GuideFigures.part(entry.id(), v.id()), v.figure(), addresses),
                onFloor(v.position()),
                note,
                List.of());
    }

    /** A version's own steps as a section. */
    private Optional<SectionView> steps(MovementId id, Entry.Variant version, ProseHtml prose, Addresses addresses) {
        if (version.steps().isEmpty()) {
            return Optional.empty();
        }
        List<Html> items = version.steps().stream().map(prose::line).toList();
        Html.Builder body = new Html.Builder().markup("<ol>");
        items.forEach(item -> body.markup("<li>").html(item).markup("</li>"));
        String title = words.get("words.steps");
        return Optional.of(new SectionView(
                addresses.id(chosenId(id, addresses), SectionKind.STEPS.key()),
                SectionKind.STEPS.key(),
                title,
                new Html(Html.escape(title), List.of()),
                body.markup("</ol>").build(),
                items,
                new Html("", List.of()),
                false,
                false));
    }

    /** The id of the article that shows a choice: a version has one of its own. */
    static String chosenId(MovementId id, Addresses addresses) {
        return id.variant()
                .map(variant -> addresses.id(id.entry(), MovementId.anchor(variant)))
                .orElse(id.entry());
    }

    /** A choice in a session, with its whole dose: no days say how often. */
    Optional<ProgrammeView.Move> move(Plan.Choice choice, String place, ProseHtml prose, Addresses addresses) {
        MovementId id = choice.movement();
        return guide.entry(id.entry()).flatMap(entry -> {
            Optional<Entry.Variant> version = id.variant().flatMap(entry::variant);
            DoseView dose = doses.chosen(
                    version.map(Entry.Variant::dose).orElseGet(entry::dose),
                    version.map(Entry.Variant::side).orElseGet(entry::side),
                    choice);
            return chosen(id, addresses)
                    .map(c -> new ProgrammeView.Move(
                            id.toString(),
                            c.href(),
                            c.title(),
                            c.version(),
                            dose,
                            c.steps().stream().map(prose::line).toList(),
                            picture(id, place, addresses)));
        });
    }

    /** Whether a version is easier or harder, in a word. */
    String step(Entry.Variant version) {
        return words.get(version.step() == Entry.Step.EASIER ? "words.easier" : "words.harder");
    }

    /** The same with the name of the movement: {@code Easier than Bird dog}. */
    String than(Entry.Variant version, String movement) {
        String key = version.step() == Entry.Step.EASIER ? "phrases.step-easier" : "phrases.step-harder";
        return words.fill(key, "movement", movement);
    }

    /** The anchor of a muscle on the page that describes it. */
    static String muscleAnchor(String muscle) {
        return "muscle-" + muscle;
    }

    private List<LinkView> muscles(List<String> ids, Addresses addresses) {
        List<LinkView> links = new ArrayList<>();
        for (String id : ids) {
            MusclePlace place = muscles.get(id);
            if (place != null) {
                addresses
                        .article(place.article, Optional.of(muscleAnchor(id)))
                        .ifPresent(href -> links.add(new LinkView(href, place.muscle.name(), place.muscle.does())));
            }
        }
        return links;
    }

    /** The plain names of muscles that the guide describes. */
    List<String> muscleNames(List<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(muscles.get(id)).stream())
                .map(place -> place.muscle.name())
                .toList();
    }

    private FactView fact(String kind, String value) {
        return new FactView(kind, words.get("words." + kind), value);
    }

    private String equipment(List<Entry.Equipment> equipment) {
        return needed(equipment).map(Words::capital).orElseGet(() -> words.token("equipment", "none"));
    }

    /** What is needed, in words; nothing where nothing is. */
    Optional<String> needed(List<Entry.Equipment> equipment) {
        List<String> needed = equipment.stream()
                .filter(e -> !e.anyOf().equals(List.of("none")))
                .map(e -> words.choice(
                        e.anyOf().stream().map(t -> words.token("equipment", t)).toList()))
                .toList();
        return needed.isEmpty() ? Optional.empty() : Optional.of(words.list(needed));
    }
}
