package moveleaf.markdown;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import moveleaf.data.DataTree;
import moveleaf.model.Prose;
import moveleaf.source.SourceFile;

/**
 * What the author wrote in one content file, not yet judged.
 *
 * @param file where it was written
 * @param frontMatter the mapping at the top, where it is there and could be read
 * @param body everything below; its links still name files
 * @param anchors of all its headings
 * @param bodyRead whether the body could be read; where not, it is empty, and nothing may be concluded from that
 */
public record ParsedDocument(
        SourceFile file,
        Optional<DataTree.Mapping> frontMatter,
        Prose body,
        SortedSet<String> anchors,
        boolean bodyRead) {
    public ParsedDocument {
        anchors = Collections.unmodifiableSortedSet(new TreeSet<>(anchors));
    }

    /** A document of which nothing could be read. */
    public static ParsedDocument unreadable(SourceFile file) {
        return new ParsedDocument(file, Optional.empty(), Prose.EMPTY, new TreeSet<>(), false);
    }
}
