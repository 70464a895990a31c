package moveleaf.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import moveleaf.source.Span;

/**
 * A declaration of a stylesheet.
 *
 * @param name of the property, shorthand or custom property
 * @param tokens of its value
 * @param settings what it sets; empty for a custom property, and where {@code var()} must be filled in first
 * @param importance of the declaration
 * @param span of its value
 */
record Declaration(
        String name, List<Token> tokens, Optional<List<Setting>> settings, Importance importance, Span span) {
    Declaration {
        tokens = List.copyOf(tokens);
        settings = settings.map(List::copyOf);
    }

    /** Values that every property has. */
    private static final Map<String, Function<Property, Setting>> GLOBAL =
            Map.of("inherit", Setting::inherit, "initial", Setting::initial, "unset", Declaration::unset);

    /** Whether it outdoes declarations of higher specificity. */
    enum Importance {
        NORMAL,
        IMPORTANT
    }

    boolean isCustom() {
        return name.startsWith("--");
    }

    /** What a property or shorthand of this name does with a value that has no {@code var()}. */
    static Optional<List<Setting>> settings(String name, List<Token> tokens) {
        String word = tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.WORD
                ? tokens.get(0).text()
                : "";
        Function<Property, Setting> everywhere = GLOBAL.get(word);
        if (everywhere != null) {
            return Optional.of(longhands(name).stream().map(everywhere).toList());
        }
        return Shorthand.isKnown(name)
                ? Shorthand.expand(name, tokens)
                : Property.named(name).flatMap(p -> p.read(tokens).map(v -> List.of(Setting.to(p, v))));
    }

    static Setting unset(Property property) {
        return property.isInherited() ? Setting.inherit(property) : Setting.initial(property);
    }

    /** The properties that a name stands for; none for an unknown one. */
    static List<Property> longhands(String name) {
        return Shorthand.isKnown(name)
                ? Shorthand.longhands(name)
                : Property.named(name).map(List::of).orElse(List.of());
    }

    /** Whether {@code var()} stands anywhere in it. */
    static boolean usesVariables(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(t ->
                        t.kind() == Token.Kind.FUNCTION && (t.text().equals("var") || usesVariables(t.arguments())));
    }
}
