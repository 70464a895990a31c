package moveleaf.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the shapes of one SVG, and keeps the clip paths that they need. */
final class SvgShapes {
    private final SvgPaint paint;
    private final String prefix;
    private final int decimals;
    private final String usualWidth;
    /** Ids of clip paths, by what they are. */
    private final Map<String, String> clips = new LinkedHashMap<>();

    /**
     * @param prefix of ids
     * @param usualWidth of strokes: what the root of the SVG says
     */
    SvgShapes(SvgPaint paint, String prefix, int decimals, double usualWidth) {
        this.paint = paint;
        this.prefix = prefix;
        this.decimals = decimals;
        this.usualWidth = PathText.number(usualWidth, 2);
    }

    /** A shape as text: equal texts are equal shapes. */
    record Written(String attributes, String path) {}

    /** Shapes that show, in order. */
    List<Written> written(List<Drawing.Shape> shapes) {
        List<Written> all = new ArrayList<>(shapes.size());
        for (Drawing.Shape shape : shapes) {
            if (shape.fill().isPresent() || shape.stroke().isPresent()) {
                all.add(new Written(attributes(shape), PathText.of(shape.path(), decimals)));
            }
        }
        return all;
    }

    /** Elements for shapes; those of one paint that follow each other share a group. */
    void append(List<Written> shapes, StringBuilder out) {
        int i = 0;
        while (i < shapes.size()) {
            int end = i + 1;
            String attributes = shapes.get(i).attributes();
            while (end < shapes.size() && shapes.get(end).attributes().equals(attributes)) {
                end++;
            }
            if (end - i == 1) {
                path(attributes, shapes.get(i), out);
            } else {
                out.append("<g").append(attributes).append('>');
                for (Written shape : shapes.subList(i, end)) {
                    path("", shape, out);
                }
                out.append("</g>");
            }
            i = end;
        }
    }

    /** The clip paths of all shapes written so far; empty where there are none. */
    String definitions() {
        if (clips.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<defs>");
        clips.forEach((path, id) -> {
            out.append("<clipPath id=\"").append(id).append("\"><path ");
            if (paint == SvgPaint.CLASSES) {
                out.append("id=\"").append(id).append("p\" ");
            }
            out.append("d=\"").append(path).append("\"/></clipPath>");
        });
        return out.append("</defs>").toString();
    }

    private void path(String attributes, Written shape, StringBuilder out) {
        String clip = paint == SvgPaint.CLASSES ? clips.get(shape.path()) : null;
        if (clip == null) {
            out.append("<path").append(attributes).append(" d=\"");
            out.append(shape.path()).append("\"/>");
        } else {
            // it is written already; programs that read files, other than browsers, may not follow plain references
            out.append("<use")
                    .append(attributes)
                    .append(" href=\"#")
                    .append(clip)
                    .append("p\"/>");
        }
    }

    private String attributes(Drawing.Shape shape) {
        StringBuilder out = new StringBuilder();
        shape.clip().ifPresent(clip -> out.append(" clip-path=\"url(#")
                .append(clips.computeIfAbsent(PathText.of(clip, decimals), path -> prefix + (clips.size() + 1)))
                .append(")\""));
        out.append(paint.attributes(shape.fill(), shape.stroke().map(Drawing.Stroke::tone)));
        shape.stroke().ifPresent(stroke -> {
            String width = PathText.number(stroke.width(), 2);
            if (!width.equals(usualWidth)) {
                out.append(" stroke-width=\"").append(width).append('"');
            }
        });
        return out.toString();
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
