package moveleaf.typeset;

import java.util.List;

/**
 * All set material of one document, before page make-up.
 *
 * @param flowables in reading order
 * @param elements the structure tree, by rising id from 1, without gaps
 * @param pages the geometry of its pages
 */
public record Galley(List<Flowable> flowables, List<Element> elements, PageStyles pages) {
    public Galley {
        flowables = List.copyOf(flowables);
        elements = List.copyOf(elements);
    }
}
