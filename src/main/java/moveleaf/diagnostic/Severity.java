package moveleaf.diagnostic;

import java.util.Locale;

/** How bad it is: an error stops the build, a warning doesn't unless {@code --strict} is given. */
public enum Severity {
    ERROR,
    WARNING;

    /** As printed: {@code error}, {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
