package moveleaf.model;

import java.util.Optional;
import moveleaf.source.Span;

/**
 * A work cited.
 *
 * @param key what citations name
 * @param csl the entry as CSL-JSON text
 * @param doi without resolver, such as {@code 10.1000/182}
 * @param pmid digits only
 * @param address on the web, where the author gives one
 * @param supports one sentence on what it supports in the guide (CSL {@code annote})
 * @param span where the entry stands
 */
public record Reference(
        String key,
        String csl,
        Optional<String> doi,
        Optional<String> pmid,
        Optional<String> address,
        Optional<String> supports,
        Span span) {}
