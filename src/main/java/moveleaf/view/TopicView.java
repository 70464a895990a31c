package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * What a topic page has beside its prose; what its role doesn't bring is absent.
 *
 * @param figure its picture
 * @param warnings the short form of the warning signs, on their page
 * @param painScale bands in rising order, on the page of the protocol
 * @param muscles on the page of the muscles
 * @param terms on the page of the glossary
 * @param references all of them, on the page of the references
 */
public record TopicView(
        Optional<FigureView> figure,
        Optional<WarningsView> warnings,
        List<PainBand> painScale,
        List<Muscle> muscles,
        List<Term> terms,
        List<ReferenceView> references) {
    public TopicView {
        painScale = List.copyOf(painScale);
        muscles = List.copyOf(muscles);
        terms = List.copyOf(terms);
        references = List.copyOf(references);
    }

    /**
     * A stretch of the pain scale.
     *
     * @param range such as {@code 4 to 5}
     * @param level 1 for the lowest band, rising
     * @param eases whether it is the band below the highest, in which one eases off
     * @param last whether it is the highest band, at which one stops
     */
    public record PainBand(String range, int level, String name, String text, boolean eases, boolean last) {}

    /**
     * A muscle or group, plain name first.
     *
     * @param figure the body with this muscle tinted, from the side where it shows best
     */
    public record Muscle(
            String anchor, String name, String latin, String where, String does, Optional<FigureView.Pose> figure) {}

    /** A term and its plain sentence. */
    public record Term(String anchor, String term, String text) {}
}
