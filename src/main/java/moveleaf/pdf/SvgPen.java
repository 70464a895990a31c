package moveleaf.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import moveleaf.typeset.Rgb;

/** Writes the operators of a drawing. What has been chosen is chosen again only when it changes. */
final class SvgPen {
    /** Bézier handles of a quarter circle. */
    private static final double ARC = 0.5522847498;

    private static final String[] CAPS = {"butt", "round", "square"};
    private static final String[] JOINS = {"miter", "round", "bevel"};

    private final Tokens out = new Tokens(2048);
    private final Deque<Chosen> saved = new ArrayDeque<>();
    private final int places;
    private Chosen chosen = new Chosen();

    private static final class Chosen {
        private Optional<Rgb> fill = Optional.empty();
        private Optional<Rgb> stroke = Optional.empty();
        private double width = -1;
        private double limit = -1;
        private String cap = "butt";
        private String join = "miter";

        private Chosen copy() {
            var copy = new Chosen();
            copy.fill = fill;
            copy.stroke = stroke;
            copy.width = width;
            copy.limit = limit;
            copy.cap = cap;
            copy.join = join;
            return copy;
        }
    }

    /** @param size of the drawing, its own units: a small one needs more digits, for it may be shown large */
    SvgPen(double size) {
        places = size >= 150 ? 2 : size >= 15 ? 3 : 4;
    }

    byte[] bytes() {
        return out.toBytes();
    }

    void save() {
        saved.push(chosen.copy());
        write("q");
    }

    void restore() {
        chosen = saved.pop();
        write("Q");
    }

    void map(double[] matrix) {
        for (int i = 0; i < 6; i++) {
            out.decimal(matrix[i], i < 4 ? 6 : places);
        }
        write("cm");
    }

    /** Chooses colours and lines. */
    void choose(SvgLook look) {
        if (look.fill().isPresent() && !look.fill().equals(chosen.fill)) {
            colour(look.fill().get(), "rg");
            chosen.fill = look.fill();
        }
        if (look.stroke().isEmpty()) {
            return;
        }
        if (!look.stroke().equals(chosen.stroke)) {
            colour(look.stroke().get(), "RG");
            chosen.stroke = look.stroke();
        }
        if (look.width() != chosen.width) {
            out.decimal(look.width(), places + 1);
            write("w");
            chosen.width = look.width();
        }
        if (!look.cap().equals(chosen.cap)) {
            out.number(index(CAPS, look.cap()));
            write("J");
            chosen.cap = look.cap();
        }
        if (!look.join().equals(chosen.join)) {
            out.number(index(JOINS, look.join()));
            write("j");
            chosen.join = look.join();
        }
        if (look.limit() != chosen.limit) {
            out.decimal(look.limit(), 3);
            write("M");
            chosen.limit = look.limit();
        }
    }

    /** The number that a PDF has for a word of SVG. */
    private static int index(String[] words, String word) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(word)) {
                return i;
            }
        }
        throw new IllegalStateException("nobody checked " + word);
    }

    private void colour(Rgb colour, String operator) {
        out.decimal(colour.red() / 255.0, 3);
        out.decimal(colour.green() / 255.0, 3);
        out.decimal(colour.blue() / 255.0, 3);
        write(operator);
    }

    /** Fills and strokes the path that was drawn. */
    void paint(SvgLook look) {
        String even = look.evenOdd() ? "*" : "";
        write(look.fill().isEmpty() ? "S" : (look.stroke().isEmpty() ? "f" : "B") + even);
    }

    void move(double x, double y) {
        point(x, y);
        write("m");
    }

    void line(double x, double y) {
        point(x, y);
        write("l");
    }

    void curve(double x1, double y1, double x2, double y2, double x, double y) {
        point(x1, y1);
        point(x2, y2);
        point(x, y);
        write("c");
    }

    void close() {
        write("h");
    }

    void rectangle(double x, double y, double width, double height) {
        point(x, y);
        point(width, height);
        write("re");
    }

    void ellipse(double x, double y, double rx, double ry) {
        double kx = rx * ARC;
        double ky = ry * ARC;
        move(x + rx, y);
        curve(x + rx, y + ky, x + kx, y + ry, x, y + ry);
        curve(x - kx, y + ry, x - rx, y + ky, x - rx, y);
        curve(x - rx, y - ky, x - kx, y - ry, x, y - ry);
        curve(x + kx, y - ry, x + rx, y - ky, x + rx, y);
        close();
    }

    private void point(double x, double y) {
        out.decimal(x, places);
        out.decimal(y, places);
    }

    private void write(String operator) {
        out.word(operator);
        out.sign("\n");
    }
}
