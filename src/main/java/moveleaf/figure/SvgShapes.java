package moveleaf.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Writes the shapes of one SVG, and keeps the clip paths that they need. */
final class SvgShapes {
    /** In letters: a reference takes about as many. */
    private static final int WORTH_SHARING = 40;

    private static final Drawing.Stroke NO_STROKE = new Drawing.Stroke(Tone.LINE, 0);

    private final SvgPaint paint;
    private final String prefix;
    private final String usualWidth;
    private final IdentityHashMap<Drawing.Path, String> texts;
    /** Attributes by stroke, then by fill. */
    private final IdentityHashMap<Drawing.Stroke, Map<Optional<Tone>, String>> paints = new IdentityHashMap<>();
    /** Ids of clip paths, by what they are. */
    private final Map<String, String> clips = new LinkedHashMap<>();
    /** How often a path comes; one that clips counts once more. */
    private final Map<String, Integer> times = new LinkedHashMap<>();
    /** Ids of paths that come again and again, by what they are. */
    private final Map<String, String> shared = new LinkedHashMap<>();

    /**
     * @param prefix of ids
     * @param usualWidth of strokes: what the root of the SVG says
     */
    SvgShapes(SvgPaint paint, String prefix, double usualWidth) {
        this(paint, prefix, usualWidth, new IdentityHashMap<>());
    }

    /** @param texts of paths that have been written before, by the paths themselves; it grows */
    SvgShapes(SvgPaint paint, String prefix, double usualWidth, IdentityHashMap<Drawing.Path, String> texts) {
        this.texts = texts;
        this.paint = paint;
        this.prefix = prefix;
        this.usualWidth = Tenths.length(usualWidth);
    }

    /** Places and lengths as they are written: in whole tenths, on which {@link Paths} lays all points. */
    static final class Tenths {
        private static final double UNIT = 10;

        private Tenths() {}

        static String path(Drawing.Path path) {
            return PathText.of(path, UNIT, 0);
        }

        static String length(double length) {
            return PathText.number(length * UNIT, 2);
        }

        static String viewBox(double width, double height) {
            return " viewBox=\"0 0 " + length(width) + " " + length(height) + "\"";
        }
    }

    /** A shape as text: equal texts are equal shapes. */
    record Written(String clip, String paint, String path) {
        /** The path first, which differs most often: frames of a movement are compared shape by shape. */
        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Written that
                            && path.equals(that.path)
                            && paint.equals(that.paint)
                            && clip.equals(that.clip));
        }

        @Override
        public int hashCode() {
            return 31 * (31 * path.hashCode() + paint.hashCode()) + clip.hashCode();
        }
    }

    /** Shapes that show, in order. */
    List<Written> written(List<Drawing.Shape> shapes) {
        List<Written> all = new ArrayList<>(shapes.size());
        for (Drawing.Shape shape : shapes) {
            if (shape.fill().isPresent() || shape.stroke().isPresent()) {
                Written written = new Written(clip(shape), paint(shape), text(shape.path()));
                times.merge(written.path(), 1, Integer::sum);
                all.add(written);
            }
        }
        return all;
    }

    /** Elements for shapes; those of one clip path, or one paint, that follow each other share a group. */
    void append(List<Written> shapes, StringBuilder out) {
        runs(shapes, Written::clip, (clip, run) -> {
            boolean alike = run.stream().map(Written::paint).distinct().count() == 1;
            if (clip.isEmpty() || alike) {
                paints(run, clip, out);
            } else {
                out.append("<g").append(clip).append('>');
                paints(run, "", out);
                out.append("</g>");
            }
        });
    }

    private void paints(List<Written> shapes, String clip, StringBuilder out) {
        runs(shapes, Written::paint, (paint, run) -> {
            if (run.size() == 1) {
                path(clip + paint, run.get(0).path(), out);
            } else {
                out.append("<g").append(clip).append(paint).append('>');
                run.forEach(shape -> path("", shape.path(), out));
                out.append("</g>");
            }
        });
    }

    /** Takes a row apart where a property changes. */
    private static void runs(
            List<Written> shapes, Function<Written, String> property, BiConsumer<String, List<Written>> each) {
        int from = 0;
        while (from < shapes.size()) {
            String value = property.apply(shapes.get(from));
            int to = from + 1;
            while (to < shapes.size() && property.apply(shapes.get(to)).equals(value)) {
                to++;
            }
            each.accept(value, shapes.subList(from, to));
            from = to;
        }
    }

    /** What the elements appended so far refer to; empty where that is nothing. */
    String definitions() {
        StringBuilder clipPaths = new StringBuilder();
        clips.forEach((path, id) -> {
            clipPaths.append("<clipPath id=\"").append(id).append("\">");
            path("", path, clipPaths);
            clipPaths.append("</clipPath>");
        });
        if (clips.isEmpty() && shared.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<defs>");
        shared.forEach((path, id) -> out.append("<path id=\"")
                .append(id)
                .append("\" d=\"")
                .append(path)
                .append("\"/>"));
        return out.append(clipPaths).append("</defs>").toString();
    }

    /** A path in place, or where it comes more than once and is long, a reference to it. */
    private void path(String attributes, String path, StringBuilder out) {
        // programs that read files, other than browsers, may not follow plain references
        boolean isShared =
                paint == SvgPaint.CLASSES && path.length() > WORTH_SHARING && times.getOrDefault(path, 0) > 1;
        if (isShared) {
            String id = shared.computeIfAbsent(path, p -> prefix + "p" + (shared.size() + 1));
            out.append("<use").append(attributes).append(" href=\"#").append(id).append("\"/>");
        } else {
            out.append("<path").append(attributes).append(" d=\"").append(path).append("\"/>");
        }
    }

    private String clip(Drawing.Shape shape) {
        return shape.clip()
                .map(clip -> clips.computeIfAbsent(text(clip), this::newClip))
                .map(id -> " clip-path=\"url(#" + id + ")\"")
                .orElse("");
    }

    private String text(Drawing.Path path) {
        return texts.computeIfAbsent(path, Tenths::path);
    }

    /** Drawings hold hundreds of shapes of a few paints. */
    private String paint(Drawing.Shape shape) {
        return paints.computeIfAbsent(shape.stroke().orElse(NO_STROKE), stroke -> new HashMap<>())
                .computeIfAbsent(shape.fill(), fill -> attributes(shape));
    }

    private String attributes(Drawing.Shape shape) {
        StringBuilder out = new StringBuilder();
        out.append(paint.attributes(shape.fill(), shape.stroke().map(Drawing.Stroke::tone)));
        shape.stroke().ifPresent(stroke -> {
            String width = Tenths.length(stroke.width());
            if (!width.equals(usualWidth)) {
                out.append(" stroke-width=\"").append(width).append('"');
            }
        });
        return out.toString();
    }

    private String newClip(String path) {
        times.merge(path, 1, Integer::sum);
        return prefix + (clips.size() + 1);
    }

    /** Text for an attribute or an element: no markup, nothing that XML refuses. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isXml(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append('\ufffd');
                    }
                }
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xd800) || (c > 0xdfff && c < 0xfffe) || c > 0xffff;
    }

    /** A label for those who can't see the picture, or a word that there is nothing to hear. */
    static String label(Optional<String> label) {
        return label.map(text -> " role=\"img\" aria-label=\"" + escaped(text) + "\"")
                .orElse(" aria-hidden=\"true\"");
    }
}
