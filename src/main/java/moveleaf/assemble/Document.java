package moveleaf.assemble;

import moveleaf.model.Folder;
import moveleaf.source.SourceFile;

/**
 * One content file before it is read.
 *
 * @param id the file name without its ending, as it is on disk
 */
public record Document(Folder folder, String id, SourceFile file) {
    private static final String ENDING = ".md";

    /** The document of a file in a folder; its id is the file's name. */
    public static Document of(Folder folder, SourceFile file) {
        String path = file.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return new Document(folder, id, file);
    }
}
