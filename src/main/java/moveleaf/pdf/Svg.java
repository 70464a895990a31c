package moveleaf.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A drawing in SVG, read: it is painted wherever something is painted. */
final class Svg {
    /** JSVG tells what it doesn't know here, which ends on the terminal; held, or the setting is forgotten. */
    private static final Logger QUIET = Logger.getLogger("com.github.weisj.jsvg");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final SVGDocument document;

    private Svg(SVGDocument document) {
        this.document = document;
    }

    /** @throws IOException where it is no drawing */
    static Svg read(byte[] bytes) throws IOException {
        try {
            LoaderContext strict = LoaderContext.builder()
                    .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                    .build();
            SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(bytes), null, strict);
            if (document == null) {
                throw new IOException("not a drawing");
            }
            return new Svg(document);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException(e); // a drawing can be wrong in ways that nobody foresaw
        }
    }

    /**
     * Paints it from the origin on, as large as asked.
     *
     * @throws IOException where it can't be drawn
     */
    void paint(Graphics2D canvas, double width, double height) throws IOException {
        try {
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, canvas, new ViewBox((float) width, (float) height));
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException(e);
        }
    }
}
