package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * An easier or harder version of a movement.
 *
 * @param id such as {@code bird-dog/leg-only}
 * @param anchor its id on the movement's page
 * @param address where it is on the web, where the guide has an address
 * @param step {@code Easier} or {@code Harder}
 * @param than the same in words, such as {@code Easier than Bird dog}
 * @param facts position and equipment, where they differ from the movement's
 * @param pain what to do at middling pain and after a worse morning: the movement's where the version has none of its own
 * @param figure what it looks like, where it has a figure of its own
 * @param floor whether one has to get down to the floor for it
 * @param askFirst who asks first before it: what the movement says, without what isn't true of this version
 * @param steps one piece of inline HTML each; may be empty
 */
public record VariantView(
        String id,
        String anchor,
        Optional<AddressView> address,
        String name,
        String step,
        String than,
        List<FactView> facts,
        String feel,
        Optional<MovementView.Pain> pain,
        DoseView dose,
        Optional<FigureView> figure,
        boolean floor,
        Optional<AskFirst> askFirst,
        List<Html> steps) {
    public VariantView {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }

    /**
     * Who asks first, as in {@link SectionView}.
     *
     * @param title the section's heading as plain text
     * @param items what the items of its lists say
     * @param rest what follows beside its lists
     */
    public record AskFirst(String title, List<Html> items, Html rest) {
        public AskFirst {
            items = List.copyOf(items);
        }
    }
}
