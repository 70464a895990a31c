package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * A work that the guide cites.
 *
 * @param number one number in the whole guide
 * @param key what citations name
 * @param anchor its id in a list of references: {@code ref-} and the key
 * @param text the reference in the guide's style, with links
 * @param plain the same as plain text
 * @param supports what it supports in the guide
 * @param citedOn the pages that cite it, each leading to its first mark there
 */
public record ReferenceView(
        int number,
        String key,
        String anchor,
        Html text,
        String plain,
        Optional<String> supports,
        List<LinkView> citedOn) {
    public ReferenceView {
        citedOn = List.copyOf(citedOn);
    }
}
