package moveleaf.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import moveleaf.typeset.ImageArt;
import moveleaf.typeset.PathArt;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Drawings as objects of PDFs: ours, and those of authors' files. Each is drawn once, and all documents that show it get copies; an
 * author's when somebody asks whether it can be drawn. They are told apart by their names. Safe for use by several threads.
 */
public final class PictureForms {
    private final Map<String, COSStream> made = new ConcurrentHashMap<>();
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    /** A picture made of paths, drawn: its operators, and the same packed. */
    private static final class Drawn {
        private final PathArt art;
        private final byte[] operators;
        private final Compressor.Packing packing;

        private Drawn(PathArt art) {
            this.art = art;
            var content = ContentStream.ofObject();
            PathPainter.paint(art, content);
            operators = content.bytes();
            packing = Compressor.begin(operators);
        }
    }

    /**
     * An object that belongs to whoever asks.
     *
     * @param compressor fills it
     * @param looks is told what it is
     */
    COSStream copy(PathArt art, Compressor compressor, Fingerprint looks) {
        Drawn known = drawn.computeIfAbsent(art.name(), name -> new Drawn(art));
        Drawn its = known.art.equals(art) ? known : new Drawn(art);
        looks.add(its.operators);
        COSStream form = compressor.stream(its.packing);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, Cos.numbers(0, 0, art.width(), art.height()));
        form.setItem(COSName.RESOURCES, Cos.inline());
        return form;
    }

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
