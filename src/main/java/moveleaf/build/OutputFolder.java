package moveleaf.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import moveleaf.files.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Puts the files of a build in place, all or none.
 *
 * <p>New and changed files are staged in {@code .moveleaf/stage}. When all are there, a journal of the moves and removals
 * is written in one step; only then are files renamed, one by one, and at last the manifest, which lists every file that
 * is ours. Killed before the journal: the old output is whole. Killed after it: {@link #recover} completes the moves. A file
 * that is not in the manifest is foreign: it is never overwritten or removed.
 */
final class OutputFolder {
    private static final String END = "end";

    private final Path out;
    private final Path own;

    OutputFolder(Path out) {
        this.out = out;
        this.own = out.resolve(".moveleaf");
    }

    /** Completes what a killed build had begun to put in place; throws away what it had only staged. */
    void recover() {
        if (!Files.isDirectory(own)) {
            return;
        }
        whileLocked(() -> {
            recoverLocked();
            return this;
        });
    }

    /** Paths among {@code wanted} where something stands that no build of ours made, or that lead out of the folder. */
    List<String> foreign(Iterable<String> wanted) {
        recover();
        SortedSet<String> ours = manifest();
        List<String> foreign = new ArrayList<>();
        for (String path : wanted) {
            if ((!ours.contains(path) && Files.exists(out.resolve(path), LinkOption.NOFOLLOW_LINKS))
                    || leadsOut(path)) {
                foreign.add(path);
            }
        }
        return foreign;
    }

    /**
     * Puts files in place.
     *
     * @param files contents by path, with {@code /}; none of them foreign
     * @param covered which files of earlier builds this build speaks for: those it covers and no longer makes are removed
     */
    Published publish(SortedMap<String, byte[]> files, Predicate<String> covered) {
        return whileLocked(() -> {
            recoverLocked();
            return publishLocked(files, covered);
        });
    }

    private Published publishLocked(SortedMap<String, byte[]> files, Predicate<String> covered) throws IOException {
        SortedSet<String> before = manifest();
        // No thread may throw: the others would go on writing beside what cleans up after it.
        AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
        List<String> changed = List.copyOf(files.entrySet()).parallelStream()
                .filter(file -> failure.get() == null && staged(file.getKey(), file.getValue(), failure))
                .map(Map.Entry::getKey)
                .toList();
        IOException failed = failure.get();
        if (failed != null) {
            deleteTree(stage());
            throw failed;
        }
        SortedSet<String> after = new TreeSet<>(files.keySet());
        List<String> gone = new ArrayList<>();
        for (String path : before) {
            if (!files.containsKey(path)) {
                if (covered.test(path)) {
                    gone.add(path);
                } else {
                    after.add(path);
                }
            }
        }
        if (!changed.isEmpty() || !gone.isEmpty() || !after.equals(before)) {
            writeJournal(changed, gone, after);
            carryOut();
        }
        return new Published(changed, files.size() - changed.size(), gone);
    }

    /** Writes a file beside its place; not where the same stands there already. */
    private boolean staged(String path, byte[] content, AtomicReference<@Nullable IOException> failure) {
        try {
            if (same(out.resolve(checked(path)), content)) {
                return false;
            }
            Path staged = stage().resolve(path);
            Files.createDirectories(staged.getParent());
            Files.write(staged, content);
            return true;
        } catch (IOException e) {
            failure.compareAndSet(null, e);
            return false;
        }
    }

    /** One line a step, the new manifest after them, and a last line that shows the journal is whole. */
    private void writeJournal(List<String> moves, List<String> removals, SortedSet<String> manifest)
            throws IOException {
        StringBuilder text = new StringBuilder();
        moves.forEach(path -> text.append("move ").append(path).append('\n'));
        removals.forEach(path -> text.append("remove ").append(path).append('\n'));
        manifest.forEach(path -> text.append("keep ").append(path).append('\n'));
        Path draft = own.resolve("journal.draft");
        Files.writeString(draft, text.append(END).append('\n'));
        Files.move(draft, journal(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void recoverLocked() throws IOException {
        Files.deleteIfExists(own.resolve("journal.draft"));
        if (Files.exists(journal())) {
            carryOut();
        }
        deleteTree(stage());
    }

    /** Does what the journal says; each step may have been done already. */
    private void carryOut() throws IOException {
        List<String> lines = Files.readAllLines(journal());
        if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(END)) {
            throw new IOException("the journal " + journal() + " is damaged; delete it to go on");
        }
        List<String> manifest = new ArrayList<>();
        for (String line : lines.subList(0, lines.size() - 1)) {
            String path = checked(line.substring(line.indexOf(' ') + 1));
            if (line.startsWith("move ")) {
                moveIntoPlace(path);
            } else if (line.startsWith("remove ")) {
                remove(path);
            } else {
                manifest.add(path);
            }
        }
        Path draft = own.resolve("manifest.draft");
        Files.write(draft, manifest);
        Files.move(draft, own.resolve("manifest"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(journal());
        deleteTree(stage());
    }

    private void moveIntoPlace(String path) throws IOException {
        Path staged = stage().resolve(path);
        if (Files.exists(staged)) {
            if (leadsOut(path)) {
                throw new IOException(out.resolve(path) + " leads out of the output folder");
            }
            Files.createDirectories(out.resolve(path).getParent());
            Files.move(staged, out.resolve(path), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a file of ours, and the folders that it leaves empty. */
    private void remove(String path) throws IOException {
        if (leadsOut(path)) {
            return;
        }
        Files.deleteIfExists(out.resolve(path));
        Path folder = out.resolve(path).getParent();
        while (folder != null && !folder.equals(out) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var paths = Files.list(folder)) {
            return paths.findAny().isEmpty();
        }
    }

    private SortedSet<String> manifest() {
        try {
            return new TreeSet<>(Files.readAllLines(own.resolve("manifest")));
        } catch (NoSuchFileException e) {
            return new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(said(e), e);
        }
    }

    private static boolean same(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    /** Whether a folder on the way to the path is a link to somewhere outside. */
    private boolean leadsOut(String path) {
        try {
            Path folder = out.resolve(path).getParent();
            while (folder != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                folder = folder.getParent();
            }
            return folder != null
                    && Files.exists(out)
                    && !folder.equals(out.getParent())
                    && !folder.toRealPath().startsWith(out.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private static String checked(String path) {
        if (!path.matches("[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)*")
                || Arrays.asList(path.split("/", -1)).contains("..")
                || path.startsWith(".moveleaf")) {
            throw new IllegalStateException("not a path of an output file: " + path);
        }
        return path;
    }

    private Path stage() {
        return own.resolve("stage");
    }

    private Path journal() {
        return own.resolve("journal");
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private String said(IOException e) {
        return "can't write to " + out + ": " + Reason.of(e);
    }

    /** Keeps other processes out for as long as the work takes; a killed process holds no lock. */
    private <T> T whileLocked(Work<T> work) {
        try {
            Files.createDirectories(own);
            FileChannel channel =
                    FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (!gotLock(channel)) {
                    throw new IOException("another build is writing there; try again when it is done");
                }
                return work.run();
            } finally {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(said(e), e);
        }
    }

    private static boolean gotLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What is done under the lock. */
    private interface Work<T> {
        T run() throws IOException;
    }
}
