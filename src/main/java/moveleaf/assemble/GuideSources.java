package moveleaf.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import moveleaf.model.Folder;
import moveleaf.source.SourceFile;

/**
 * The texts that a guide is made from.
 *
 * @param settings {@code guide.yaml}
 * @param references {@code references.json}
 * @param documents all content files, in the order of their paths
 * @param pictures image files by their paths from the guide's folder, such as {@code figures/calf.svg}, each with its path
 *     as printed; also those that couldn't be read
 * @param unread paths of files and folders that are there but couldn't be read, for which nobody who names them may be blamed
 */
public record GuideSources(
        Optional<SourceFile> settings,
        Optional<SourceFile> references,
        List<Document> documents,
        SortedMap<String, String> pictures,
        Set<String> unread) {
    public GuideSources {
        documents = List.copyOf(documents);
        pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
        unread = Collections.unmodifiableSortedSet(new TreeSet<>(unread));
    }

    /**
     * The same from files by folder name, as they are read from disk.
     *
     * @param files by {@link Folder#path()}; other folders are left out
     */
    public static GuideSources of(
            Optional<SourceFile> settings, Optional<SourceFile> references, Map<String, List<SourceFile>> files) {
        List<Document> documents = new ArrayList<>();
        for (Folder folder : Folder.values()) {
            files.getOrDefault(folder.path(), List.of()).forEach(file -> documents.add(Document.of(folder, file)));
        }
        return new GuideSources(settings, references, documents, new TreeMap<>(), Set.of());
    }

    /** The content files that couldn't be read, without their texts. */
    List<Document> unreadDocuments() {
        List<Document> found = new ArrayList<>();
        for (String path : unread) {
            for (Folder folder : Folder.values()) {
                if (path.matches("(.*/)?" + folder.path() + "/[^/]*")) {
                    found.add(Document.of(folder, new SourceFile(path, "")));
                }
            }
        }
        return found;
    }

    /** Whether a whole folder couldn't be read: what it holds, nobody knows. */
    boolean folderUnread() {
        return unread.stream().anyMatch(path -> path.matches("(.*/)?[^/.]*"));
    }

    /** Whether there is a list of references that couldn't be read. */
    boolean referencesUnread() {
        return unread.stream().anyMatch(path -> path.matches("(.*/)?references\\.json"));
    }

    /** The same with files that couldn't be read. */
    public GuideSources withUnread(Set<String> paths) {
        return new GuideSources(settings, references, documents, pictures, paths);
    }

    /** The same with image files. */
    public GuideSources withPictures(SortedMap<String, String> shown) {
        return new GuideSources(settings, references, documents, shown, unread);
    }
}
