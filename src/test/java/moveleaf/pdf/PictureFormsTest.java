package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import moveleaf.typeset.ImageArt;
import moveleaf.typeset.PathArt;
import moveleaf.typeset.Rgb;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Tries that a drawing which was drawn once serves every document. */
class PictureFormsTest {
    private static final ImageArt STAR =
            SampleImages.svg("star", "<path d='M5 1 8 9 1 4h8L2 9z' fill='#c33' opacity='.5'/><text y='9'>a</text>");

    @Test
    void every_document_gets_an_object_of_its_own_with_the_same_content() throws IOException {
        PictureForms forms = new PictureForms();
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
        PictureForms forms = new PictureForms();
        byte[] alone = content(forms.copy(STAR));
        List<byte[]> contents =
                IntStream.range(0, 200).parallel().mapToObj(i -> copied(forms)).toList();
        contents.forEach(content -> assertArrayEquals(alone, content));
    }

    @Test
    void paths_of_one_name_are_one_picture_only_where_they_are_the_same() throws IOException {
        PictureForms forms = new PictureForms();
        PathArt box = box("box", 10);
        assertArrayEquals(content(forms, box), content(forms, box("box", 10)));
        assertArrayEquals(content(new PictureForms(), box("box", 20)), content(forms, box("box", 20)));
        assertFalse(Arrays.equals(content(forms, box), content(forms, box("box", 20))));
    }

    @Test
    void threads_that_ask_for_the_same_paths_at_once_get_the_same_content() throws IOException {
        PictureForms forms = new PictureForms();
        byte[] alone = content(new PictureForms(), box("box", 10));
        List<byte[]> contents = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> drawn(forms, box("box", 10)))
                .toList();
        contents.forEach(content -> assertArrayEquals(alone, content));
    }

    private static byte[] drawn(PictureForms forms, PathArt art) {
        try {
            return content(forms, art);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PathArt box(String name, double width) {
        List<PathArt.Segment> path = List.of(
                PathArt.Segment.move(0, 0),
                PathArt.Segment.line(width, 0),
                PathArt.Segment.line(width, 5),
                PathArt.Segment.close());
        return new PathArt(
                name, 30, 10, List.of(new PathArt.Shape(path, List.of(), Optional.of(Rgb.BLACK), Optional.empty(), 0)));
    }

    private static byte[] content(PictureForms forms, PathArt art) throws IOException {
        var compressor = new Compressor();
        COSStream form = forms.copy(art, compressor, new Fingerprint());
        compressor.finish();
        return content(form);
    }

    @Test
    void what_cant_be_drawn_is_told_each_time() {
        PictureForms forms = new PictureForms();
        ImageArt open = SampleImages.svg("open", "<g>");
        assertFalse(forms.isDrawable(open));
        assertFalse(forms.isDrawable(open));
        assertThrows(IOException.class, () -> forms.copy(open));
    }

    private static byte[] copied(PictureForms forms) {
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
