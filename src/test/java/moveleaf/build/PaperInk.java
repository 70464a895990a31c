package moveleaf.build;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * A page of a PDF as ink: its ground, painted without text, and each glyph that stands on it with its colour.
 *
 * @param ground the page without text
 * @param scale of the ground, dots a point
 * @param glyphs in the order of painting
 * @param fills filled paths outside pictures, in the order of painting
 * @param pictures where drawings stand; points from the top left corner of the page
 */
record PaperInk(BufferedImage ground, float scale, List<Inked> glyphs, List<Filled> fills, List<Rectangle2D> pictures) {
    /**
     * A glyph; points from the top left corner of its page.
     *
     * @param y of its baseline
     */
    record Inked(String text, double x, double y, double width, double size, boolean bold, int rgb) {}

    /** A filled path; points from the top left corner of its page. */
    record Filled(Rectangle2D box, int rgb) {}

    /** Reads a page. */
    static PaperInk of(PDDocument document, int page, float scale) throws IOException {
        double height = document.getPage(page).getMediaBox().getHeight();
        List<Inked> glyphs = new ArrayList<>();
        List<Filled> fills = new ArrayList<>();
        List<Rectangle2D> pictures = new ArrayList<>();
        BufferedImage ground = new PDFRenderer(document) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new Reader(parameters, height, glyphs, fills, pictures);
            }
        }.renderImage(page, scale, ImageType.RGB);
        return new PaperInk(ground, scale, glyphs, fills, pictures);
    }

    private static final class Reader extends PageDrawer {
        private final double height;
        private final List<Inked> glyphs;
        private final List<Filled> fills;
        private final List<Rectangle2D> pictures;
        private int depth;
        private Rectangle2D picture = new Rectangle2D.Double();

        private Reader(
                PageDrawerParameters parameters,
                double height,
                List<Inked> glyphs,
                List<Filled> fills,
                List<Rectangle2D> pictures)
                throws IOException {
            super(parameters);
            this.height = height;
            this.glyphs = glyphs;
            this.fills = fills;
            this.pictures = pictures;
        }

        /** Only pictures save the graphics state. */
        @Override
        public void saveGraphicsState() {
            super.saveGraphicsState();
            depth++;
        }

        @Override
        public void restoreGraphicsState() {
            super.restoreGraphicsState();
            depth--;
            if (depth == 0 && !picture.isEmpty()) {
                pictures.add(picture);
                picture = new Rectangle2D.Double();
            }
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            String text = font.toUnicode(code);
            boolean bold = font.getName().matches(".*(Semi)?[Bb]old.*");
            glyphs.add(new Inked(
                    text == null ? "" : text,
                    matrix.getTranslateX(),
                    height - matrix.getTranslateY(),
                    displacement.getX() * matrix.getScalingFactorX(),
                    matrix.getScalingFactorY(),
                    bold,
                    rgb(getGraphicsState().getNonStrokingColor())));
        }

        @Override
        public void fillPath(int windingRule) throws IOException {
            Rectangle2D box = drawn();
            if (depth == 0) {
                fills.add(new Filled(box, rgb(getGraphicsState().getNonStrokingColor())));
            }
            super.fillPath(windingRule);
        }

        @Override
        public void strokePath() throws IOException {
            drawn();
            super.strokePath();
        }

        private Rectangle2D drawn() {
            Rectangle2D path = getLinePath().getBounds2D();
            Rectangle2D box =
                    new Rectangle2D.Double(path.getX(), height - path.getMaxY(), path.getWidth(), path.getHeight());
            if (depth > 0) {
                picture = picture.isEmpty() ? box : picture.createUnion(box);
            }
            return box;
        }

        private static int rgb(PDColor colour) throws IOException {
            return colour.toRGB();
        }
    }
}
