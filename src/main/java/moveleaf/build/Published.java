package moveleaf.build;

import java.util.List;

/**
 * What a publication did.
 *
 * @param written paths that are new or changed
 * @param unchanged how many files were left as they were
 * @param removed paths of an earlier build that no longer belong
 */
public record Published(List<String> written, int unchanged, List<String> removed) {
    public Published {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
    }
}
