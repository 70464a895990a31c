package moveleaf.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Authors' drawings as objects of a PDF: paths stay paths. */
final class SvgObject {
    private SvgObject() {}

    /**
     * The object of a drawing, as large as the drawing's own size.
     *
     * @throws IOException where it can't be drawn
     */
    static COSStream of(ImageArt art, PDDocument document) throws IOException {
        Svg svg = Svg.read(art.bytes());
        try {
            var canvas = new PdfBoxGraphics2D(document, (float) art.width(), (float) art.height());
            canvas.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            svg.paint(canvas, art.width(), art.height());
            canvas.dispose();
            return canvas.getXFormObject().getCOSObject();
        } catch (RuntimeException e) {
            throw new IOException(e); // what was painted can be wrong only here
        }
    }
}
