package moveleaf.figure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a path in as few letters as SVG allows: relative commands, whole numbers of a small unit, no separator that a
 * reader can do without. Places are rounded before they are subtracted from each other, so that errors don't add up.
 */
final class PathText implements Drawing.Visitor<Void> {
    private static final long[] SCALES = {1, 10, 100, 1000};

    private final double unit;
    private final long scale;
    /** Letters of ASCII: writing them one by one into a builder of strings takes twice as long in a cold Java. */
    private byte[] out;

    private int length;
    private long x;
    private long y;
    private long startX;
    private long startY;
    /** The handle of the last curve's end, mirrored at that end: what {@code s} starts with. */
    private long mirroredX;

    private long mirroredY;
    private char command = ' ';
    private boolean afterPoint;

    private PathText(double unit, int decimals, int room) {
        this.out = new byte[room];
        this.unit = unit;
        this.scale = SCALES[decimals];
    }

    /**
     * A path as the value of {@code d}.
     *
     * @param unit what 1 becomes
     * @param decimals places after the point, 0 to 3
     */
    static String of(Drawing.Path path, double unit, int decimals) {
        PathText text = new PathText(unit, decimals, 256);
        for (Drawing.Segment segment : path.segments()) {
            segment.accept(text);
        }
        return text.written(0);
    }

    /** A number by itself, rounded. */
    static String number(double value, int decimals) {
        PathText text = new PathText(1, decimals, 24);
        text.command('n');
        text.number(text.rounded(value));
        return text.written(1);
    }

    private String written(int from) {
        return new String(out, from, length - from, StandardCharsets.US_ASCII);
    }

    private void put(int letter) {
        if (length == out.length) {
            out = Arrays.copyOf(out, 2 * length);
        }
        out[length++] = (byte) letter;
    }

    @Override
    public Void move(Drawing.Move move) {
        long toX = rounded(move.x());
        long toY = rounded(move.y());
        // a second pair after m would be a line, so m is always written
        command = ' ';
        command('m');
        number(toX - x);
        number(toY - y);
        startX = toX;
        startY = toY;
        arrive(toX, toY);
        return null;
    }

    @Override
    public Void line(Drawing.Line line) {
        lineTo(rounded(line.x()), rounded(line.y()));
        return null;
    }

    @Override
    public Void curve(Drawing.Curve curve) {
        long x1 = rounded(curve.x1());
        long y1 = rounded(curve.y1());
        long x2 = rounded(curve.x2());
        long y2 = rounded(curve.y2());
        long toX = rounded(curve.x());
        long toY = rounded(curve.y());
        if (x1 == x && y1 == y && x2 == toX && y2 == toY) {
            if (toX != x || toY != y) {
                lineTo(toX, toY);
            }
            return null;
        }
        if (x1 == mirroredX && y1 == mirroredY && (command == 'c' || command == 's')) {
            command('s');
        } else {
            command('c');
            number(x1 - x);
            number(y1 - y);
        }
        number(x2 - x);
        number(y2 - y);
        number(toX - x);
        number(toY - y);
        arrive(toX, toY);
        mirroredX = 2 * toX - x2;
        mirroredY = 2 * toY - y2;
        return null;
    }

    @Override
    public Void close(Drawing.Close close) {
        if (command != 'z') {
            command('z');
        }
        arrive(startX, startY);
        return null;
    }

    private void lineTo(long toX, long toY) {
        // a line that goes nowhere is only worth writing where it makes a dot
        if (toX == x && toY == y && command != 'm') {
            return;
        }
        if (toY == y) {
            command('h');
            number(toX - x);
        } else if (toX == x) {
            command('v');
            number(toY - y);
        } else {
            command('l');
            number(toX - x);
            number(toY - y);
        }
        arrive(toX, toY);
    }

    private void arrive(long toX, long toY) {
        x = toX;
        y = toY;
        mirroredX = toX;
        mirroredY = toY;
    }

    private void command(char letter) {
        if (letter != command) {
            put(letter);
            command = letter;
            // nothing parts a letter from its number
            afterPoint = true;
        }
    }

    private long rounded(double value) {
        double raised = value * unit * scale + 0.5;
        long whole = (long) raised;
        return raised < whole ? whole - 1 : whole; // the floor, which takes a cold Java far longer
    }

    private void number(long value) {
        long size = Math.abs(value);
        long whole = size / scale;
        long rest = size % scale;
        byte last = out[length - 1];
        boolean afterNumber = last >= '0' && last <= '9';
        boolean startsWithPoint = whole == 0 && rest != 0;
        if (value < 0) {
            put('-');
        } else if (afterNumber && !(startsWithPoint && afterPoint)) {
            put(' ');
        }
        if (!startsWithPoint) {
            digits(whole);
        }
        afterPoint = rest != 0;
        if (rest != 0) {
            put('.');
            long unit = scale / 10;
            while (rest != 0) {
                put((int) ('0' + rest / unit));
                rest %= unit;
                unit /= 10;
            }
        }
    }

    private void digits(long whole) {
        if (whole >= 10) {
            digits(whole / 10);
        }
        put((int) ('0' + whole % 10));
    }
}
