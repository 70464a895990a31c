package moveleaf.print;

import java.util.Locale;
import java.util.Set;
import moveleaf.typeset.MarginBox;

/** Writes numbers as list markers and counters show them. */
final class Numerals {
    private static final Set<Keyword.ListStyle> UNCOUNTED =
            Set.of(Keyword.ListStyle.NONE, Keyword.ListStyle.DISC, Keyword.ListStyle.CIRCLE, Keyword.ListStyle.SQUARE);

    private Numerals() {}

    /** The number itself; a bullet for the styles that don't count, nothing for {@code none}. */
    static String number(int value, Keyword.ListStyle style) {
        return switch (style) {
            case NONE -> "";
            case DISC -> "•";
            case CIRCLE -> "◦";
            case SQUARE -> "▪";
            case DECIMAL -> Integer.toString(value);
            case LOWER_ALPHA -> letters(value);
            case UPPER_ALPHA -> letters(value).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(value);
            case UPPER_ROMAN -> roman(value).toUpperCase(Locale.ROOT);
        };
    }

    /** The number with a full stop after it; bullets go without. */
    static String marker(int value, Keyword.ListStyle style) {
        boolean counts = !UNCOUNTED.contains(style);
        return number(value, style) + (counts ? "." : "");
    }

    private static String letters(int value) {
        if (value < 1) {
            return Integer.toString(value);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = value; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static String roman(int value) {
        return MarginBox.Numerals.LOWER_ROMAN.write(value);
    }
}
