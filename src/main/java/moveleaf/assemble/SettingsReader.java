package moveleaf.assemble;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import moveleaf.assemble.GuideFile.Listing;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.SchemaCheck;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.Settings;
import moveleaf.model.Settings.Change;
import moveleaf.model.Settings.Contact;
import moveleaf.model.Settings.Dates;
import moveleaf.model.Settings.Licence;
import moveleaf.model.Settings.Paper;
import moveleaf.model.Settings.Person;
import moveleaf.model.Settings.Practice;
import moveleaf.model.Settings.Reviewer;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Reads {@code guide.yaml}. */
final class SettingsReader {
    /** What a guide that names no style gets: the one that medicine knows best. */
    private static final String USUAL_STYLE = "american-medical-association";

    private final Fields fields;
    private final String emergencyNumber;
    private final FigureReader figures;
    private final Diagnostics diagnostics;

    private SettingsReader(Fields fields, String emergencyNumber, FigureReader figures, Diagnostics diagnostics) {
        this.fields = fields;
        this.emergencyNumber = emergencyNumber;
        this.figures = figures;
        this.diagnostics = diagnostics;
    }

    /** The settings and contents; none where the file is no YAML or says nothing. */
    static Optional<GuideFile> read(SourceFile file, FigureReader figures, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Optional<DataTree> tree = YamlReader.read(file, own);
        if (tree.isEmpty() && !own.hasErrors()) {
            own.add(Diagnostic.error("missing-settings", file.start(), "the settings are empty")
                    .withHint("the first line is the guide's name, such as title: Knee exercises"));
        }
        tree.ifPresent(t -> SchemaCheck.check(t, "guide", own));
        Optional<Mapping> fields = tree.filter(Mapping.class::isInstance).map(Mapping.class::cast);
        Diagnostics found =
                fields.map(mapping -> FigureForm.check(mapping, own)).orElse(own);
        boolean sound = found.all().stream()
                .allMatch(d -> d.code().equals("unknown-key")
                        || fields.filter(f -> FigureForm.isInFigure(f, d)).isPresent());
        diagnostics.addAll(found);
        return fields.map(mapping -> read(file, mapping, sound, figures, diagnostics));
    }

    private static GuideFile read(
            SourceFile file, Mapping mapping, boolean sound, FigureReader figures, Diagnostics diagnostics) {
        String number = emergencyNumber(mapping, diagnostics);
        Placeholders placeholders = new Placeholders(Map.of("emergency-number", number), diagnostics);
        Fields fields = new Fields(mapping, placeholders, diagnostics);
        SettingsReader reader = new SettingsReader(fields, number, figures, diagnostics);
        Optional<Settings> settings = reader.settings(file.start());
        String language = token(mapping, "language").map(Scalar::text).orElse(GuideFile.DEFAULT_LANGUAGE);
        return new GuideFile(
                sound ? settings : Optional.empty(), language, number, reader.contents(), fields.span("contents"));
    }

    private static Optional<Scalar> token(Mapping mapping, String key) {
        return mapping.get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    private static String emergencyNumber(Mapping mapping, Diagnostics diagnostics) {
        Optional<String> given = token(mapping, "emergency-number").map(Scalar::text);
        Optional<Scalar> region = token(mapping, "region");
        Optional<String> known = region.map(Scalar::text).flatMap(EmergencyNumbers::of);
        if (given.isEmpty() && known.isEmpty() && region.isPresent()) {
            String typed = region.get().text();
            diagnostics.add(Diagnostic.error(
                            "unknown-region",
                            region.get().span(),
                            "the emergency number of \"" + typed + "\" is not known")
                    .withHint(Suggestion.nearest(typed, EmergencyNumbers.all().keySet())
                                    .map(nearest -> "did you mean \"" + nearest + "\"? ")
                                    .orElse("")
                            + "or write it down: emergency-number: \"112\""));
        }
        return given.or(() -> known).orElse("");
    }

    private Optional<Settings> settings(Span start) {
        Optional<Dates> dates = fields.inside("dates").flatMap(this::dates);
        List<Reviewer> reviewers = new ArrayList<>();
        for (Fields f : fields.each("reviewers")) {
            date(f, "date").ifPresent(date -> reviewers.add(new Reviewer(f.text("name"), f.text("credentials"), date)));
        }
        List<Change> changes = new ArrayList<>();
        for (Fields f : fields.each("changes")) {
            date(f, "date").ifPresent(date -> changes.add(new Change(date, f.text("words"))));
        }
        return dates.map(d -> new Settings(
                fields.text("id"),
                fields.text("title"),
                fields.optionalText("subtitle"),
                fields.texts("summary"),
                fields.text("language"),
                fields.text("region"),
                emergencyNumber,
                papers(),
                fields.optionalText("address").map(SettingsReader::withoutSlash),
                each("authors", f -> new Person(f.text("name"), f.optionalText("role"))),
                reviewers,
                d,
                fields.text("funding"),
                fields.text("conflicts"),
                fields.inside("contact")
                        .map(f -> new Contact(f.text("words"), f.optionalText("address")))
                        .orElse(new Contact("", Optional.empty())),
                fields.text("disclaimer"),
                fields.inside("licence")
                        .map(f -> new Licence(f.text("name"), f.optionalText("address")))
                        .orElse(new Licence("", Optional.empty())),
                fields.inside("references")
                        .flatMap(f -> f.optionalText("style"))
                        .orElse(USUAL_STYLE),
                each("extra-practice", f -> new Practice(f.text("title"), f.text("address"), f.optionalText("words"))),
                new EditionsReader(fields, diagnostics).read(),
                changes,
                figures.read(fields, FigureReader.Shown.NO_MOVEMENT),
                start));
    }

    private <T> List<T> each(String key, Function<Fields, T> make) {
        return fields.each(key).stream().map(make).toList();
    }

    private List<Paper> papers() {
        return fields.scalars("papers").stream()
                .flatMap(scalar -> Paper.of(scalar.text()).stream())
                .toList();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private Optional<Dates> dates(Fields f) {
        Optional<LocalDate> written = date(f, "written");
        Optional<LocalDate> updated = date(f, "updated");
        Optional<LocalDate> reviewBy = date(f, "review-by");
        if (written.isEmpty() || updated.isEmpty() || reviewBy.isEmpty()) {
            return Optional.empty();
        }
        checkOrder(f, "updated", updated.get(), "written", written.get());
        checkOrder(f, "review-by", reviewBy.get(), "updated", updated.get());
        return Optional.of(new Dates(written.get(), updated.get(), reviewBy.get()));
    }

    private void checkOrder(Fields f, String key, LocalDate date, String earlierKey, LocalDate earlier) {
        if (date.isBefore(earlier)) {
            diagnostics.add(
                    Diagnostic.error("wrong-date", f.span(key), "\"" + key + "\" lies before \"" + earlierKey + "\"")
                            .withHint("write " + earlier + " or later, or correct \"" + earlierKey + "\""));
        }
    }

    /** The form is the schema's; whether there is such a day is ours. */
    private Optional<LocalDate> date(Fields f, String key) {
        Optional<Scalar> scalar = f.scalar(key).filter(s -> s.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
        try {
            return scalar.map(s -> LocalDate.parse(s.text()));
        } catch (DateTimeException e) {
            diagnostics.add(Diagnostic.error("wrong-date", f.span(key), "there is no such day")
                    .withHint("write year-month-day, such as 2026-11-22"));
            return Optional.empty();
        }
    }

    private List<Listing> contents() {
        return each(
                "contents",
                f -> new Listing(
                        f.text("id"), f.text("title"), f.scalar("opening"), f.scalars("entries"), f.span("id")));
    }
}
