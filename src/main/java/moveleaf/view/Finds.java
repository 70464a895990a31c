package moveleaf.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import moveleaf.model.Article;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.MovementId;
import moveleaf.model.Topic;

/** Shows all movements with their versions, by position, and what they may be chosen by. */
final class Finds {
    /** The order in which readers are asked; what a guide brings beside these comes after them. */
    private static final Map<String, List<String>> ORDER = Map.of(
            "trains", List.of("mobility", "stretch", "strength", "control", "endurance", "relaxation"),
            "effort", List.of("gentle", "moderate", "hard"),
            // Upright first: many who look for a position can't get down to the floor.
            "position",
                    List.of(
                            "standing",
                            "sitting",
                            "hands-and-knees",
                            "kneeling",
                            "supine",
                            "crook-lying",
                            "side-lying",
                            "prone",
                            "long-sitting",
                            "cross-legged"),
            "equipment",
                    List.of(
                            "mat",
                            "chair",
                            "wall",
                            "pillow",
                            "towel",
                            "strap",
                            "stick",
                            "band",
                            "block",
                            "bench",
                            "box",
                            "dumbbell",
                            "kettlebell",
                            "barbell"));

    private final Guide guide;
    private final Words words;
    private final Movements movements;
    private final Addresses addresses;
    private final List<SiteView.Found> all = new ArrayList<>();

    /**
     * @param practice with pictures as files
     * @param addresses seen from the site's root, where the page stands
     */
    Finds(Guide guide, FigureViews figures, Words words, PracticeView practice, Addresses addresses) {
        this.guide = guide;
        this.words = words;
        this.movements = new Movements(guide, figures, words);
        this.addresses = addresses;
        practice.movements().forEach(movement -> all.add(found(movement)));
    }

    private SiteView.Found found(PracticeView.Movement movement) {
        String[] parts = movement.id().split("/", 2);
        MovementId id = new MovementId(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
        List<Entry.Equipment> needed =
                movement.equipment().stream().map(Entry.Equipment::new).toList();
        List<String> facts = new ArrayList<>();
        facts.add(words.token("kind", movement.kind()));
        movement.version().ifPresent(step -> facts.add(words.get("words." + step)));
        facts.add(words.token("effort", movement.effort()));
        facts.add(movements
                .needed(needed)
                .map(things -> words.fill("app.find-needs", "things", things))
                .orElseGet(() -> words.get("app.find-needs-nothing")));
        return new SiteView.Found(
                movement.id(),
                movement.href(),
                movement.title(),
                movement.summary(),
                facts,
                movement.kind(),
                movement.trains(),
                movement.effort(),
                movement.position(),
                movement.equipment().stream().map(any -> String.join("/", any)).collect(Collectors.joining(" ")),
                guide.entry(id.entry())
                        .map(entry -> String.join(" ", entry.muscles().primary()))
                        .orElse(""),
                movement.picture().flatMap(picture -> figure(id, picture)));
    }

    /** A file, for so many drawings in one page would be heavy. */
    private Optional<FigureView.Pose> figure(MovementId id, PracticeView.Picture picture) {
        return movements
                .picture(id, "find", addresses)
                .map(pose -> new FigureView.Pose(
                        pose.step(),
                        pose.label(),
                        Optional.empty(),
                        Optional.of(picture.still()),
                        pose.name(),
                        pose.width(),
                        pose.height()));
    }

    int size() {
        return all.size();
    }

    /** Movements by position; positions without any are left out. */
    List<SiteView.Shelf> shelves() {
        return ordered("position", SiteView.Found::position).stream()
                .map(position -> new SiteView.Shelf(
                        "page-" + position,
                        words.token("position", position),
                        all.stream().filter(m -> m.position().equals(position)).toList()))
                .toList();
    }

    /** What movements may be chosen by; where all are alike there is no choice. */
    List<SiteView.Facet> facets() {
        return List.of(
                        facet("trains", SiteView.Found::trains),
                        facet("position", SiteView.Found::position),
                        facet("equipment", m -> m.equipment().replace('/', ' ')),
                        facet("effort", SiteView.Found::effort),
                        muscles(),
                        facet("kind", SiteView.Found::kind))
                .stream()
                .filter(facet -> facet.choices().size() > 1)
                .toList();
    }

    private SiteView.Facet facet(String name, Function<SiteView.Found, String> tokens) {
        return new SiteView.Facet(
                name,
                words.get("app.find-" + name),
                ordered(name, tokens).stream()
                        .map(token -> new SiteView.Choice(token, Words.capital(words.token(name, token))))
                        .toList());
    }

    private SiteView.Facet muscles() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Article article : guide.inOrder()) {
            if (article instanceof Topic topic && topic.role() instanceof Topic.MuscleMap map) {
                map.muscles().forEach(muscle -> names.put(muscle.id(), muscle.name()));
            }
        }
        Set<String> used = new LinkedHashSet<>(ordered("muscles", SiteView.Found::muscles));
        names.keySet().retainAll(used);
        List<SiteView.Choice> choices = new ArrayList<>();
        names.forEach((id, name) -> choices.add(new SiteView.Choice(id, name)));
        return new SiteView.Facet("muscles", words.get("app.find-muscles"), choices);
    }

    /** Tokens that movements have, each once. */
    private List<String> ordered(String name, Function<SiteView.Found, String> tokens) {
        Set<String> used = new LinkedHashSet<>();
        all.forEach(movement -> used.addAll(List.of(tokens.apply(movement).split(" ", -1))));
        used.remove("");
        List<String> ordered = new ArrayList<>(ORDER.getOrDefault(name, List.of()));
        ordered.retainAll(used);
        used.stream().filter(token -> !ordered.contains(token)).forEach(ordered::add);
        return ordered;
    }
}
