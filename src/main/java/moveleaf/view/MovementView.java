package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * What an exercise or stretch has beside its prose.
 *
 * @param facts what it trains, effort, position, equipment
 * @param primary muscles that do most of the work, by plain name
 * @param secondary muscles that help
 * @param feel what one should feel
 * @param pain what to do at middling pain and after a worse morning, where the movement says it by itself
 * @param steps the section of that kind, as are those that follow
 * @param others sections of no such kind, in the order written
 * @param figure what it looks like
 * @param floor whether one has to get down to the floor for it
 * @param note a clinician's, on a handout, a paragraph each; not the guide's words
 * @param variants easier and harder versions with a dose of their own
 */
public record MovementView(
        List<FactView> facts,
        List<LinkView> primary,
        List<LinkView> secondary,
        String feel,
        Optional<Pain> pain,
        DoseView dose,
        Optional<SectionView> steps,
        Optional<SectionView> easier,
        Optional<SectionView> harder,
        Optional<SectionView> moveOn,
        Optional<SectionView> mistakes,
        Optional<SectionView> stopIf,
        Optional<SectionView> askFirst,
        List<SectionView> others,
        Optional<FigureView> figure,
        boolean floor,
        List<String> note,
        List<VariantView> variants) {
    public MovementView {
        facts = List.copyOf(facts);
        primary = List.copyOf(primary);
        secondary = List.copyOf(secondary);
        others = List.copyOf(others);
        note = List.copyOf(note);
        variants = List.copyOf(variants);
    }

    /**
     * The pain rule of one movement or version, a sentence each.
     *
     * @param range the numbers at which one eases off, such as {@code 4 to 5}, where the guide has a pain scale
     * @param ease what to do in the band of the pain scale below the last
     * @param nextMorning what to do if there is more pain than usual the next morning
     * @param differs what a version says of its own: nothing where both are its movement's, else what eases, and the next morning
     *     where that differs too
     */
    public record Pain(Optional<String> range, Html ease, Html nextMorning, Optional<Html> differs) {}

    /** The movement as it was chosen: alone, with this dose and this note. */
    MovementView chosen(DoseView itsDose, List<String> itsNote) {
        return new MovementView(
                facts, primary, secondary, feel, pain, itsDose, steps, easier, harder, moveOn, mistakes, stopIf,
                askFirst, others, figure, floor, itsNote, List.of());
    }
}
