package moveleaf.assemble;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Head;
import moveleaf.model.Topic;

/** Reads a page of {@code pages/} and the data of its role. */
final class TopicReader {
    private static final int HIGHEST_PAIN = 10;

    private final Fields fields;
    private final FigureReader figures;
    private final Diagnostics diagnostics;

    TopicReader(Fields fields, FigureReader figures, Diagnostics diagnostics) {
        this.fields = fields;
        this.figures = figures;
        this.diagnostics = diagnostics;
    }

    Topic read(Optional<Role> role, Head head, Sections body) {
        return new Topic(
                head,
                role.map(this::data).orElseGet(Topic.Plain::new),
                figures.read(fields, FigureReader.Shown.NO_MOVEMENT),
                body.lead(),
                body.sections());
    }

    private Topic.Role data(Role role) {
        return switch (role) {
            case RED_FLAGS -> redFlags();
            case PROTOCOL -> new Topic.Protocol(painScale());
            case MUSCLES -> new Topic.MuscleMap(muscles());
            case GLOSSARY -> new Topic.Glossary(terms());
            case REFERENCES -> new Topic.References();
            case ABOUT -> new Topic.About();
        };
    }

    private Topic.Role redFlags() {
        Optional<Fields> strip = fields.inside("strip");
        return new Topic.RedFlags(
                strip.map(s -> s.texts("emergency")).orElse(List.of()),
                strip.map(s -> s.texts("today")).orElse(List.of()));
    }

    private List<Topic.PainBand> painScale() {
        List<Topic.PainBand> bands = new ArrayList<>();
        int next = 0;
        boolean whole = true;
        for (Fields band : fields.each("pain-scale")) {
            Optional<Integer> from = band.integer("from");
            Optional<Integer> to = band.integer("to");
            if (from.isEmpty() || to.isEmpty()) {
                whole = false;
                continue;
            }
            if (whole && (from.get() != next || to.get() < from.get())) {
                report(band, "from", "this band must begin at " + next);
                whole = false;
            }
            next = to.get() + 1;
            bands.add(new Topic.PainBand(from.get(), to.get(), band.text("name"), band.text("words")));
        }
        if (whole && !bands.isEmpty() && next != HIGHEST_PAIN + 1) {
            report(fields, "pain-scale", "the pain scale must end at " + HIGHEST_PAIN);
        }
        return bands;
    }

    private void report(Fields at, String key, String message) {
        diagnostics.add(Diagnostic.error("pain-scale-gap", at.span(key), message)
                .withHint("the bands cover 0 to 10 in order, each number once"));
    }

    private List<Topic.Muscle> muscles() {
        List<Topic.Muscle> muscles = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields muscle : fields.each("muscles")) {
            String id = muscle.text("id");
            if (!ids.add(id)) {
                diagnostics.add(Diagnostic.error(
                                "duplicate-muscle", muscle.span("id"), "\"" + id + "\" stands here a second time")
                        .withHint("delete one of the two, or give this muscle an id of its own"));
                continue;
            }
            muscles.add(new Topic.Muscle(
                    id, muscle.text("name"), muscle.text("latin"), muscle.text("where"), muscle.text("does")));
        }
        return muscles;
    }

    private List<Topic.Term> terms() {
        List<Topic.Term> terms = new ArrayList<>();
        String last = "";
        for (Fields item : fields.each("terms")) {
            String term = item.text("term");
            String key = sortKey(term);
            if (key.equals(last)) {
                diagnostics.add(Diagnostic.error(
                                "duplicate-term", item.span("term"), "\"" + term + "\" stands here a second time")
                        .withHint("say all that it means in one place, and delete the other"));
            } else if (key.compareTo(last) < 0) {
                diagnostics.add(Diagnostic.warning(
                                "term-order", item.span("term"), "\"" + term + "\" is not in alphabetical order")
                        .withHint("move it above \"" + firstAfter(key, terms) + "\""));
            }
            last = key;
            terms.add(new Topic.Term(term, item.text("words")));
        }
        return terms;
    }

    /** The first of the terms so far that comes after another one in the alphabet. */
    private static String firstAfter(String key, List<Topic.Term> terms) {
        return terms.stream()
                .map(Topic.Term::term)
                .filter(term -> key.compareTo(sortKey(term)) < 0)
                .findFirst()
                .orElseThrow();
    }

    /** Letters without accents or case, so that é sorts as e; hyphens and spaces don't count. */
    private static String sortKey(String term) {
        return Normalizer.normalize(term, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
