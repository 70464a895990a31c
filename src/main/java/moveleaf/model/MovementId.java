package moveleaf.model;

import java.util.Optional;

/**
 * A movement as programmes and handouts choose it: {@code bird-dog} or {@code bird-dog/leg-only}; checked.
 *
 * @param entry the entry's id
 * @param variant the variant's id
 */
public record MovementId(String entry, Optional<String> variant) {
    /** The anchor of a version on the page of its movement, and in a book. */
    public static String anchor(String variant) {
        return "version-" + variant;
    }

    @Override
    public String toString() {
        return variant.map(v -> entry + "/" + v).orElse(entry);
    }
}
