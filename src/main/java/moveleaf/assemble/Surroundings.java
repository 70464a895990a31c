package moveleaf.assemble;

import java.util.Optional;
import java.util.Set;

/**
 * What an article may refer to.
 *
 * @param register the documents of the guide
 * @param references the works it may cite
 * @param muscles ids of the page of muscles; none where that page couldn't be read
 * @param names of the sections
 * @param placeholders and what they stand for
 */
record Surroundings(
        Register register,
        ReferenceList references,
        Optional<Set<String>> muscles,
        SectionNames names,
        Placeholders placeholders) {}
