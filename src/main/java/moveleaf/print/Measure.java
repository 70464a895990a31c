package moveleaf.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A length: a sum of absolute and relative parts, which is all that {@code calc()} of lengths can make.
 *
 * @param points absolute part
 * @param em times the font size
 * @param rem times the root's font size
 * @param percent of what the property says, 100 for the whole
 */
record Measure(double points, double em, double rem, double percent) implements Value {
    static final Measure ZERO = new Measure(0, 0, 0, 0);

    static final double POINTS_PER_MM = 72 / 25.4;

    private static final double LARGEST = 100_000;
    private static final Map<String, Double> POINTS_PER_UNIT =
            Map.of("pt", 1.0, "px", 0.75, "pc", 12.0, "in", 72.0, "cm", 72 / 2.54, "mm", POINTS_PER_MM);

    static Measure points(double points) {
        return new Measure(points, 0, 0, 0);
    }

    /** The length that a token says: a quantity with a unit, 0, or {@code calc()}. */
    static Optional<Measure> of(Token token) {
        if (token.isFunction("calc")) {
            return new Sum(token.arguments()).read();
        }
        return quantity(token).filter(Measure::isSound);
    }

    private static Optional<Measure> quantity(Token token) {
        if (token.kind() != Token.Kind.QUANTITY) {
            return Optional.empty();
        }
        double number = token.number();
        return switch (token.text()) {
            case "" -> number == 0 ? Optional.of(ZERO) : Optional.empty();
            case "em" -> Optional.of(new Measure(0, number, 0, 0));
            case "rem" -> Optional.of(new Measure(0, 0, number, 0));
            case "%" -> Optional.of(new Measure(0, 0, 0, number));
            default -> Optional.ofNullable(POINTS_PER_UNIT.get(token.text())).map(perUnit -> points(number * perUnit));
        };
    }

    private boolean isSound() {
        return Math.abs(points) <= LARGEST
                && Math.abs(em) <= LARGEST
                && Math.abs(rem) <= LARGEST
                && Math.abs(percent) <= LARGEST;
    }

    /** Whether it may come out at 0 or more: a difference of unlike parts may. */
    boolean isPositive() {
        boolean negative = points < 0 || em < 0 || rem < 0 || percent < 0;
        return !negative || points > 0 || em > 0 || rem > 0 || percent > 0;
    }

    boolean hasPercent() {
        return percent != 0;
    }

    @Override
    public Measure computed(Scale scale) {
        return em == 0 && rem == 0 ? this : new Measure(points + em * scale.em() + rem * scale.rem(), 0, 0, percent);
    }

    /** Points, once computed, where 100 % are {@code whole}. */
    double of(double whole) {
        return points + percent / 100 * whole;
    }

    private Measure plus(Measure other, double times) {
        return new Measure(
                points + other.points * times,
                em + other.em * times,
                rem + other.rem * times,
                percent + other.percent * times);
    }

    /** Reads what stands in {@code calc()}: sums of products of lengths and numbers, with brackets. */
    private static final class Sum {
        private final List<Token> tokens;
        private int at;

        Sum(List<Token> tokens) {
            this.tokens = tokens;
        }

        Optional<Measure> read() {
            Optional<Term> sum = sum();
            return sum.filter(s -> at == tokens.size() && s.measure().isPresent())
                    .flatMap(Term::measure)
                    .filter(Measure::isSound);
        }

        private Optional<Term> sum() {
            Optional<Term> sum = product();
            while (sum.isPresent() && at < tokens.size() && (next('+') || next('-'))) {
                double sign = tokens.get(at++).isSign('-') ? -1 : 1;
                Term left = sum.get();
                sum = product().flatMap(right -> left.plus(right, sign));
            }
            return sum;
        }

        private Optional<Term> product() {
            Optional<Term> product = factor();
            while (product.isPresent() && at < tokens.size() && (next('*') || next('/'))) {
                boolean divides = tokens.get(at++).isSign('/');
                Term left = product.get();
                product = factor().flatMap(right -> divides ? left.over(right) : left.times(right));
            }
            return product;
        }

        private boolean next(char sign) {
            return tokens.get(at).isSign(sign);
        }

        private Optional<Term> factor() {
            if (at == tokens.size()) {
                return Optional.empty();
            }
            Token token = tokens.get(at++);
            if (token.isFunction("") || token.isFunction("calc")) {
                Sum inner = new Sum(token.arguments());
                return inner.sum().filter(s -> inner.at == inner.tokens.size());
            }
            if (token.isNumber()) {
                return Optional.of(new Term(token.number(), Optional.empty()));
            }
            return quantity(token).map(measure -> new Term(0, Optional.of(measure)));
        }
    }

    /** A number, or a length where there is one. */
    private record Term(double number, Optional<Measure> measure) {
        Optional<Term> plus(Term other, double sign) {
            if (measure.isPresent() != other.measure.isPresent()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Term(number + sign * other.number, measure.map(m -> m.plus(other.measure.orElse(ZERO), sign))));
        }

        Optional<Term> times(Term other) {
            if (measure.isPresent() && other.measure.isPresent()) {
                return Optional.empty();
            }
            Optional<Measure> scaled = measure.isPresent() ? scaled(other.number) : other.scaled(number);
            return Optional.of(new Term(number * other.number, scaled));
        }

        Optional<Term> over(Term other) {
            if (other.measure.isPresent() || other.number == 0) {
                return Optional.empty();
            }
            return Optional.of(new Term(number / other.number, scaled(1 / other.number)));
        }

        private Optional<Measure> scaled(double times) {
            return measure.map(m -> ZERO.plus(m, times));
        }
    }
}
