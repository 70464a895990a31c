package moveleaf.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.UnseenCharacter;
import moveleaf.source.SourceFile;

/** Reads one UTF-8 text, or says why not. */
final class TextFiles {
    /** The longest page of a guide is some tens of kilobytes; what is larger is no text of a guide. */
    static final long LARGEST = 4L * 1024 * 1024;

    private TextFiles() {}

    /**
     * Reads a text.
     *
     * @param file on disk
     * @param shown the path as printed
     * @return empty where it can't be read, with a diagnostic; a byte order mark is left out
     */
    static Optional<SourceFile> read(Path file, String shown, Diagnostics diagnostics) {
        SourceFile nameOnly = new SourceFile(shown, "");
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                diagnostics.add(Diagnostic.error(
                                "file-too-large", nameOnly.start(), "this file is larger than 4 MB, which no page is")
                        .withHint("move it out of the guide"));
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            diagnostics.add(Diagnostic.error("missing-file", nameOnly.start(), "there is no such file")
                    .withHint("write it, or correct its name"));
            return Optional.empty();
        } catch (IOException e) {
            diagnostics.add(Diagnostic.error("unreadable-file", nameOnly.start(), "this file can't be read")
                    .withHint("look at its permissions"));
            return Optional.empty();
        }
        return decode(bytes, nameOnly, diagnostics);
    }

    private static Optional<SourceFile> decode(byte[] bytes, SourceFile nameOnly, Diagnostics diagnostics) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            if (text.indexOf('\0') >= 0) {
                diagnostics.add(Diagnostic.error("not-text", nameOnly.start(), "this is no text: it holds zero bytes")
                        .withHint("save it as plain text, or move it out of the guide"));
                return Optional.empty();
            }
            SourceFile file = new SourceFile(nameOnly.path(), text.startsWith("\uFEFF") ? text.substring(1) : text);
            UnseenCharacter.in(file).forEach(diagnostics::add);
            return Optional.of(file);
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            SourceFile upTo = new SourceFile(nameOnly.path(), before);
            diagnostics.add(Diagnostic.error(
                            "not-utf-8", upTo.span(before.length(), before.length()), "here the text stops being UTF-8")
                    .withHint("save the file as UTF-8"));
            return Optional.empty();
        }
    }
}
