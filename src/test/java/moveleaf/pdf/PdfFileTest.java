package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moveleaf.typeset.Rgb;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Files read back with PDFBox: objects, and the short names of colours and glyphs. */
class PdfFileTest {
    private static final COSName HERE = COSName.getPDFName("Here");

    /** Writes a page whose dictionary has an entry more, and reads that entry back. */
    private static COSDictionary back(COSDictionary given) throws IOException {
        var out = new ByteArrayOutputStream();
        var written = new DocumentRoot();
        written.page(100, 100).setItem(HERE, given);
        PdfFile.write(written, out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new Copied(document.getPage(0).getCOSObject().getCOSDictionary(HERE)).whole();
        }
    }

    /** Reads all that a dictionary leads to, before its document is closed. */
    private record Copied(COSDictionary original) {
        COSDictionary whole() throws IOException {
            return (COSDictionary) new Copies().of(original);
        }
    }

    @Test
    void a_stream_without_a_length_is_not_written_empty() throws IOException {
        try (COSStream stream = new COSStream()) {
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(1);
            }
            COSDictionary given = new COSDictionary();
            given.setItem(HERE, stream);
            assertEquals(1, back(given).getCOSStream(HERE).getLength());
            stream.removeItem(COSName.LENGTH);
            assertThrows(IllegalStateException.class, () -> back(given));
        }
    }

    @Test
    void strings_keep_every_byte() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        var given = new COSDictionary();
        given.setItem("All", new COSString(all));
        given.setItem("Brackets", new COSString("a)b(c\\d\r\n\re".getBytes(StandardCharsets.US_ASCII)));
        COSDictionary read = back(given);
        assertArrayEquals(all, ((COSString) read.getDictionaryObject("All")).getBytes());
        assertEquals("a)b(c\\d\r\n\re", read.getString("Brackets"));
    }

    @Test
    void names_keep_every_character() throws IOException {
        var given = new COSDictionary();
        for (String name : List.of("with space", "with#hash", "a/b(c)<d>[e]{f}%g", "Rücken")) {
            given.setItem(COSName.getPDFName(name), COSName.getPDFName(name));
        }
        COSDictionary read = back(given);
        assertEquals(given.keySet(), read.keySet());
        given.keySet().forEach(name -> assertEquals(name, read.getCOSName(name)));
    }

    @Test
    void numbers_words_and_lists_stay_apart() throws IOException {
        var list = new COSArray(List.of(
                new COSFloat(-0.5f),
                new COSFloat(0.25f),
                COSInteger.get(-7),
                new COSFloat(1234.56f),
                COSBoolean.TRUE,
                COSNull.NULL,
                COSInteger.ZERO,
                new COSArray(List.of(COSInteger.ONE)),
                COSInteger.TWO));
        var given = new COSDictionary();
        given.setItem("List", list);
        given.setItem("Half", new COSFloat(-0.5f));
        given.setItem("Truth", COSBoolean.FALSE);
        COSDictionary read = back(given);
        COSArray found = read.getCOSArray(COSName.getPDFName("List"));
        assertEquals(-0.5f, ((COSFloat) found.get(0)).floatValue());
        assertEquals(0.25f, ((COSFloat) found.get(1)).floatValue());
        assertEquals(-7, found.getInt(2));
        assertEquals(1234.56f, ((COSFloat) found.get(3)).floatValue());
        assertSame(COSBoolean.TRUE, found.get(4));
        assertSame(COSNull.NULL, found.get(5));
        assertEquals(0, found.getInt(6));
        assertEquals(1, ((COSArray) found.get(7)).getInt(0));
        assertEquals(2, found.getInt(8));
        assertEquals(-0.5f, read.getFloat("Half"));
        assertFalse(read.getBoolean("Truth", true));
    }

    @Test
    void a_thousand_objects_in_several_streams_are_found_and_shared_ones_stay_one() throws IOException {
        var shared = new COSDictionary();
        shared.setInt("Number", -1);
        var list = new COSArray();
        for (int i = 0; i < 1000; i++) {
            var item = new COSDictionary();
            item.setInt("Number", i);
            item.setItem("Shared", shared);
            list.add(item);
        }
        var given = new COSDictionary();
        given.setItem("List", list);
        COSArray found = back(given).getCOSArray(COSName.getPDFName("List"));
        assertEquals(1000, found.size());
        Set<COSDictionary> sharing = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            COSDictionary item = (COSDictionary) found.getObject(i);
            assertEquals(i, item.getInt("Number"));
            sharing.add(item.getCOSDictionary(COSName.getPDFName("Shared")));
        }
        assertEquals(1, sharing.size());
    }

    @Test
    void objects_that_are_alike_stand_in_rows_and_all_are_found() throws IOException {
        for (int count : List.of(49, 50, 51, 2000, 2001, 4200)) {
            var list = new COSArray();
            for (int i = 0; i < count; i++) {
                var item = new COSDictionary();
                item.setItem(COSName.S, COSName.P);
                item.setItem(COSName.P, i == 0 ? COSNull.NULL : list.get(i / 2));
                item.setInt(COSName.K, i % 1234);
                list.add(item);
            }
            var given = new COSDictionary();
            given.setItem("List", list);
            COSArray found = back(given).getCOSArray(COSName.getPDFName("List"));
            assertEquals(count, found.size());
            for (int i = 0; i < count; i++) {
                COSDictionary item = (COSDictionary) found.getObject(i);
                assertEquals(i % 1234, item.getInt(COSName.K));
                assertSame(i == 0 ? null : found.getObject(i / 2), item.getDictionaryObject(COSName.P));
            }
        }
    }

    @Test
    void rows_are_for_objects_of_about_one_length_and_like_text() {
        List<String> alike = IntStream.range(0, 100)
                .mapToObj(i -> "<</S/LI/P %5d 0 R/K[%5d 0 R]>>".formatted(i, 2 * i))
                .toList();
        ObjectRows rows = ObjectRows.of(7, alike).orElseThrow();
        assertEquals(alike.get(0).length(), rows.columns());
        assertEquals(100 * rows.columns(), rows.first());
        assertEquals(200 * (rows.columns() + 1), rows.bytes().length);

        List<String> longer = new ArrayList<>(alike);
        longer.set(50, alike.get(0) + " ".repeat(100));
        assertTrue(ObjectRows.of(7, longer).isEmpty());
        List<String> many = new ArrayList<>(Collections.nCopies(ObjectRows.MOST, alike.get(0)));
        many.set(1000, " ".repeat(1_200_000));
        assertTrue(ObjectRows.of(7, many).isEmpty(), "rows that would take gigabytes");

        var random = new Random(1);
        List<String> different = alike.stream()
                .map(each -> random.ints(each.length(), 33, 126)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .toList();
        assertTrue(ObjectRows.of(7, different).isEmpty());
    }

    @Test
    void colours_that_find_no_place_in_the_palette_are_named_by_their_parts() {
        var palette = new Palette();
        var out = ContentStream.ofPage(palette);
        for (int i = 0; i < 256; i++) {
            out.colour(new Rgb(i, 0, 1));
        }
        out.colour(new Rgb(0, 255, 0));
        out.colour(new Rgb(3, 0, 1));
        String operators = new String(out.bytes(), StandardCharsets.ISO_8859_1);
        assertTrue(operators.startsWith("/C cs\n0 sc\n1 sc\n"), operators);
        assertTrue(operators.endsWith("255 sc\n0 1 0 rg\n/C cs\n3 sc\n"), operators);
        COSArray space = palette.resources().getCOSArray(COSName.getPDFName(Palette.RESOURCE));
        byte[] table = ((COSString) space.get(3)).getBytes();
        assertEquals(255, space.getInt(2));
        assertEquals(3 * 256, table.length);
        assertArrayEquals(new byte[] {7, 0, 1}, java.util.Arrays.copyOfRange(table, 21, 24));
    }

    @Test
    void codes_of_one_byte_are_different_and_none_needs_an_escape() {
        Set<Integer> codes = IntStream.range(0, DocumentFonts.MOST_BYTE_CODES)
                .mapToObj(DocumentFonts::byteCode)
                .collect(Collectors.toSet());
        assertEquals(252, codes.size());
        codes.forEach(code -> assertTrue(code >= 0 && code < 256));
        "()\\\r".chars().forEach(escaped -> assertFalse(codes.contains(escaped)));
    }

    @Test
    void text_in_more_glyphs_than_a_byte_can_tell_apart_comes_out_as_it_went_in() throws IOException {
        for (int glyphs : List.of(100, 251, 252, 253, 300)) {
            String text = IntStream.rangeClosed(0x3f, 0x24f)
                    .filter(c -> c < 0x7f || c > 0xa0)
                    .filter(c -> c != 0xad
                            && Sketch.REGULAR
                                            .shape(Character.toString(c), List.of())
                                            .id(0)
                                    != 0)
                    .limit(glyphs)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" "));
            var sketch = new Sketch();
            sketch.paragraph(sketch.element(0, "Document"), text);
            assertEquals(text, TagReader.words(sketch.endPage("1").pdf()), glyphs + " glyphs");
        }
    }
}
