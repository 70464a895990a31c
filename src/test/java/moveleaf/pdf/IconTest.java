package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import moveleaf.typeset.Rgb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IconTest {
    private static final Rgb PAPER = new Rgb(0xff, 0xfd, 0xf8);

    @Test
    void a_drawing_fills_its_share_of_the_ground() throws IOException {
        BufferedImage image = read(icon().png(100, 0.5, Optional.of(PAPER)));
        assertEquals(100, image.getWidth());
        assertEquals(100, image.getHeight());
        assertEquals(0xfffffdf8, image.getRGB(24, 24));
        assertEquals(0xff1f6f78, image.getRGB(26, 26));
        assertEquals(0xff1f6f78, image.getRGB(74, 74));
        assertEquals(0xfffffdf8, image.getRGB(76, 76));
    }

    @Test
    void without_a_ground_it_can_be_seen_through() throws IOException {
        BufferedImage image = read(icon().png(100, 0.5, Optional.empty()));
        assertEquals(0, image.getRGB(10, 10) >>> 24);
        assertEquals(0xff1f6f78, image.getRGB(50, 50));
    }

    @Test
    void the_same_drawing_makes_the_same_file() throws IOException {
        assertArrayEquals(icon().png(192, 1, Optional.empty()), icon().png(192, 1, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no drawing", "<svg", "<html/>"})
    void what_is_no_drawing_makes_no_icon(String text) {
        assertTrue(Icon.of(text.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    private static Icon icon() {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path fill='#1f6f78' d='M0 0h24v24h-24z'/></svg>";
        return Icon.of(svg.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
