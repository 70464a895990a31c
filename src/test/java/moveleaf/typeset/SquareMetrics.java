package moveleaf.typeset;

import java.util.List;

/** A face in which every character, spaces too, is 1 em wide: answers are whole numbers. It lacks private-use characters. */
record SquareMetrics(String name) implements FontMetrics, Typefaces {
    static final SquareMetrics SQUARE = new SquareMetrics("square");

    @Override
    public double ascent() {
        return 0.8;
    }

    @Override
    public double descent() {
        return 0.2;
    }

    @Override
    public boolean covers(int codePoint) {
        return Character.getType(codePoint) != Character.PRIVATE_USE;
    }

    @Override
    public GlyphRun shape(String text, List<String> features) {
        GlyphRun.Maker glyphs = new GlyphRun.Maker(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            glyphs.add(text.codePointAt(i), 1, i);
        }
        return glyphs.made();
    }

    @Override
    public FontMetrics face(String family, int weight, Slope slope) {
        return this;
    }

    @Override
    public boolean knows(String family) {
        return true;
    }

    @Override
    public FontMetrics fallback(FontMetrics face, int codePoint) {
        return face;
    }
}
