package moveleaf.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The pair adjustments of a GPOS table (PairPos formats 1 and 2): the horizontal advance of the first glyph only. Coverage
 * and classes are laid out by glyph, for text asks for them at every pair.
 */
final class Kerning {
    private static final int PAIR = 2;
    private static final int X_ADVANCE = 4;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final List<List<Pairs>> lookups = new ArrayList<>();

    /** @param glyphs how many the font has */
    Kerning(List<LayoutTable.Lookup> lookups, int glyphs) {
        for (LayoutTable.Lookup lookup : lookups) {
            if (lookup.type() == PAIR) {
                this.lookups.add(lookup.subtables().stream()
                        .map(subtable -> new Pairs(subtable, glyphs))
                        .toList());
            }
        }
    }

    void apply(GlyphRow row) {
        for (List<Pairs> lookup : lookups) {
            for (int i = 0; i + 1 < row.size(); i++) {
                row.advance(i, row.advance(i) + between(lookup, row.id(i), row.id(i + 1)));
            }
        }
    }

    /** Font units to add between two glyphs. The first subtable that knows the pair decides, be it with 0. */
    private static int between(List<Pairs> lookup, int left, int right) {
        for (int i = 0; i < lookup.size(); i++) {
            int value = lookup.get(i).between(left, right);
            if (value != UNKNOWN) {
                return value;
            }
        }
        return 0;
    }

    private static final class Pairs {
        private final TableBytes table;
        private final int kind;
        private final short[] covered;
        private final short[] firstClasses;
        private final short[] secondClasses;
        private final int format;
        private final int valueSize;

        private Pairs(TableBytes table, int glyphs) {
            this.table = table;
            this.kind = table.u16(0);
            this.covered = table.at(table.u16(2)).coverages(glyphs);
            this.firstClasses = kind == 2 ? table.at(table.u16(8)).classes(glyphs) : new short[0];
            this.secondClasses = kind == 2 ? table.at(table.u16(10)).classes(glyphs) : new short[0];
            this.format = table.u16(4);
            this.valueSize = 2 * (Integer.bitCount(format) + Integer.bitCount(table.u16(6)));
        }

        int between(int left, int right) {
            if (left >= covered.length || right >= covered.length || covered[left] < 0) {
                return UNKNOWN;
            }
            return switch (kind) {
                case 1 -> ofPair(covered[left], right);
                case 2 -> ofClasses(firstClasses[left] & 0xffff, secondClasses[right] & 0xffff);
                default -> UNKNOWN;
            };
        }

        private int ofPair(int index, int right) {
            if (index >= table.count(8, 2)) {
                return UNKNOWN;
            }
            int size = 2 + valueSize;
            TableBytes set = table.at(table.u16(10 + index * 2));
            int low = 0;
            int high = set.count(0, size) - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int second = set.u16(2 + middle * size);
                if (second == right) {
                    return advance(set, 2 + middle * size + 2);
                }
                if (second < right) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return UNKNOWN;
        }

        private int ofClasses(int first, int second) {
            int columns = table.u16(14);
            if (first >= table.u16(12) || second >= columns) {
                return UNKNOWN;
            }
            return advance(table.at(16L + ((long) first * columns + second) * valueSize), 0);
        }

        private int advance(TableBytes value, int offset) {
            return (format & X_ADVANCE) == 0 ? 0 : value.i16(offset + 2 * Integer.bitCount(format & (X_ADVANCE - 1)));
        }
    }
}
