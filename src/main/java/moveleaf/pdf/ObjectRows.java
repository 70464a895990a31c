package moveleaf.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Objects of a kind as rows of one length, above them the rows that tell where they stand, and of each row only how it differs from the
 * one above (PDF 1.7, 7.4.4.4: PNG's filter "up"). Elements of a document's structure count up from one to the next, which leaves
 * little: a booklet's are a third smaller so.
 */
final class ObjectRows {
    /** Fewer are not worth a stream of their own, and tell whether those of their kind are alike. */
    static final int FEWEST = 50;

    /** A reader has to unpack all of them for one. */
    static final int MOST = 2000;

    /** The filter "up", which each row names. */
    private static final byte UP = 2;

    /** Objects that are longer than this many times the mean leave too much room in the other rows. */
    private static final int LONGEST = 2;

    /** One in so many bytes of objects may differ from the one above. */
    private static final int ALIKE = 4;

    private static final int LONGEST_OFFSET = 999_999;

    private final int columns;
    private final byte[] bytes;
    private final int first;

    private ObjectRows(int columns, byte[] bytes, int first) {
        this.columns = columns;
        this.bytes = bytes;
        this.first = first;
    }

    /**
     * The rows of some objects; nothing where these are not alike.
     *
     * @param number of the first; the others follow
     * @param objects in characters of one byte, with numbers that stand below each other
     */
    static Optional<ObjectRows> of(int number, List<String> objects) {
        long total = objects.stream().mapToLong(String::length).sum();
        int longest = objects.stream().mapToInt(String::length).max().orElse(0);
        if ((long) longest * objects.size() > Math.min(LONGEST * total, LONGEST_OFFSET)) {
            return Optional.empty();
        }
        int numbers = digits(number + objects.size());
        // Room for the number, the offset and a space after each, should objects be shorter than that.
        int columns = Math.max(longest, numbers + digits(LONGEST_OFFSET) + 2);
        var text = new StringBuilder(2 * columns * objects.size());
        for (int i = 0; i < objects.size(); i++) {
            right(text, number + i, i * columns + numbers);
            right(text, i * columns, i * columns + numbers + 1 + digits(LONGEST_OFFSET));
            fill(text, (i + 1) * columns);
        }
        int first = text.length();
        for (int i = 0; i < objects.size(); i++) {
            fill(text.append(objects.get(i)), first + (i + 1) * columns);
        }
        byte[] plain = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = new byte[plain.length + 2 * objects.size()];
        int changed = 0;
        int at = 0;
        for (int row = 0; row < plain.length; row += columns) {
            bytes[at++] = UP;
            for (int i = row; i < row + columns; i++) {
                byte above = row == 0 ? 0 : plain[i - columns];
                bytes[at++] = (byte) (plain[i] - above);
                changed += row > first && plain[i] != above ? 1 : 0;
            }
        }
        return (long) changed * ALIKE > total ? Optional.empty() : Optional.of(new ObjectRows(columns, bytes, first));
    }

    /** How many characters a number takes. */
    static int digits(long number) {
        int digits = number < 0 ? 2 : 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** A number that ends at a place. */
    private static void right(StringBuilder text, int number, int end) {
        fill(text, end - digits(number));
        text.append(number);
    }

    private static void fill(StringBuilder text, int length) {
        if (text.length() > length) {
            throw new IllegalStateException("wider than its column: " + text.substring(length));
        }
        text.append(" ".repeat(length - text.length()));
    }

    int columns() {
        return columns;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the first object stands among the rows before they were compared. */
    int first() {
        return first;
    }
}
