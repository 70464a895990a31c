package moveleaf.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.print.Values.Amount;
import moveleaf.print.Values.CounterChanges;
import moveleaf.print.Values.Extent;
import moveleaf.print.Values.LineHeight;
import moveleaf.print.Values.Name;
import moveleaf.print.Values.Names;
import moveleaf.print.Values.Paint;
import moveleaf.print.Values.TrimSize;
import moveleaf.print.Values.VerticalAlign;

/** Reads the tokens of a declaration as a property's value; empty where they are none. */
@FunctionalInterface
interface Grammar {
    /** What punctuation may hang, as CSS names it. */
    List<String> HANGING = List.of("first", "force-end", "allow-end", "last");

    Optional<Value> read(List<Token> tokens);

    /** A grammar of a single token. */
    @FunctionalInterface
    interface OfOne {
        Optional<? extends Value> read(Token token);
    }

    private static Grammar one(OfOne grammar) {
        return tokens -> tokens.size() == 1 ? grammar.read(tokens.get(0)).map(v -> v) : Optional.empty();
    }

    static Optional<Keyword> keyword(Token token, Keyword[] words) {
        return token.kind() != Token.Kind.WORD
                ? Optional.empty()
                : Arrays.stream(words)
                        .filter(w -> w.word().equals(token.text()))
                        .findFirst();
    }

    static Grammar keyword(Keyword[] words) {
        return one(token -> keyword(token, words));
    }

    /** A length or percentage, 0 or more. */
    static Grammar length() {
        return one(token -> Measure.of(token).filter(Measure::isPositive));
    }

    /** A percentage, 0 to 100. */
    static Grammar percentage() {
        return one(token -> token.kind() == Token.Kind.QUANTITY
                        && token.text().equals("%")
                        && token.number() >= 0
                        && token.number() <= 100
                ? Measure.of(token)
                : Optional.empty());
    }

    /** A length without percentage, 0 or more. */
    static Grammar plainLength() {
        return one(token -> Measure.of(token).filter(m -> m.isPositive() && !m.hasPercent()));
    }

    /** A length without percentage, of any sign. */
    static Grammar signedLength() {
        return one(token -> Measure.of(token).filter(m -> !m.hasPercent()));
    }

    /** A length, 0 or more, or a word for none. */
    static Grammar lengthOr(String word) {
        return one(token -> token.isWord(word)
                ? Optional.of(Extent.AUTO)
                : Measure.of(token).filter(Measure::isPositive).map(m -> new Extent(Optional.of(m))));
    }

    /** A length without percentage, 0 or more, or a word for none. */
    static Grammar plainLengthOr(String word) {
        return one(token -> token.isWord(word)
                ? Optional.of(Extent.AUTO)
                : Measure.of(token)
                        .filter(m -> m.isPositive() && !m.hasPercent())
                        .map(m -> new Extent(Optional.of(m))));
    }

    static Grammar fontSize() {
        return one(token -> Measure.of(token).filter(m -> m.isPositive() && !m.equals(Measure.ZERO)));
    }

    static Grammar fontWeight() {
        return one(token -> {
            if (token.isWord("normal")) {
                return Optional.of(new Amount(400));
            }
            if (token.isWord("bold")) {
                return Optional.of(new Amount(700));
            }
            return amount(token, 1, 1000).filter(a -> a.number() == Math.rint(a.number()));
        });
    }

    static Grammar whole(int least, int most) {
        return one(token -> wholeAmount(token, least, most));
    }

    /** {@code none}, or {@code first} and {@code force-end} in any order. */
    static Grammar hangingPunctuation() {
        return tokens -> {
            List<String> words = new ArrayList<>();
            for (Token token : tokens) {
                boolean known = HANGING.stream().anyMatch(token::isWord);
                boolean twice = words.contains(token.text())
                        || (words.contains("force-end") && token.isWord("allow-end"))
                        || (words.contains("allow-end") && token.isWord("force-end"));
                if (!known || twice) {
                    return tokens.size() == 1 && token.isWord("none")
                            ? Optional.of(new Names(List.of()))
                            : Optional.empty();
                }
                words.add(token.text());
            }
            return words.isEmpty() ? Optional.empty() : Optional.of(new Names(words));
        };
    }

    /** Letters of a word, before its hyphen and after it; {@code auto} is 0. The later ones may be left out. */
    static Grammar hyphenLimits() {
        return tokens -> {
            int[] numbers = new int[3];
            if (tokens.isEmpty() || tokens.size() > numbers.length) {
                return Optional.empty();
            }
            for (int i = 0; i < tokens.size(); i++) {
                Optional<Amount> amount =
                        tokens.get(i).isWord("auto") ? Optional.of(new Amount(0)) : wholeAmount(tokens.get(i), 1, 100);
                if (amount.isEmpty()) {
                    return Optional.empty();
                }
                numbers[i] = amount.get().whole();
            }
            // Of two numbers the second counts before and after the hyphen.
            int after = tokens.size() == 2 ? numbers[1] : numbers[2];
            return Optional.of(new Values.HyphenLimits(new WordDivider.Limits(numbers[0], numbers[1], after)));
        };
    }

    /** A whole number, or {@code none} as 0. */
    static Grammar wholeOrNone(int least, int most) {
        return one(token -> token.isWord("none") ? Optional.of(new Amount(0)) : wholeAmount(token, least, most));
    }

    static Grammar number(double least, double most) {
        return one(token -> amount(token, least, most));
    }

    private static Optional<Amount> amount(Token token, double least, double most) {
        return token.isNumber() && token.number() >= least && token.number() <= most
                ? Optional.of(new Amount(token.number()))
                : Optional.empty();
    }

    private static Optional<Amount> wholeAmount(Token token, int least, int most) {
        return amount(token, least, most).filter(a -> a.number() == Math.rint(a.number()));
    }

    static Grammar lineHeight() {
        return one(token -> {
            if (token.isNumber() && token.number() > 0 && token.number() <= 100) {
                return Optional.of(new LineHeight(Optional.of(token.number()), Optional.empty()));
            }
            return Measure.of(token)
                    .filter(m -> m.isPositive() && !m.equals(Measure.ZERO))
                    .map(m -> new LineHeight(Optional.empty(), Optional.of(m)));
        });
    }

    /** A colour; the words that stand for others are {@code transparent} and {@code currentcolor}. */
    static Grammar paint() {
        return one(Grammar::paint);
    }

    static Optional<Paint> paint(Token token) {
        if (token.isWord("transparent")) {
            return Optional.of(Paint.NONE);
        }
        if (token.isWord("currentcolor")) {
            return Optional.of(Paint.CURRENT);
        }
        return Colours.of(token).map(Paint::of);
    }

    /** A colour that is one: not {@code transparent}. */
    static Grammar ink() {
        return one(token -> Colours.of(token).map(Paint::of));
    }

    static Grammar verticalAlign(String... words) {
        return one(token -> {
            for (String word : words) {
                if (token.isWord(word)) {
                    return Optional.of(new VerticalAlign(word, Measure.ZERO));
                }
            }
            return Measure.of(token).map(m -> new VerticalAlign("", m));
        });
    }

    static Grammar families() {
        return tokens -> {
            List<String> names = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            for (Token token : tokens) {
                if (token.isSign(',')) {
                    if (words.length() == 0) {
                        return Optional.empty();
                    }
                    names.add(words.toString());
                    words.setLength(0);
                } else if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.STRING) {
                    words.append(words.length() == 0 ? "" : " ").append(token.text());
                } else {
                    return Optional.empty();
                }
            }
            names.add(words.toString());
            return words.length() == 0 ? Optional.empty() : Optional.of(new Names(names));
        };
    }

    /** {@code normal}, or OpenType features as strings, each with an optional 1 or {@code on}. */
    static Grammar features() {
        return tokens -> {
            if (tokens.size() == 1 && tokens.get(0).isWord("normal")) {
                return Optional.of(new Names(List.of()));
            }
            List<String> features = new ArrayList<>();
            boolean wanted = true;
            for (Token token : tokens) {
                if (wanted && token.kind() == Token.Kind.STRING && token.text().matches("[a-z][a-z0-9]{3}")) {
                    features.add(token.text());
                    wanted = false;
                } else if (!wanted && token.isSign(',')) {
                    wanted = true;
                } else if (wanted || !(token.isWord("on") || (token.isNumber() && token.number() == 1))) {
                    return Optional.empty();
                }
            }
            return wanted ? Optional.empty() : Optional.of(new Names(features));
        };
    }

    /** {@code normal}, or any of the figure words; the value is the features that they turn on. */
    static Grammar numericFigures() {
        return tokens -> {
            List<String> features = new ArrayList<>();
            for (Token token : tokens) {
                Optional<Keyword> word = keyword(token, Keyword.NumericFigures.values());
                if (word.isEmpty() || (tokens.size() > 1 && word.get() == Keyword.NumericFigures.NORMAL)) {
                    return Optional.empty();
                }
                if (word.get() != Keyword.NumericFigures.NORMAL) {
                    features.add(word.get().word().charAt(0) + "num");
                }
            }
            return tokens.isEmpty() ? Optional.empty() : Optional.of(new Names(features));
        };
    }

    /** A name of the author's, or the word for none. */
    static Grammar nameOr(String none) {
        return one(token -> {
            if (token.isWord(none)) {
                return Optional.of(new Name(Optional.empty()));
            }
            return token.kind() == Token.Kind.WORD && !token.text().startsWith("--")
                    ? Optional.of(new Name(Optional.of(token.text())))
                    : Optional.empty();
        });
    }

    /** {@code none}, or names each with an optional whole number. */
    static Grammar counters(int usual) {
        return tokens -> {
            Map<String, Integer> changes = new LinkedHashMap<>();
            if (tokens.size() == 1 && tokens.get(0).isWord("none")) {
                return Optional.of(new CounterChanges(changes));
            }
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).kind() != Token.Kind.WORD) {
                    return Optional.empty();
                }
                String name = tokens.get(i).text();
                int by = usual;
                if (i + 1 < tokens.size() && tokens.get(i + 1).isNumber()) {
                    double number = tokens.get(++i).number();
                    if (number != Math.rint(number) || Math.abs(number) > 1_000_000) {
                        return Optional.empty();
                    }
                    by = (int) number;
                }
                changes.put(name, by);
            }
            return changes.isEmpty() ? Optional.empty() : Optional.of(new CounterChanges(changes));
        };
    }

    /** A named paper, one or two lengths, and {@code portrait} or {@code landscape}. */
    static Grammar trimSize() {
        Map<String, double[]> named = Map.of(
                "letter", new double[] {612, 792},
                "half-letter", new double[] {396, 612},
                "legal", new double[] {612, 1008},
                "a4", new double[] {210 * 72 / 25.4, 297 * 72 / 25.4},
                "a5", new double[] {148 * 72 / 25.4, 210 * 72 / 25.4},
                "a6", new double[] {105 * 72 / 25.4, 148 * 72 / 25.4});
        return tokens -> {
            List<Measure> sides = new ArrayList<>();
            boolean landscape = false;
            for (Token token : tokens) {
                double[] paper = named.get(token.text().toLowerCase(java.util.Locale.ROOT));
                if (token.kind() == Token.Kind.WORD && paper != null && sides.isEmpty()) {
                    sides.add(Measure.points(paper[0]));
                    sides.add(Measure.points(paper[1]));
                } else if (token.isWord("portrait") || token.isWord("landscape")) {
                    landscape = token.isWord("landscape");
                } else {
                    Optional<Measure> side = Measure.of(token).filter(m -> m.isPositive() && !m.hasPercent());
                    if (side.isEmpty() || side.get().equals(Measure.ZERO) || sides.size() == 2) {
                        return Optional.empty();
                    }
                    sides.add(side.get());
                }
            }
            if (sides.isEmpty()) {
                return Optional.empty();
            }
            Measure first = sides.get(0);
            Measure last = sides.get(sides.size() - 1);
            return Optional.of(landscape ? new TrimSize(last, first) : new TrimSize(first, last));
        };
    }
}
