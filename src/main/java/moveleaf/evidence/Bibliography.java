package moveleaf.evidence;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.Guide;
import moveleaf.model.Reference;

/** References in a CSL style, by citeproc-java. */
public final class Bibliography {
    /** The styles that ship with Moveleaf. */
    public static final List<String> STYLES = List.of(
            "american-medical-association",
            "apa",
            "ieee",
            "nlm-citation-sequence",
            "nlm-citation-sequence-superscript",
            "nlm-name-year");

    private Bibliography() {}

    /**
     * Formats what is cited, in the order of the numbers.
     *
     * @return empty where the style is unknown, with a diagnostic
     */
    public static List<FormattedReference> format(Guide guide, CitationNumbers numbers, Diagnostics diagnostics) {
        String style = guide.settings().style();
        if (!STYLES.contains(style)) {
            Diagnostic unknown = Diagnostic.error(
                    "unknown-style", guide.settings().span(), "there is no reference style called \"" + style + "\"");
            diagnostics.add(Suggestion.nearest(style, STYLES)
                    .map(nearest -> unknown.withHint("did you mean \"" + nearest + "\"?"))
                    .orElseGet(() -> unknown.withHint("known: " + String.join(", ", STYLES))));
            return List.of();
        }
        Map<String, String> entries = entries(guide, numbers.keys(), style, diagnostics);
        List<FormattedReference> formatted = new ArrayList<>();
        for (String key : numbers.keys()) {
            Reference reference = guide.references().get(key);
            if (reference != null && entries.containsKey(key)) {
                formatted.add(new FormattedReference(
                        numbers.number(key).orElseThrow(),
                        key,
                        new EntryText(reference).inlines(entries.get(key)),
                        reference.supports(),
                        numbers.citedBy().getOrDefault(key, List.of())));
            }
        }
        return List.copyOf(formatted);
    }

    /** The HTML that citeproc makes of each key; unsorted, so that entries come in the order of the items. */
    private static Map<String, String> entries(Guide guide, List<String> keys, String style, Diagnostics diagnostics) {
        List<CSLItemData> items = new ArrayList<>();
        for (String key : keys) {
            Reference reference = guide.references().get(key);
            if (reference != null) {
                item(reference, diagnostics, items);
            }
        }
        Map<String, String> entries = new HashMap<>();
        if (items.isEmpty()) {
            return entries;
        }
        try {
            CSL csl = new CSL(
                    new ListItemDataProvider(items),
                    style,
                    locale(guide.settings().language()));
            csl.setOutputFormat("html");
            csl.registerCitationItems(items.stream().map(CSLItemData::getId).toList(), true);
            String[] made = csl.makeBibliography().getEntries();
            if (made.length != items.size()) {
                throw new IllegalStateException(made.length + " entries of " + items.size() + " references");
            }
            for (int i = 0; i < made.length; i++) {
                entries.put(items.get(i).getId(), made[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reference style " + style, e);
        }
        return entries;
    }

    /** The CSL locale nearest to a language: its own, else the one of its home country, else American English. */
    private static String locale(String language) {
        Locale asked = Locale.forLanguageTag(language);
        String primary = asked.getLanguage();
        return Stream.of(asked.toLanguageTag(), primary + "-" + primary.toUpperCase(Locale.ROOT))
                .filter(tag -> Bibliography.class.getResource("/locales-" + tag + ".xml") != null)
                .findFirst()
                .orElse("en-US");
    }

    private static void item(Reference reference, Diagnostics diagnostics, List<CSLItemData> items) {
        try {
            Map<String, Object> fields = new JsonParser(new JsonLexer(new StringReader(reference.csl()))).parseObject();
            fields.remove("custom");
            items.add(CSLItemData.fromJson(fields));
        } catch (IOException | RuntimeException e) {
            diagnostics.add(Diagnostic.error(
                            "malformed-reference",
                            reference.span(),
                            "the reference \"" + reference.key() + "\" can't be formatted")
                    .withHint("look at its names and dates: they must have the form that Zotero exports"));
        }
    }
}
