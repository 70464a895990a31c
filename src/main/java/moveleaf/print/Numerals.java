package moveleaf.print;

import java.util.Locale;

/** Writes numbers as list markers and counters show them. */
final class Numerals {
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] HUNDREDS = {"", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"};

    private Numerals() {}

    /** The number itself; a bullet for the styles that don't count, nothing for {@code none}. */
    static String number(int value, Keyword.ListStyle style) {
        switch (style) {
            case NONE:
                return "";
            case DISC:
                return "•";
            case CIRCLE:
                return "◦";
            case SQUARE:
                return "▪";
            case DECIMAL:
                return Integer.toString(value);
            case LOWER_ALPHA:
                return letters(value);
            case UPPER_ALPHA:
                return letters(value).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN:
                return roman(value);
            case UPPER_ROMAN:
                return roman(value).toUpperCase(Locale.ROOT);
        }
        throw new IllegalStateException("no such style: " + style);
    }

    /** The number with a full stop after it; bullets go without. */
    static String marker(int value, Keyword.ListStyle style) {
        boolean counts = style.ordinal() >= Keyword.ListStyle.DECIMAL.ordinal();
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
        if (value < 1 || value > 3999) {
            return Integer.toString(value);
        }
        return "m".repeat(value / 1000) + HUNDREDS[value / 100 % 10] + TENS[value / 10 % 10] + ONES[value % 10];
    }
}
