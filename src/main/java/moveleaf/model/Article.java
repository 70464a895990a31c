package moveleaf.model;

import java.util.List;
import java.util.Optional;

/** What one content file says: an entry, a condition, a benefit, a programme or a topic. */
public sealed interface Article permits Entry, Condition, Benefit, Programme, Topic {
    Head head();

    /** The prose before the first section. */
    Prose lead();

    /** The second-level sections, in the order written. */
    List<Section> sections();

    <R> R accept(Visitor<R> visitor);

    default String id() {
        return head().id();
    }

    /** The section of a fixed kind, where the author wrote it. */
    default Optional<Section> section(SectionKind kind) {
        return sections().stream()
                .filter(s -> s.kind().isPresent() && s.kind().get() == kind)
                .findFirst();
    }

    /** One method per kind of article. */
    interface Visitor<R> {
        R entry(Entry entry);

        R condition(Condition condition);

        R benefit(Benefit benefit);

        R programme(Programme programme);

        R topic(Topic topic);
    }
}
