package moveleaf.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole guide, checked: every id in it leads somewhere.
 *
 * @param parts in reading order; every article stands in exactly one
 * @param articles by id, in reading order (a part's opening before its articles)
 * @param references by key, in the order of the file
 */
public record Guide(
        Settings settings, List<Part> parts, Map<String, Article> articles, Map<String, Reference> references) {
    public Guide {
        parts = List.copyOf(parts);
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    }

    /** The article of an id, where there is one. */
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    /** The entry of an id, where there is one. */
    public Optional<Entry> entry(String id) {
        return article(id).filter(Entry.class::isInstance).map(Entry.class::cast);
    }

    /** All articles in reading order. */
    public List<Article> inOrder() {
        return List.copyOf(articles.values());
    }

    /** All entries in reading order. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Article article : articles.values()) {
            if (article instanceof Entry entry) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }
}
