package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Tries that a drawing which was drawn once serves every document. */
class SvgFormsTest {
    private static final ImageArt STAR =
            SampleImages.svg("star", "<path d='M5 1 8 9 1 4h8L2 9z' fill='#c33' opacity='.5'/><text y='9'>a</text>");

    @Test
    void every_document_gets_an_object_of_its_own_with_the_same_content() throws IOException {
        SvgForms forms = new SvgForms();
        assertTrue(forms.isDrawable(STAR));
        COSStream first = forms.copy(STAR);
        COSStream second = forms.copy(STAR);
        assertNotSame(first, second);
        try (var document = new PDDocument()) {
            byte[] drawn = content(SvgObject.of(STAR, document));
            assertArrayEquals(drawn, content(first));
            assertArrayEquals(drawn, content(second));
        }
    }

    @Test
    void threads_that_ask_at_once_get_the_same_content() throws IOException {
        SvgForms forms = new SvgForms();
        byte[] alone = content(forms.copy(STAR));
        List<byte[]> contents =
                IntStream.range(0, 200).parallel().mapToObj(i -> copied(forms)).toList();
        contents.forEach(content -> assertArrayEquals(alone, content));
    }

    @Test
    void what_cant_be_drawn_is_told_each_time() {
        SvgForms forms = new SvgForms();
        ImageArt open = SampleImages.svg("open", "<g>");
        assertFalse(forms.isDrawable(open));
        assertFalse(forms.isDrawable(open));
        assertThrows(IOException.class, () -> forms.copy(open));
    }

    private static byte[] copied(SvgForms forms) {
        try {
            return content(forms.copy(STAR));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(COSStream form) throws IOException {
        try (var in = form.createInputStream()) {
            return in.readAllBytes();
        }
    }
}
