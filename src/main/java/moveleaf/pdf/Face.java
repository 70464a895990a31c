package moveleaf.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import moveleaf.typeset.FontMetrics;
import moveleaf.typeset.GlyphRun;
import moveleaf.typeset.Typefaces.Slope;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A TrueType face: its metrics, its shaping, and its outlines for a PDF. Safe for use by several threads. */
final class Face implements FontMetrics {
    /** Few words make up most of a text. */
    private static final int LONGEST_WORD = 24;

    /** Characters of longer texts that are cached, for every edition and paper sets the same sentences: 4 MB when full. */
    private static final int MOST_CHARACTERS = 200_000;

    /** About 13 MB when full; a guide has some thousands of different words. */
    private static final int MOST_CACHED = 40_000;

    private final String name;
    private final String family;
    private final int weight;
    private final Slope slope;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int[] advances;
    private final double unitsPerEm;
    private final Shaper shaper;
    private final double ascent;
    private final double descent;
    private final Map<Words, GlyphRun> words = new ConcurrentHashMap<>();
    private final Map<Words, GlyphRun> sentences = new ConcurrentHashMap<>();
    private final AtomicInteger room = new AtomicInteger(MOST_CHARACTERS);
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    private record Words(String text, List<String> features) {}

    /** @throws IOException where it is no TrueType font */
    Face(String name, String family, int weight, Slope slope, byte[] program) throws IOException {
        this.name = name;
        this.family = family;
        this.weight = weight;
        this.slope = slope;
        this.font = new TTFParser().parse(new RandomAccessReadBuffer(program));
        this.characters = font.getUnicodeCmapLookup(false);
        this.unitsPerEm = Math.max(1, font.getUnitsPerEm());
        this.advances = new int[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = font.getAdvanceWidth(glyph);
        }
        this.shaper = new Shaper(characters::getGlyphId, advances, unitsPerEm, table("GSUB"), table("GPOS"));
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        boolean typographic = metrics != null && metrics.getTypoAscender() > 0;
        this.ascent = (typographic
                        ? metrics.getTypoAscender()
                        : font.getHorizontalHeader().getAscender())
                / unitsPerEm;
        this.descent = -(typographic
                        ? metrics.getTypoDescender()
                        : font.getHorizontalHeader().getDescender())
                / unitsPerEm;
    }

    private byte[] table(String tag) throws IOException {
        TTFTable table = font.getTableMap().get(tag);
        return table == null ? new byte[0] : font.getTableBytes(table);
    }

    @Override
    public String name() {
        return name;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    Slope slope() {
        return slope;
    }

    @Override
    public double ascent() {
        return ascent;
    }

    @Override
    public double descent() {
        return descent;
    }

    @Override
    public boolean covers(int codePoint) {
        return shaper.covers(codePoint);
    }

    @Override
    public GlyphRun shape(String text, List<String> features) {
        boolean isWord = text.length() <= LONGEST_WORD;
        Map<Words, GlyphRun> shaped = isWord ? words : sentences;
        var asked = new Words(text, features);
        GlyphRun known = shaped.get(asked);
        if (known == null) {
            known = shaper.shape(text, features);
            if (isWord ? words.size() < MOST_CACHED : room.addAndGet(-text.length()) > 0) {
                shaped.put(asked, known);
            }
        }
        return known;
    }

    /** The number of its glyphs. */
    int size() {
        return advances.length;
    }

    /** The glyph's own advance in thousandths of an em, as a PDF counts. */
    int width(int glyph) {
        return glyph < advances.length ? (int) Math.round(advances[glyph] * 1000 / unitsPerEm) : 0;
    }

    /** A text that the glyph stands for by itself; empty where no character leads to it. */
    String text(int glyph) {
        List<Integer> codes = characters.getCharCodes(glyph);
        return codes == null || codes.isEmpty() ? "" : Character.toString(codes.get(0));
    }

    /** The outline of a glyph in em, from its origin, y upwards; nobody changes it. */
    Path2D outline(int glyph) {
        return outlines.computeIfAbsent(glyph, this::readOutline);
    }

    private Path2D readOutline(int glyph) {
        try {
            GlyphData read;
            synchronized (font) {
                read = font.getGlyph().getGlyph(glyph);
            }
            Path2D outline = read == null ? new Path2D.Double() : new Path2D.Double(read.getPath());
            outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of the font that show these glyphs. */
    FontProgram program(SortedSet<Integer> glyphs) throws IOException {
        synchronized (font) {
            return new FontProgram(font, glyphs);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
