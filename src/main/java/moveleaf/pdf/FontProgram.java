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
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A font cut down to some glyphs, as a TrueType file without the tables that a PDF doesn't need. */
final class FontProgram {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

    private final TrueTypeFont font;
    private final byte[] bytes;
    private final SortedMap<Integer, Integer> codes = new TreeMap<>();

    FontProgram(TrueTypeFont font, SortedSet<Integer> glyphs) throws IOException {
        this.font = font;
        var subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addGlyphIds(Set.copyOf(glyphs));
        for (Map.Entry<Integer, Integer> code : subsetter.getGIDMap().entrySet()) {
            codes.put(code.getValue(), code.getKey());
        }
        var written = new ByteArrayOutputStream();
        subsetter.writeToStream(written);
        bytes = written.toByteArray();
    }

    byte[] bytes() {
        return bytes;
    }

    /** By glyph of the whole font: its number in the subset; glyphs that others are built from are there too. */
    SortedMap<Integer, Integer> codes() {
        return codes;
    }

    /** Adds what a PDF wants to know of the face's measures, in thousandths of an em. */
    void describe(COSDictionary descriptor) throws IOException {
        HeaderTable head = font.getHeader();
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        double scale = 1000.0 / head.getUnitsPerEm();
        double ascent = font.getHorizontalHeader().getAscender() * scale;
        boolean measured = metrics != null && metrics.getCapHeight() > 0;
        int weight = metrics == null ? 400 : metrics.getWeightClass();
        descriptor.setItem(
                COSName.FONT_BBOX,
                Cos.numbers(
                        head.getXMin() * scale,
                        head.getYMin() * scale,
                        head.getXMax() * scale,
                        head.getYMax() * scale));
        descriptor.setItem(COSName.ITALIC_ANGLE, Cos.number(font.getPostScript().getItalicAngle()));
        descriptor.setItem(COSName.ASCENT, Cos.number(ascent));
        descriptor.setItem(
                COSName.DESCENT, Cos.number(font.getHorizontalHeader().getDescender() * scale));
        descriptor.setItem(COSName.CAP_HEIGHT, Cos.number(measured ? metrics.getCapHeight() * scale : ascent * 0.7));
        // TrueType doesn't say how thick its stems are; this rule of thumb is common among PDF makers.
        descriptor.setItem(COSName.STEM_V, Cos.number(50 + weight * weight / 4225.0));
    }
}
