package moveleaf.evidence;

import java.util.List;
import java.util.Optional;
import moveleaf.model.Inline;
import moveleaf.model.PlainText;

/**
 * A reference as it is printed.
 *
 * @param number from 1
 * @param key what citations name
 * @param text without the number; DOI and PMID are links
 * @param supports what it supports in the guide, one sentence
 * @param citedBy ids of the articles that cite it, in reading order
 */
public record FormattedReference(
        int number, String key, List<Inline> text, Optional<String> supports, List<String> citedBy) {
    public FormattedReference {
        text = List.copyOf(text);
        citedBy = List.copyOf(citedBy);
    }

    /** The text without its markup. */
    public String plain() {
        return PlainText.of(text);
    }
}
