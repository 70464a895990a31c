package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSvgTest {
    private static final double SIDE = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect x='20' y='30' width='100' height='50' fill='#c33'/>",
                "<circle cx='100' cy='80' r='60' fill='#1f6f78' stroke='#000000' stroke-width='5'/>",
                "<ellipse cx='100' cy='80' rx='90' ry='20' fill='none' stroke='#808080'/>",
                "<path d='M10 10L190 20l-20 100H60v40zM80 50h20v20h-20z' fill-rule='evenodd'/>",
                "<path d='M10,150C20 20 40 20 60 150S120 190 150 80' fill='none' stroke='#123456'"
                        + " stroke-width='6' stroke-linecap='round'/>",
                "<path d='m20 20 40 40 40-40M20 100 60 140' fill='none' stroke='#00f' stroke-width='9'"
                        + " stroke-linejoin='bevel' stroke-linecap='square'/>",
                "<polyline points='10,10 100,60 20,90' fill='none' stroke='#a0a' stroke-width='4'/>",
                "<polygon points='10,10 100,60 20,90' fill='#a0a' stroke='#0a0' stroke-width='12' stroke-miterlimit='1'/>",
                "<line x1='10' y1='180' x2='180' y2='20' stroke='#a0a' stroke-width='3'/>",
                "<g transform='translate(100 100) rotate(30) scale(1.5,.5)' fill='#fa0'><rect width='40' height='40'/>"
                        + "<g transform='rotate(-20 10 10)' stroke='#000'><rect x='-30' width='20' height='40'/></g></g>"
                        + "<circle cx='30' cy='30' r='9'/>",
                "<title>A <b xmlns=''>bold</b> one</title><g fill='none'><desc>no</desc><path d='M0 0h50v50z' fill='#0f0'/></g>"
            })
    void a_plain_drawing_looks_as_it_does_to_the_library(String shapes) throws IOException {
        ImageArt art = drawing("0 0 200 200", shapes);
        assertEquals(0, difference(art), 0.4, "mean difference of a dot's colour, of 255");
    }

    @Test
    void a_view_box_moves_and_scales() throws IOException {
        assertEquals(0, difference(drawing("-10 -20 50 50", "<circle cx='10' cy='0' r='18' stroke='#f00'/>")), 0.4);
    }

    /** The library's bridge to PDF draws these with the wrong handles. */
    @Test
    void quadratic_curves_are_cubic_ones() {
        String path = new String(
                PlainSvg.operators(drawing("0 0 200 200", "<path d='M150 80q30-60 60 0t30 30'/>"))
                        .orElseThrow(),
                StandardCharsets.US_ASCII);
        assertTrue(path.contains("150 80 m\n170 40 190 40 210 80 c\n230 120 240 130 240 110 c\nf"), path);
    }

    /** Curves at random, as the bench draws them. */
    @Test
    void many_curves_look_as_they_do_to_the_library() throws IOException {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            var shapes = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                shapes.append("<path d='M")
                        .append(random.nextInt(200))
                        .append(' ')
                        .append(random.nextInt(200));
                for (int piece = 0; piece < 4; piece++) {
                    shapes.append(random.nextBoolean() ? "c" : "C");
                    for (int n = 0; n < 6; n++) {
                        shapes.append(' ').append(random.nextInt(150));
                    }
                }
                shapes.append(String.format(
                        java.util.Locale.ROOT,
                        "' fill='#%06x' stroke='#%06x' stroke-width='%d'/>",
                        random.nextInt(1 << 24),
                        random.nextInt(1 << 24),
                        1 + random.nextInt(5)));
            }
            assertEquals(0, difference(drawing("0 0 200 200", shapes.toString())), 1, "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='M0 0A5 5 0 0 1 9 9'/>",
                "<path style='fill:#000' d='M0 0h9'/>",
                "<path class='a' d='M0 0h9'/>",
                "<rect width='50%' height='9'/>",
                "<rect width='9' height='9' rx='2'/>",
                "<rect width='9' height='9' fill='url(#a)'/>",
                "<rect width='9' height='9' fill='red'/>",
                "<rect width='9' height='9' opacity='.5'/>",
                "<rect width='9' height='9' stroke='#000' stroke-width='0'/>",
                "<rect width='9' height='9' stroke-dasharray='2 1'/>",
                "<rect width='9' height='9' transform='skewX(20)'/>",
                "<svg width='9' height='9'/>",
                "<defs><path id='p' d='M0 0h9'/></defs><use href='#p'/>",
                "<path d='M1.5.5.5-2e3 4'/>",
                "<path d='h9'/>",
                "<path d='M0 0h9z9'/>",
                "<path d='M0'/>",
                "<g><rect width='9'",
            })
    void what_is_not_plain_is_left_to_the_library(String shapes) {
        assertTrue(PlainSvg.operators(drawing("0 0 200 200", shapes)).isEmpty());
    }

    private static ImageArt drawing(String box, String shapes) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" + box + "'>" + shapes + "</svg>";
        return new ImageArt("a.svg", ImageArt.Format.SVG, SIDE, SIDE, svg.getBytes(StandardCharsets.UTF_8));
    }

    private static double difference(ImageArt art) throws IOException {
        BufferedImage ours;
        BufferedImage theirs;
        try (var document = new PDDocument()) {
            COSStream form = Cos.stream(PlainSvg.operators(art).orElseThrow());
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            form.setItem(COSName.BBOX, Cos.numbers(0, 0, SIDE, SIDE));
            ours = picture(form, document);
        }
        try (var document = new PDDocument()) {
            theirs = picture(SvgObject.of(art, document), document);
        }
        double sum = 0;
        for (int y = 0; y < ours.getHeight(); y++) {
            for (int x = 0; x < ours.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((ours.getRGB(x, y) >> shift & 255) - (theirs.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / 3 / ours.getWidth() / ours.getHeight();
    }

    private static BufferedImage picture(COSStream form, PDDocument document) throws IOException {
        var page = new PDPage(new PDRectangle((float) SIDE, (float) SIDE));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawForm(new PDFormXObject(form));
        }
        return new PDFRenderer(document).renderImageWithDPI(0, 144);
    }
}
