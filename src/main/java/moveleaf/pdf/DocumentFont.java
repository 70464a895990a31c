package moveleaf.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Typefaces.Slope;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A face as one document uses it: first it collects the glyphs of all pages, then it is cut down to them. A character code
 * is the glyph's number in the subset, in one byte where that is enough: a booklet's text is a tenth smaller for it. Codes map back to text by what most
 * of their uses stand for; uses that stand for something else carry the text with them (ActualText).
 */
final class DocumentFont {
    private static final int SYMBOLIC = 4;
    private static final int ITALIC = 64;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Most lines that one block of a CMap may have. */
    private static final int BLOCK = 100;

    private final Face face;
    private final String resource;
    private final Uses[] uses;
    private final int[] codes;

    /** Bytes of a character code, 1 or 2: known when the face has been cut down. */
    private int codeBytes = 2;

    /** What a glyph is used for: the first text that it stood for, and others. */
    private static final class Uses {
        private String text = "";
        private int count;
        private final SortedMap<String, Integer> others = new TreeMap<>();

        private void add(String use) {
            if (use.equals(text)) {
                count++;
            } else if (count == 0) {
                text = use;
                count = 1;
            } else {
                others.merge(use, 1, Integer::sum);
            }
        }

        private void settle(String unused) {
            others.forEach((use, times) -> {
                if (times > count) {
                    text = use;
                    count = times;
                }
            });
            if (text.isEmpty()) {
                text = unused;
            }
        }
    }

    DocumentFont(Face face, String resource) {
        this.face = face;
        this.resource = resource;
        this.uses = new Uses[face.size()];
        this.codes = new int[face.size()];
    }

    String resource() {
        return resource;
    }

    void collect(Mark.Glyphs mark) {
        Clusters clusters = Clusters.of(mark);
        for (int part = 0; part < clusters.size(); part++) {
            int from = clusters.glyph(part);
            int to = clusters.glyph(part + 1);
            for (int i = from; i < to; i++) {
                int glyph = mark.glyphs().id(i);
                if (uses[glyph] == null) {
                    uses[glyph] = new Uses();
                }
                if (to - from == 1 && !clusters.text(part).isEmpty()) {
                    uses[glyph].add(clusters.text(part));
                }
            }
        }
    }

    int code(int glyph) {
        return codes[glyph];
    }

    /** How many bytes each code takes. */
    int codeBytes() {
        return codeBytes;
    }

    int width(int glyph) {
        return face.width(glyph);
    }

    /** What a reader of the PDF takes the glyph for. */
    String text(int glyph) {
        return uses[glyph].text;
    }

    /**
     * Cuts the face down and writes it; from now on codes are known.
     *
     * @param bytes the encoding of codes that are one byte, for a face of few enough glyphs
     */
    COSDictionary write(Compressor compressor, Supplier<COSBase> bytes) throws IOException {
        var glyphs = new TreeSet<Integer>();
        for (int glyph = 0; glyph < uses.length; glyph++) {
            if (uses[glyph] != null) {
                glyphs.add(glyph);
                String own = face.text(glyph);
                // Every code must map to something (PDF/UA-1 7.21.7); a use that means something else says so itself.
                uses[glyph].settle(own.isEmpty() ? "\ufffd" : own);
            }
        }
        FontProgram program = face.program(glyphs);
        codeBytes = program.codes().size() <= DocumentFonts.MOST_BYTE_CODES ? 1 : 2;
        program.codes()
                .forEach((glyph, number) -> codes[glyph] = codeBytes == 1 ? DocumentFonts.byteCode(number) : number);
        String name = prefix(program.bytes()) + "+" + face.name();

        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, face.slope() == Slope.ITALIC ? SYMBOLIC | ITALIC : SYMBOLIC);
        program.describe(descriptor);
        COSStream file = compressor.stream(program.bytes());
        file.setInt(COSName.LENGTH1, program.bytes().length);
        descriptor.setItem(COSName.FONT_FILE2, file);

        var system = Cos.inline();
        system.setItem(COSName.REGISTRY, Cos.text("Adobe"));
        system.setItem(COSName.ORDERING, Cos.text("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);

        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        descendant.setItem(COSName.W, widths(program.codes().keySet()));

        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, codeBytes == 1 ? bytes.get() : COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, Cos.array(descendant));
        font.setItem(COSName.TO_UNICODE, Cos.stream(toUnicode(glyphs).getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    /** The glyphs of the subset follow each other from 0. */
    private COSArray widths(Collection<Integer> glyphs) {
        var widths = new ArrayList<COSBase>();
        glyphs.forEach(glyph -> widths.add(COSInteger.get(face.width(glyph))));
        return Cos.array(COSInteger.ZERO, Cos.array(widths));
    }

    private String toUnicode(Collection<Integer> glyphs) {
        var map = new StringBuilder(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                """);
        map.append(codeBytes == 1 ? "<00> <FF>\n" : "<0000> <FFFF>\n").append("endcodespacerange\n");
        List<Integer> entries = List.copyOf(glyphs);
        for (int from = 0; from < entries.size(); from += BLOCK) {
            List<Integer> block = entries.subList(from, Math.min(from + BLOCK, entries.size()));
            map.append(block.size()).append(" beginbfchar\n");
            for (int glyph : block) {
                map.append('<')
                        .append(HEX.toHexDigits(code(glyph), 2 * codeBytes))
                        .append("> <");
                String text = text(glyph);
                for (int i = 0; i < text.length(); i++) {
                    map.append(HEX.toHexDigits(text.charAt(i)));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    /** Six letters that tell subsets of one face apart. */
    private static String prefix(byte[] program) {
        long hash = ByteBuffer.wrap(new Fingerprint().add(program).bytes()).getLong();
        var letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + Math.floorMod(hash, 26)));
            hash /= 26;
        }
        return letters.toString();
    }
}
