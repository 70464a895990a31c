package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * The whole guide in reading order, for print: links are {@code #id}, citations carry their notes.
 *
 * @param figure the title picture
 * @param painScale bands of the pain scale in rising order; empty where the guide has none
 * @param parts in reading order
 * @param references all of them, by number; of a handout those that it cites
 * @param handout what it says beside the guide, where it is one: then its only part holds what was chosen, in that order, a
 *     version as an article of its own, and after the movements the same as sessions
 */
public record BookView(
        GuideView guide,
        Optional<FigureView> figure,
        List<TopicView.PainBand> painScale,
        List<Part> parts,
        List<ReferenceView> references,
        Optional<HandoutView> handout) {
    public BookView {
        painScale = List.copyOf(painScale);
        parts = List.copyOf(parts);
        references = List.copyOf(references);
    }

    /**
     * A part.
     *
     * @param anchor its id: {@code part-} and the part's id
     * @param number from 1
     * @param opening the topic that introduces it
     * @param articles the opening not among them
     */
    public record Part(String anchor, int number, String title, Optional<Article> opening, List<Article> articles) {
        public Part {
            articles = List.copyOf(articles);
        }
    }

    /**
     * An article of any kind: exactly one of the optional components is there.
     *
     * @param kind {@code movement}, {@code condition}, {@code benefit}, {@code programme} or {@code topic}
     */
    public record Article(
            ArticleView article,
            String kind,
            Optional<MovementView> movement,
            Optional<ConditionView> condition,
            Optional<BenefitView> benefit,
            Optional<ProgrammeView> programme,
            Optional<TopicView> topic) {
        private static Article only(String kind, ArticleView article) {
            return new Article(
                    article,
                    kind,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        static Article of(ArticleView article, MovementView movement) {
            Article a = only("movement", article);
            return new Article(a.article, a.kind, Optional.of(movement), a.condition, a.benefit, a.programme, a.topic);
        }

        static Article of(ArticleView article, ConditionView condition) {
            Article a = only("condition", article);
            return new Article(a.article, a.kind, a.movement, Optional.of(condition), a.benefit, a.programme, a.topic);
        }

        static Article of(ArticleView article, BenefitView benefit) {
            Article a = only("benefit", article);
            return new Article(a.article, a.kind, a.movement, a.condition, Optional.of(benefit), a.programme, a.topic);
        }

        static Article of(ArticleView article, ProgrammeView programme) {
            Article a = only("programme", article);
            return new Article(a.article, a.kind, a.movement, a.condition, a.benefit, Optional.of(programme), a.topic);
        }

        static Article of(ArticleView article, TopicView topic) {
            Article a = only("topic", article);
            return new Article(a.article, a.kind, a.movement, a.condition, a.benefit, a.programme, Optional.of(topic));
        }
    }
}
