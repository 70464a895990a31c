package moveleaf.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * How tightly each element is set that may be set tighter. An element with {@code tighten: 2} that takes more than a page is set
 * again as {@code :tight}, and if need be as {@code :tight(2)}. Those that may be tighter are set by themselves first, until it is
 * known how tight each must be. Since a tighter setting takes no more room than those before it, each try halves what is left to try.
 * Elements of a document are often alike: a few are tried first, and the others begin where half of those ended, since most end there
 * or a step beside it.
 */
final class Tightness {
    /** Of so many elements one is tried first. */
    private static final int FEW = 8;

    private final IdentityHashMap<Element, Integer> levels = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Bounds> bounds = new IdentityHashMap<>();
    private final Map<Integer, Candidate> candidates = new HashMap<>();
    private final List<Element> waiting = new ArrayList<>();
    private OptionalInt usual = OptionalInt.empty();
    private final Set<Element> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * What was noted.
     *
     * @param most how many times
     */
    private record Candidate(Element element, int most) {}

    /**
     * What is known of an element.
     *
     * @param tooLong the tightest setting that was too long; -1 for none
     * @param enough the first after it that will do: it fits, or nothing is tighter
     */
    private record Bounds(int tooLong, int enough) {
        Bounds tooLong(int level, int most) {
            return new Bounds(level, enough > level ? enough : most);
        }

        Bounds fits(int level) {
            return new Bounds(tooLong, level);
        }

        boolean isFound() {
            return enough - tooLong <= 1;
        }

        /** @param usual a setting that does for elements alike, where that is known */
        int next(OptionalInt usual) {
            if (!isFound() && usual.isPresent()) {
                int guess = usual.getAsInt();
                if (tooLong <= guess && guess <= enough) {
                    return Math.max(tooLong + 1, Math.min(guess, enough - 1));
                }
            }
            return isFound() ? enough : (tooLong + enough + 1) / 2;
        }
    }

    private final boolean unknown;

    Tightness() {
        this(false);
    }

    private Tightness(boolean unknown) {
        this.unknown = unknown;
    }

    /** That of a document which isn't set: every element may be so tight or not. */
    static final Tightness UNKNOWN = new Tightness(true);

    boolean isUnknown() {
        return unknown;
    }

    /** Whether an element is set at least so tightly, as far as is known. */
    boolean mayBe(Element element, int least) {
        return unknown || of(element) >= least;
    }

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

    /**
     * Learns what was too long of what has been set, and chooses what is to be tried by itself next.
     *
     * @param tooLong origins of boxes
     * @return whether some element will be tighter the next time than it was
     */
    boolean learn(Set<Integer> tooLong) {
        Set<Element> tried = Collections.newSetFromMap(new IdentityHashMap<>());
        tried.addAll(chosen);
        chosen.clear();
        around.clear();
        boolean tighter = false;
        for (Map.Entry<Integer, Candidate> each : candidates.entrySet()) {
            Element element = each.getValue().element();
            int most = each.getValue().most();
            int level = of(element);
            Bounds known = bounds.getOrDefault(element, new Bounds(-1, most));
            if (tooLong.contains(each.getKey())) {
                settle(element, known.tooLong(level, most));
                tighter |= level < most;
            } else if (tried.contains(element)) {
                settle(element, known.fits(Math.min(level, most)));
            }
        }
        tried.removeIf(bounds::containsKey);
        levels.keySet().removeAll(tried); // some other rule keeps them as they are
        if (chosen.isEmpty()) {
            chooseWaiting();
        }
        return tighter;
    }

    /** Chooses all that wait. Where one of the few need not be tighter at all, that is asked of each. */
    private void chooseWaiting() {
        int[] found = bounds.keySet().stream().mapToInt(this::of).sorted().toArray();
        int[] tighter = Arrays.stream(found).filter(level -> level > 0).toArray();
        usual = tighter.length == 0 ? OptionalInt.empty() : OptionalInt.of(tighter[tighter.length / 2]);
        int first = tighter.length < found.length ? 0 : usual.orElse(0);
        waiting.forEach(element -> levels.put(element, first));
        waiting.forEach(this::choose);
        waiting.clear();
    }

    private void settle(Element element, Bounds known) {
        bounds.put(element, known);
        levels.put(element, known.next(usual));
        if (!known.isFound()) {
            choose(element);
        }
    }

    /** Whether only some elements are set for now. */
    boolean isPartial() {
        return !chosen.isEmpty();
    }

    /** Chooses the elements below a root that some rule for a paper lets be tighter. */
    void chooseWhatMay(Subject root, Stylesheet stylesheet, String paper) {
        List<Selector> selectors = stylesheet.rules().stream()
                .filter(rule -> rule.paper().map(paper::equals).orElse(true))
                .filter(rule -> rule.declarations().stream()
                        .anyMatch(declaration -> declaration.name().equals(Property.TIGHTEN.css())))
                .map(Stylesheet.Rule::selector)
                .toList();
        if (!selectors.isEmpty()) {
            collect(root, selectors);
            List<Element> all = List.copyOf(waiting);
            for (int few = Math.min(FEW, all.size()) / 2; few < all.size(); few += FEW) {
                choose(all.get(few));
            }
            waiting.removeIf(chosen::contains);
        }
    }

    private void collect(Subject subject, List<Selector> selectors) {
        if (selectors.stream().anyMatch(selector -> selector.matches(subject, this))) {
            waiting.add(subject.element());
        }
        subject.children().forEach(child -> collect(child, selectors));
    }

    private void choose(Element element) {
        chosen.add(element);
        around.addAll(element.parents());
    }

    /** Whether an element is left out since only others are chosen, given what it stands in. */
    boolean leavesOut(Element parent, Element child) {
        return around.contains(parent)
                && !chosen.contains(parent)
                && !around.contains(child)
                && !chosen.contains(child);
    }
}
