package moveleaf.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.typeset.PathArt;
import moveleaf.typeset.PathArt.Segment;
import moveleaf.typeset.Rgb;

/**
 * A QR code as a picture: one path of black rectangles, a row's neighbours joined, with the quiet zone that cameras need around
 * it. It can lose 15 % and be read still (level M), so a fold or a stain does no harm.
 */
final class QrArt {
    /** Width of the quiet zone, modules, as ISO/IEC 18004 asks. */
    static final int QUIET = 4;

    /** Below this width, quiet zone included, phones held at arm's length fail: 20 mm, points. */
    static final double LEAST = 20 * 72 / 25.4;

    private QrArt() {}

    /** The code of a text; nothing where there is none, or more than any code holds. */
    static Optional<PathArt> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException | IllegalArgumentException e) {
            return Optional.empty();
        }
        double side = modules.getWidth() + 2.0 * QUIET;
        PathArt.Shape dark = new PathArt.Shape(dark(modules), List.of(), Optional.of(Rgb.BLACK), Optional.empty(), 0);
        return Optional.of(new PathArt("qr:" + text, side, side, List.of(dark)));
    }

    private static List<Segment> dark(ByteMatrix modules) {
        List<Segment> path = new ArrayList<>();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    rectangle(path, start + QUIET, y + QUIET, x + QUIET);
                }
                x++;
            }
        }
        return path;
    }

    private static void rectangle(List<Segment> path, double left, double top, double right) {
        path.add(Segment.move(left, top));
        path.add(Segment.line(right, top));
        path.add(Segment.line(right, top + 1));
        path.add(Segment.line(left, top + 1));
        path.add(Segment.close());
    }
}
