package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moveleaf.typeset.FontMetrics;
import moveleaf.typeset.GlyphRun;
import moveleaf.typeset.Typefaces.Slope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class FontBookTest {
    private static final FontBook BOOK = Sketch.BOOK;
    private static final FontMetrics OPEN_SANS = BOOK.face("Open Sans", 400, Slope.UPRIGHT);

    private static double width(FontMetrics face, String text, String... features) {
        return face.shape(text, List.of(features)).width();
    }

    private static void assertThousandths(long expected, double em) {
        assertEquals(expected, Math.round(em * 1000));
    }

    /** Clusters of a text, as {@code 0 2 3}. */
    private static String clusters(FontMetrics face, String text, String... features) {
        GlyphRun glyphs = face.shape(text, List.of(features));
        return IntStream.range(0, glyphs.size())
                .mapToObj(i -> String.valueOf(glyphs.cluster(i)))
                .collect(Collectors.joining(" "));
    }

    /** Values read with fontTools from SourceSansPro-Regular.ttf 2.045. */
    @Test
    void pairs_are_kerned_by_what_the_font_says() {
        FontMetrics face = Sketch.REGULAR;
        assertThousandths(-14, width(face, "AV") - width(face, "A") - width(face, "V"));
        assertThousandths(-66, width(face, "To") - width(face, "T") - width(face, "o"));
        assertThousandths(-120, width(face, "LT") - width(face, "L") - width(face, "T"));
        assertThousandths(-112, width(face, "P.") - width(face, "P") - width(face, "."));
        assertThousandths(0, width(face, "11") - width(face, "1") - width(face, "1"));
        assertThousandths(0, width(face, "To", "-kern") - width(face, "T") - width(face, "o"));
    }

    @Test
    void greek_and_cyrillic_are_kerned_too() {
        for (String pair : List.of("Γα", "Το", "Го", "Та")) {
            String second = pair.substring(1);
            double apart = width(Sketch.REGULAR, pair.substring(0, 1)) + width(Sketch.REGULAR, second);
            assertTrue(width(Sketch.REGULAR, pair) < apart, pair);
        }
    }

    @Test
    void ligatures_are_one_glyph_for_several_characters() {
        assertEquals("0 1 3 4 5", clusters(Sketch.REGULAR, "offset").substring(0, 9));
        assertEquals("0 1 2 4", clusters(Sketch.REGULAR, "waft ").substring(0, 7));
        assertEquals("0", clusters(Sketch.REGULAR, "fft"));
        assertEquals("0 1 2", clusters(Sketch.REGULAR, "fft", "-liga"));
        assertEquals("0", clusters(OPEN_SANS, "fi"));
        assertEquals("0", clusters(OPEN_SANS, "ffi"));
        assertEquals("0 1 4 5", clusters(OPEN_SANS, "office").substring(0, 7));
    }

    @Test
    void combining_marks_are_composed() {
        assertEquals(Sketch.REGULAR.shape("é", List.of()), Sketch.REGULAR.shape("e\u0301", List.of()));
        assertEquals("0 2 3", clusters(Sketch.REGULAR, "e\u0301ab"));
    }

    @Test
    void figures_are_tabular_or_proportional_as_asked() {
        assertThousandths(497, width(Sketch.REGULAR, "1", "tnum"));
        assertThousandths(497, width(Sketch.REGULAR, "8", "tnum"));
        assertTrue(width(Sketch.REGULAR, "1", "pnum") < width(Sketch.REGULAR, "8", "pnum"));
        assertThousandths(572, width(OPEN_SANS, "1", "tnum"));
    }

    @Test
    void superiors_are_drawn_with_glyphs_of_their_own() {
        String all = "0123456789abc";
        for (FontMetrics face : List.of(Sketch.REGULAR, Sketch.ITALIC, Sketch.SEMIBOLD, OPEN_SANS)) {
            GlyphRun plain = face.shape(all, List.of());
            GlyphRun raised = face.shape(all, List.of("sups"));
            for (int i = 0; i < 10; i++) {
                assertNotEquals(plain.id(i), raised.id(i));
                assertTrue(raised.advance(i) < plain.advance(i) * 0.8);
            }
        }
        GlyphRun raised = Sketch.REGULAR.shape("12", List.of("sups"));
        assertEquals(Sketch.REGULAR.shape("¹²", List.of()), raised);
    }

    @Test
    void invisible_characters_take_no_glyph() {
        assertEquals("0 1 4", clusters(Sketch.REGULAR, "hy\u00ad\u200bp"));
        assertEquals("0 2", clusters(Sketch.REGULAR, "\u2060ab"));
        assertEquals("", clusters(Sketch.REGULAR, "\u200b"));
    }

    @Test
    void no_glyph_is_notdef() {
        for (String text :
                List.of("\u4e2d", "\ud83e\udd38", "\u05d0", "\ue000", "\ud800", "\u0007", "\u2011", "\u202f")) {
            for (FontMetrics face : List.of(Sketch.REGULAR, Sketch.ITALIC, OPEN_SANS)) {
                assertEquals(1, face.shape(text, List.of()).size());
                assertNotEquals(0, face.shape(text, List.of()).id(0), text);
            }
        }
    }

    @Test
    void the_nearest_weight_is_taken() {
        assertEquals(
                "SourceSansPro-Regular",
                BOOK.face("Source Sans", 500, Slope.UPRIGHT).name());
        assertEquals(
                "SourceSansPro-Regular",
                BOOK.face("source sans pro", 450, Slope.UPRIGHT).name());
        assertEquals(
                "SourceSansPro-SemiBold",
                BOOK.face("Source Sans 3", 600, Slope.UPRIGHT).name());
        assertEquals(
                "SourceSansPro-SemiBoldItalic",
                BOOK.face("Source Sans", 550, Slope.ITALIC).name());
        assertEquals(
                "SourceSansPro-Black",
                BOOK.face("Source Sans", 1000, Slope.UPRIGHT).name());
        assertEquals(
                "SourceSansPro-ExtraLight",
                BOOK.face("Source Sans", 100, Slope.UPRIGHT).name());
        assertEquals(
                "OpenSans-Regular", BOOK.face("open sans", 400, Slope.UPRIGHT).name());
        assertEquals(
                "SourceSansPro-Bold",
                BOOK.face("Comic Sans", 700, Slope.UPRIGHT).name());
        assertSame(BOOK.face("Source Sans", 400, Slope.UPRIGHT), BOOK.face("sans-serif", 400, Slope.UPRIGHT));
    }

    @Test
    void families_are_known_by_name() {
        assertTrue(BOOK.knows("Source Sans"));
        assertTrue(BOOK.knows("OPEN SANS"));
        assertEquals(false, BOOK.knows("Comic Sans"));
    }

    @Test
    void another_family_stands_in_for_what_a_face_lacks() {
        assertSame(Sketch.REGULAR, BOOK.fallback(Sketch.REGULAR, 'a'));
        assertSame(Sketch.REGULAR, BOOK.fallback(Sketch.REGULAR, 'λ'));
        assertEquals("OpenSans-Italic", BOOK.fallback(Sketch.ITALIC, 'λ').name());
        assertEquals("OpenSans-Italic", BOOK.fallback(Sketch.ITALIC, 'ж').name());
        FontMetrics semibold = BOOK.face("Source Sans", 600, Slope.ITALIC);
        assertEquals("OpenSans-SemiBoldItalic", BOOK.fallback(semibold, 'ж').name());
        assertEquals(
                "SourceSansPro-Regular", BOOK.fallback(Sketch.ITALIC, 0x1f00).name());
        assertSame(Sketch.ITALIC, BOOK.fallback(Sketch.ITALIC, 0x4e2d));
    }

    /** Everything that the main scripts of Europe, their punctuation and our own pages need. */
    @Test
    void all_faces_of_a_text_cover_what_guides_need() {
        String needed = IntStream.rangeClosed(' ', 0x17f)
                        .filter(c -> c < 0x7f || c >= 0xa0)
                        .filter(c -> c != 0x149)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + "–—‘’“”„…•‹›‰′″€™←→−×÷±≤≥≠≈½¼¾°µ☐✓©®\u2011\u202f\u2009ΑΒΓΔΩαβγδωЖЯжя";
        for (int weight : List.of(400, 600, 700)) {
            for (Slope slope : Slope.values()) {
                FontMetrics face = BOOK.face("Source Sans", weight, slope);
                String missing = needed.codePoints()
                        .filter(c -> !BOOK.fallback(face, c).covers(c))
                        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                        .collect(Collectors.joining(" "));
                assertEquals("", missing, face.name());
            }
        }
    }

    @Test
    void ascent_and_descent_hold_one_em() {
        assertEquals(0.75, Sketch.REGULAR.ascent());
        assertEquals(0.25, Sketch.REGULAR.descent());
        assertTrue(OPEN_SANS.ascent() > 0.7 && OPEN_SANS.descent() > 0.1);
    }

    @Test
    void any_text_has_rising_clusters_within_it() {
        long seed = 20261122;
        var random = new Random(seed);
        int[] alphabet = "afilt 1é\u0301\u00ad\u200b\u2060Жλ…\ud83e\udd38\ud800"
                .codePoints()
                .toArray();
        for (int round = 0; round < 5_000; round++) {
            String text = random.ints(random.nextInt(9), 0, alphabet.length)
                    .map(i -> alphabet[i])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int last = -1;
            GlyphRun glyphs = Sketch.REGULAR.shape(text, List.of());
            for (int i = 0; i < glyphs.size(); i++) {
                assertTrue(last >= 0 || glyphs.cluster(i) == 0, seed + " " + text);
                assertTrue(glyphs.cluster(i) >= last && glyphs.cluster(i) < text.length(), seed + " " + text);
                last = glyphs.cluster(i);
            }
        }
    }

    /** A broken font sets badly; it neither throws nor hangs. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void malformed_layout_tables_never_throw() throws IOException {
        long seed = 7;
        var random = new Random(seed);
        byte[] gsub = table("GSUB");
        byte[] gpos = table("GPOS");
        int[] advances = new int[600];
        for (int round = 0; round < 300; round++) {
            var shaper = new Shaper(c -> c & 0x1ff, advances, 1000, broken(gsub, random), broken(gpos, random));
            for (String text : List.of("office AVATAR", "Γαλα Το", "жук", "12 fft")) {
                shaper.shape(text, List.of("tnum", "sups", "frac", "ccmp", "locl", "mark"));
            }
        }
    }

    private static byte[] broken(byte[] table, Random random) {
        byte[] broken =
                java.util.Arrays.copyOf(table, random.nextInt(3) == 0 ? random.nextInt(table.length) : table.length);
        int wounds = broken.length == 0 ? 0 : random.nextInt(60);
        for (int i = 0; i < wounds; i++) {
            // Most damage near the front, where lists and offsets are.
            int place =
                    random.nextBoolean() ? random.nextInt(broken.length) : random.nextInt(Math.min(600, broken.length));
            broken[place] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static byte[] table(String tag) throws IOException {
        try (InputStream stream =
                FontBookTest.class.getResourceAsStream("/fonts/ttf/SourceSansPro/SourceSansPro-Regular.ttf")) {
            var file = new TableBytes(stream.readAllBytes());
            for (int i = 0; i < file.u16(4); i++) {
                int entry = 12 + i * 16;
                if (file.tag(entry).equals(tag)) {
                    var bytes = new byte[(int) file.u32(entry + 12)];
                    TableBytes table = file.at(file.u32(entry + 8));
                    for (int k = 0; k < bytes.length; k++) {
                        bytes[k] = (byte) table.u8(k);
                    }
                    return bytes;
                }
            }
        }
        throw new IllegalStateException("the font has no " + tag);
    }
}
