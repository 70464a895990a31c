package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * The pictures that stand for pages where their addresses are shared, in one document: a card a page.
 *
 * @param cards in reading order
 */
public record ShareView(GuideView guide, List<Card> cards) {
    public ShareView {
        cards = List.copyOf(cards);
    }

    /**
     * One picture.
     *
     * @param anchor its id in the document
     * @param path of the PNG file, from the site's root
     * @param home whether it stands for the first page
     * @param over what stands above the title: the part's name, or nothing
     * @param under what stands below it: the guide's subtitle on the first page
     * @param large whether the title has so many letters that they must be smaller
     * @param picture the last pose of the page's figure, else of a movement that it names, else the title picture; as print
     *     templates name it
     */
    public record Card(
            String anchor,
            String path,
            boolean home,
            Optional<String> over,
            String title,
            Optional<String> under,
            boolean large,
            Optional<String> picture) {}
}
