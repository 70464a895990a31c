package moveleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A font cut down to some glyphs, with what a PDF's font descriptor says of it.
 *
 * @param bytes a TrueType file without the tables that a PDF doesn't need
 * @param codes by glyph id of the whole font: its glyph id in the subset
 * @param box left, bottom, right, top in thousandths of an em; so are the other lengths
 * @param stem thickness of vertical stems, by rule of thumb from the weight
 */
record FontProgram(
        byte[] bytes,
        SortedMap<Integer, Integer> codes,
        double[] box,
        double ascent,
        double descent,
        double capHeight,
        double italicAngle,
        double stem) {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

    static FontProgram subset(TrueTypeFont font, SortedSet<Integer> glyphs) throws IOException {
        var subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addGlyphIds(Set.copyOf(glyphs));
        var codes = new TreeMap<Integer, Integer>();
        for (Map.Entry<Integer, Integer> code : subsetter.getGIDMap().entrySet()) {
            codes.put(code.getValue(), code.getKey());
        }
        var bytes = new ByteArrayOutputStream();
        subsetter.writeToStream(bytes);
        HeaderTable head = font.getHeader();
        HorizontalHeaderTable line = font.getHorizontalHeader();
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        double scale = 1000.0 / head.getUnitsPerEm();
        double[] box = {head.getXMin() * scale, head.getYMin() * scale, head.getXMax() * scale, head.getYMax() * scale};
        boolean measured = metrics != null && metrics.getCapHeight() > 0;
        int weight = metrics == null ? 400 : metrics.getWeightClass();
        return new FontProgram(
                bytes.toByteArray(),
                codes,
                box,
                line.getAscender() * scale,
                line.getDescender() * scale,
                (measured ? metrics.getCapHeight() : line.getAscender() * 0.7) * scale,
                font.getPostScript() == null ? 0 : font.getPostScript().getItalicAngle(),
                50 + weight * weight / 4225.0);
    }
}
