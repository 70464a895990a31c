package moveleaf.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import moveleaf.print.Selector.Part;

/**
 * The rules of stylesheets, and which of them match each element of a document. That is found once for all papers and settings; what
 * depends on how tightly elements are set is looked at again. Safe for use by several threads.
 */
final class Rules {
    private static final Comparator<Ranked> WEAKEST_FIRST = Comparator.comparingInt(Ranked::origin)
            .thenComparingInt((Ranked ranked) -> ranked.rule().selector().specificity())
            .thenComparingInt(Ranked::order);

    private final Map<Part, Map<String, List<Ranked>>> index = new EnumMap<>(Part.class);
    private final Map<Part, AtomicReferenceArray<Matched>> known = new EnumMap<>(Part.class);
    private final Map<List<Ranked>, Matched> matched = new ConcurrentHashMap<>();
    private final Matched none = new Matched(List.of());

    /** A rule and its place in the order of all rules. Equal only to itself. */
    static final class Ranked {
        private final Stylesheet.Rule rule;
        private final int origin;
        private final int order;

        private Ranked(Stylesheet.Rule rule, int origin, int order) {
            this.rule = rule;
            this.origin = origin;
            this.order = order;
        }

        Stylesheet.Rule rule() {
            return rule;
        }

        private int origin() {
            return origin;
        }

        private int order() {
            return order;
        }

        private boolean isFor(String paper) {
            return rule.paper().isEmpty() || rule.paper().get().equals(paper);
        }

        private boolean isAlways() {
            return rule.paper().isEmpty() && !rule.selector().asksTightness();
        }
    }

    /** Rules that match an element together, the weakest first; each list of them is there once. */
    static final class Matched {
        private final List<Ranked> rules;
        private final boolean always;
        private final Map<Optional<ComputedStyle>, Cascade.Computed> styles = new ConcurrentHashMap<>();

        private Matched(List<Ranked> rules) {
            this.rules = rules;
            this.always = rules.stream().allMatch(Ranked::isAlways);
        }

        List<Ranked> rules() {
            return rules;
        }

        /** The styles that they make, for all papers and settings, by the parent's style; it knows its own parent. */
        Map<Optional<ComputedStyle>, Cascade.Computed> styles() {
            return styles;
        }
    }

    /**
     * @param sheets weakest origin first
     * @param root of the document
     */
    Rules(List<Stylesheet> sheets, Subject root) {
        for (Part part : Part.values()) {
            known.put(part, new AtomicReferenceArray<>(root.past()));
        }
        int order = 0;
        for (int origin = 0; origin < sheets.size(); origin++) {
            for (Stylesheet.Rule rule : sheets.get(origin).rules()) {
                index.computeIfAbsent(rule.selector().part(), p -> new HashMap<>())
                        .computeIfAbsent(rule.selector().key(), k -> new ArrayList<>())
                        .add(new Ranked(rule, origin, order++));
            }
        }
    }

    /** No rules. */
    Matched none() {
        return none;
    }

    /** The rules that match an element. */
    Matched matching(Subject subject, String paper, Tightness tightness) {
        return matching(subject, Part.ELEMENT, paper, tightness);
    }

    /** The rules that match a part of an element. */
    Matched matching(Subject subject, Part part, String paper, Tightness tightness) {
        AtomicReferenceArray<Matched> ofPart = Objects.requireNonNull(known.get(part));
        Matched may = ofPart.get(subject.number());
        if (may == null) {
            may = matched(find(subject, part));
            ofPart.set(subject.number(), may);
        }
        return may.always ? may : matched(holding(may.rules, subject, paper, tightness));
    }

    private Matched matched(List<Ranked> rules) {
        if (rules.isEmpty()) {
            return none;
        }
        Matched found = matched.get(rules);
        if (found == null) {
            Matched made = new Matched(List.copyOf(rules));
            found = Objects.requireNonNullElse(matched.putIfAbsent(made.rules, made), made);
        }
        return found;
    }

    /** Those of a paper and a tightness among the rules that may match. */
    private static List<Ranked> holding(List<Ranked> may, Subject subject, String paper, Tightness tightness) {
        List<Ranked> found = new ArrayList<>(may.size());
        for (Ranked each : may) {
            boolean holds = each.isFor(paper)
                    && (!each.rule().selector().asksTightness()
                            || each.rule().selector().matches(subject, tightness));
            if (holds) {
                found.add(each);
            }
        }
        return found;
    }

    /** What may match on some paper, as tight as may be. */
    private List<Ranked> find(Subject subject, Part part) {
        Map<String, List<Ranked>> rules = index.get(part);
        if (rules == null) {
            return List.of();
        }
        List<Ranked> found = new ArrayList<>();
        collect(rules, "*", subject, found);
        collect(rules, subject.type(), subject, found);
        if (!subject.id().isEmpty()) {
            collect(rules, "#" + subject.id(), subject, found);
        }
        for (String name : subject.classes()) {
            collect(rules, "." + name, subject, found);
        }
        if (found.size() > 1) {
            found.sort(WEAKEST_FIRST);
        }
        return found;
    }

    private static void collect(Map<String, List<Ranked>> rules, String key, Subject subject, List<Ranked> found) {
        List<Ranked> keyed = rules.get(key);
        if (keyed != null) {
            for (Ranked each : keyed) {
                if (each.rule().selector().matches(subject, Tightness.UNKNOWN)) {
                    found.add(each);
                }
            }
        }
    }
}
