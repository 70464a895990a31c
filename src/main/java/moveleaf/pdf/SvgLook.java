package moveleaf.pdf;

import java.util.Optional;
import java.util.Set;
import moveleaf.typeset.Rgb;

/**
 * How a shape of a drawing looks.
 *
 * @param move the six numbers that map its places to those around it; none where it stays
 * @param fill none where it isn't filled
 * @param stroke none where it has no outline
 * @param width of its outline
 * @param cap as SVG calls it
 * @param join likewise
 * @param limit of mitres
 * @param evenOdd whether parts that are enclosed twice are left out
 */
@SuppressWarnings("ArrayRecordComponent") // six numbers that nobody compares or changes
record SvgLook(
        Optional<double[]> moved,
        Optional<Rgb> fill,
        Optional<Rgb> stroke,
        double width,
        String cap,
        String join,
        double limit,
        boolean evenOdd) {
    static final SvgLook USUAL =
            new SvgLook(Optional.empty(), Optional.of(Rgb.BLACK), Optional.empty(), 1, "butt", "miter", 4, false);

    private static final Set<String> CAPS = Set.of("butt", "round", "square");
    private static final Set<String> JOINS = Set.of("miter", "round", "bevel");

    SvgLook inherited() {
        return moved.isEmpty() ? this : new SvgLook(Optional.empty(), fill, stroke, width, cap, join, limit, evenOdd);
    }

    boolean isMoved() {
        return moved.isPresent();
    }

    double[] move() {
        return moved.orElseThrow();
    }

    boolean isSeen() {
        return fill.isPresent() || stroke.isPresent();
    }

    /** The look that an attribute makes of it. */
    SvgLook with(String attribute, String value) throws PlainSvg.NotPlain {
        return switch (attribute) {
            case "transform" ->
                new SvgLook(Optional.of(SvgMove.read(value)), fill, stroke, width, cap, join, limit, evenOdd);
            case "fill" -> new SvgLook(moved, colour(value), stroke, width, cap, join, limit, evenOdd);
            case "stroke" -> new SvgLook(moved, fill, colour(value), width, cap, join, limit, evenOdd);
            case "stroke-width" -> new SvgLook(moved, fill, stroke, positive(value), cap, join, limit, evenOdd);
            case "stroke-linecap" -> new SvgLook(moved, fill, stroke, width, known(value, CAPS), join, limit, evenOdd);
            case "stroke-linejoin" -> new SvgLook(moved, fill, stroke, width, cap, known(value, JOINS), limit, evenOdd);
            case "stroke-miterlimit" ->
                new SvgLook(moved, fill, stroke, width, cap, join, Math.max(1, positive(value)), evenOdd);
            case "fill-rule" ->
                new SvgLook(
                        moved,
                        fill,
                        stroke,
                        width,
                        cap,
                        join,
                        limit,
                        known(value, Set.of("nonzero", "evenodd")).equals("evenodd"));
            case "opacity", "fill-opacity", "stroke-opacity" -> opaque(value);
            case "stroke-dasharray" -> expected(value.equals("none"), value);
            default -> throw new PlainSvg.NotPlain(attribute);
        };
    }

    private SvgLook opaque(String value) throws PlainSvg.NotPlain {
        return expected(SvgNumbers.one(value) == 1, value);
    }

    private SvgLook expected(boolean plain, String value) throws PlainSvg.NotPlain {
        if (!plain) {
            throw new PlainSvg.NotPlain(value);
        }
        return this;
    }

    /** A line of no width is drawn as thin as can be by a PDF, and not at all by SVG. */
    private static double positive(String value) throws PlainSvg.NotPlain {
        double number = SvgNumbers.one(value);
        if (!(number > 0)) {
            throw new PlainSvg.NotPlain(value);
        }
        return number;
    }

    private static String known(String word, Set<String> words) throws PlainSvg.NotPlain {
        if (!words.contains(word)) {
            throw new PlainSvg.NotPlain(word);
        }
        return word;
    }

    private static Optional<Rgb> colour(String value) throws PlainSvg.NotPlain {
        if (value.equals("none")) {
            return Optional.empty();
        }
        boolean known = value.startsWith("#") && (value.length() == 4 || value.length() == 7);
        for (int i = 1; known && i < value.length(); i++) {
            known = Character.digit(value.charAt(i), 16) >= 0 && value.charAt(i) <= 'f';
        }
        if (!known) {
            throw new PlainSvg.NotPlain(value);
        }
        int number = Integer.parseInt(value.substring(1), 16);
        if (value.length() == 4) {
            return Optional.of(new Rgb((number >> 8) * 17, (number >> 4 & 15) * 17, (number & 15) * 17));
        }
        return Optional.of(new Rgb(number >> 16, number >> 8 & 255, number & 255));
    }
}
