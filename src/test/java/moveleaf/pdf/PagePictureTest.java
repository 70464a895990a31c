package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import moveleaf.typeset.Art;
import moveleaf.typeset.Element;
import moveleaf.typeset.ImageArt;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Page;
import moveleaf.typeset.PageLook;
import moveleaf.typeset.PageStyles;
import moveleaf.typeset.PathArt;
import moveleaf.typeset.Rgb;
import moveleaf.typeset.TextStyle;
import org.junit.jupiter.api.Test;

final class PagePictureTest {
    private static final Rgb TEAL = new Rgb(0x1f, 0x6f, 0x78);
    private static final int WHITE = 0xffffff;
    private static final int TEAL_DOT = 0x1f6f78;

    private static final PageStyles.Kind KIND =
            new PageStyles.Kind("", PageStyles.Side.RECTO, PageStyles.Place.LATER, PageStyles.Fill.CONTENT);

    @Test
    void a_box_is_filled_where_it_stands() throws IOException {
        BufferedImage image = painted(2, new Mark.Fill(10, 20, 30, 5, 0, TEAL));
        assertEquals(200, image.getWidth());
        assertEquals(100, image.getHeight());
        assertEquals(TEAL_DOT, dot(image, 20, 40));
        assertEquals(TEAL_DOT, dot(image, 79, 49));
        assertEquals(WHITE, dot(image, 19, 40));
        assertEquals(WHITE, dot(image, 80, 49));
        assertEquals(WHITE, dot(image, 79, 50));
    }

    @Test
    void a_rounded_box_has_no_corners() throws IOException {
        BufferedImage image = painted(1, new Mark.Fill(0, 0, 20, 20, 8, TEAL));
        assertEquals(WHITE, dot(image, 0, 0));
        assertEquals(TEAL_DOT, dot(image, 10, 0));
    }

    @Test
    void a_drawing_is_scaled_filled_stroked_and_clipped() throws IOException {
        List<PathArt.Segment> square = square(0, 0, 10);
        var filled = new PathArt.Shape(square, square(0, 0, 5), Optional.of(TEAL), Optional.empty(), 0);
        var stroked = new PathArt.Shape(square(2, 12, 4), List.of(), Optional.empty(), Optional.of(Rgb.BLACK), 1);
        BufferedImage image = painted(1, picture(new PathArt("p", 20, 20, List.of(filled, stroked)), 40));
        assertEquals(TEAL_DOT, dot(image, 8, 8));
        assertEquals(WHITE, dot(image, 12, 12), "outside the clip");
        assertEquals(0, dot(image, 8, 24), "the line");
        assertEquals(WHITE, dot(image, 8, 28), "within the line");
    }

    @Test
    void authors_pictures_are_painted_in_their_place() throws IOException {
        byte[] svg =
                "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'><path fill='#1f6f78' d='M0 0h2v4h-2z'/></svg>"
                        .getBytes(StandardCharsets.UTF_8);
        BufferedImage drawn = painted(1, picture(new ImageArt("a.svg", ImageArt.Format.SVG, 4, 4, svg), 40));
        assertEquals(TEAL_DOT, dot(drawn, 10, 30));
        assertEquals(WHITE, dot(drawn, 30, 30));

        var dots = new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 40 * 80; i++) {
            dots.setRGB(i % 40, i / 40, 0xff000000 | TEAL_DOT);
        }
        BufferedImage pasted =
                painted(1, picture(new ImageArt("a.png", ImageArt.Format.PNG, 80, 80, Png.of(dots)), 40));
        assertEquals(TEAL_DOT, dot(pasted, 5, 20));
        assertEquals(WHITE, dot(pasted, 35, 20));
    }

    @Test
    void letters_are_painted_from_their_outlines_and_twice_alike() throws IOException {
        var style = new TextStyle(Sketch.REGULAR, 40, Rgb.BLACK, 0, List.of(), "en", TextStyle.Underline.NONE);
        Page page = page(
                new Mark.Glyphs(style, 10, 40, Sketch.REGULAR.shape("Hl", List.of()), "Hl", Element.ARTIFACT, 0, 0));
        byte[] png = PagePicture.png(page, 1);
        assertArrayEquals(png, PagePicture.png(page, 1));
        BufferedImage image = read(png);
        assertEquals(0, dot(image, 15, 30), "the first stem of the H");
        assertEquals(0, dot(image, 28, 26), "its bar");
        assertEquals(WHITE, dot(image, 23, 20), "between its stems");
        assertEquals(WHITE, dot(image, 15, 42), "under the baseline");
        assertEquals(0, dot(image, 41, 14), "the l, where the H has ended");
    }

    private static BufferedImage painted(double scale, Mark mark) throws IOException {
        return read(PagePicture.png(page(mark), scale));
    }

    private static Page page(Mark mark) {
        return new Page(1, "1", 100, 50, KIND, List.of(mark), List.of(), PageLook.BLANK);
    }

    private static Mark picture(Art art, double side) {
        return new Mark.PlacedPicture(0, 0, side, side, art, 0, 0, 0);
    }

    private static List<PathArt.Segment> square(double x, double y, double side) {
        return List.of(
                PathArt.Segment.move(x, y),
                PathArt.Segment.line(x + side, y),
                PathArt.Segment.line(x + side, y + side),
                PathArt.Segment.line(x, y + side),
                PathArt.Segment.close());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int dot(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }
}
