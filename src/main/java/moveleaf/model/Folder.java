package moveleaf.model;

import java.util.Locale;

/** The folders of a guide that hold articles. */
public enum Folder {
    EXERCISES,
    STRETCHES,
    CONDITIONS,
    BENEFITS,
    PAGES,
    PROGRAMMES;

    /** As on disk and in addresses: {@code exercises}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
