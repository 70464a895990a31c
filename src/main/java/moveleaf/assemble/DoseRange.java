package moveleaf.assemble;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Dose;
import moveleaf.model.MovementId;
import moveleaf.model.Plan;

/**
 * Compares a clinician's numbers with the guide's. To leave the guide's range is a clinician's right and no error; it is said,
 * so that nobody does by a slip of the finger.
 */
final class DoseRange {
    private static final List<String> LOADS = List.of("none", "light", "moderate", "heavy");
    private static final Pattern WEIGHT = Pattern.compile("([0-9]{1,4})(?: ?[-–] ?([0-9]{1,4}))? ?(kg|lb)");
    private static final double POUNDS_A_KILOGRAM = 2.2046;
    private static final int DAYS_A_WEEK = 7;
    private static final int SECONDS_A_MINUTE = 60;

    private final Fields fields;
    private final MovementId movement;
    private final Diagnostics diagnostics;

    /**
     * @param fields where the clinician's numbers stand
     */
    DoseRange(Fields fields, MovementId movement, Diagnostics diagnostics) {
        this.fields = fields;
        this.movement = movement;
        this.diagnostics = diagnostics;
    }

    /** What a load may be: the schema has reported anything else. */
    static boolean isLoad(String text) {
        return LOADS.contains(text) || WEIGHT.matcher(text).matches();
    }

    /** Sets, repetitions, holds and days count both ways, a rest when it is shorter, a load when it is heavier. */
    void compare(Plan.DoseChange own, Dose guide) {
        int sets = guide.buildTo().map(Dose.Volume::sets).orElse(0);
        int reps = guide.buildTo().map(Dose.Volume::reps).orElse(0);
        own.sets().ifPresent(o -> count("sets", o, guide.sets(), sets));
        own.reps().ifPresent(o -> guide.reps().ifPresentOrElse(g -> count("reps", o, g, reps), () -> none("reps")));
        own.hold().ifPresent(o -> guide.hold()
                .ifPresentOrElse(
                        g -> report("hold", o.least() < g.least() || o.most() > g.most(), words(o), words(g)),
                        () -> none("hold")));
        own.rest()
                .ifPresent(o -> guide.rest().ifPresent(g -> report("rest", o.least() < g.least(), words(o), words(g))));
        own.frequency().ifPresent(o -> {
            Dose.Frequency g = guide.frequency();
            boolean outside = week(o.per(), o.times().least())
                            < week(g.per(), g.times().least())
                    || week(o.per(), o.times().most()) > week(g.per(), g.times().most());
            report("frequency", outside, words(o), words(g));
        });
        own.load().ifPresent(o -> guide.load().ifPresentOrElse(g -> report("load", isHeavier(o, g), o, g), () -> {
            if (!o.equals("none")) {
                none("load");
            }
        }));
    }

    private void count(String key, Dose.Count own, Dose.Count guide, int inTime) {
        boolean outside = own.least() < guide.least() || own.most() > Math.max(guide.most(), inTime);
        String range =
                words(guide.least(), guide.most()) + (inTime > guide.most() ? ", and " + inTime + " in time" : "");
        report(key, outside, words(own.least(), own.most()), range);
    }

    private void report(String key, boolean outside, String own, String guide) {
        if (outside) {
            warn(key, "\"" + key + ": " + own + "\" is outside what the guide says for " + movement + ": " + guide);
        }
    }

    private void none(String key) {
        warn(key, "the guide gives no \"" + key + "\" for " + movement);
    }

    private void warn(String key, String message) {
        diagnostics.add(Diagnostic.warning("outside-range", fields.span(key), message)
                .withHint("this is yours to decide; the handout shows both"));
    }

    private static int week(Dose.Per per, int times) {
        return per == Dose.Per.DAY ? times * DAYS_A_WEEK : times;
    }

    private static boolean isHeavier(String own, String guide) {
        Optional<Double> ours = kilograms(own);
        Optional<Double> theirs = kilograms(guide);
        if (ours.isPresent() && theirs.isPresent()) {
            return ours.get() > theirs.get() + 0.5;
        }
        if (ours.isEmpty() && theirs.isEmpty()) {
            return LOADS.indexOf(own) > LOADS.indexOf(guide);
        }
        return !own.equals("none"); // a weight beside a word: nobody can tell
    }

    private static Optional<Double> kilograms(String load) {
        Matcher weight = WEIGHT.matcher(load);
        if (!weight.matches()) {
            return Optional.empty();
        }
        String most = Optional.ofNullable(weight.group(2)).orElse(weight.group(1));
        return Optional.of(Integer.parseInt(most) / (weight.group(3).equals("lb") ? POUNDS_A_KILOGRAM : 1));
    }

    private static String words(int least, int most) {
        return least == most ? String.valueOf(least) : least + "-" + most;
    }

    private static String words(Dose.Time time) {
        boolean minutes = time.least() % SECONDS_A_MINUTE == 0 && time.most() % SECONDS_A_MINUTE == 0;
        int scale = minutes ? SECONDS_A_MINUTE : 1;
        return words(time.least() / scale, time.most() / scale) + (minutes ? " min" : " s");
    }

    private static String words(Dose.Frequency frequency) {
        return words(frequency.times().least(), frequency.times().most())
                + (frequency.per() == Dose.Per.DAY ? " a day" : " a week");
    }
}
