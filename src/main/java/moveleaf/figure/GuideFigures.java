package moveleaf.figure;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.model.Article;
import moveleaf.model.Benefit;
import moveleaf.model.Condition;
import moveleaf.model.Entry;
import moveleaf.model.Figure;
import moveleaf.model.Guide;
import moveleaf.model.Programme;
import moveleaf.model.Topic;

/**
 * The figures of a guide by name: an article's is its id, a version's {@code bird-dog--leg-only}. The muscle map also gives
 * a figure for each muscle, {@code muscles--multifidus}: the map's own poses with that muscle tinted.
 */
public final class GuideFigures {
    /** The name of the guide's title picture; no article is called so. */
    public static final String TITLE = "guide--title";

    private final SortedMap<String, Figure> figures = new TreeMap<>();

    private GuideFigures() {}

    /** All figures that the guide needs. */
    public static SortedMap<String, Figure> of(Guide guide) {
        GuideFigures found = new GuideFigures();
        guide.settings().figure().ifPresent(figure -> found.figures.put(TITLE, figure));
        guide.inOrder().forEach(found::add);
        return Collections.unmodifiableSortedMap(found.figures);
    }

    /** The name of the figure of a version, or of a muscle: a part of an article. */
    public static String part(String article, String part) {
        return article + "--" + part;
    }

    private void add(Article article) {
        article.accept(new Article.Visitor<Boolean>() {
            @Override
            public Boolean entry(Entry entry) {
                entry.figure().ifPresent(figure -> figures.put(entry.id(), figure));
                for (Entry.Variant variant : entry.variants()) {
                    variant.figure().ifPresent(figure -> figures.put(part(entry.id(), variant.id()), figure));
                }
                return true;
            }

            @Override
            public Boolean condition(Condition condition) {
                return false;
            }

            @Override
            public Boolean benefit(Benefit benefit) {
                return false;
            }

            @Override
            public Boolean programme(Programme programme) {
                return false;
            }

            @Override
            public Boolean topic(Topic topic) {
                topic.figure().ifPresent(figure -> figures.put(topic.id(), figure));
                if (topic.role() instanceof Topic.MuscleMap map) {
                    topic.figure().flatMap(GuideFigures::drawn).ifPresent(figure -> muscles(topic.id(), figure, map));
                }
                return true;
            }
        });
    }

    private void muscles(String topic, Figure.Drawn figure, Topic.MuscleMap map) {
        for (Topic.Muscle muscle : map.muscles()) {
            Figure.Tint tint = new Figure.Tint(List.of(muscle.id()), List.of());
            figures.put(
                    part(topic, muscle.id()),
                    new Figure.Drawn(
                            muscle.where(),
                            muscle.name(),
                            figure.camera(),
                            figure.props(),
                            figure.poses(),
                            tint,
                            Optional.empty(),
                            figure.span()));
        }
    }

    private static Optional<Figure.Drawn> drawn(Figure figure) {
        return figure.accept(new Figure.Visitor<>() {
            @Override
            public Optional<Figure.Drawn> drawn(Figure.Drawn drawn) {
                return Optional.of(drawn);
            }

            @Override
            public Optional<Figure.Drawn> files(Figure.Files files) {
                return Optional.empty();
            }
        });
    }
}
