package moveleaf.print;

import java.util.List;
import moveleaf.typeset.FontMetrics;
import moveleaf.typeset.GlyphRun;
import moveleaf.typeset.Typefaces;

/** Faces in which each letter is half an em wide; the family is always "Latin". */
final class PlainFaces implements Typefaces {
    @Override
    public FontMetrics face(String family, int weight, Slope slope) {
        return new Plain(weight, slope);
    }

    @Override
    public boolean knows(String family) {
        return family.equals("Latin");
    }

    @Override
    public FontMetrics fallback(FontMetrics face, int codePoint) {
        return face;
    }

    private record Plain(int weight, Slope slope) implements FontMetrics {
        @Override
        public String name() {
            return "Latin" + (weight == 400 ? "" : " " + weight) + (slope == Slope.ITALIC ? " italic" : "");
        }

        @Override
        public double ascent() {
            return 0.75;
        }

        @Override
        public double descent() {
            return 0.25;
        }

        @Override
        public boolean covers(int codePoint) {
            return true;
        }

        @Override
        public GlyphRun shape(String text, List<String> features) {
            GlyphRun.Maker glyphs = new GlyphRun.Maker(text.length());
            for (int i = 0; i < text.length(); i++) {
                glyphs.add(text.charAt(i), 0.5, i);
            }
            return glyphs.made();
        }
    }
}
