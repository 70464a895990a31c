package moveleaf.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.typeset.FontMetrics;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The faces that a document uses, in the order of first use. */
final class DocumentFonts {
    /** Bytes that strings must write as two: no code is one of them. */
    private static final List<Integer> ESCAPED = List.of(0x0d, 0x28, 0x29, 0x5c);

    /** How many glyphs of a face can have codes of one byte. */
    static final int MOST_BYTE_CODES = 256 - ESCAPED.size();

    /** Codes of one byte, each the number of a glyph and of the bytes that are left out before it. */
    private static final String BYTE_CODES =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo 3 dict dup begin
            /Registry (Adobe) def
            /Ordering (Identity) def
            /Supplement 0 def
            end def
            /CMapName /Moveleaf-Bytes def
            /CMapType 1 def
            /WMode 0 def
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            4 begincidrange
            <00> <0C> 0
            <0E> <27> 13
            <2A> <5B> 39
            <5D> <FF> 89
            endcidrange
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private Optional<COSStream> byteCodes = Optional.empty();
    private final Map<FontMetrics, DocumentFont> fonts = new LinkedHashMap<>();

    DocumentFonts(List<Page> pages) {
        for (Page page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Glyphs glyphs && !glyphs.glyphs().isEmpty()) {
                    fonts.computeIfAbsent(glyphs.style().font(), this::start).collect(glyphs);
                }
            }
        }
    }

    /** @param glyph its number in a subset of at most {@link #MOST_BYTE_CODES} */
    static int byteCode(int glyph) {
        int code = glyph;
        for (int escaped : ESCAPED) {
            code += code >= escaped ? 1 : 0;
        }
        return code;
    }

    private DocumentFont start(FontMetrics metrics) {
        if (metrics instanceof Face face) {
            return new DocumentFont(face, "F" + fonts.size());
        }
        throw new IllegalStateException("no font book made the face " + metrics.name());
    }

    DocumentFont of(FontMetrics face) {
        DocumentFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalStateException("the face " + face.name() + " was not collected");
        }
        return font;
    }

    /** The font resources of every page. */
    COSDictionary write(Compressor compressor) throws IOException {
        var resources = new COSDictionary();
        for (DocumentFont font : fonts.values()) {
            resources.setItem(COSName.getPDFName(font.resource()), font.write(compressor, () -> byteCodes(compressor)));
        }
        return resources;
    }

    private COSBase byteCodes(Compressor compressor) {
        COSStream made = byteCodes.orElseGet(() -> {
            COSStream map = compressor.stream(BYTE_CODES.getBytes(StandardCharsets.US_ASCII));
            map.setItem(COSName.TYPE, COSName.CMAP);
            map.setItem(COSName.getPDFName("CMapName"), COSName.getPDFName("Moveleaf-Bytes"));
            var system = Cos.inline();
            system.setItem(COSName.REGISTRY, Cos.text("Adobe"));
            system.setItem(COSName.ORDERING, Cos.text("Identity"));
            system.setInt(COSName.SUPPLEMENT, 0);
            map.setItem(COSName.CIDSYSTEMINFO, system);
            return map;
        });
        byteCodes = Optional.of(made);
        return made;
    }
}
