package moveleaf.pdf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import moveleaf.typeset.Rgb;
import org.jspecify.annotations.Nullable;

/** Operators of a page's content, in the order of painting. Coordinates as in a PDF, y upwards. */
final class ContentStream {
    /** Bézier handles of a quarter circle. */
    private static final double ARC = 0.5522847498;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** One character a byte. */
    private final StringBuilder operators = new StringBuilder(4096);

    /** Colours that go by numbers; none in an object, which any page may draw. */
    private final Optional<Palette> palette;

    private State state;
    private final ArrayDeque<State> saved = new ArrayDeque<>();

    /**
     * What has been chosen. {@code pen} and {@code size} are hundredths; a pen of less than none is not known.
     *
     * @param numbered whether the colour was chosen by its number
     */
    private record State(
            String font,
            long size,
            @Nullable Rgb colour,
            boolean numbered,
            @Nullable Rgb penColour,
            long pen,
            boolean roundPen) {
        /** How a page begins. */
        static final State PAGE = new State("", 0, Rgb.BLACK, false, Rgb.BLACK, -1, false);

        /** How an object begins that may be drawn anywhere. */
        static final State ANY = new State("", 0, null, false, null, -1, false);

        State font(String chosen, long points) {
            return new State(chosen, points, colour, numbered, penColour, pen, roundPen);
        }

        State colour(Rgb chosen, boolean byNumber) {
            return new State(font, size, chosen, byNumber, penColour, pen, roundPen);
        }

        State pen(Rgb chosen, long width) {
            return new State(font, size, colour, numbered, chosen, width, true);
        }
    }

    private ContentStream(State state, Optional<Palette> palette) {
        this.state = state;
        this.palette = palette;
    }

    /** The operators of a page. */
    static ContentStream ofPage() {
        return new ContentStream(State.PAGE, Optional.empty());
    }

    /** The operators of a page that names colours by their numbers. */
    static ContentStream ofPage(Palette palette) {
        return new ContentStream(State.PAGE, Optional.of(palette));
    }

    /** The operators of an object that pages draw. */
    static ContentStream ofObject() {
        return new ContentStream(State.ANY, Optional.empty());
    }

    /** The operators of an object that pages with this palette draw. */
    static ContentStream ofObject(Palette palette) {
        return new ContentStream(State.ANY, Optional.of(palette));
    }

    byte[] bytes() {
        return operators.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    ContentStream write(String operator) {
        operators.append(operator).append('\n');
        return this;
    }

    /** Chooses a face for the text that follows. */
    void font(String resource, double points) {
        long wanted = hundredths(points);
        if (!resource.equals(state.font) || wanted != state.size) {
            state = state.font(resource, wanted);
            operators.append('/').append(resource).append(' ');
            hundredths(wanted).write("Tf");
        }
    }

    /** Chooses a colour for the text and boxes that follow. */
    void colour(Rgb wanted) {
        if (wanted.equals(state.colour)) {
            return;
        }
        OptionalInt number = palette.map(known -> known.number(wanted)).orElse(OptionalInt.empty());
        if (number.isEmpty()) {
            parts(wanted).write(grey(wanted) ? "g" : "rg");
        } else {
            if (!state.numbered) {
                write("/" + Palette.RESOURCE + " cs");
            }
            operators.append(number.getAsInt()).append(" sc\n");
        }
        state = state.colour(wanted, number.isPresent());
    }

    /** Chooses a colour and a width for the lines that follow; their ends and joins are round. */
    void pen(Rgb wanted, double width) {
        if (!state.roundPen) {
            write("1 J 1 j");
        }
        if (!wanted.equals(state.penColour)) {
            parts(wanted).write(grey(wanted) ? "G" : "RG");
        }
        if (hundredths(width) != state.pen) {
            points(width).write("w");
        }
        state = state.pen(wanted, hundredths(width));
    }

    /** Remembers what has been chosen, until {@link #restore}. */
    void save() {
        saved.push(state);
        write("q");
    }

    void restore() {
        state = saved.pop();
        write("Q");
    }

    /** Maps coordinates from here on: {@code x} to {@code left + x * scaleX}, and so for y. */
    void map(double left, double bottom, double scaleX, double scaleY) {
        exact(scaleX).append("0 0 ");
        exact(scaleY);
        points(left, bottom).write("cm");
    }

    /** Scales need more digits than places do. */
    private StringBuilder exact(double number) {
        return operators
                .append(BigDecimal.valueOf(Math.round(number * 1e6), 6)
                        .stripTrailingZeros()
                        .toPlainString())
                .append(' ');
    }

    /** Draws an object that stands in the resources. */
    void draw(String resource) {
        operators.append('/').append(resource).append(" Do\n");
    }

    private static boolean grey(Rgb colour) {
        return colour.red() == colour.green() && colour.green() == colour.blue();
    }

    private ContentStream parts(Rgb colour) {
        if (grey(colour)) {
            return part(colour.red());
        }
        return part(colour.red()).part(colour.green()).part(colour.blue());
    }

    private ContentStream part(int part) {
        long thousandths = Math.round(part / 0.255);
        long rest = thousandths % 1000;
        if (thousandths >= 1000 || rest == 0) {
            operators.append(thousandths / 1000);
        }
        if (rest > 0) {
            operators.append('.');
        }
        for (long unit = 100; rest > 0; unit /= 10) {
            operators.append((char) ('0' + rest / unit));
            rest %= unit;
        }
        operators.append(' ');
        return this;
    }

    /** Moves the text position, by hundredths of a point. */
    void move(long x, long y) {
        hundredths(x).hundredths(y).write("Td");
    }

    /** Raises the text that follows above its line, by hundredths of a point. */
    void rise(long hundredths) {
        hundredths(hundredths).write("Ts");
    }

    void box(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        if (r <= 0) {
            points(x, y, width, height).write("re").write("f");
            return;
        }
        double right = x + width;
        double top = y + height;
        double k = r * (1 - ARC);
        points(x + r, y).write("m");
        points(right - r, y).write("l");
        points(right - k, y, right, y + k, right, y + r).write("c");
        points(right, top - r).write("l");
        points(right, top - k, right - k, top, right - r, top).write("c");
        points(x + r, top).write("l");
        points(x + k, top, x, top - k, x, top - r).write("c");
        points(x, y + r).write("l");
        points(x, y + k, x + k, y, x + r, y).write("c");
        write("f");
    }

    ContentStream points(double... numbers) {
        for (double number : numbers) {
            point(number);
        }
        return this;
    }

    /** One number, a length or half of a place. */
    ContentStream point(double number) {
        return hundredths(hundredths(number));
    }

    /** A hundredth of a point, 3.5 µm, is finer than any press. */
    static long hundredths(double points) {
        return Math.round(points * 100);
    }

    private ContentStream hundredths(long number) {
        long size = Math.abs(number);
        long whole = size / 100;
        int rest = (int) (size - whole * 100);
        if (number < 0) {
            operators.append('-');
        }
        if (whole > 0 || rest == 0) {
            operators.append(whole);
        }
        if (rest > 0) {
            operators.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                operators.append((char) ('0' + rest % 10));
            }
        }
        operators.append(' ');
        return this;
    }

    /** Closes marked content. */
    void end() {
        write("EMC");
    }

    /** A text string for properties. */
    static String textString(String text) {
        var hex = new StringBuilder("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            HEX.toHexDigits(hex, (byte) (unit >> 8));
            HEX.toHexDigits(hex, (byte) unit);
        }
        return hex.append('>').toString();
    }

    /** Begins to show characters; nothing else is written until its end. */
    Shown shown() {
        return new Shown();
    }

    /** Characters shown together, with moves in thousandths of an em between them. */
    final class Shown {
        private final int start = operators.length();
        private boolean open;
        private boolean moved;

        private Shown() {}

        /** @param bytes of the code, 1 or 2 */
        void code(int code, int bytes) {
            if (!open) {
                operators.append('(');
                open = true;
            }
            if (bytes == 2) {
                literal(code >> 8);
            }
            literal(code & 0xff);
        }

        /** Widens the room before the next character. */
        void widen(long thousandths) {
            close();
            operators.append(-thousandths);
            moved = true;
        }

        private void literal(int code) {
            if (code == '\r') {
                operators.append("\\r");
            } else {
                if (code == '(' || code == ')' || code == '\\') {
                    operators.append('\\');
                }
                operators.append((char) code);
            }
        }

        private void close() {
            if (open) {
                operators.append(')');
                open = false;
            }
        }

        void end() {
            close();
            if (moved) {
                operators.insert(start, '[').append("]TJ\n");
            } else {
                operators.append("Tj\n");
            }
        }
    }
}
