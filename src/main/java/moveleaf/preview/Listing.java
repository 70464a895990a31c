package moveleaf.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the watched folders shows of each file without reading it.
 *
 * @param files by path: size, time of the last change, and which file it is on its disk
 */
record Listing(Map<Path, String> files) {
    /** A folder with more was named by mistake; the rest of it goes unseen. */
    private static final int MOST_FILES = 50_000;

    /** Lists folders; what vanishes meanwhile is left out. */
    static Listing of(List<Path> folders) {
        Map<Path, String> files = new TreeMap<>();
        for (Path folder : folders) {
            try {
                Path real = folder.toRealPath();
                Files.walkFileTree(real, new Look(real, files));
            } catch (IOException e) {
                // It isn't there, which the listing says by its absence.
            }
        }
        return new Listing(files);
    }

    /** Whether a name below the root starts with a dot: what editors and version control keep for themselves. */
    static boolean isHidden(Path root, Path path) {
        if (path.startsWith(root)) {
            for (Path name : root.relativize(path)) {
                if (name.toString().startsWith(".")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One walk. */
    private static final class Look extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<Path, String> files;

        Look(Path root, Map<Path, String> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isHidden(root, folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            files.put(folder, "folder " + attributes.fileKey());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(root, file)) {
                files.put(file, attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
            }
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
            return FileVisitResult.CONTINUE;
        }
    }
}
