package moveleaf.print;

import java.util.List;
import java.util.Optional;

/**
 * A selector, made for matching from its right end.
 *
 * <p>It is a list of chains; inside a chain each compound is the child of the next or stands right after it, between chains lies
 * any number of generations. The nearest fit of a chain leaves the most ancestors for the rest, so there is nothing to try twice: a match
 * costs at most depth times length.
 *
 * @param chains rightmost first; in each the rightmost compound first
 * @param part the element itself or a part made for it
 * @param specificity ids, then classes and their like, then types, a thousand to one
 * @param asksTightness whether what it selects depends on how tightly elements are set
 */
record Selector(List<List<Compound>> chains, Part part, int specificity, boolean asksTightness) {
    Selector {
        chains = chains.stream().map(List::copyOf).toList();
    }

    /** What a selector styles. */
    enum Part {
        ELEMENT,
        BEFORE,
        AFTER,
        MARKER
    }

    /** One simple condition on an element. */
    @FunctionalInterface
    interface Condition {
        boolean holds(Subject subject, Tightness tightness);
    }

    /** What the compound to the left of another is to it. */
    enum Step {
        PARENT,
        ELEMENT_BEFORE
    }

    /**
     * What stands between combinators.
     *
     * @param key what a matching element surely has, for finding rules fast: {@code #id}, {@code .class}, a type, or
     *     {@code *}
     * @param step what the compound to its left in the chain is to it
     */
    record Compound(String key, List<Condition> conditions, Step step) {
        Compound {
            conditions = List.copyOf(conditions);
        }

        boolean matches(Subject subject, Tightness tightness) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(subject, tightness)) {
                    return false;
                }
            }
            return true;
        }
    }

    String key() {
        return chains.get(0).get(0).key();
    }

    /** Whether it selects an element (or the element that its part belongs to). */
    boolean matches(Subject subject, Tightness tightness) {
        Optional<Subject> above = matchAt(chains.get(0), subject, tightness);
        if (above.isEmpty()) {
            return false;
        }
        Subject top = above.get();
        for (int i = 1; i < chains.size(); i++) {
            Optional<Subject> found = nearest(chains.get(i), top.parent(), tightness);
            if (found.isEmpty()) {
                return false;
            }
            top = found.get();
        }
        return true;
    }

    private static Optional<Subject> nearest(List<Compound> chain, Optional<Subject> from, Tightness tightness) {
        Optional<Subject> place = from;
        while (place.isPresent()) {
            Optional<Subject> top = matchAt(chain, place.get(), tightness);
            if (top.isPresent()) {
                return top;
            }
            place = place.get().parent();
        }
        return Optional.empty();
    }

    /** The topmost element of a chain that ends at {@code last}. */
    private static Optional<Subject> matchAt(List<Compound> chain, Subject last, Tightness tightness) {
        Subject place = last;
        for (int i = 0; i < chain.size(); i++) {
            if (i > 0) {
                boolean up = chain.get(i - 1).step() == Step.PARENT;
                Optional<Subject> left = up ? place.parent() : place.before();
                if (left.isEmpty()) {
                    return Optional.empty();
                }
                place = left.get();
            }
            if (!chain.get(i).matches(place, tightness)) {
                return Optional.empty();
            }
        }
        return Optional.of(place);
    }
}
