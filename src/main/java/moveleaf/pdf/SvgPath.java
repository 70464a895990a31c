package moveleaf.pdf;

/** Reads the {@code d} of a path and draws it; elliptical arcs are not plain. */
final class SvgPath {
    private final SvgNumbers numbers;
    private final SvgPen pen;
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The last handle of the curve before, which {@code s} and {@code t} mirror. */
    private double handleX;

    private double handleY;
    private char before = 'm';
    private boolean drawn;

    SvgPath(String text, SvgPen pen) {
        this.numbers = new SvgNumbers(text);
        this.pen = pen;
    }

    /** @return whether there is anything to paint */
    boolean draw() throws PlainSvg.NotPlain {
        char command = 0;
        while (numbers.more()) {
            char written = numbers.command();
            if (written != 0) {
                command = written;
            } else if (command == 'm' || command == 'M') {
                command--; // what follows a move's point are lines: l and L
            } else if (command == 'z' || command == 'Z') {
                throw new PlainSvg.NotPlain("numbers after the end");
            }
            if (!drawn && command != 'm' && command != 'M') {
                throw new PlainSvg.NotPlain("a path that doesn't begin");
            }
            step(Character.toLowerCase(command), command >= 'a');
        }
        return drawn;
    }

    private void step(char command, boolean relative) throws PlainSvg.NotPlain {
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (command) {
            case 'm' -> {
                x = fromX + numbers.next();
                y = fromY + numbers.next();
                startX = x;
                startY = y;
                pen.move(x, y);
                drawn = true;
            }
            case 'l' -> line(fromX + numbers.next(), fromY + numbers.next());
            case 'h' -> line(fromX + numbers.next(), y);
            case 'v' -> line(x, fromY + numbers.next());
            case 'c' -> {
                double x1 = fromX + numbers.next();
                double y1 = fromY + numbers.next();
                curve(x1, y1, fromX, fromY);
            }
            case 's' -> {
                boolean smooth = before == 'c' || before == 's';
                curve(smooth ? 2 * x - handleX : x, smooth ? 2 * y - handleY : y, fromX, fromY);
            }
            case 'q' -> {
                double x1 = fromX + numbers.next();
                double y1 = fromY + numbers.next();
                quadratic(x1, y1, fromX + numbers.next(), fromY + numbers.next());
            }
            case 't' -> {
                boolean smooth = before == 'q' || before == 't';
                quadratic(
                        smooth ? 2 * x - handleX : x,
                        smooth ? 2 * y - handleY : y,
                        fromX + numbers.next(),
                        fromY + numbers.next());
            }
            case 'z' -> {
                pen.close();
                x = startX;
                y = startY;
            }
            default -> throw new PlainSvg.NotPlain("the command " + command);
        }
        before = command;
    }

    private void line(double toX, double toY) {
        x = toX;
        y = toY;
        pen.line(x, y);
    }

    private void curve(double x1, double y1, double fromX, double fromY) throws PlainSvg.NotPlain {
        handleX = fromX + numbers.next();
        handleY = fromY + numbers.next();
        x = fromX + numbers.next();
        y = fromY + numbers.next();
        pen.curve(x1, y1, handleX, handleY, x, y);
    }

    private void quadratic(double x1, double y1, double toX, double toY) {
        pen.curve(
                x + (x1 - x) * 2 / 3,
                y + (y1 - y) * 2 / 3,
                toX + (x1 - toX) * 2 / 3,
                toY + (y1 - toY) * 2 / 3,
                toX,
                toY);
        handleX = x1;
        handleY = y1;
        x = toX;
        y = toY;
    }
}
