package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import moveleaf.typeset.PathArt;
import org.junit.jupiter.api.Test;

/** QR codes are read back from their paths. */
class QrTest {
    private static final int DOTS = 4;
    private static final String ADDRESS = "https://example.org/lower-back/exercises/bird-dog.html#version-leg-only";

    private static Result read(PathArt art) throws Exception {
        int side = (int) (art.width() * DOTS);
        int[] dots = new int[side * side];
        Arrays.fill(dots, 0xffffff);
        for (PathArt.Shape shape : art.shapes()) {
            for (int i = 0; i < shape.path().size(); i += 5) {
                paint(dots, side, shape.path().get(i), shape.path().get(i + 2));
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, dots))));
    }

    private static void paint(int[] dots, int side, PathArt.Segment from, PathArt.Segment to) {
        for (int y = (int) (from.y() * DOTS); y < to.y() * DOTS; y++) {
            for (int x = (int) (from.x() * DOTS); x < to.x() * DOTS; x++) {
                dots[y * side + x] = 0;
            }
        }
    }

    @Test
    void it_says_what_it_was_given_and_bears_damage() throws Exception {
        Result result = read(QrArt.of(ADDRESS).orElseThrow());
        assertEquals(BarcodeFormat.QR_CODE, result.getBarcodeFormat());
        assertEquals(ADDRESS, result.getText());
        assertEquals("M", result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
    }

    @Test
    void other_scripts_come_through() throws Exception {
        assertEquals(
                "https://example.org/rücken/腰",
                read(QrArt.of("https://example.org/rücken/腰").orElseThrow()).getText());
    }

    @Test
    void its_quiet_zone_is_four_modules_wide() {
        PathArt art = QrArt.of("x").orElseThrow();
        for (PathArt.Shape shape : art.shapes()) {
            for (PathArt.Segment segment : shape.path()) {
                if (segment.kind() != PathArt.Kind.CLOSE) {
                    assertTrue(segment.x() >= 4 && segment.x() <= art.width() - 4, "at " + segment.x());
                    assertTrue(segment.y() >= 4 && segment.y() <= art.width() - 4, "at " + segment.y());
                }
            }
        }
    }

    @Test
    void a_small_one_and_one_of_too_much_are_reported() {
        PrintFixture.checkAll(
                "@page { margin: 10pt } * { font-family: Latin }",
                "<img src=\"qr:x\" alt=\"x\">\n<img src=\"qr:%s\" alt=\"x\">\n<img src=\"qr:\" alt=\"x\">"
                        .formatted("x".repeat(5000)),
                """
                t.html:3:1: error[small-qr-code]: a QR code 8 mm wide is too small to read
                t.html:4:1: error[no-qr-code]: this is empty, or too long for a QR code
                t.html:5:1: error[no-qr-code]: this is empty, or too long for a QR code
                """);
    }
}
