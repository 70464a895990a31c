package moveleaf.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moveleaf.model.Dose;
import moveleaf.model.Entry;
import moveleaf.model.Plan;

/** Shows doses: the strip, the plain sentence beneath, and times in words. */
final class Doses {
    private static final int MINUTE = 60;

    private final Words words;

    Doses(Words words) {
        this.words = words;
    }

    /** A dose on its own. */
    DoseView view(Dose dose, Entry.Side side) {
        return view(dose, side, Optional.of(dose.frequency()));
    }

    /** A dose in a programme, whose days say how often. */
    DoseView inProgramme(Dose dose, Entry.Side side) {
        return view(dose, side, Optional.empty());
    }

    /** A dose of the guide's with a clinician's changes: they are marked, and the guide's own numbers stand beside them. */
    DoseView chosen(Dose guide, Entry.Side guideSide, Plan.Choice choice) {
        Dose dose = choice.dose().in(guide);
        Entry.Side side = choice.side().orElse(guideSide);
        OwnDose own = new OwnDose(this, words, guide, guideSide, dose, side);
        DoseView plain = view(dose, side);
        List<CellView> cells = new ArrayList<>(plain.cells());
        if (side == Entry.Side.TOGETHER && guideSide != side) {
            int rest = (int) cells.stream()
                    .takeWhile(cell -> !List.of("rest", "how-often").contains(cell.kind()))
                    .count();
            cells.add(rest, sideCell(side, false));
        }
        return new DoseView(own.mark(cells), plain.sentence(), own.words(), plain.seconds());
    }

    /** @param apart whether one side is done after the other, so that each can be ticked */
    private CellView sideCell(Entry.Side side, boolean apart) {
        String how = words.get("dose.side-" + side.token());
        return new CellView("side", words.get("dose.side"), how, Optional.empty(), true, apart, Optional.empty());
    }

    private DoseView view(Dose dose, Entry.Side side, Optional<Dose.Frequency> frequency) {
        return new DoseView(
                cells(dose, side, frequency),
                sentence(dose, side, frequency),
                Optional.empty(),
                dose.secondsInAll(side));
    }

    List<CellView> cells(Dose dose, Entry.Side side, Optional<Dose.Frequency> frequency) {
        List<CellView> cells = new ArrayList<>();
        cells.add(cell("sets", range(dose.sets()), Optional.empty()));
        dose.reps().ifPresent(reps -> cells.add(cell("reps", range(reps), Optional.empty())));
        dose.hold().ifPresent(hold -> cells.add(time("hold", hold)));
        if (side != Entry.Side.TOGETHER) {
            cells.add(sideCell(side, true));
        }
        rest(dose).ifPresent(rest -> cells.add(time("rest", rest)));
        frequency.ifPresent(
                f -> cells.add(cell("how-often", range(f.times()), Optional.of(words.get("units." + per(f.per()))))));
        return cells;
    }

    /** Rest is between sets, so one set has none. */
    private static Optional<Dose.Time> rest(Dose dose) {
        return dose.rest().filter(r -> dose.sets().most() > 1);
    }

    private CellView cell(String kind, String value, Optional<String> unit) {
        return new CellView(kind, words.get("dose." + kind), value, unit, false, false, Optional.empty());
    }

    CellView time(String kind, Dose.Time time) {
        boolean minutes = inMinutes(time);
        int scale = minutes ? MINUTE : 1;
        String value = range(time.least() / scale, time.most() / scale);
        return cell(kind, value, Optional.of(words.get(minutes ? "units.minutes" : "units.seconds")));
    }

    private static boolean inMinutes(Dose.Time time) {
        return time.least() % MINUTE == 0 && time.most() % MINUTE == 0;
    }

    private String range(Dose.Count count) {
        return range(count.least(), count.most());
    }

    private String range(int least, int most) {
        return least == most
                ? String.valueOf(least)
                : words.fill("units.range", "least", String.valueOf(least), "most", String.valueOf(most));
    }

    private String sentence(Dose dose, Entry.Side side, Optional<Dose.Frequency> frequency) {
        List<String> sentences = new ArrayList<>();
        sentences.add(what(dose, side));
        words.find("sentences.order-" + side.token()).ifPresent(sentences::add);
        dose.pace().ifPresent(p -> sentences.add(words.fill("sentences.pace", "pace", seconds(p))));
        dose.pause().ifPresent(p -> sentences.add(words.fill("sentences.pause", "pause", seconds(p))));
        sentences.add(sets(dose));
        frequency.ifPresent(f -> sentences.add(words.fill("sentences.frequency", "frequency", frequency(f))));
        dose.load().ifPresent(load -> sentences.add(load(load)));
        if (dose.sets().isRange()
                || isRange(dose.reps())
                || dose.hold().filter(Dose.Time::isRange).isPresent()) {
            sentences.add(start(dose));
        }
        dose.buildTo()
                .ifPresent(v -> sentences.add(words.fill(
                        "sentences.build-to", "sets", count("set", v.sets()), "reps", String.valueOf(v.reps()))));
        return String.join(" ", sentences);
    }

    private static boolean isRange(Optional<Dose.Count> count) {
        return count.filter(Dose.Count::isRange).isPresent();
    }

    /** Which numbers to begin with, where there are ranges. */
    private String start(Dose dose) {
        if (dose.reps().isEmpty()) {
            return words.get("sentences.start-small");
        }
        String sets = count("set", dose.sets().least());
        String reps = String.valueOf(dose.reps().get().least());
        return dose.hold()
                .filter(Dose.Time::isRange)
                .map(h -> words.fill(
                        "sentences.start-of-holds",
                        "sets",
                        sets,
                        "reps",
                        reps,
                        "hold",
                        seconds(new Dose.Time(h.least(), h.least()))))
                .orElseGet(() -> words.fill("sentences.start-of", "sets", sets, "reps", reps));
    }

    private String what(Dose dose, Entry.Side side) {
        String where = words.find("sentences.where-" + side.token()).orElse("");
        String hold = dose.hold().map(this::seconds).orElse("");
        String times = dose.reps().map(r -> count("rep", r)).orElse("");
        String key = dose.hold().isEmpty() ? "reps" : dose.reps().isEmpty() ? "hold-only" : "holds";
        return words.fill("sentences." + key, "times", times, "where", where, "hold", hold);
    }

    private String sets(Dose dose) {
        if (dose.sets().most() == 1) {
            return words.get("sentences.set-one");
        }
        String key = rest(dose).isPresent() ? "sentences.sets-rest" : "sentences.sets";
        String rest = rest(dose).map(this::seconds).orElse("");
        return words.fill(key, "sets", count("set", dose.sets()), "rest", rest);
    }

    private String load(String load) {
        return words.find("sentences.load-" + load).orElseGet(() -> words.fill("sentences.load", "load", load));
    }

    private String frequency(Dose.Frequency frequency) {
        return count(per(frequency.per()), frequency.times());
    }

    private static String per(Dose.Per per) {
        return "per-" + per.name().toLowerCase(Locale.ROOT);
    }

    private String seconds(Dose.Time time) {
        return inMinutes(time)
                ? count("minute", time.least() / MINUTE, time.most() / MINUTE)
                : count("second", time.least(), time.most());
    }

    /** Such as {@code 2 to 4 weeks}. */
    String count(String noun, Dose.Count count) {
        return count(noun, count.least(), count.most());
    }

    /** Such as {@code 1 minute}. */
    String count(String noun, int n) {
        return count(noun, n, n);
    }

    /** Such as {@code 5 to 8 minutes}. */
    String count(String noun, int least, int most) {
        if (least < most) {
            String range = words.fill("counts.range", "least", String.valueOf(least), "most", String.valueOf(most));
            return words.fill("counts." + noun + ".other", "n", range);
        }
        String form = least == 1 ? ".one" : least == 2 ? ".two" : ".other";
        String key = words.find("counts." + noun + form).isPresent() ? form : ".other";
        return words.fill("counts." + noun + key, "n", String.valueOf(least));
    }

    /** Whole minutes, rounded up. */
    static int minutes(int seconds) {
        return (seconds + MINUTE - 1) / MINUTE;
    }
}
