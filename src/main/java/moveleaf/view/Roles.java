package moveleaf.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.model.Topic;

/** Shows what a topic's role brings: warnings, pain scale, muscles, terms, references. */
final class Roles implements Topic.RoleVisitor<TopicView> {
    private final Topic topic;
    private final Addresses addresses;
    private final FigureViews figures;
    private final Guides guides;
    private final List<ReferenceView> references;
    private final Words words;

    Roles(
            Topic topic,
            Addresses addresses,
            FigureViews figures,
            Guides guides,
            List<ReferenceView> references,
            Words words) {
        this.topic = topic;
        this.addresses = addresses;
        this.figures = figures;
        this.guides = guides;
        this.references = references;
        this.words = words;
    }

    @Override
    public TopicView plain(Topic.Plain plain) {
        return view(Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public TopicView redFlags(Topic.RedFlags redFlags) {
        return view(guides.warnings(addresses), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public TopicView protocol(Topic.Protocol protocol) {
        return view(Optional.empty(), bands(protocol, words), List.of(), List.of(), List.of());
    }

    /** The pain scale, in rising order. */
    static List<TopicView.PainBand> bands(Topic.Protocol protocol, Words words) {
        List<TopicView.PainBand> bands = new ArrayList<>();
        for (Topic.PainBand band : protocol.painScale()) {
            int level = bands.size() + 1;
            boolean last = level == protocol.painScale().size();
            boolean eases = level > 1 && level == protocol.painScale().size() - 1;
            String key = last ? "phrases.pain-band-last" : "phrases.pain-band";
            String range = words.fill(key, "from", String.valueOf(band.from()), "to", String.valueOf(band.to()));
            bands.add(new TopicView.PainBand(range, level, band.name(), band.words(), eases, last));
        }
        return bands;
    }

    @Override
    public TopicView muscleMap(Topic.MuscleMap map) {
        List<TopicView.Muscle> views = map.muscles().stream()
                .map(m -> new TopicView.Muscle(
                        addresses.id(topic.id(), Movements.muscleAnchor(m.id())),
                        m.name(),
                        m.latin(),
                        m.where(),
                        m.does(),
                        figures.muscle(topic, m, addresses)))
                .toList();
        return view(Optional.empty(), List.of(), views, List.of(), List.of());
    }

    @Override
    public TopicView glossary(Topic.Glossary glossary) {
        List<TopicView.Term> terms = new ArrayList<>();
        for (Topic.Term term : glossary.terms()) {
            String anchor = addresses.id(topic.id(), "term-" + (terms.size() + 1));
            terms.add(new TopicView.Term(anchor, term.term(), term.words()));
        }
        return view(Optional.empty(), List.of(), List.of(), terms, List.of());
    }

    @Override
    public TopicView references(Topic.References role) {
        return view(Optional.empty(), List.of(), List.of(), List.of(), references);
    }

    @Override
    public TopicView about(Topic.About about) {
        return view(Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    private TopicView view(
            Optional<WarningsView> warnings,
            List<TopicView.PainBand> painScale,
            List<TopicView.Muscle> muscles,
            List<TopicView.Term> terms,
            List<ReferenceView> all) {
        Optional<FigureView> figure = figures.view(topic.id(), topic.figure(), addresses);
        return new TopicView(figure, warnings, painScale, muscles, terms, all);
    }
}
