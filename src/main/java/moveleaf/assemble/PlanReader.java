package moveleaf.assemble;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.SchemaCheck;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.MovementId;
import moveleaf.model.Plan;
import moveleaf.model.Programme;
import moveleaf.model.Settings;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Reads plans for handouts. What it reports names the place in a plan and never repeats a text of it, for a terminal and a log
 * are no place for what is written to a patient.
 */
public final class PlanReader {
    /** What stands for a blank line to write on. */
    private static final String LINE = "line";

    /** More mistakes than this help nobody; a file of nothing else has thousands. */
    private static final int MOST_REPORTED = 50;

    /** As the schema of plans has it. */
    private static final int MOST_MOVEMENTS = 30;

    private final Guide guide;
    private final Diagnostics diagnostics;
    private final Set<MovementId> chosen = new HashSet<>();

    private PlanReader(Guide guide, Diagnostics diagnostics) {
        this.guide = guide;
        this.diagnostics = diagnostics;
    }

    /**
     * The plan of a file, where nothing is wrong with it.
     *
     * @param file kept, so that no diagnostic shows its lines
     */
    public static Optional<Plan> read(SourceFile file, Guide guide, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Optional<Plan> plan = new PlanReader(guide, own).plan(file);
        own.all().stream().limit(MOST_REPORTED).map(PlanReader::discreet).forEach(diagnostics::add);
        return plan.filter(p -> !own.hasErrors());
    }

    /**
     * The plan of some words: ids of movements, of their versions, and of programmes, whose movements are taken in their order.
     *
     * @param words as they were typed, parted by commas; its path is the option's name
     */
    public static Optional<Plan> select(SourceFile words, Guide guide, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        PlanReader reader = new PlanReader(guide, own);
        List<MovementId> movements = new ArrayList<>();
        int from = 0;
        // Each stands for a movement, or is wrong: behind so many there is nothing to be understood.
        for (String word : words.text().split(",", MOST_MOVEMENTS + 1)) {
            if (word.contains(",")) {
                reader.tooMany(words.span(from, words.text().length()));
                break;
            }
            int start = from + word.length() - word.stripLeading().length();
            Span span = words.span(start, start + word.strip().length());
            movements.addAll(reader.selected(word.strip(), span));
            from += word.length() + 1;
        }
        if (movements.size() > MOST_MOVEMENTS) { // a word may be a program
            reader.tooMany(words.span(0, words.text().length()));
        }
        diagnostics.addAll(own);
        return movements.isEmpty() || own.hasErrors() ? Optional.empty() : Optional.of(Plan.of(movements));
    }

    private void tooMany(Span span) {
        diagnostics.add(Diagnostic.error("wrong-value", span, "a handout has 1 to " + MOST_MOVEMENTS + " movements")
                .withHint("make two handouts"));
    }

    private List<MovementId> selected(String word, Span span) {
        if (guide.article(word).orElse(null) instanceof Programme programme) {
            return programme.days().stream()
                    .flatMap(day -> day.movements().stream())
                    .filter(chosen::add)
                    .toList();
        }
        return movement(word, span).stream().toList();
    }

    private Optional<Plan> plan(SourceFile file) {
        Optional<DataTree> tree = YamlReader.read(file, diagnostics);
        if (tree.isEmpty() && !diagnostics.hasErrors()) {
            diagnostics.add(Diagnostic.error("missing-key", file.start(), "the plan is empty")
                    .withHint("write \"movements:\" and what was chosen below it"));
        }
        Optional<Mapping> mapping = tree.filter(Mapping.class::isInstance).map(Mapping.class::cast);
        tree.ifPresent(t -> check(t, mapping));
        return mapping.flatMap(m -> plan(m, new Fields(m, new Placeholders(Map.of(), diagnostics), diagnostics)));
    }

    /** A name gets words of its own: it is no mistake of form. */
    private void check(DataTree tree, Optional<Mapping> mapping) {
        Optional<DataTree> name = mapping.flatMap(m -> m.get("prepared-for"))
                .filter(value ->
                        !(value instanceof Scalar scalar && scalar.text().equals(LINE)));
        Diagnostics found = new Diagnostics();
        SchemaCheck.check(tree, "plan", found);
        found.all().stream()
                .filter(d -> name.isEmpty()
                        || d.span().start() < name.get().span().start()
                        || d.span().start() > name.get().span().end())
                .forEach(diagnostics::add);
        name.ifPresent(
                value -> diagnostics.add(
                        Diagnostic.error(
                                        "name-in-plan",
                                        value.span(),
                                        "a plan doesn't say who it is for: files are kept, copied and sent")
                                .withHint(
                                        "write \"prepared-for: line\", and give the name with --prepared-for when you make the handout")));
    }

    private Optional<Plan> plan(Mapping mapping, Fields fields) {
        Optional<Fields> clinic = fields.inside("clinic");
        checkLanguage(fields);
        List<Plan.Choice> choices = new ArrayList<>();
        for (DataTree item : fields.items("movements")) {
            choice(item, fields).ifPresent(choices::add);
        }
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                text(fields, "title"),
                Optional.empty(),
                text(fields, "prepared-by").filter(words -> !words.equals(LINE)),
                date(fields),
                new Plan.Clinic(
                        clinic.flatMap(c -> text(c, "name")),
                        clinic.flatMap(c -> text(c, "phone")),
                        clinic.flatMap(c -> c.scalar("logo").map(s -> new Plan.Logo(s.text(), s.span())))),
                choices,
                note(fields),
                text(fields, "edition"),
                text(fields, "paper").flatMap(Settings.Paper::of),
                mapping.get("log")
                        .filter(tree ->
                                tree instanceof Scalar scalar && scalar.text().equals("false"))
                        .isEmpty()));
    }

    private static Optional<String> text(Fields fields, String key) {
        return fields.scalar(key).map(scalar -> scalar.text().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Plan.Note> note(Fields fields) {
        return fields.scalar("note")
                .filter(scalar -> !scalar.text().isBlank())
                .map(scalar -> new Plan.Note(scalar.text().strip(), scalar.span()));
    }

    private Optional<LocalDate> date(Fields fields) {
        Optional<Scalar> scalar = fields.scalar("date").filter(s -> s.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
        try {
            return scalar.map(s -> LocalDate.parse(s.text()));
        } catch (DateTimeException e) {
            diagnostics.add(Diagnostic.error("wrong-date", fields.span("date"), "there is no such day")
                    .withHint("write year-month-day, such as 2026-11-22"));
            return Optional.empty();
        }
    }

    private void checkLanguage(Fields fields) {
        String language = guide.settings().language();
        fields.scalar("language")
                .filter(scalar -> !scalar.text().equalsIgnoreCase(language))
                .ifPresent(scalar -> diagnostics.add(Diagnostic.error(
                                "other-language",
                                scalar.span(),
                                "the guide is written in another language: " + language)
                        .withHint("name a guide in the plan's language with --guide")));
    }

    private Optional<Plan.Choice> choice(DataTree item, Fields fields) {
        if (item instanceof Scalar scalar) {
            return movement(scalar.text(), scalar.span())
                    .map(id -> new Plan.Choice(id, Plan.DoseChange.NONE, Optional.empty(), Optional.empty()));
        }
        return fields.fields(item).flatMap(this::choice);
    }

    private Optional<Plan.Choice> choice(Fields fields) {
        Quantities quantities = new Quantities(diagnostics);
        Plan.DoseChange change = new Plan.DoseChange(
                fields.scalar("sets").flatMap(quantities::count),
                fields.scalar("reps").flatMap(quantities::count),
                fields.scalar("hold").flatMap(quantities::time),
                fields.scalar("pace").flatMap(quantities::time),
                fields.scalar("pause").flatMap(quantities::time),
                fields.scalar("rest").flatMap(quantities::time),
                fields.scalar("frequency").flatMap(quantities::frequency),
                fields.scalar("load").map(Scalar::text).filter(DoseRange::isLoad));
        Optional<Entry.Side> side = fields.scalar("side").flatMap(token -> Arrays.stream(Entry.Side.values())
                .filter(s -> s.token().equals(token.text()))
                .findFirst());
        return fields.scalar("movement")
                .flatMap(scalar -> movement(scalar.text(), scalar.span()))
                .map(id -> {
                    guide.entry(id.entry()).ifPresent(entry -> new DoseRange(fields, id, diagnostics)
                            .compare(
                                    change,
                                    id.variant()
                                            .flatMap(entry::variant)
                                            .map(Entry.Variant::dose)
                                            .orElseGet(entry::dose)));
                    return new Plan.Choice(id, change, side, note(fields));
                });
    }

    private Optional<MovementId> movement(String text, Span span) {
        int slash = text.indexOf('/');
        String id = slash < 0 ? text : text.substring(0, slash);
        Optional<String> version = slash < 0 ? Optional.empty() : Optional.of(text.substring(slash + 1));
        if (!text.matches("[a-z0-9-]+(/[a-z0-9-]+)?")) {
            unknown("this is not the id of a movement", text, span);
            return Optional.empty();
        }
        Optional<Entry> entry = guide.entry(id);
        if (entry.isEmpty()) {
            unknown("no exercise or stretch is called \"" + id + "\"", text, span);
            return Optional.empty();
        }
        if (version.isPresent() && version.flatMap(entry.get()::variant).isEmpty()) {
            unknown("\"" + id + "\" has no version \"" + version.get() + "\"", text, span);
            return Optional.empty();
        }
        MovementId movement = new MovementId(id, version);
        if (!chosen.add(movement)) {
            diagnostics.add(Diagnostic.error("duplicate-movement", span, "\"" + movement + "\" is chosen a second time")
                    .withHint("choose it once, and say more in its note"));
        }
        return Optional.of(movement);
    }

    private void unknown(String message, String typed, Span span) {
        List<String> known = new ArrayList<>();
        for (Entry entry : guide.entries()) {
            known.add(entry.id());
            entry.variants().forEach(variant -> known.add(entry.id() + "/" + variant.id()));
        }
        diagnostics.add(Diagnostic.error("unknown-movement", span, message)
                .withHint(Suggestion.nearest(typed, known)
                        .map(nearest -> "did you mean \"" + nearest + "\"?")
                        .orElse("write the id of an exercise or a stretch, or id/version")));
    }

    /** The same without words of the plan's: messages of form quote what they don't understand. */
    private static Diagnostic discreet(Diagnostic d) {
        String message =
                switch (d.code()) {
                    case "yaml-syntax" -> "this is not YAML";
                    case "duplicate-key" -> "this key stands here a second time";
                    case "unknown-key" -> "a plan has no such key";
                    case "unknown-movement" -> "the guide has no movement or version of this id";
                    case "wrong-value", "wrong-type" ->
                        d.message()
                                .replaceFirst("^\".*\" is not", "this is not")
                                .replaceFirst(", not \".*\"$", "");
                    default -> d.message();
                };
        Span span = d.span().file().kept().span(d.span().start(), d.span().end());
        return new Diagnostic(d.severity(), d.code(), span, message, d.hint());
    }
}
