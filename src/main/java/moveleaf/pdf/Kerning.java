package moveleaf.pdf;

import java.util.List;

/** Applies pair adjustments of a GPOS table (PairPos formats 1 and 2): the horizontal advance of the first glyph only. */
final class Kerning {
    private static final int PAIR = 2;
    private static final int X_ADVANCE = 4;

    private Kerning() {}

    static void apply(List<LayoutTable.Lookup> lookups, GlyphRow row) {
        for (LayoutTable.Lookup lookup : lookups) {
            if (lookup.type() == PAIR) {
                for (int i = 0; i + 1 < row.size(); i++) {
                    row.advance(i, row.advance(i) + between(lookup, row.id(i), row.id(i + 1)));
                }
            }
        }
    }

    /** Font units to add between two glyphs. The first subtable that knows the pair decides, be it with 0. */
    private static int between(LayoutTable.Lookup lookup, int left, int right) {
        for (TableBytes subtable : lookup.subtables()) {
            int covered = subtable.at(subtable.u16(2)).coverage(left);
            if (covered < 0) {
                continue;
            }
            int value =
                    switch (subtable.u16(0)) {
                        case 1 -> ofPair(subtable, covered, right);
                        case 2 -> ofClasses(subtable, left, right);
                        default -> UNKNOWN;
                    };
            if (value != UNKNOWN) {
                return value;
            }
        }
        return 0;
    }

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private static int ofPair(TableBytes subtable, int covered, int right) {
        if (covered >= subtable.count(8, 2)) {
            return UNKNOWN;
        }
        int format = subtable.u16(4);
        int size = 2 + 2 * (Integer.bitCount(format) + Integer.bitCount(subtable.u16(6)));
        TableBytes set = subtable.at(subtable.u16(10 + covered * 2));
        int low = 0;
        int high = set.count(0, size) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int second = set.u16(2 + middle * size);
            if (second == right) {
                return advance(set, 2 + middle * size + 2, format);
            }
            if (second < right) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return UNKNOWN;
    }

    private static int ofClasses(TableBytes subtable, int left, int right) {
        int format = subtable.u16(4);
        int size = 2 * (Integer.bitCount(format) + Integer.bitCount(subtable.u16(6)));
        int first = subtable.at(subtable.u16(8)).classOf(left);
        int second = subtable.at(subtable.u16(10)).classOf(right);
        int columns = subtable.u16(14);
        if (first >= subtable.u16(12) || second >= columns) {
            return UNKNOWN;
        }
        return advance(subtable.at(16L + ((long) first * columns + second) * size), 0, format);
    }

    private static int advance(TableBytes value, int offset, int format) {
        return (format & X_ADVANCE) == 0 ? 0 : value.i16(offset + 2 * Integer.bitCount(format & (X_ADVANCE - 1)));
    }
}
