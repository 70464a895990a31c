package moveleaf.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.typeset.Flowable;

/** What an element says beside its content: its name, running strings, bookmarks, folios and counters. */
final class Signposts {
    private final GalleyBuilder galley;

    Signposts(GalleyBuilder galley) {
        this.galley = galley;
    }

    /** Changes counters as an element asks; {@code page} is not one of them. */
    void count(Surroundings child) {
        Map<String, Integer> resets = changes(child, Property.COUNTER_RESET);
        if (!resets.isEmpty()) {
            resets.forEach((name, value) -> {
                if (!name.equals("page")) {
                    galley.counters().reset(name, value);
                }
            });
        }
        Map<String, Integer> increments = changes(child, Property.COUNTER_INCREMENT);
        if (!increments.isEmpty()) {
            increments.forEach(galley.counters()::increment);
        }
    }

    private static Map<String, Integer> changes(Surroundings child, Property property) {
        return child.style().get(property, Values.CounterChanges.class).changes();
    }

    /** The signpost of a block, where it has anything to say. */
    Optional<Flowable> signpost(Surroundings child) {
        List<String> destinations = child.subject().id().isEmpty()
                ? List.of()
                : List.of(child.subject().id());
        Map<String, String> strings = new LinkedHashMap<>();
        child.style()
                .get(Property.STRING_SET, Values.RunningStrings.class)
                .strings()
                .forEach((name, pieces) -> strings.put(name, galley.generated().words(pieces, child)));
        int level = child.style().whole(Property.BOOKMARK_LEVEL);
        Optional<Flowable.Bookmark> bookmark = level == 0
                ? Optional.empty()
                : Optional.of(new Flowable.Bookmark(
                        level,
                        galley.generated()
                                .words(
                                        child.style()
                                                .get(Property.BOOKMARK_LABEL, Values.Content.class)
                                                .pieces(),
                                        child)));
        Optional<Integer> folio =
                Optional.ofNullable(changes(child, Property.COUNTER_RESET).get("page"));
        boolean says = !destinations.isEmpty() || !strings.isEmpty() || bookmark.isPresent() || folio.isPresent();
        return says
                ? Optional.of(new Flowable.Signpost(destinations, strings, bookmark, folio, child.origin()))
                : Optional.empty();
    }
}
