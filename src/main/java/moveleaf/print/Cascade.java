package moveleaf.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.print.Selector.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds each element's style: the built-in sheet, then the edition's; important declarations last; inside each the more
 * specific selector, then the later one wins. Elements that match the same rules below the same parent share one style.
 */
final class Cascade {
    private static final Value.Scale NO_SCALE = new Value.Scale(12, 12);

    private final Rules rules;
    private final String paper;
    private final Tightness tightness;
    private final Set<ComputedStyle> told = new HashSet<>();
    private final Diagnostics diagnostics;
    private double rem = 12;

    /** @param mistakes that were found on the way */
    record Computed(ComputedStyle style, List<Diagnostic> mistakes) {}

    /**
     * @param rules of all papers
     * @param paper what {@code @media (paper: …)} is asked for
     * @param tightness how tightly elements are set
     */
    Cascade(Rules rules, String paper, Tightness tightness, Diagnostics diagnostics) {
        this.rules = rules;
        this.paper = paper;
        this.tightness = tightness;
        this.diagnostics = diagnostics;
    }

    /** The style of the document's root; {@code rem} is measured by it from then on. */
    ComputedStyle root(Subject subject) {
        ComputedStyle style = shared(rules.matching(subject, paper, tightness), Optional.empty());
        rem = style.fontSize();
        return style;
    }

    /** The style of an element. */
    ComputedStyle style(Subject subject, ComputedStyle parent) {
        return shared(rules.matching(subject, paper, tightness), Optional.of(parent));
    }

    /** The style of a part of an element, where a rule makes one. */
    Optional<ComputedStyle> part(Subject subject, Part part, ComputedStyle own) {
        Rules.Matched found = rules.matching(subject, part, paper, tightness);
        return found.rules().isEmpty() ? Optional.empty() : Optional.of(shared(found, Optional.of(own)));
    }

    /** A style that inherits all it can: that of an anonymous box. */
    ComputedStyle anonymous(ComputedStyle parent) {
        return shared(rules.none(), Optional.of(parent));
    }

    private ComputedStyle shared(Rules.Matched matched, Optional<ComputedStyle> parent) {
        Computed known = matched.styles().get(parent);
        if (known == null) {
            List<Declaration> declarations = new ArrayList<>();
            matched.rules().forEach(r -> declarations.addAll(r.rule().declarations()));
            Diagnostics mistakes = new Diagnostics();
            Computed made = new Computed(compute(declarations, parent, mistakes), mistakes.all());
            known = Objects.requireNonNullElse(matched.styles().putIfAbsent(parent, made), made);
        }
        if (!known.mistakes().isEmpty() && told.add(known.style())) {
            known.mistakes().forEach(diagnostics::add);
        }
        return known.style();
    }

    /** Computes a style from declarations, the weakest first. */
    ComputedStyle compute(List<Declaration> declarations, Optional<ComputedStyle> parent) {
        return compute(declarations, parent, diagnostics);
    }

    private ComputedStyle compute(
            List<Declaration> declarations, Optional<ComputedStyle> parent, Diagnostics mistakes) {
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
            for (Setting setting : settings(declaration, custom, mistakes)) {
                settings.put(setting.property(), setting);
            }
        }
        return new ComputedStyle(values(settings, parent), custom);
    }

    private static List<Setting> settings(
            Declaration declaration, Map<String, List<Token>> custom, Diagnostics mistakes) {
        if (declaration.isCustom()) {
            return List.of();
        }
        if (declaration.settings().isPresent()) {
            return declaration.settings().get();
        }
        Optional<List<Token>> filled = Variables.fill(declaration.tokens(), custom);
        Optional<List<Setting>> settings = filled.flatMap(t -> Declaration.settings(declaration.name(), t));
        if (settings.isEmpty()) {
            mistakes.add(StylesheetReader.unsupportedValue(
                    declaration.name(), declaration.span().text(), declaration.span()));
        }
        return settings.orElseGet(() -> Declaration.longhands(declaration.name()).stream()
                .map(Declaration::unset)
                .toList());
    }

    private EnumMap<Property, Value> values(EnumMap<Property, Setting> settings, Optional<ComputedStyle> parent) {
        EnumMap<Property, Value> values = new EnumMap<>(Property.class);
        Value.Scale scale = parent.map(p -> new Value.Scale(p.fontSize(), rem)).orElse(NO_SCALE);
        for (Property property : Property.ALL) {
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
