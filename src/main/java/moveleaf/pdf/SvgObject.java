package moveleaf.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Authors' drawings as objects of a PDF: paths stay paths. */
final class SvgObject {
    /** JSVG tells what it doesn't know here, which ends on the terminal; held, or the setting is forgotten. */
    private static final Logger QUIET = Logger.getLogger("com.github.weisj.jsvg");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private SvgObject() {}

    /**
     * The object of a drawing, as large as the drawing's own size.
     *
     * @throws IOException where it can't be drawn
     */
    static COSStream of(ImageArt art, PDDocument document) throws IOException {
        try {
            LoaderContext strict = LoaderContext.builder()
                    .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                    .build();
            SVGDocument svg = new SVGLoader().load(new ByteArrayInputStream(art.bytes()), null, strict);
            if (svg == null) {
                throw new IOException("not a drawing");
            }
            float width = (float) art.width();
            float height = (float) art.height();
            var canvas = new PdfBoxGraphics2D(document, width, height);
            canvas.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            svg.renderWithPlatform(NullPlatformSupport.INSTANCE, canvas, new ViewBox(width, height));
            canvas.dispose();
            PDFormXObject form = canvas.getXFormObject();
            return form.getCOSObject();
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException(e); // a drawing can be wrong in ways that nobody foresaw
        }
    }
}
