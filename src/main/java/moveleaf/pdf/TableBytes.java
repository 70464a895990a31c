package moveleaf.pdf;

import java.util.Arrays;

/**
 * A table of a font, or a part of one. Reading outside the table gives 0: a malformed font sets badly, but never throws.
 */
final class TableBytes {
    private final byte[] bytes;
    private final int start;

    TableBytes(byte[] bytes) {
        this(bytes, 0);
    }

    private TableBytes(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** The part from {@code offset} on; a part outside the table is all zeros. */
    TableBytes at(long offset) {
        long place = start + offset;
        return new TableBytes(bytes, place < 0 || place > bytes.length ? bytes.length : (int) place);
    }

    int u8(int offset) {
        long place = (long) start + offset;
        return place < 0 || place >= bytes.length ? 0 : bytes[(int) place] & 0xff;
    }

    int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    int i16(int offset) {
        return (short) u16(offset);
    }

    long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    String tag(int offset) {
        var tag = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            tag.append((char) u8(offset + i));
        }
        return tag.toString();
    }

    /** The count at {@code offset}, but no more than records of {@code size} bytes can follow it. */
    int count(int offset, int size) {
        long room = bytes.length - (long) start - offset - 2;
        return (int) Math.max(0, Math.min(u16(offset), room / size));
    }

    /** By glyph: its index in this coverage table, or -1. */
    short[] coverages(int glyphs) {
        var indices = new short[glyphs];
        Arrays.fill(indices, (short) -1);
        if (u16(0) == 1) {
            for (int i = 0; i < count(2, 2); i++) {
                fill(indices, u16(4 + i * 2), u16(4 + i * 2), i, 1);
            }
        } else if (u16(0) == 2) {
            fillRanges(indices, 1);
        }
        return indices;
    }

    /** By glyph: its class in this class definition, 0 where it has none. */
    short[] classes(int glyphs) {
        var classes = new short[glyphs];
        if (u16(0) == 1) {
            for (int i = 0; i < count(4, 2); i++) {
                fill(classes, u16(2) + i, u16(2) + i, u16(6 + i * 2), 0);
            }
        } else if (u16(0) == 2) {
            fillRanges(classes, 0);
        }
        return classes;
    }

    /** Ranges follow each other; one that goes back is damage. */
    private void fillRanges(short[] values, int step) {
        int next = 0;
        for (int i = 0; i < count(2, 6); i++) {
            int first = u16(4 + i * 6);
            int last = u16(6 + i * 6);
            if (first >= next && last >= first) {
                fill(values, first, last, u16(8 + i * 6), step);
                next = last + 1;
            }
        }
    }

    private static void fill(short[] values, int first, int last, int value, int step) {
        for (int glyph = first; glyph <= last && glyph < values.length; glyph++) {
            values[glyph] = (short) (value + (glyph - first) * step);
        }
    }
}
