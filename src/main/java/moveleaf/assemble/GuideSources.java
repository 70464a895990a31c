package moveleaf.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.model.Folder;
import moveleaf.source.SourceFile;

/**
 * The texts that a guide is made from.
 *
 * @param settings {@code guide.yaml}
 * @param references {@code references.json}
 * @param documents all content files, in the order of their paths
 */
public record GuideSources(Optional<SourceFile> settings, Optional<SourceFile> references, List<Document> documents) {
    public GuideSources {
        documents = List.copyOf(documents);
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
        return new GuideSources(settings, references, documents);
    }
}
