package moveleaf.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.data.DataTree;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;

/**
 * The language file: every word, unit and sentence that the tool itself says, by dotted key such as {@code words.stop}.
 *
 * <p>Templates reach the group {@code words}. Sentences with places to fill, such as {@code {sets}}, stand in the other groups
 * and are filled here.
 */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** Keys that a report names before it only counts them. */
    private static final int MOST_NAMED = 8;

    private final Map<String, String> texts;

    private Words(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Words by dotted key. */
    public static Words of(Map<String, String> texts) {
        return new Words(texts);
    }

    /** The words of a language file; what isn't a text or a mapping of texts is reported. */
    public static Words read(DataTree tree, Diagnostics diagnostics) {
        Reader reader = new Reader(diagnostics);
        reader.read("", tree);
        return new Words(reader.texts);
    }

    /**
     * These words, filled up from another file: every key there that is missing here is reported and taken over.
     *
     * @param file the tree that these words were read from, for the place of the report
     */
    public Words completedFrom(Words other, DataTree file, Diagnostics diagnostics) {
        Map<String, String> all = new TreeMap<>(other.texts);
        List<String> missing = new ArrayList<>(other.texts.keySet());
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            diagnostics.add(Diagnostic.warning(
                            "missing-words", file.span().file().start(), "the language file has no " + some(missing))
                    .withHint("the words of templates/strings/en.yaml stand in until they are given"));
        }
        all.putAll(texts);
        return new Words(all);
    }

    private static String some(List<String> keys) {
        String first = String.join(", ", keys.subList(0, Math.min(keys.size(), MOST_NAMED)));
        return keys.size() > MOST_NAMED ? first + " and " + (keys.size() - MOST_NAMED) + " more" : first;
    }

    /** All keys, sorted. */
    public SortedSet<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /** The texts of whole groups, by key. */
    public SortedMap<String, String> groups(List<String> names) {
        SortedMap<String, String> chosen = new TreeMap<>(texts);
        chosen.keySet().removeIf(key -> !names.contains(key.substring(0, Math.max(0, key.indexOf('.')))));
        return Collections.unmodifiableSortedMap(chosen);
    }

    /** The text of a key, where there is one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text of a key that the tool itself needs. */
    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("the language file should hold " + key);
        }
        return text;
    }

    /** The text of a key with {@code {name}} filled in, given as name, value, name, value; values are not filled again. */
    String fill(String key, String... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return PLACE.matcher(get(key))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** What a token of the front matter is called; the token itself where the file has no word for it. */
    String token(String group, String token) {
        return find("tokens." + group + "." + token).orElse(token);
    }

    /** {@code a, b or c}. */
    String choice(List<String> items) {
        return list(items, "phrases.list-or");
    }

    /** {@code a, b and c}. */
    String list(List<String> items) {
        return list(items, "phrases.list-last");
    }

    private String list(List<String> items, String joint) {
        int last = items.size() - 1;
        if (last <= 0) {
            return String.join("", items);
        }
        String first = String.join(get("phrases.list-comma"), items.subList(0, last));
        return fill(joint, "first", first, "last", items.get(last));
    }

    /** The text with its first letter as a capital. */
    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    /** Flattens a tree of texts. */
    private static final class Reader {
        private final Diagnostics diagnostics;
        private final Map<String, String> texts = new TreeMap<>();

        Reader(Diagnostics diagnostics) {
            this.diagnostics = diagnostics;
        }

        void read(String prefix, DataTree tree) {
            tree.accept(new DataTree.Visitor<Boolean>() {
                @Override
                public Boolean mapping(DataTree.Mapping mapping) {
                    mapping.members()
                            .forEach(m -> read(prefix.isEmpty() ? m.key() : prefix + "." + m.key(), m.value()));
                    return true;
                }

                @Override
                public Boolean sequence(DataTree.Sequence sequence) {
                    diagnostics.add(Diagnostic.error("wrong-type", sequence.span(), "a language file holds no lists")
                            .withHint("write one text behind the colon"));
                    return false;
                }

                @Override
                public Boolean scalar(DataTree.Scalar scalar) {
                    texts.put(prefix, scalar.text());
                    return true;
                }
            });
        }
    }
}
