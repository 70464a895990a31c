package moveleaf.assemble;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.ScalarKind;
import moveleaf.data.JsonText;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Dose.Count;
import moveleaf.model.Dose.Frequency;
import moveleaf.model.Dose.Per;
import moveleaf.model.Dose.Time;
import moveleaf.model.Dose.Volume;

/** Numbers with their units, as front matter writes them. The schema has reported a wrong form; only ranges are judged here. */
final class Quantities {
    private static final String RANGE = "([1-9][0-9]{0,2})(?: ?[-–] ?([1-9][0-9]{0,2}))?";
    private static final Pattern COUNT = Pattern.compile(RANGE);
    private static final Pattern TIME = Pattern.compile(RANGE + " ?(?:(s|secs?|seconds?)|mins?|minutes?)");
    private static final Pattern FREQUENCY = Pattern.compile(RANGE + " (?:times )?(?:a|per) (day|week)");
    private static final Pattern VOLUME = Pattern.compile("([1-9][0-9]{0,2}) ?[x×] ?([1-9][0-9]{0,2})");
    private static final int SECONDS_A_MINUTE = 60;

    private final Diagnostics diagnostics;

    Quantities(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<Count> count(Scalar scalar) {
        Matcher matcher = COUNT.matcher(text(scalar));
        return matcher.matches() ? Optional.of(range(matcher, scalar, 1, Count::new)) : Optional.empty();
    }

    Optional<Time> time(Scalar scalar) {
        Matcher matcher = TIME.matcher(text(scalar));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int unit = matcher.group(3) == null ? SECONDS_A_MINUTE : 1;
        return Optional.of(range(matcher, scalar, unit, Time::new));
    }

    Optional<Frequency> frequency(Scalar scalar) {
        if (scalar.text().equals("daily")) {
            return Optional.of(new Frequency(new Count(1, 1), Per.DAY));
        }
        Matcher matcher = FREQUENCY.matcher(text(scalar));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Per per = matcher.group(3).equals("day") ? Per.DAY : Per.WEEK;
        return Optional.of(new Frequency(range(matcher, scalar, 1, Count::new), per));
    }

    Optional<Volume> volume(Scalar scalar) {
        Matcher matcher = VOLUME.matcher(text(scalar));
        return matcher.matches()
                ? Optional.of(new Volume(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private <T> T range(Matcher matcher, Scalar scalar, int unit, BiFunction<Integer, Integer, T> make) {
        int first = Integer.parseInt(matcher.group(1)) * unit;
        int second = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)) * unit;
        if (second < first) {
            diagnostics.add(Diagnostic.error(
                            "wrong-range", scalar.span(), "the first number of a range must be the smaller one")
                    .withHint("write " + matcher.group(2) + "-" + matcher.group(1)));
        }
        return make.apply(Math.min(first, second), Math.max(first, second));
    }

    private static String text(Scalar scalar) {
        return number(scalar).map(n -> n.stripTrailingZeros().toPlainString()).orElse(scalar.text());
    }

    /** The number that a value is, by the rules by which the schema has seen it: YAML writes one number in several ways. */
    static Optional<BigDecimal> number(Scalar scalar) {
        boolean numeric = scalar.kind() == ScalarKind.INTEGER || scalar.kind() == ScalarKind.DECIMAL;
        String json = numeric ? JsonText.of(scalar) : "";
        return json.isEmpty() || json.startsWith("\"") ? Optional.empty() : Optional.of(new BigDecimal(json));
    }
}
