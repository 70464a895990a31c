package moveleaf.template;

import java.util.List;
import moveleaf.source.SourceFile;

/**
 * A template as written.
 *
 * @param path in the templates folder
 * @param file its text, under the path that diagnostics show
 * @param tags in order
 */
record Sheet(String path, SourceFile file, List<Tag> tags) {
    Sheet {
        tags = List.copyOf(tags);
    }
}
