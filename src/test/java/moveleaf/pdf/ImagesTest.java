package moveleaf.pdf;

import static moveleaf.pdf.SampleImages.TEAL;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import moveleaf.PdfConformance;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pictures from files. A sketch shows each 100 × 50 points large, 66 points below the one before, from (40, 50) on. */
class ImagesTest {
    private static final Color GREY = new Color(128, 128, 128);

    /** Every kind of file, and the colour that is to be seen in its middle. */
    private static Map<ImageArt, Color> everyKind() throws IOException {
        var kinds = new LinkedHashMap<ImageArt, Color>();
        kinds.put(SampleImages.png("rgb", SampleImages.plain(BufferedImage.TYPE_INT_RGB, 40, 20, TEAL)), TEAL);
        kinds.put(SampleImages.png("rgba", SampleImages.plain(BufferedImage.TYPE_INT_ARGB, 40, 20, TEAL)), TEAL);
        Color half = new Color(0, 0, 0, 127);
        kinds.put(SampleImages.png("half", SampleImages.plain(BufferedImage.TYPE_INT_ARGB, 40, 20, half)), GREY);
        kinds.put(SampleImages.png("grey", SampleImages.grey(40, 20, 128)), GREY);
        kinds.put(SampleImages.png("palette", SampleImages.palette(40, 20)), TEAL);
        kinds.put(SampleImages.deep("grey16", 40, 20, 0x8080), GREY);
        kinds.put(SampleImages.deep("grey16a", 40, 20, 0, 0x8080), new Color(127, 127, 127));
        kinds.put(SampleImages.deep("rgb16", 40, 20, 0x1f1f, 0x6f6f, 0x7878), TEAL);
        kinds.put(SampleImages.deep("rgba16", 40, 20, 0x1f1f, 0x6f6f, 0x7878, 0xffff), TEAL);
        BufferedImage teal = SampleImages.plain(BufferedImage.TYPE_INT_RGB, 40, 20, TEAL);
        kinds.put(SampleImages.profiled("profile", teal, ColorSpace.CS_sRGB), TEAL);
        kinds.put(SampleImages.profiled("false profile", teal, ColorSpace.CS_GRAY), TEAL);
        kinds.put(SampleImages.jpeg("photo", teal), TEAL);
        kinds.put(SampleImages.jpeg("grey photo", SampleImages.grey(40, 20, 128)), GREY);
        kinds.put(SampleImages.profiledJpeg("photo with profile", teal), TEAL);
        kinds.put(SampleImages.svg("drawing", "<rect width='100' height='50' fill='#1f6f78'/>"), TEAL);
        return kinds;
    }

    private static Sketch sketch(List<ImageArt> images) {
        var sketch = new Sketch();
        int document = sketch.element(0, "Document");
        for (int i = 0; i < images.size(); i++) {
            sketch.picture(sketch.element(document, "Figure", "alt", "Picture " + i), images.get(i));
            if (i % 8 == 7) {
                sketch.endPage(Integer.toString(i / 8 + 1));
            }
        }
        return sketch.endPage("9");
    }

    private static void assertNear(Color wanted, int rgb, String words) {
        var seen = new Color(rgb);
        int off = Math.abs(wanted.getRed() - seen.getRed())
                + Math.abs(wanted.getGreen() - seen.getGreen())
                + Math.abs(wanted.getBlue() - seen.getBlue());
        assertTrue(off <= 6, words + " is " + seen);
    }

    private static void assertConforms(byte[] pdf) {
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.UA_1));
        assertEquals(List.of(), PdfConformance.failures(pdf, PdfConformance.Flavour.A_2A));
    }

    @Test
    void every_kind_conforms_and_looks_as_it_should() throws IOException {
        Map<ImageArt, Color> kinds = everyKind();
        List<ImageArt> images = List.copyOf(kinds.keySet());
        byte[] pdf = sketch(images).pdf();
        assertConforms(pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(read);
            for (int i = 0; i < images.size(); i++) {
                BufferedImage page = renderer.renderImage(i / 8);
                int y = 50 + 66 * (i % 8) + 25;
                assertNear(
                        kinds.getOrDefault(images.get(i), Color.WHITE),
                        page.getRGB(40 + 50, y),
                        images.get(i).name());
                assertNear(Color.WHITE, page.getRGB(40 + 105, y), images.get(i).name());
            }
        }
    }

    private static Map<String, PDImageXObject> objects(byte[] pdf) throws IOException {
        var found = new TreeMap<String, PDImageXObject>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDResources resources = read.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject image) {
                    found.put(name.getName(), image);
                    assertFalse(image.getInterpolate());
                }
            }
        }
        return found;
    }

    @Test
    void a_jpeg_goes_in_as_it_is() throws IOException {
        ImageArt photo = SampleImages.jpeg("photo", SampleImages.plain(BufferedImage.TYPE_INT_RGB, 400, 200, TEAL));
        try (PDDocument read = Loader.loadPDF(sketch(List.of(photo)).pdf())) {
            var image = (PDImageXObject) read.getPage(0).getResources().getXObject(COSName.getPDFName("P1"));
            assertArrayEquals(
                    photo.bytes(), image.getCOSObject().createRawInputStream().readAllBytes());
        }
    }

    @Test
    void far_too_many_dots_are_reduced_to_300_an_inch() throws IOException {
        BufferedImage stripes = SampleImages.plain(BufferedImage.TYPE_INT_RGB, 4000, 2000, Color.WHITE);
        for (int x = 0; x < 4000; x += 2) {
            for (int y = 0; y < 2000; y++) {
                stripes.setRGB(x, y, 0);
            }
        }
        for (ImageArt art : List.of(SampleImages.png("png", stripes), SampleImages.jpeg("jpeg", stripes))) {
            byte[] pdf = sketch(List.of(art)).pdf();
            PDImageXObject image = Objects.requireNonNull(objects(pdf).get("P1"));
            assertEquals(417, image.getWidth());
            assertEquals(209, image.getHeight());
            try (PDDocument read = Loader.loadPDF(pdf)) {
                // Picked dots would be all black or all white: a pattern must become the grey that the eye sees.
                int seen = new PDFRenderer(read).renderImage(0).getRGB(90, 75) & 0xff;
                assertTrue(seen > 90 && seen < 165, art.name() + " " + seen);
            }
        }
    }

    @Test
    void a_picture_that_is_shown_again_is_embedded_once_and_as_large_as_its_largest_place() throws IOException {
        ImageArt art = SampleImages.png("png", SampleImages.plain(BufferedImage.TYPE_INT_RGB, 500, 250, TEAL));
        assertEquals(1, objects(sketch(List.of(art, art, art)).pdf()).size());
    }

    @Test
    void the_same_pictures_give_the_same_bytes() throws IOException {
        assertArrayEquals(
                sketch(List.copyOf(everyKind().keySet())).pdf(),
                sketch(List.copyOf(everyKind().keySet())).pdf());
    }

    @Test
    void drawings_stay_vectors() throws IOException {
        String inside =
                """
                <defs>
                <clipPath id="c"><circle cx="50" cy="25" r="20"/></clipPath>
                <linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity=".5"/></linearGradient>
                <radialGradient id="r"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#1f6f78"/></radialGradient>
                <path id="p" d="M0 0h10v10z"/>
                </defs>
                <style>.a { fill: none; stroke: #1f6f78; stroke-width: 2 }</style>
                <g clip-path="url(#c)" opacity=".5"><rect width="100" height="50" fill="url(#g)"/></g>
                <ellipse cx="80" cy="25" rx="15" ry="20" fill="url(#r)"/>
                <path class="a" d="M5 45C20 5 40 5 60 45" stroke-dasharray="4 2"/>
                <use href="#p" transform="translate(3 3) rotate(10)"/>
                """;
        byte[] pdf = sketch(List.of(SampleImages.svg("drawing", inside))).pdf();
        assertConforms(pdf);
        assertEquals(Map.of(), objects(pdf));
    }

    @Test
    void what_jsvg_does_not_know_stays_off_the_terminal() throws IOException {
        PrintStream before = System.err;
        var told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            PictureProbe.isDrawable(
                    SampleImages.svg("odd", "<blob/><path d='M0 0 Q'/><rect fill='url(#none)' width='9'/>"));
            PictureProbe.isDrawable(
                    SampleImages.svg("odder", "<g transform='spin(4)' style='fill:;;x'><path d='z'/></g>"));
        } finally {
            System.setErr(before);
        }
        assertEquals("", told.toString(StandardCharsets.UTF_8));
    }

    @Test
    @Timeout(20)
    void damaged_files_are_found_out() throws IOException {
        ImageArt png = SampleImages.png("png", SampleImages.plain(BufferedImage.TYPE_INT_RGB, 200, 200, TEAL));
        ImageArt jpeg = SampleImages.jpeg("jpeg", SampleImages.plain(BufferedImage.TYPE_INT_RGB, 200, 200, TEAL));
        assertTrue(PictureProbe.isDrawable(png));
        assertTrue(PictureProbe.isDrawable(jpeg));
        for (ImageArt art : List.of(png, jpeg)) {
            var random = new Random(7);
            for (int i = 0; i < 300; i++) {
                byte[] bytes = art.bytes().clone();
                for (int k = 0; k <= i % 9; k++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                int end = i % 3 == 0 ? random.nextInt(bytes.length) : bytes.length;
                PictureProbe.isDrawable(copy(art, Arrays.copyOf(bytes, end)));
            }
            assertFalse(PictureProbe.isDrawable(copy(art, new byte[0])));
            assertFalse(PictureProbe.isDrawable(copy(art, Arrays.copyOf(art.bytes(), 60))));
        }
        assertFalse(PictureProbe.isDrawable(copy(png, SampleImages.boast(60_000, 60_000))));
        assertFalse(PictureProbe.isDrawable(copy(png, SampleImages.boast(20_000, 2_000))));
    }

    private static ImageArt copy(ImageArt art, byte[] bytes) {
        return new ImageArt(art.name(), art.format(), art.width(), art.height(), bytes);
    }

    @Test
    @Timeout(30)
    void drawings_that_are_bombs_end() {
        var deep = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            deep.append("<g>");
        }
        deep.append("</g>".repeat(5_000));
        PictureProbe.isDrawable(SampleImages.svg("deep", deep.toString()));
        var copies = new StringBuilder("<defs><path id='u0' d='M0 0h1v1z'/>");
        for (int i = 1; i <= 12; i++) {
            copies.append("<g id='u%d'><use href='#u%d'/><use href='#u%d'/></g>".formatted(i, i - 1, i - 1));
        }
        PictureProbe.isDrawable(SampleImages.svg("copies", copies + "</defs><use href='#u12'/>"));
        PictureProbe.isDrawable(SampleImages.svg("self", "<g id='a'><use href='#a'/></g>"));
        assertFalse(PictureProbe.isDrawable(SampleImages.svg("open", "<g>")));
    }
}
