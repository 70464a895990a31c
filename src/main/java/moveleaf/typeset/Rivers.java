package moveleaf.typeset;

import java.util.Arrays;

/**
 * Where gaps between words stand below each other. Two gaps touch when they share half of the narrower one at least; a gap that
 * touches one above which touches one above that is a river. Only gaps at which the line could end are looked at.
 */
final class Rivers {
    /** The gaps of no line. */
    static final double[] NONE = {};

    private Rivers() {}

    /** Whether there are any in lines with the given ends. */
    static boolean areIn(BreakTable table, LineBreaker.Setting setting, int[] ends) {
        double[] above = NONE;
        double[] joined = NONE;
        int from = 0;
        for (int to : ends) {
            double[] gaps = gaps(table, setting, from, to);
            if (touches(gaps, joined)) {
                return true;
            }
            joined = joined(gaps, above);
            above = gaps;
            from = to;
        }
        return false;
    }

    /** The gaps of a line from left to right: of each where it begins and ends, points from where the paragraph begins. */
    static double[] gaps(BreakTable table, LineBreaker.Setting setting, int from, int to) {
        if (to - from < 2 || table.hasLeader(from, to)) {
            return NONE;
        }
        double give = setting.justified() ? LineSetter.give(table, from, to, setting.room(table, from, to)) : 0;
        double x = setting.start(table, from, to);
        double[] gaps = new double[2 * (to - from - 1)];
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            double width = table.starts(i) - table.ends(i);
            if (width > 0) {
                double left =
                        x + table.ends(i) - table.starts(from) + give * (table.endSpaces(i) - table.startSpaces(from));
                gaps[count++] = left;
                gaps[count++] = left + width + give * (table.startSpaces(i) - table.endSpaces(i));
            }
        }
        return count == gaps.length ? gaps : Arrays.copyOf(gaps, count);
    }

    /** Whether any gap of a line touches one of another. */
    static boolean touches(double[] gaps, double[] others) {
        int j = 0;
        for (int i = 0; i < gaps.length && j < others.length; ) {
            if (touches(gaps, i, others, j)) {
                return true;
            }
            if (gaps[i + 1] < others[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return false;
    }

    /** Those gaps of a line that touch one of another. */
    static double[] joined(double[] gaps, double[] others) {
        double[] joined = NONE;
        int count = 0;
        int first = 0;
        for (int i = 0; i < gaps.length; i += 2) {
            while (first < others.length && others[first + 1] <= gaps[i]) {
                first += 2;
            }
            for (int j = first; j < others.length && others[j] < gaps[i + 1]; j += 2) {
                if (touches(gaps, i, others, j)) {
                    joined = count == 0 ? new double[gaps.length - i] : joined;
                    joined[count++] = gaps[i];
                    joined[count++] = gaps[i + 1];
                    break;
                }
            }
        }
        return count == joined.length ? joined : Arrays.copyOf(joined, count);
    }

    private static boolean touches(double[] a, int i, double[] b, int j) {
        double shared = Math.min(a[i + 1], b[j + 1]) - Math.max(a[i], b[j]);
        return shared >= Math.min(a[i + 1] - a[i], b[j + 1] - b[j]) / 2;
    }
}
