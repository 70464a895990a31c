package moveleaf.build;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.files.Reason;
import moveleaf.pdf.Maker;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * The one file that a handout writes. It stands there whole or as it was before; what Moveleaf did not make is never written
 * over; and it never comes to lie where a website is published from.
 */
final class HandoutFile {
    /** No PDF of ours comes near; of a larger file only this much is looked at. */
    private static final int LOOKED_AT = 256 * 1024 * 1024;

    private final Path file;
    private final String shown;

    /**
     * @param shown the path as diagnostics name it
     */
    HandoutFile(Path file, String shown) {
        this.file = file.toAbsolutePath().normalize();
        this.shown = shown;
    }

    Path path() {
        return file;
    }

    /** What stands against writing it. */
    Optional<Diagnostic> trouble(BuildOptions build) {
        Optional<Path> folder = Optional.ofNullable(file.getParent());
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return Optional.of(Diagnostic.error("missing-folder", at(), "the folder for this file is not there")
                    .withHint("make the folder first, or name another with --out"));
        }
        return inside(folder.orElseThrow(), build).or(this::foreign);
    }

    private Span at() {
        return new SourceFile(shown, "").start();
    }

    /** A handout may say a name: a site is for everybody, and a guide is shared. */
    private Optional<Diagnostic> inside(Path folder, BuildOptions build) {
        Path real = real(folder);
        for (Path above = real; above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(".moveleaf"))) {
                return Optional.of(wrongPlace("a website that Moveleaf makes"));
            }
        }
        if (real.startsWith(real(build.out()))) {
            return Optional.of(wrongPlace("the folder where Moveleaf makes a website"));
        }
        return real.startsWith(real(build.guide())) ? Optional.of(wrongPlace("the guide")) : Optional.empty();
    }

    private Diagnostic wrongPlace(String what) {
        return Diagnostic.error(
                        "handout-in-site", at(), "this file would lie inside " + what + ", and be shared with it")
                .withHint("handouts are for one person: name a folder elsewhere with --out");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private Optional<Diagnostic> foreign() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            return Optional.of(Diagnostic.error("foreign-file", at(), "this is a folder, not a file to write")
                    .withHint("name a file, such as --out handout.pdf"));
        }
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isOurs()) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                        "foreign-file", at(), "this file was not made by Moveleaf, and the handout would write over it")
                .withHint("move it away, or name another file with --out"));
    }

    /** An empty file holds nothing that could be lost. */
    private boolean isOurs() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LOOKED_AT);
            return bytes.length == 0 || Maker.isOurs(bytes);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes it beside its place and moves it there in one step; stopped half way, the file beside goes too.
     *
     * @throws UncheckedIOException where the disk refuses
     */
    void write(byte[] pdf) {
        // A name of its own, for two may write the same handout at once; short, for the handout's may be as long as can
        // be.
        File beside = file.resolveSibling(".moveleaf-" + UUID.randomUUID()).toFile();
        try {
            // It is there before it is named to be deleted: a program that is told to end deletes what has been named,
            // and then nothing more can be.
            Files.createFile(beside.toPath());
            beside.deleteOnExit();
            Files.write(beside.toPath(), pdf);
            Files.move(beside.toPath(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            String why = Reason.of(e).replace(beside.toString(), String.valueOf(beside.getParent()));
            throw new UncheckedIOException("can't write " + shown + ": " + why, e);
        } catch (IllegalStateException e) {
            throw new UncheckedIOException("can't write " + shown + ": the program ends", new IOException(e));
        } finally {
            // Moved, it is not there; failed, nobody wants half of it.
            beside.delete();
        }
    }
}
