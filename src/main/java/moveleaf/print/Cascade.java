package moveleaf.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.print.Selector.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds each element's style: the built-in sheet, then the edition's; important declarations last; inside each the more
 * specific selector, then the later one wins. Elements that match the same rules below the same parent share one style.
 */
final class Cascade {
    private static final Value.Scale NO_SCALE = new Value.Scale(12, 12);

    private final Map<Part, Map<String, List<RankedRule>>> index = new EnumMap<>(Part.class);
    private final Map<StyleKey, ComputedStyle> shared = new HashMap<>();
    private final Diagnostics diagnostics;
    private double rem = 12;

    /** A rule and its place in the order of all rules. */
    private static final class RankedRule {
        final Stylesheet.Rule rule;
        final int origin;
        final int order;

        RankedRule(Stylesheet.Rule rule, int origin, int order) {
            this.rule = rule;
            this.origin = origin;
            this.order = order;
        }
    }

    private static final Comparator<RankedRule> WEAKEST_FIRST = Comparator.comparingInt((RankedRule r) -> r.origin)
            .thenComparingInt(r -> r.rule.selector().specificity())
            .thenComparingInt(r -> r.order);

    private record StyleKey(Optional<ComputedStyle> parent, List<RankedRule> rules) {}

    /**
     * @param sheets weakest origin first
     * @param paper what {@code @media (paper: …)} is asked for
     */
    Cascade(List<Stylesheet> sheets, String paper, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        int order = 0;
        for (int origin = 0; origin < sheets.size(); origin++) {
            for (Stylesheet.Rule rule : sheets.get(origin).rules()) {
                if (rule.paper().isEmpty() || rule.paper().get().equals(paper)) {
                    index.computeIfAbsent(rule.selector().part(), p -> new HashMap<>())
                            .computeIfAbsent(rule.selector().key(), k -> new ArrayList<>())
                            .add(new RankedRule(rule, origin, order++));
                }
            }
        }
    }

    /** The style of the document's root; {@code rem} is measured by it from then on. */
    ComputedStyle root(Subject subject) {
        ComputedStyle style = shared(new StyleKey(Optional.empty(), matching(subject, Part.ELEMENT)));
        rem = style.fontSize();
        return style;
    }

    /** The style of an element. */
    ComputedStyle style(Subject subject, ComputedStyle parent) {
        return shared(new StyleKey(Optional.of(parent), matching(subject, Part.ELEMENT)));
    }

    /** The style of a part of an element, where a rule makes one. */
    Optional<ComputedStyle> part(Subject subject, Part part, ComputedStyle own) {
        List<RankedRule> rules = matching(subject, part);
        return rules.isEmpty() ? Optional.empty() : Optional.of(shared(new StyleKey(Optional.of(own), rules)));
    }

    /** A style that inherits all it can: that of an anonymous box. */
    ComputedStyle anonymous(ComputedStyle parent) {
        return shared(new StyleKey(Optional.of(parent), List.of()));
    }

    private ComputedStyle shared(StyleKey key) {
        ComputedStyle known = shared.get(key);
        if (known == null) {
            List<Declaration> declarations = new ArrayList<>();
            key.rules().forEach(r -> declarations.addAll(r.rule.declarations()));
            known = compute(declarations, key.parent());
            shared.put(key, known);
        }
        return known;
    }

    private List<RankedRule> matching(Subject subject, Part part) {
        Map<String, List<RankedRule>> rules = index.get(part);
        if (rules == null) {
            return List.of();
        }
        List<RankedRule> found = new ArrayList<>();
        collect(rules, "*", subject, found);
        collect(rules, subject.type(), subject, found);
        if (!subject.id().isEmpty()) {
            collect(rules, "#" + subject.id(), subject, found);
        }
        for (String name : subject.classes()) {
            collect(rules, "." + name, subject, found);
        }
        found.sort(WEAKEST_FIRST);
        return found;
    }

    private static void collect(
            Map<String, List<RankedRule>> rules, String key, Subject subject, List<RankedRule> found) {
        for (RankedRule each : rules.getOrDefault(key, List.of())) {
            if (each.rule.selector().matches(subject)) {
                found.add(each);
            }
        }
    }

    /** Computes a style from declarations, the weakest first. */
    ComputedStyle compute(List<Declaration> declarations, Optional<ComputedStyle> parent) {
        List<Declaration> ranked = new ArrayList<>(declarations);
        ranked.sort(Comparator.comparing(Declaration::importance));
        Map<String, List<Token>> own = new LinkedHashMap<>();
        for (Declaration declaration : ranked) {
            if (declaration.isCustom()) {
                own.put(declaration.name(), declaration.tokens());
            }
        }
        Map<String, List<Token>> custom =
                Variables.settle(parent.map(ComputedStyle::custom).orElse(Map.of()), own);
        EnumMap<Property, Setting> settings = new EnumMap<>(Property.class);
        for (Declaration declaration : ranked) {
            for (Setting setting : settings(declaration, custom)) {
                settings.put(setting.property(), setting);
            }
        }
        return new ComputedStyle(values(settings, parent), custom);
    }

    private List<Setting> settings(Declaration declaration, Map<String, List<Token>> custom) {
        if (declaration.isCustom()) {
            return List.of();
        }
        if (declaration.settings().isPresent()) {
            return declaration.settings().get();
        }
        Optional<List<Token>> filled = Variables.fill(declaration.tokens(), custom);
        Optional<List<Setting>> settings = filled.flatMap(t -> Declaration.settings(declaration.name(), t));
        if (settings.isEmpty()) {
            diagnostics.add(StylesheetReader.unsupportedValue(
                    declaration.name(), declaration.span().text(), declaration.span()));
        }
        return settings.orElseGet(() -> Declaration.longhands(declaration.name()).stream()
                .map(Declaration::unset)
                .toList());
    }

    private EnumMap<Property, Value> values(EnumMap<Property, Setting> settings, Optional<ComputedStyle> parent) {
        EnumMap<Property, Value> values = new EnumMap<>(Property.class);
        Value.Scale scale = parent.map(p -> new Value.Scale(p.fontSize(), rem)).orElse(NO_SCALE);
        for (Property property : Property.values()) {
            @Nullable Setting setting = settings.get(property);
            Value value = specified(property, setting, parent).computed(scale);
            if (property == Property.FONT_SIZE) {
                double size = Math.min(((Measure) value).of(scale.em()), 2000);
                value = Measure.points(size);
                scale = new Value.Scale(size, parent.isEmpty() ? size : rem);
            }
            values.put(property, value);
        }
        return values;
    }

    private static Value specified(Property property, @Nullable Setting setting, Optional<ComputedStyle> parent) {
        boolean inherits = setting == null ? property.isInherited() : setting.way() == Setting.Way.INHERIT;
        if (setting != null && setting.way() == Setting.Way.VALUE) {
            return setting.value().orElse(property.initial());
        }
        return inherits && parent.isPresent() ? parent.get().value(property) : property.initial();
    }
}
