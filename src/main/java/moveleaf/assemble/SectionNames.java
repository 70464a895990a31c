package moveleaf.assemble;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moveleaf.model.SectionKind;

/** The wordings of the headings that the tool understands, in one language. */
public final class SectionNames {
    private final Map<SectionKind, String> wordings;

    /**
     * @param wordings as the language file has them under {@code sections}
     */
    public SectionNames(Map<SectionKind, String> wordings) {
        this.wordings = Collections.unmodifiableMap(new EnumMap<>(wordings));
    }

    /** What a heading of this wording means; case and spaces around it don't count. */
    Optional<SectionKind> kind(String heading) {
        String words = normal(heading);
        return wordings.entrySet().stream()
                .filter(e -> normal(e.getValue()).equals(words))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The wording of a kind; its key where the language file has none. */
    String wording(SectionKind kind) {
        return wordings.getOrDefault(kind, kind.key());
    }

    Collection<String> wordings(Collection<SectionKind> kinds) {
        return kinds.stream().map(this::wording).toList();
    }

    private static String normal(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
