package moveleaf.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a document's languages may be divided: by TeX's patterns, which the build takes from a library and which
 * are read when a document asks for them. Safe for use by several threads.
 */
public final class Hyphenation {
    /** The longest tag that a language's own begins with decides: {@code de-CH} is {@code de}. */
    private static final Map<String, Language> LANGUAGES = Map.ofEntries(
            Map.entry("da", new Language("da", 2, 2)),
            Map.entry("de", new Language("de-1996", 2, 2)),
            Map.entry("el", new Language("el-monoton", 2, 2)),
            Map.entry("en", new Language("en-us", 2, 3)),
            Map.entry("en-au", new Language("en-gb", 2, 3)),
            Map.entry("en-gb", new Language("en-gb", 2, 3)),
            Map.entry("en-ie", new Language("en-gb", 2, 3)),
            Map.entry("en-nz", new Language("en-gb", 2, 3)),
            Map.entry("en-za", new Language("en-gb", 2, 3)),
            Map.entry("es", new Language("es", 2, 2)),
            Map.entry("fi", new Language("fi", 2, 2)),
            Map.entry("fr", new Language("fr", 2, 3)),
            Map.entry("it", new Language("it", 2, 2)),
            Map.entry("nb", new Language("no", 2, 2)),
            Map.entry("nl", new Language("nl", 2, 2)),
            Map.entry("nn", new Language("no", 2, 2)),
            Map.entry("no", new Language("no", 2, 2)),
            Map.entry("pt", new Language("pt", 2, 3)),
            Map.entry("ru", new Language("ru", 2, 2)),
            Map.entry("sv", new Language("sv", 2, 2)),
            Map.entry("uk", new Language("uk", 2, 2)));

    /** Words remembered of one language; a guide has some thousands of different ones. */
    private static final int MOST_WORDS = 20_000;

    private final Map<String, Divider> dividers = new ConcurrentHashMap<>();

    /**
     * A language's patterns.
     *
     * @param file as in {@code hyph-en-us.tex}
     * @param before letters left before a hyphen, at least; so too after: what the patterns were made for
     */
    private record Language(String file, int before, int after) {}

    /** Divides words of one language. */
    static final class Divider {
        final int before;
        final int after;
        private final HyphenationPatterns patterns;
        private final Map<String, List<Integer>> known = new ConcurrentHashMap<>();

        private Divider(Language language, HyphenationPatterns patterns) {
            this.before = language.before();
            this.after = language.after();
            this.patterns = patterns;
        }

        /** Offsets at which a word may be divided, rising, however few letters that leaves. */
        List<Integer> points(String word) {
            List<Integer> points = known.get(word);
            if (points == null) {
                points = patterns.points(word);
                if (known.size() < MOST_WORDS && HyphenationPatterns.isRemembered(word)) {
                    known.put(word, points);
                }
            }
            return points;
        }
    }

    /** What divides words of a language; nothing where there are no patterns for it. */
    Optional<Divider> of(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        while (!tag.isEmpty()) {
            @Nullable Language found = LANGUAGES.get(tag);
            if (found != null) {
                return Optional.of(dividers.computeIfAbsent(found.file(), file -> new Divider(found, read(file))));
            }
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        return Optional.empty();
    }

    private static HyphenationPatterns read(String file) {
        String path = "/moveleaf/hyphenation/hyph-" + file + ".tex";
        try (InputStream in = Hyphenation.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + path);
            }
            return HyphenationPatterns.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
