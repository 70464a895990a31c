package moveleaf.figure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Looks into an image file without decoding it: whether it is what its name says, whole, still, harmless and of a size that
 * pages and printers can take.
 */
public final class PictureReader {
    /** A camera's largest picture; more only makes pages slow. */
    static final long MOST_DOTS = 50_000_000;

    private static final int MOST_DOTS_A_SIDE = 30_000;

    private PictureReader() {}

    /**
     * The picture of a file; what is wrong with it is reported.
     *
     * @param path from the guide's folder: {@code figures/clam.svg}
     * @param shown the path as diagnostics name it
     */
    public static Optional<Picture> read(String path, String shown, byte[] bytes, Diagnostics diagnostics) {
        Span start = new SourceFile(shown, "").start();
        Optional<Picture.Kind> named = Picture.Kind.of(path);
        Optional<Picture.Kind> real = kind(bytes);
        if (named.isEmpty() || !named.equals(real)) {
            diagnostics.add(Diagnostic.error("bad-picture", start, mismatch(named, real))
                    .withHint("save it as SVG, PNG or JPEG, with the ending of its kind"));
            return Optional.empty();
        }
        try {
            return switch (named.get()) {
                case PNG -> dots(path, Picture.Kind.PNG, PngHeader.read(bytes), bytes, start, diagnostics);
                case JPEG -> dots(path, Picture.Kind.JPEG, JpegHeader.read(bytes), bytes, start, diagnostics);
                case SVG -> svg(path, shown, bytes, diagnostics);
            };
        } catch (BadPicture e) {
            diagnostics.add(Diagnostic.error("bad-picture", start, e.words()).withHint(e.hint()));
            return Optional.empty();
        }
    }

    /** Width and height in dots. */
    record Dots(int width, int height) {}

    /** A picture that can't be used; caught before it leaves the room. */
    static final class BadPicture extends Exception {
        private static final long serialVersionUID = 1;

        private final String words;
        private final String hint;

        BadPicture(String words, String hint) {
            super(words);
            this.words = words;
            this.hint = hint;
        }

        String words() {
            return words;
        }

        String hint() {
            return hint;
        }
    }

    private static String mismatch(Optional<Picture.Kind> named, Optional<Picture.Kind> real) {
        String wanted = named.map(Enum::name).orElse("SVG, PNG or JPEG");
        return real.map(kind -> "this file is named as " + wanted + ", but it is " + kind.name())
                .orElse("this is no " + wanted + " picture");
    }

    private static Optional<Picture.Kind> kind(byte[] bytes) {
        if (PngHeader.begins(bytes)) {
            return Optional.of(Picture.Kind.PNG);
        }
        if (JpegHeader.begins(bytes)) {
            return Optional.of(Picture.Kind.JPEG);
        }
        for (byte b : bytes) {
            if (b == '<') {
                return Optional.of(Picture.Kind.SVG);
            }
            boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
            if (!mark && !Character.isWhitespace(b)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Picture> dots(
            String path, Picture.Kind kind, Dots dots, byte[] bytes, Span start, Diagnostics diagnostics) {
        long all = (long) dots.width() * dots.height();
        if (all > MOST_DOTS || Math.max(dots.width(), dots.height()) > MOST_DOTS_A_SIDE) {
            diagnostics.add(Diagnostic.error(
                            "picture-too-large",
                            start,
                            "this picture has " + dots.width() + " × " + dots.height() + " dots, more than 50 million"
                                    + " in all or 30 000 a side")
                    .withHint("make it smaller: 2000 dots a side print sharply"));
            return Optional.empty();
        }
        return Optional.of(new Picture(path, kind, dots.width(), dots.height(), bytes));
    }

    private static Optional<Picture> svg(String path, String shown, byte[] bytes, Diagnostics diagnostics)
            throws BadPicture {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadPicture("this SVG is not in UTF-8", "save the file as UTF-8");
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SvgCheck(new SourceFile(shown, plain), diagnostics)
                .size()
                .map(size -> new Picture(path, Picture.Kind.SVG, size.width(), size.height(), bytes));
    }
}
