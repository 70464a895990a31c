package moveleaf.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moveleaf.typeset.FontMetrics;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The faces that a document uses, in the order of first use. */
final class DocumentFonts {
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
            resources.setItem(COSName.getPDFName(font.resource()), font.write(compressor));
        }
        return resources;
    }
}
