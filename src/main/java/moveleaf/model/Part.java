package moveleaf.model;

import java.util.List;
import java.util.Optional;

/**
 * A part of the guide.
 *
 * @param id its anchor and address
 * @param opening the topic that introduces it
 * @param articles ids in reading order, the opening not among them
 */
public record Part(String id, String title, Optional<String> opening, List<String> articles) {
    public Part {
        articles = List.copyOf(articles);
    }
}
