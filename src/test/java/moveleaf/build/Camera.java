package moveleaf.build;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.Detector;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Reads QR codes from pictures of pages. */
final class Camera {
    /** Modules of white around a code. */
    private static final int QUIET = 4;

    private Camera() {}

    /**
     * A code.
     *
     * @param text what it says, or why there is none
     * @param width with its quiet zone, in dots; 0 where there is none
     */
    record Code(String text, double width) {}

    /** What the code says that is somewhere in a picture, or why there is none. */
    static String code(BufferedImage image) {
        return read(image).text();
    }

    /** The code that is somewhere in a picture. */
    static Code read(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
        try {
            BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
            Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.TRY_HARDER, true);
            String text = new QRCodeReader().decode(seen, hints).getText();
            DetectorResult found = new Detector(seen.getBlackMatrix()).detect(hints);
            int modules = found.getBits().getWidth();
            // The centres of the finders are three and a half modules inside.
            double centres = ResultPoint.distance(found.getPoints()[1], found.getPoints()[2]);
            return new Code(text, centres / (modules - 7) * (modules + 2 * QUIET));
        } catch (ReaderException e) {
            return new Code(e.toString(), 0);
        }
    }
}
