package moveleaf.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether CSS in a drawing, in an element or an attribute, could load or move something. */
final class SvgStyle {
    /** A reference to something in the same drawing. */
    private static final Pattern OWN = Pattern.compile("url\\(\\s*(['\"]?)#[^'\"()\\s]*\\1\\s*\\)");

    private static final List<String> LOADING = List.of(
            "@import",
            "@font-face",
            "url(",
            "image-set(",
            "image(",
            "src(",
            "expression(",
            "-moz-binding",
            "behavior",
            "javascript:",
            "data:",
            "//");

    /** At the start of a declaration; {@code transition} inside another word is none. */
    private static final Pattern MOVING =
            Pattern.compile("@(-[a-z]+-)?keyframes|(^|[;{\\s])(-[a-z]+-)?(animation|transition)[a-z-]*\\s*:");

    private SvgStyle() {}

    /** What is wrong with it, in words. */
    static Optional<String> trouble(String css) {
        String lower = css.toLowerCase(Locale.ROOT);
        if (lower.indexOf('\\') >= 0) {
            return Optional.of("a backslash can hide what a style loads");
        }
        String outside = lower.contains("url(") ? OWN.matcher(lower).replaceAll(" ") : lower;
        Optional<String> loading = LOADING.stream()
                .filter(outside::contains)
                .findFirst()
                .map(word -> "\"" + word + "\" could bring in something from outside the drawing");
        return loading.or(
                () -> MOVING.matcher(lower).find() ? Optional.of("this style moves something") : Optional.empty());
    }
}
