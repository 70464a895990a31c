package moveleaf.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">\n";

    private static String read(String name, byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Picture> picture = PictureReader.read("figures/" + name, "g/figures/" + name, bytes, diagnostics);
        assertEquals(picture.isEmpty(), diagnostics.hasErrors());
        return picture.map(p -> p.kind() + " " + p.width() + " x " + p.height() + "\n")
                .orElseGet(() -> DiagnosticLines.of(diagnostics));
    }

    private static String svg(String text) {
        return read("a.svg", text.getBytes(UTF_8));
    }

    /** What is said of a drawing with something in it. */
    private static String inside(String text) {
        return svg(OPEN + text + "\n</svg>\n");
    }

    private static byte[] image(String format, int width, int height) {
        return image(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] image(String format, BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            assertTrue(ImageIO.write(image, format, out));
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_size_of_a_png_or_jpeg_is_its_dots() {
        assertEquals("PNG 31.0 x 17.0\n", read("a.png", image("png", 31, 17)));
        assertEquals("JPEG 31.0 x 17.0\n", read("a.jpg", image("jpeg", 31, 17)));
        assertEquals("JPEG 31.0 x 17.0\n", read("a.JPEG", image("jpeg", 31, 17)));
    }

    @Test
    void an_ending_that_belies_the_file_is_reported() {
        assertEquals(
                "g/figures/a.png:1:1: error[bad-picture]: this file is named as PNG, but it is JPEG\n",
                read("a.png", image("jpeg", 3, 3)));
        assertEquals(
                "g/figures/a.jpg:1:1: error[bad-picture]: this is no JPEG picture\n",
                read("a.jpg", "GIF89a".getBytes(UTF_8)));
        assertEquals("g/figures/a.svg:1:1: error[bad-picture]: this is no SVG picture\n", read("a.svg", new byte[0]));
    }

    @Test
    void a_png_that_is_cut_or_changed_anywhere_is_reported() {
        byte[] png = image("png", 20, 10);
        String damaged = "g/figures/a.png:1:1: error[bad-picture]: this PNG picture is damaged or cut off\n";
        for (int length = 8; length < png.length; length++) {
            assertEquals(damaged, read("a.png", Arrays.copyOf(png, length)));
        }
        for (int at = 8; at < png.length; at++) {
            byte[] changed = png.clone();
            changed[at] ^= 0x40;
            assertEquals(damaged, read("a.png", changed), "byte " + at);
        }
    }

    @Test
    void a_jpeg_that_is_cut_is_reported() {
        byte[] jpeg = image("jpeg", 20, 10);
        for (int length = 4; length < jpeg.length; length++) {
            assertEquals(
                    "g/figures/a.jpg:1:1: error[bad-picture]: this JPEG picture is damaged or cut off\n",
                    read("a.jpg", Arrays.copyOf(jpeg, length)));
        }
    }

    @Test
    @Timeout(10)
    void random_bytes_are_a_diagnostic_and_never_an_exception() {
        Random random = new Random(7);
        byte[] jpeg = image("jpeg", 20, 10);
        for (int i = 0; i < 3000; i++) {
            byte[] changed = jpeg.clone();
            for (int n = 0; n < 1 + i % 9; n++) {
                changed[3 + random.nextInt(changed.length - 3)] = (byte) random.nextInt();
            }
            read("a.jpg", changed);
        }
    }

    @Test
    void a_picture_that_says_it_is_huge_is_refused_before_it_is_decoded() {
        byte[] png = image("png", 1, 1);
        ByteBuffer.wrap(png).putInt(16, 20_000).putInt(20, 20_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertEquals(
                "g/figures/a.png:1:1: error[picture-too-large]: this picture has 20000 × 20000 dots, more than 50 million"
                        + " in all or 30 000 a side\n",
                read("a.png", png));
    }

    @Test
    void a_jpeg_that_is_only_marked_to_be_turned_is_refused() {
        byte[] jpeg = image("jpeg", 20, 10);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        byte[] turned = out.toByteArray();
        assertEquals(
                "g/figures/a.jpg:1:1: error[bad-picture]: this picture lies on its side and is only marked to be turned\n",
                read("a.jpg", turned));
        turned[2 + 28] = 1;
        turned[2 + 29] = 1;
        turned[2 + 28] = 0;
        assertEquals("JPEG 20.0 x 10.0\n", read("a.jpg", turned));
    }

    @Test
    void the_size_of_an_svg_is_its_width_and_height_or_its_view_box() {
        assertEquals("SVG 40.0 x 30.0\n", inside("<path d=\"M0 0h9\"/>"));
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" %s/>";
        assertEquals("SVG 96.0 x 48.0\n", svg(svg.formatted("width=\"1in\" height=\"0.5in\" viewBox=\"0 0 4 4\"")));
        assertEquals("SVG 80.0 x 60.0\n", svg(svg.formatted("width=\"80\" viewBox=\"0 0 40 30\"")));
        assertEquals("SVG 40.0 x 30.0\n", svg(svg.formatted("width=\"100%\" viewBox=\"0 0 40 30\"")));
        String unsized = "g/figures/a.svg:1:1: error[bad-picture]: this SVG doesn't say how large it is\n";
        assertEquals(unsized, svg(svg.formatted("")));
        assertEquals(unsized, svg(svg.formatted("viewBox=\"0 0 0 30\"")));
        assertEquals(unsized, svg(svg.formatted("viewBox=\"0 0 NaN 30\"")));
        assertEquals(unsized, svg(svg.formatted("width=\"9999999\" height=\"1\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<foreignObject/>",
                "<a href=\"https://example.org\"><path d=\"M0 0\"/></a>",
                "<animate attributeName=\"x\"/>",
                "<set attributeName=\"x\"/>",
                "<path onclick=\"alert(1)\" d=\"M0 0\"/>",
                "<path ONLOAD=\"alert(1)\" d=\"M0 0\"/>",
                "<use href=\"https://example.org/a.svg#b\"/>",
                "<use xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"b.svg#c\"/>",
                "<use href=\" javascript:alert(1)\"/>",
                "<g xml:base=\"https://example.org/\"/>",
                "<style>@import \"a.css\";</style>",
                "<style>path{fill:url(http://example.org/a)}</style>",
                "<style>path{fill:url( a.svg#b )}</style>",
                "<style>path{background:image-set('a.png' 1x)}</style>",
                "<style>path{fill:u\\72l(a.svg)}</style>",
                "<style><![CDATA[@font-face{font-family:a}]]></style>",
                "<style>path{animation: spin 3s}</style>",
                "<style>@keyframes spin{to{rotate:1turn}}</style>",
                "<path style=\"transition:all 1s\" d=\"M0 0\"/>",
                "<path fill=\"url(https://example.org/a.svg#b)\" d=\"M0 0\"/>",
                "<path filter=\"URL('a.svg#b')\" d=\"M0 0\"/>",
                "<path cursor=\"url(&#104;ttp://example.org/a)\" d=\"M0 0\"/>",
                "<?xml-stylesheet href=\"a.css\"?>",
                "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
                "<metadata><h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"x\"/></metadata>",
                "<path xmlns=\"\" d=\"M0 0\"/>"
            })
    void what_could_run_load_link_or_move_is_refused(String part) {
        String found = inside(part);
        assertTrue(found.startsWith("g/figures/a.svg:2:"), found);
        assertTrue(found.contains("error[unsafe-svg]"), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image href=\"#a\"/>",
                "<mask id=\"a\"/>",
                "<pattern id=\"a\"/>",
                "<filter id=\"a\"/>",
                "<text x=\"3\">1</text>",
                "<blink/>",
                "<path fill=\"var(--leaf)\" d=\"M0 0\"/>"
            })
    void what_paper_can_not_have_is_refused(String part) {
        assertTrue(inside(part).startsWith("g/figures/a.svg:2:1: error[unsupported-svg]"), inside(part));
    }

    @Test
    void what_drawing_programs_write_is_taken() {
        assertEquals(
                "SVG 40.0 x 30.0\n",
                inside(
                        """
                        <title>Clam</title><desc>A person on their side.</desc>
                        <metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:li r:resource="http://x.org"/></r:RDF></metadata>
                        <n:namedview xmlns:n="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" n:path="C:\\a"/>
                        <style>.a { fill: #123456; stroke-linejoin: round; mask-type: alpha }</style>
                        <defs><linearGradient id="g"><stop offset="1"/></linearGradient><path id="leaf" d="M0 0h3"/></defs>
                        <g class="a" clip-path="url(#c)"><use href="#leaf" fill="url('#g')"/></g>
                        <!-- a remark & more <script> -->\
                        """));
    }

    @Test
    void a_document_type_is_refused_and_nothing_is_fetched() {
        assertEquals(
                "g/figures/a.svg:1:1: error[unsafe-svg]: a document type can bring in other files\n",
                svg("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n" + OPEN + "<text>&a;</text></svg>"));
    }

    @Test
    void broken_xml_is_reported_where_it_breaks() {
        assertEquals(
                "g/figures/a.svg:2:6: error[bad-picture]: here this SVG stops being XML\n",
                svg(OPEN + "<g></path></svg>"));
        assertTrue(svg("<svg").contains("bad-picture"));
        assertTrue(svg("<html/>").contains("this is no SVG drawing"));
    }

    @Test
    void another_encoding_is_refused() {
        assertTrue(svg("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + OPEN + "</svg>")
                .contains("ISO-8859-1"));
        assertEquals(
                "g/figures/a.svg:1:1: error[bad-picture]: this SVG is not in UTF-8\n",
                read("a.svg", new byte[] {'<', (byte) 0xFF, '>'}));
        assertEquals("SVG 40.0 x 30.0\n", svg("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + OPEN + "</svg>"));
    }

    @Test
    @Timeout(10)
    void depth_size_and_copies_are_bounded() {
        assertTrue(inside("<g>".repeat(100_000)).contains("picture-too-large"));
        assertTrue(inside("<g/>".repeat(200_000)).contains("picture-too-large"));
        String copies = "<g id=\"a\"><path d=\"M0 0\"/></g><g id=\"b\"><use href=\"#a\"/><use href=\"#a\"/></g>";
        assertEquals("SVG 40.0 x 30.0\n", inside(copies));
        assertTrue(inside(copies + "<use href=\"#b\"/>").contains("copies of copies"));
        assertTrue(inside("<g id=\"a\"><use href=\"#a\"/></g>").contains("copies of copies"));
        assertTrue(inside("<g a=\"" + "x".repeat(3_000_000) + "\"/>").length() > 0);
    }
}
