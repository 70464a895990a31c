package moveleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;

/** Writes rows as PNG filters them (W3C PNG, clause 9): what is left compresses better. */
final class RowPredictor {
    private static final int FILTERS = 5;

    private final int length;
    private final int step;
    private final byte[][] tried;

    /**
     * @param length of a row, bytes
     * @param step from a dot to the next, bytes
     */
    RowPredictor(int length, int step) {
        this.length = length;
        this.step = step;
        this.tried = new byte[FILTERS][length];
    }

    void write(byte[] rows, int count, OutputStream out) throws IOException {
        for (int row = 0; row < count; row++) {
            int best = best(rows, row * length, row == 0 ? -1 : (row - 1) * length);
            out.write(best);
            out.write(tried[best]);
        }
    }

    /** The filter whose differences are least in sum, as the PNG standard advises. */
    private int best(byte[] rows, int at, int above) {
        long[] sums = new long[FILTERS];
        for (int i = 0; i < length; i++) {
            int here = rows[at + i] & 0xff;
            int left = i < step ? 0 : rows[at + i - step] & 0xff;
            int up = above < 0 ? 0 : rows[above + i] & 0xff;
            int corner = above < 0 || i < step ? 0 : rows[above + i - step] & 0xff;
            set(0, i, here, sums);
            set(1, i, here - left, sums);
            set(2, i, here - up, sums);
            set(3, i, here - (left + up) / 2, sums);
            set(4, i, here - paeth(left, up, corner), sums);
        }
        int best = 0;
        for (int filter = 1; filter < FILTERS; filter++) {
            best = sums[filter] < sums[best] ? filter : best;
        }
        return best;
    }

    private void set(int filter, int i, int value, long[] sums) {
        tried[filter][i] = (byte) value;
        sums[filter] += Math.abs((byte) value);
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int byLeft = Math.abs(guess - left);
        int byUp = Math.abs(guess - up);
        int byCorner = Math.abs(guess - corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }
}
