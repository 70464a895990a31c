package moveleaf.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Reads the image files of a guide, within limits; what they show is for others to judge. */
final class ImageFiles {
    /** The folder of a guide that holds them. */
    static final String FOLDER = "figures";

    /** A photograph of 50 million dots in good quality. */
    static final long LARGEST = 10L * 1024 * 1024;

    /** All are held in memory while a guide is built. */
    static final long LARGEST_TOGETHER = 256L * 1024 * 1024;

    /** Names that need no quoting in addresses, and that every disk can hold. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}\\.(svg|png|jpg|jpeg)", Pattern.CASE_INSENSITIVE);

    private final Diagnostics diagnostics;
    private final List<ImageFile> found = new ArrayList<>();
    private long total;

    ImageFiles(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<ImageFile> found() {
        return List.copyOf(found);
    }

    /** Whether a file can be an image of a guide by its name; if not, that is reported. */
    boolean isImage(Path file, String shown) {
        String name = file.getFileName().toString();
        if (name.startsWith(".")) {
            return false;
        }
        if (NAME.matcher(name).matches() && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        diagnostics.add(
                Diagnostic.warning("ignored-file", at(shown), "this is not an image file of the guide")
                        .withHint(
                                "name it with letters a to z, digits and hyphens, and let it end in .svg, .png, .jpg or .jpeg"));
        return false;
    }

    /** Takes a file whose bytes nobody may read. */
    void refuse(String path, String shown) {
        found.add(new ImageFile(path, shown, Optional.empty()));
    }

    void read(Path file, String path, String shown) {
        Optional<byte[]> bytes = Optional.empty();
        try {
            bytes = Files.isRegularFile(file) ? bytes(file) : unreadable(shown);
            if (bytes.isPresent() && tooLarge(bytes.get().length, shown)) {
                bytes = Optional.empty();
            }
        } catch (IOException e) {
            unreadable(shown);
        }
        found.add(new ImageFile(path, shown, bytes));
    }

    /** No more than is allowed and one byte, however long the file says or turns out to be. */
    private static Optional<byte[]> bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes((int) LARGEST + 1));
        }
    }

    private Optional<byte[]> unreadable(String shown) {
        diagnostics.add(Diagnostic.error("unreadable-file", at(shown), "this file can't be read")
                .withHint("look at its permissions"));
        return Optional.empty();
    }

    private boolean tooLarge(long size, String shown) {
        if (size > LARGEST) {
            diagnostics.add(Diagnostic.error("file-too-large", at(shown), "this image file is larger than 10 MB")
                    .withHint("make it smaller: 2000 dots a side print sharply"));
            return true;
        }
        total += size;
        if (total > LARGEST_TOGETHER) {
            diagnostics.add(
                    Diagnostic.error("file-too-large", at(shown), "the image files are larger than 256 MB together")
                            .withHint("make them smaller, and delete those that no figure shows"));
            return true;
        }
        return false;
    }

    private static Span at(String shown) {
        return new SourceFile(shown, "").start();
    }
}
