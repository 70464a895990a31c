package moveleaf.assemble;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.ScalarKind;
import moveleaf.data.DataTree.Sequence;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Reads values of one mapping. What is absent or of another kind reads as empty: the schema has reported it, and no second
 * message should.
 */
final class Fields {
    private static final Pattern CITATION = Pattern.compile("\\[@[\\p{L}\\p{N}_]");

    private final Mapping mapping;
    private final Placeholders placeholders;
    private final Diagnostics diagnostics;

    Fields(Mapping mapping, Placeholders placeholders, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.placeholders = placeholders;
        this.diagnostics = diagnostics;
    }

    /** The fields of a file whose front matter couldn't be read. */
    static Fields none(SourceFile file, Placeholders placeholders, Diagnostics diagnostics) {
        return new Fields(new Mapping(List.of(), file.start()), placeholders, diagnostics);
    }

    Optional<Scalar> scalar(String key) {
        return mapping.get(key).flatMap(Fields::scalar);
    }

    /** Text in which placeholders are filled in; empty where there is none. */
    String text(String key) {
        return optionalText(key).orElse("");
    }

    Optional<String> optionalText(String key) {
        return scalar(key).map(this::text);
    }

    String text(Scalar scalar) {
        if (CITATION.matcher(scalar.text()).find()) {
            diagnostics.add(
                    Diagnostic.error("misplaced-citation", scalar.span(), "a citation can't stand in this field")
                            .withHint("cite in the text below the front matter"));
        }
        return placeholders.fill(scalar.text(), scalar.span());
    }

    List<String> texts(String key) {
        return scalars(key).stream().map(this::text).toList();
    }

    /** The single values of a list. */
    List<Scalar> scalars(String key) {
        return items(key).stream().map(Fields::scalar).flatMap(Optional::stream).toList();
    }

    List<DataTree> items(String key) {
        return mapping.get(key)
                .filter(Sequence.class::isInstance)
                .map(tree -> ((Sequence) tree).items())
                .orElse(List.of());
    }

    Optional<Fields> inside(String key) {
        return mapping.get(key).flatMap(this::fields);
    }

    /** The mappings of a list. */
    List<Fields> each(String key) {
        return items(key).stream().map(this::fields).flatMap(Optional::stream).toList();
    }

    Optional<Fields> fields(DataTree tree) {
        return tree instanceof Mapping inner
                ? Optional.of(new Fields(inner, placeholders, diagnostics))
                : Optional.empty();
    }

    /** Keys and values of a mapping whose keys the author chooses. */
    List<DataTree.Member> members() {
        return mapping.members();
    }

    Optional<Integer> integer(String key) {
        return scalar(key).flatMap(Quantities::number).map(BigDecimal::intValue);
    }

    /** Where a value stands; where the mapping does, if it is absent. */
    Span span(String key) {
        return mapping.get(key).map(DataTree::span).orElseGet(this::span);
    }

    /** Where a key stands; where the mapping does, if it is absent. */
    Span keySpan(String key) {
        return mapping.member(key).map(DataTree.Member::keySpan).orElseGet(this::span);
    }

    boolean isList(String key) {
        return mapping.get(key).filter(Sequence.class::isInstance).isPresent();
    }

    Span span() {
        return mapping.span();
    }

    private static Optional<Scalar> scalar(DataTree tree) {
        return tree instanceof Scalar scalar && scalar.kind() != ScalarKind.NULL
                ? Optional.of(scalar)
                : Optional.empty();
    }
}
