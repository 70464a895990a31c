package moveleaf.assemble;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.Settings.EditionSetting;
import moveleaf.model.Settings.Imposing;

/** Reads the editions that {@code guide.yaml} asks for. */
final class EditionsReader {
    /** Millimetres: office paper of 80 g/m². */
    private static final double USUAL_PAPER = 0.1;

    /** Sheets: what a household stapler holds, and what lies flat when it is folded. */
    private static final int USUAL_SIGNATURE = 8;

    private final Fields settings;
    private final Diagnostics diagnostics;

    EditionsReader(Fields settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    List<EditionSetting> read() {
        List<Fields> editions = settings.each("editions");
        reportTaken(editions);
        List<String> own = editions.stream()
                .filter(edition -> edition.optionalText("imposes").isEmpty())
                .map(edition -> edition.text("edition"))
                .toList();
        return editions.stream()
                .map(f -> new EditionSetting(
                        f.text("edition"), f.text("title"), f.text("words"), imposing(f, own), f.span()))
                .toList();
    }

    /** Two PDFs of one name would be one file; {@code --only site} means the website. */
    private void reportTaken(List<Fields> editions) {
        Set<String> taken = new HashSet<>(Set.of("site"));
        for (Fields edition : editions) {
            if (!taken.add(edition.text("edition"))) {
                diagnostics.add(Diagnostic.error(
                                "duplicate-edition",
                                edition.span("edition"),
                                "the name \"" + edition.text("edition") + "\" is taken")
                        .withHint("give each edition a name of its own; \"site\" is the website's"));
            }
        }
    }

    /** @param own editions that have pages of their own */
    private Optional<Imposing> imposing(Fields edition, List<String> own) {
        return edition.scalar("imposes").map(scalar -> {
            if (!own.contains(scalar.text())) {
                Diagnostic unknown = Diagnostic.error(
                        "unknown-edition",
                        scalar.span(),
                        "this guide has no edition with pages of its own called \"" + scalar.text() + "\"");
                diagnostics.add(unknown.withHint(Suggestion.nearest(scalar.text(), own)
                        .map(nearest -> "did you mean \"" + nearest + "\"?")
                        .orElse("known: " + String.join(", ", own))));
            }
            return new Imposing(
                    scalar.text(),
                    edition.optionalText("paper-thickness")
                            .flatMap(EditionsReader::millimetres)
                            .orElse(USUAL_PAPER),
                    edition.integer("signature").orElse(USUAL_SIGNATURE));
        });
    }

    /** The form is the schema's. */
    private static Optional<Double> millimetres(String text) {
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,6})? ?mm")
                ? Optional.of(Double.valueOf(text.replace("mm", "").strip()))
                : Optional.empty();
    }
}
