package moveleaf.pdf;

import java.util.Arrays;

/** Reads the numbers of an SVG, which may stand without anything between them: {@code 1.5.5-2}. */
final class SvgNumbers {
    private final String text;
    private int at;

    SvgNumbers(String text) {
        this.text = text;
    }

    /** A number without a unit. */
    static double one(String text) throws PlainSvg.NotPlain {
        double[] all = all(text);
        if (all.length != 1) {
            throw new PlainSvg.NotPlain(text);
        }
        return all[0];
    }

    static double[] all(String text) throws PlainSvg.NotPlain {
        var numbers = new SvgNumbers(text);
        double[] all = new double[4];
        int size = 0;
        while (numbers.more()) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = numbers.next();
        }
        return Arrays.copyOf(all, size);
    }

    /** Whether anything follows but white space and commas. */
    boolean more() {
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
            at++;
        }
        return at < text.length();
    }

    /** The letter that follows, passed over; 0 where a number follows. */
    char command() {
        char next = text.charAt(at);
        boolean letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (letter) {
            at++;
        }
        return letter ? next : 0;
    }

    double next() throws PlainSvg.NotPlain {
        int start = at;
        boolean negative = false;
        if (more()) {
            negative = text.charAt(at) == '-';
            at += negative || text.charAt(at) == '+' ? 1 : 0;
        }
        long digits = 0;
        int places = 0;
        int read = 0;
        boolean point = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                places += point ? 1 : 0;
                read++;
            } else {
                break;
            }
        }
        boolean power = at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E');
        if (read == 0 || read > 17 || power) {
            throw new PlainSvg.NotPlain(text.substring(start, Math.min(text.length(), start + 20)));
        }
        double value = digits / tens(places);
        return negative ? -value : value;
    }

    private static double tens(int power) {
        double tens = 1;
        for (int i = 0; i < power; i++) {
            tens *= 10;
        }
        return tens;
    }
}
