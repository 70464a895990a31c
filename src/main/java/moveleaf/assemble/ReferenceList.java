package moveleaf.assemble;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.Sequence;
import moveleaf.data.JsonReader;
import moveleaf.data.JsonText;
import moveleaf.data.SchemaCheck;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.Reference;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** The works of {@code references.json}, and which of them the guide cites. */
final class ReferenceList {
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}(\\.[0-9]+)*/\\S+");
    private static final Pattern RESOLVER =
            Pattern.compile("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PMID = Pattern.compile("[1-9][0-9]{0,8}");

    private final Map<String, Reference> references = new LinkedHashMap<>();
    private final Map<String, Span> keySpans = new HashMap<>();
    private final Map<String, String> keysByDoi = new HashMap<>();
    private final Set<String> cited = new HashSet<>();
    private final Diagnostics diagnostics;
    private final String path;
    private boolean readable = true;

    private ReferenceList(String path, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    /** Reads the file; without one the guide has no references. */
    static ReferenceList read(GuideSources sources, Diagnostics diagnostics) {
        Optional<SourceFile> file = sources.references();
        ReferenceList list = new ReferenceList(file.map(SourceFile::path).orElse("references.json"), diagnostics);
        list.readable = !sources.referencesUnread();
        file.ifPresent(list::read);
        return list;
    }

    private void read(SourceFile file) {
        Optional<DataTree> tree = JsonReader.read(file, diagnostics);
        if (tree.isEmpty()) {
            readable = false;
            return;
        }
        readable = SchemaCheck.check(tree.get(), "references", diagnostics);
        if (tree.get() instanceof Sequence sequence) {
            for (DataTree item : sequence.items()) {
                if (item instanceof Mapping mapping) {
                    add(mapping);
                }
            }
        }
    }

    private void add(Mapping mapping) {
        Optional<Scalar> id = scalar(mapping, "id").filter(s -> !s.text().isBlank());
        if (id.isEmpty()) {
            return;
        }
        String key = id.get().text();
        if (references.containsKey(key)) {
            diagnostics.add(Diagnostic.error(
                            "duplicate-reference",
                            id.get().span(),
                            "the key \"" + key + "\" is taken by another reference")
                    .withHint("give every reference a key of its own, or delete one of the two"));
            return;
        }
        keySpans.put(key, id.get().span());
        references.put(
                key,
                new Reference(
                        key,
                        JsonText.of(mapping),
                        doi(mapping, key),
                        pmid(mapping),
                        scalar(mapping, "URL").map(Scalar::text),
                        scalar(mapping, "annote").map(Scalar::text).filter(words -> !words.isBlank()),
                        mapping.span()));
    }

    private Optional<String> doi(Mapping mapping, String key) {
        Optional<Scalar> scalar = scalar(mapping, "DOI");
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String doi = scalar.get().text();
        if (!DOI.matcher(doi).matches()) {
            String plain = RESOLVER.matcher(doi.strip()).replaceFirst("");
            Diagnostic diagnostic =
                    Diagnostic.error("malformed-doi", scalar.get().span(), "\"" + doi + "\" is not a DOI");
            diagnostics.add(diagnostic.withHint(
                    DOI.matcher(plain).matches() ? "write it as " + plain : "a DOI looks like 10.1000/182"));
            return Optional.empty();
        }
        String other = keysByDoi.putIfAbsent(doi.toLowerCase(Locale.ROOT), key);
        if (other != null) {
            diagnostics.add(
                    Diagnostic.error("duplicate-reference", scalar.get().span(), "\"" + other + "\" has the same DOI")
                            .withHint("keep one of the two, and cite it everywhere"));
        }
        return Optional.of(doi);
    }

    private Optional<String> pmid(Mapping mapping) {
        Optional<Scalar> scalar = scalar(mapping, "PMID");
        if (scalar.isPresent() && !PMID.matcher(scalar.get().text()).matches()) {
            diagnostics.add(Diagnostic.error(
                            "malformed-pmid",
                            scalar.get().span(),
                            "\"" + scalar.get().text() + "\" is not a PubMed number")
                    .withHint("write its digits only, such as 9762743"));
            return Optional.empty();
        }
        return scalar.map(Scalar::text);
    }

    private static Optional<Scalar> scalar(Mapping mapping, String key) {
        return mapping.get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** Marks a key as cited. An unknown one is reported, unless the file itself couldn't be read. */
    boolean cite(String key, Span span) {
        if (references.containsKey(key)) {
            cited.add(key);
            return true;
        }
        if (readable) {
            diagnostics.add(Diagnostic.error("unknown-reference", span, "no reference is called \"" + key + "\"")
                    .withHint(Suggestion.nearest(key, references.keySet())
                                    .map(nearest -> "did you mean \"" + nearest + "\"? ")
                                    .orElse("")
                            + "references are listed in " + path));
        }
        return false;
    }

    void reportUnused() {
        keySpans.forEach((key, span) -> {
            if (!cited.contains(key)) {
                diagnostics.add(Diagnostic.warning("unused-reference", span, "nothing cites \"" + key + "\"")
                        .withHint("cite it as [@" + key
                                + "], or delete it: the list holds the works that the guide cites"));
            }
        });
    }

    Map<String, Reference> references() {
        return Collections.unmodifiableMap(references);
    }
}
