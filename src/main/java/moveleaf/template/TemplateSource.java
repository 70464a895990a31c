package moveleaf.template;

import java.util.Optional;
import moveleaf.source.SourceFile;

/** Where templates come from: the guide's own, then those that ship with the tool. */
@FunctionalInterface
public interface TemplateSource {
    /**
     * A file of the templates folder.
     *
     * @param path such as {@code site/movement.mustache}, with {@code /}
     */
    Optional<SourceFile> file(String path);
}
