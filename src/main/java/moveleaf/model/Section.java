package moveleaf.model;

import java.util.Optional;

/**
 * A second-level section of an article.
 *
 * @param kind what the tool knows it as, where its heading is one of the fixed wordings
 * @param heading as the author wrote it
 * @param body what follows, up to the next second-level heading
 */
public record Section(Optional<SectionKind> kind, Block.Heading heading, Prose body) {}
