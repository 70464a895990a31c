package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PngTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, WIDTH * HEIGHT})
    void dots_come_back_as_they_were_however_many_colours_there_are(int colours) throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
            // Odd numbers have as many different products; opacity is part of the colour where there is any.
            BufferedImage image = image(type, i -> 0x9e3779b1 * (i % colours));
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));
            assertArrayEquals(dots(image), dots(read), colours + " colours");
        }
    }

    @Test
    void few_colours_take_a_byte_a_dot() {
        Random random = new Random(5);
        byte[] few = Png.of(image(BufferedImage.TYPE_INT_RGB, i -> random.nextInt(20) * 0x10101));
        byte[] many = Png.of(image(BufferedImage.TYPE_INT_RGB, i -> random.nextInt()));
        assertTrue(few.length * 2 < many.length, few.length + " and " + many.length);
    }

    @Test
    void the_same_dots_make_the_same_file() {
        assertArrayEquals(
                Png.of(image(BufferedImage.TYPE_INT_ARGB, i -> i * i)),
                Png.of(image(BufferedImage.TYPE_INT_ARGB, i -> i * i)));
    }

    private static BufferedImage image(int type, IntUnaryOperator colour) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.setRGB(i % WIDTH, i / WIDTH, colour.applyAsInt(i));
        }
        assertEquals(type, image.getType());
        return image;
    }

    private static int[] dots(BufferedImage image) {
        return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }
}
