package moveleaf.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import moveleaf.figure.SvgShapes.Tenths;

/**
 * Drawings as SVG. Inline ones go into a page: colours are classes that its stylesheet knows ({@link Tone#token()} for a
 * fill, with {@code -s} for a stroke), nothing is styled in place, and ids start with what the caller gives, so that
 * several can stand on one page. Files stand alone: colours are attributes, title and description are inside.
 *
 * <p>A moving picture holds every frame in groups {@code frame f1}, {@code frame f2} … of which the stylesheet shows one
 * at a time; what all frames share is written once and always shows.
 */
public final class SvgWriter {
    /** How many places in time a moving picture has: the stylesheet shows one after the other. */
    public static final int FRAMES = 17;

    /**
     * A moving picture that takes more letters loses every fourth frame, or every other one: with the styles that it needs
     * to stand alone in a file, 9 kB, it weighs less than 150 kB.
     */
    private static final int LONGEST = 140_000;

    /** About how many letters a picture takes that doesn't move. */
    private static final int STILL = 10_000;

    /** CSS pixels for a centimetre of the person where nothing limits a picture: two who lie fit into a column of text. */
    public static final double PIXELS = 1.7;
    /** Between the pictures of a strip, in centimetres of the person. */
    private static final double GAP = 14;
    /** Of a file: large enough for programs that don't fit a picture to its room. */
    private static final double FILE_PIXELS = 4;

    private SvgWriter() {}

    /**
     * A picture for a page.
     *
     * @param label what it shows; without one it is hidden from those who listen
     * @param prefix of its ids: letters, digits and hyphens, no other picture's on the page
     */
    public static String inline(Drawing drawing, Optional<String> label, String prefix) {
        SvgShapes shapes = new SvgShapes(SvgPaint.CLASSES, prefix, Lines.OUTLINE);
        StringBuilder body = new StringBuilder(STILL);
        shapes.append(shapes.written(drawing.shapes()), body);
        return root("drawing", drawing.width(), drawing.height(), label) + shapes.definitions() + body + "</svg>";
    }

    /**
     * A moving picture for a page.
     *
     * @param frames one or more, of one size; with fewer than {@link #FRAMES} the last one is held, of more some are left
     *     out
     * @param label as of {@link #inline}
     * @param prefix likewise
     */
    public static String moving(List<Drawing> frames, Optional<String> label, String prefix) {
        IdentityHashMap<Drawing.Path, String> texts = new IdentityHashMap<>();
        String all = moving(frames, label, prefix, FRAMES, texts);
        for (int group : new int[] {4, 2}) {
            all = all.length() < LONGEST ? all : moving(frames, label, prefix, group, texts);
        }
        return all;
    }

    /** @param group of so many frames the last is left out, and the next one shown in its place */
    private static String moving(
            List<Drawing> frames,
            Optional<String> label,
            String prefix,
            int group,
            IdentityHashMap<Drawing.Path, String> texts) {
        String ids = brief(prefix);
        SvgShapes shapes = new SvgShapes(SvgPaint.CLASSES, ids, Lines.OUTLINE, texts);
        List<List<SvgShapes.Written>> written = new ArrayList<>();
        for (int place = 0; place < FRAMES; place++) {
            int frame = frame(place, frames.size(), group);
            written.add(
                    place > 0 && frame == frame(place - 1, frames.size(), group)
                            ? written.get(place - 1)
                            : shapes.written(frames.get(frame).shapes()));
        }
        StringBuilder body = new StringBuilder(LONGEST / 2);
        for (FrameLayers.Layer<SvgShapes.Written> layer : FrameLayers.of(written)) {
            append(layer.changing(), shapes, body);
            shapes.append(layer.common(), body);
        }
        Drawing first = frames.get(0);
        return root("drawing moving", first.width(), first.height(), label) + shapes.definitions() + body + "</svg>";
    }

    /** A few letters in the place of many that would come a thousand times: other prefixes give others, by all chance. */
    static String brief(String prefix) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < prefix.length(); i++) {
            hash = (hash ^ prefix.charAt(i)) * 0x100000001b3L;
        }
        return "m" + Long.toString((hash >>> 1) % 60_466_176L, 36) + "-";
    }

    /**
     * What each frame has for itself. A second and a third that are equal are one, {@code f2-3}; so on to {@code f16-17}. A
     * {@code use} of the second would be shorter to write, but Chromium forgets to show what it copies.
     */
    private static void append(List<List<SvgShapes.Written>> changing, SvgShapes shapes, StringBuilder out) {
        for (int place = 0; place < FRAMES; place++) {
            List<SvgShapes.Written> own = changing.get(place);
            boolean held = place % 2 == 1 && own.equals(changing.get(place + 1));
            if (!own.isEmpty()) {
                out.append("<g class=\"frame f").append(place + 1);
                out.append(held ? "-" + (place + 2) : "").append("\">");
                shapes.append(own, out);
                out.append("</g>");
            }
            place += held ? 1 : 0;
        }
    }

    private static int frame(int place, int frames, int group) {
        int wanted = place % group == group - 1 ? Math.min(place + 1, FRAMES - 1) : place;
        return frames > FRAMES
                ? (int) Math.round((double) wanted * (frames - 1) / (FRAMES - 1))
                : Math.min(wanted, frames - 1);
    }

    /** A file of one picture. */
    public static String file(Drawing drawing, String title, String description) {
        return strip(List.of(drawing), title, description);
    }

    /** A file of one or more pictures beside each other, standing on one line. */
    public static String strip(List<Drawing> drawings, String title, String description) {
        SvgShapes shapes = new SvgShapes(SvgPaint.COLOURS, "c", Lines.OUTLINE);
        double height = drawings.stream()
                .map(Drawing::height)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("a strip needs a picture"));
        StringBuilder body = new StringBuilder();
        double x = 0;
        for (Drawing drawing : drawings) {
            List<Drawing.Shape> moved = Paths.moved(drawing.shapes(), x, height - drawing.height());
            if (drawings.size() > 1) {
                body.append("<g>");
            }
            shapes.append(shapes.written(moved), body);
            if (drawings.size() > 1) {
                body.append("</g>");
            }
            x += drawing.width() + GAP;
        }
        double width = x - GAP;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + Tenths.viewBox(width, height)
                + size(width, height, FILE_PIXELS)
                + usualStroke()
                + "><title>"
                + SvgShapes.escaped(title)
                + "</title><desc>"
                + SvgShapes.escaped(description)
                + "</desc>"
                + shapes.definitions()
                + body
                + "</svg>\n";
    }

    private static String root(String classes, double width, double height, Optional<String> label) {
        return "<svg class=\"" + classes + "\"" + Tenths.viewBox(width, height)
                + size(width, height, PIXELS)
                + SvgShapes.label(label)
                + usualStroke()
                + ">";
    }

    /** The natural size, in CSS pixels: browsers hold its place, and it is what a picture gets in a room without limits. */
    private static String size(double width, double height, double pixels) {
        return " width=\"" + PathText.number(width * pixels, 0) + "\" height=\"" + PathText.number(height * pixels, 0)
                + "\"";
    }

    private static String usualStroke() {
        return " fill=\"none\" stroke-width=\"" + Tenths.length(Lines.OUTLINE)
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    }
}
