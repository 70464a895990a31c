package moveleaf.assemble;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page of a guide may be called: it is a file's name on every system, and an address on the web. */
public final class PageId {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Windows can't have files of these names, whatever the ending. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    /** Pages that the site has of its own. */
    private static final Set<String> TAKEN = Set.of("index", "404");

    private PageId() {}

    /** Why a word can't be an id, and what can. */
    public record Trouble(String message, String hint) {}

    /** What is wrong with an id; nothing where it can be used. */
    public static Optional<Trouble> trouble(String id) {
        if (!isWellFormed(id)) {
            return Optional.of(new Trouble(
                    "\"" + id + "\" can't be an id",
                    "name the file with small letters a to z, digits and single hyphens, such as bird-dog.md"));
        }
        return DEVICE.matcher(id).matches() || TAKEN.contains(id)
                ? Optional.of(new Trouble(
                        "\"" + id + "\" can't be an id: the name is taken", "choose another name for the file"))
                : Optional.empty();
    }

    static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }
}
