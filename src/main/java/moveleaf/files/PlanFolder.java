package moveleaf.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Reads plans for handouts, and the pictures beside them. */
public final class PlanFolder {
    /** A plan of thirty movements, each with the longest note, is a tenth of this. */
    private static final long LARGEST = 256L * 1024;

    /** A day's work of a large clinic many times over. */
    private static final int MOST_PLANS = 2_000;

    private static final Pattern NAME = Pattern.compile("[^.].*\\.ya?ml", Pattern.CASE_INSENSITIVE);

    private PlanFolder() {}

    /** The plans of a folder, sorted by name; more than anybody makes at once are reported; what doesn't end in {@code .yaml} or {@code .yml} is none. */
    public static List<Path> plans(Path folder, String shown, Diagnostics diagnostics) {
        try (Stream<Path> paths = Files.list(folder)) {
            List<Path> plans = paths.filter(path -> NAME.matcher(name(path)).matches())
                    .sorted(Comparator.comparing(PlanFolder::name))
                    .limit(MOST_PLANS + 1)
                    .toList();
            if (plans.size() > MOST_PLANS) {
                diagnostics.add(Diagnostic.error(
                                "file-too-large",
                                new SourceFile(shown, "").start(),
                                "this folder holds more than " + MOST_PLANS + " plans")
                        .withHint("make them in parts, from several folders"));
            }
            return plans;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + folder + ": " + Reason.of(e), e);
        }
    }

    /** The file's own name. */
    public static String name(Path path) {
        return Objects.requireNonNull(path.getFileName(), "a file has a name").toString();
    }

    /**
     * A plan, kept: diagnostics don't show its lines.
     *
     * @param shown the path as diagnostics name it
     * @return empty where it can't be read, which is reported
     */
    public static Optional<SourceFile> text(Path file, String shown, Diagnostics diagnostics) {
        Span start = new SourceFile(shown, "").start();
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                diagnostics.add(Diagnostic.error("unreadable-file", start, "this is not a file")
                        .withHint("name a plan, such as plans/ana.yaml"));
                return Optional.empty();
            }
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                diagnostics.add(
                        Diagnostic.error("file-too-large", start, "this file is larger than 256 kB, which no plan is")
                                .withHint("a plan is a short list of movements"));
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + shown + ": " + Reason.of(e), e);
        }
        Diagnostics found = new Diagnostics();
        Optional<SourceFile> text = TextFiles.read(file, shown, found).map(SourceFile::kept);
        found.all()
                .forEach(d -> diagnostics.add(new Diagnostic(
                        d.severity(),
                        d.code(),
                        d.span().file().kept().span(d.span().start(), d.span().end()),
                        d.message(),
                        d.hint())));
        return text;
    }

    /**
     * An image file beside a plan.
     *
     * @param plan the plan's file
     * @param name of the image file
     * @param at where the plan names it
     */
    public static Optional<ImageFile> image(Path plan, String name, Span at, Diagnostics diagnostics) {
        Path file = plan.toAbsolutePath().resolveSibling(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            diagnostics.add(Diagnostic.error("missing-file", at, "there is no such picture beside the plan")
                    .withHint("put the file into the folder of the plan"));
            return Optional.empty();
        }
        if (leadsOut(file)) {
            diagnostics.add(Diagnostic.error("link-out-of-guide", at, "this link leads out of the plan's folder")
                    .withHint("copy the file here instead"));
            return Optional.empty();
        }
        String path = at.file().path();
        ImageFiles images = new ImageFiles(diagnostics);
        images.read(file, name, path.substring(0, path.lastIndexOf('/') + 1) + name);
        return images.found().stream()
                .filter(image -> image.bytes().isPresent())
                .findFirst();
    }

    private static boolean leadsOut(Path file) {
        try {
            Path folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
            return !file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return true; // a link to nowhere, or in a circle
        }
    }
}
