package moveleaf.print;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * How tightly each element is set that may be set tighter. An element with {@code tighten: 2} that takes more than a page is set
 * again as {@code :tight}, and if need be as {@code :tight(2)}. Those that may be tighter are set by themselves first, then
 * those that didn't fit, until all do.
 */
final class Tightness {
    private final IdentityHashMap<Element, Integer> levels = new IdentityHashMap<>();
    private final Map<Integer, Candidate> candidates = new HashMap<>();
    private final Set<Element> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * What was noted.
     *
     * @param most how many times
     */
    private record Candidate(Element element, int most) {}

    /** 0, or which tighter setting of an element is tried. */
    int of(Element element) {
        return levels.getOrDefault(element, 0);
    }

    /**
     * Notes an element that may be set tighter, or that should at least stand on a spread.
     *
     * @param origin of its box
     * @param most how many times
     */
    void mayTighten(int origin, Element element, int most) {
        candidates.put(origin, new Candidate(element, most));
    }

    /** Whether the box from an origin may be set tighter at all. */
    boolean mayTighten(int origin) {
        Candidate candidate = candidates.get(origin);
        return candidate != null && candidate.most() > 0;
    }

    /** The element of a box that was noted. */
    Optional<Element> element(int origin) {
        return Optional.ofNullable(candidates.get(origin)).map(Candidate::element);
    }

    /** Sets the element of a box tighter the next time, and chooses it; false where it is as tight as it may be, or isn't known. */
    boolean tighten(int origin) {
        Candidate candidate = candidates.get(origin);
        if (candidate == null || of(candidate.element()) >= candidate.most()) {
            return false;
        }
        levels.merge(candidate.element(), 1, Integer::sum);
        choose(candidate.element());
        return true;
    }

    /** Chooses the elements below a root that some rule for a paper lets be tighter; whether there are any. */
    boolean chooseWhatMay(Element root, Stylesheet stylesheet, String paper) {
        List<Selector> selectors = stylesheet.rules().stream()
                .filter(rule -> rule.paper().map(paper::equals).orElse(true))
                .filter(rule -> rule.declarations().stream()
                        .anyMatch(declaration -> declaration.name().equals(Property.TIGHTEN.css())))
                .map(Stylesheet.Rule::selector)
                .toList();
        if (!selectors.isEmpty()) {
            choose(Subject.root(root, this), selectors);
        }
        return !chosen.isEmpty();
    }

    private void choose(Subject subject, List<Selector> selectors) {
        if (selectors.stream().anyMatch(selector -> selector.matches(subject))) {
            choose(subject.element());
        }
        subject.children().forEach(child -> choose(child, selectors));
    }

    private void choose(Element element) {
        chosen.add(element);
        around.addAll(element.parents());
    }

    /** Chooses all again. */
    void chooseAll() {
        chosen.clear();
        around.clear();
    }

    /** Whether an element is left out since only others are chosen, given what it stands in. */
    boolean leavesOut(Element parent, Element child) {
        return around.contains(parent)
                && !chosen.contains(parent)
                && !around.contains(child)
                && !chosen.contains(child);
    }
}
