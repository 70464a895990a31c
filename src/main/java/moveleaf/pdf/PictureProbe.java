package moveleaf.pdf;

import java.io.IOException;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Tries whether a picture from a file can be drawn, so that its author hears of it before any PDF is written. */
public final class PictureProbe {
    /** Dots that are looked at: the decoder still reads the whole file. */
    private static final double LOOKED_AT = 256;

    private PictureProbe() {}

    /** Whether {@link PdfWriter} can draw a picture. */
    public static boolean isDrawable(ImageArt art) {
        try (var document = new PDDocument()) {
            if (art.format() == ImageArt.Format.SVG) {
                SvgObject.of(art, document);
            } else {
                Pixels.decode(art, LOOKED_AT);
                if (art.format() == ImageArt.Format.JPEG) {
                    JpegParts.of(art.bytes());
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
