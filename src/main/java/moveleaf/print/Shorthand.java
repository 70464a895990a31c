package moveleaf.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Properties that stand for several others. */
final class Shorthand {
    private static final List<String> SIDES = List.of("top", "right", "bottom", "left");
    private static final Map<String, Expansion> KNOWN = known();

    /** Those whose names don't tell what they stand for. */
    private static final Map<String, List<Property>> SPECIAL = Map.of(
            "flex", List.of(Property.FLEX_GROW, Property.FLEX_BASIS),
            "background", List.of(Property.BACKGROUND_COLOR),
            "list-style", List.of(Property.LIST_STYLE_TYPE));

    private Shorthand() {}

    /** What a shorthand sets; empty where the tokens are no value of it. */
    private interface Expansion {
        Optional<List<Setting>> expand(List<Token> tokens);
    }

    static Set<String> names() {
        return KNOWN.keySet();
    }

    static boolean isKnown(String name) {
        return KNOWN.containsKey(name);
    }

    /** What it sets; empty where the tokens are no value of it. */
    static Optional<List<Setting>> expand(String name, List<Token> tokens) {
        Expansion expansion = KNOWN.get(name);
        return expansion == null ? Optional.empty() : expansion.expand(tokens);
    }

    /** All longhands, each set the same way: for {@code inherit}, {@code initial} and {@code unset}. */
    static List<Property> longhands(String name) {
        List<Property> special = SPECIAL.get(name);
        if (special != null) {
            return special;
        }
        List<Property> found = new ArrayList<>();
        String[] parts = name.split("-", -1);
        for (Property property : Property.ALL) {
            List<String> its = List.of(property.css().split("-", -1));
            boolean fits = its.size() > 1 && !property.css().equals("border-radius");
            for (String part : parts) {
                fits &= its.contains(part);
            }
            if (fits) {
                found.add(property);
            }
        }
        return found;
    }

    private static Map<String, Expansion> known() {
        Map<String, Expansion> known = new TreeMap<>();
        known.put("margin", tokens -> sides("margin-%s", tokens));
        known.put("padding", tokens -> sides("padding-%s", tokens));
        known.put("border-width", tokens -> sides("border-%s-width", tokens));
        known.put("border-style", tokens -> sides("border-%s-style", tokens));
        known.put("border-color", tokens -> sides("border-%s-color", tokens));
        known.put("border", tokens -> border(SIDES, tokens));
        for (String side : SIDES) {
            known.put("border-" + side, tokens -> border(List.of(side), tokens));
        }
        known.put("background", tokens -> single(Property.BACKGROUND_COLOR, tokens));
        known.put("list-style", tokens -> single(Property.LIST_STYLE_TYPE, tokens));
        known.put("flex", Shorthand::flex);
        return Collections.unmodifiableMap(known);
    }

    private static Property property(String name) {
        return Property.named(name).orElseThrow(() -> new IllegalStateException("no property " + name));
    }

    private static Optional<List<Setting>> single(Property property, List<Token> tokens) {
        return property.read(tokens).map(value -> List.of(Setting.to(property, value)));
    }

    /** One to four values: top, right, bottom, left; a missing one is its opposite's. */
    private static Optional<List<Setting>> sides(String pattern, List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > 4) {
            return Optional.empty();
        }
        List<Setting> settings = new ArrayList<>();
        for (int side = 0; side < 4; side++) {
            int from = side < tokens.size() ? side : side == 3 && tokens.size() > 1 ? 1 : 0;
            Property property = property(String.format(java.util.Locale.ROOT, pattern, SIDES.get(side)));
            Optional<Value> value = property.read(List.of(tokens.get(from)));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            settings.add(Setting.to(property, value.get()));
        }
        return Optional.of(settings);
    }

    /** Width, style and colour in any order; one left out is initial. */
    private static Optional<List<Setting>> border(List<String> sides, List<Token> tokens) {
        List<Setting> settings = new ArrayList<>();
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        for (String side : sides) {
            List<Property> open = new ArrayList<>();
            for (String part : List.of("width", "style", "color")) {
                open.add(property("border-" + side + "-" + part));
            }
            for (Token token : tokens) {
                Optional<Property> taker = open.stream()
                        .filter(p -> p.read(List.of(token)).isPresent())
                        .findFirst();
                if (taker.isEmpty()) {
                    return Optional.empty();
                }
                open.remove(taker.get());
                taker.get().read(List.of(token)).ifPresent(value -> settings.add(Setting.to(taker.get(), value)));
            }
            open.forEach(property -> settings.add(Setting.to(property, property.initial())));
        }
        return Optional.of(settings);
    }

    /** {@code none}, {@code auto}, or a number that is the growth from nothing. */
    private static Optional<List<Setting>> flex(List<Token> tokens) {
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        Token token = tokens.get(0);
        boolean grows = !token.isWord("none");
        if (token.isWord("none") || token.isWord("auto")) {
            return Optional.of(List.of(
                    Setting.to(Property.FLEX_GROW, new Values.Amount(grows ? 1 : 0)),
                    Setting.to(Property.FLEX_BASIS, Values.Extent.AUTO)));
        }
        return Property.FLEX_GROW
                .read(tokens)
                .map(grow -> List.of(
                        Setting.to(Property.FLEX_GROW, grow),
                        Setting.to(Property.FLEX_BASIS, new Values.Extent(Optional.of(Measure.ZERO)))));
    }
}
