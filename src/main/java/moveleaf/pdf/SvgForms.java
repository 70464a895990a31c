package moveleaf.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Authors' drawings as objects of PDFs. Each is drawn once, when somebody asks whether it can be; all documents that show it get copies.
 * Drawings are told apart by their names. Safe for use by several threads.
 */
public final class SvgForms {
    private final Map<String, COSStream> made = new ConcurrentHashMap<>();

    /** Whether a picture from a file can be drawn, so that its author hears of it before any PDF is written. */
    public boolean isDrawable(ImageArt art) {
        if (art.format() != ImageArt.Format.SVG) {
            return PictureProbe.isDrawable(art);
        }
        try {
            form(art);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * An object that belongs to whoever asks.
     *
     * @param art an SVG
     * @throws IOException where it can't be drawn
     */
    COSStream copy(ImageArt art) throws IOException {
        COSStream form = form(art);
        synchronized (form) { // reading its bytes moves a mark in it
            return (COSStream) new Copies().of(form);
        }
    }

    private COSStream form(ImageArt art) throws IOException {
        COSStream known = made.get(art.name());
        if (known != null) {
            return known;
        }
        try (var document = new PDDocument()) {
            COSStream form = (COSStream) new Copies().of(SvgObject.of(art, document));
            made.put(art.name(), form);
            return form;
        }
    }
}
