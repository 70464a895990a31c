package moveleaf.markdown;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Slugs for the headings of one file: lower case, spaces to hyphens, letters and digits of any script kept, all else
 * dropped; the second of two alike ends in {@code -1}.
 */
final class HeadingAnchors {
    private final SortedSet<String> taken = new TreeSet<>();

    /** The anchor of the next heading, unlike all before it. */
    String next(String heading) {
        String slug = slug(heading);
        String anchor = slug;
        for (int n = 1; !taken.add(anchor); n++) {
            anchor = slug + "-" + n;
        }
        return anchor;
    }

    SortedSet<String> taken() {
        return taken;
    }

    private static String slug(String heading) {
        StringBuilder slug = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)
                    || c == '-'
                    || c == '_'
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                slug.append('-');
            }
        });
        return slug.isEmpty() ? "section" : slug.toString();
    }
}
