package moveleaf.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills in {@code var()}. A custom property that refers to itself, however far round, has no value; one that grows past a
 * bound (each naming the one before it twice, say) has none either.
 */
final class Variables {
    private static final int MOST_TOKENS = 4000;
    private static final int DEEPEST = 64;

    private final Map<String, List<Token>> inherited;
    private final Map<String, List<Token>> own;
    private final Map<String, Optional<List<Token>>> settled = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    private Variables(Map<String, List<Token>> inherited, Map<String, List<Token>> own) {
        this.inherited = inherited;
        this.own = own;
    }

    /** The custom properties of an element: those it inherits and its own, filled in; those without value are left out. */
    static Map<String, List<Token>> settle(Map<String, List<Token>> inherited, Map<String, List<Token>> own) {
        if (own.isEmpty()) {
            return inherited;
        }
        Variables variables = new Variables(inherited, own);
        Map<String, List<Token>> all = new LinkedHashMap<>(inherited);
        for (String name : own.keySet()) {
            variables.value(name).ifPresentOrElse(value -> all.put(name, value), () -> all.remove(name));
        }
        return all;
    }

    /** A value with its {@code var()} filled in; empty where one has neither value nor fallback. */
    static Optional<List<Token>> fill(List<Token> tokens, Map<String, List<Token>> custom) {
        return new Variables(custom, Map.of()).fill(tokens);
    }

    private Optional<List<Token>> value(String name) {
        Optional<List<Token>> known = settled.get(name);
        if (known != null) {
            return known;
        }
        List<Token> written = own.get(name);
        if (written == null) {
            return Optional.ofNullable(inherited.get(name));
        }
        if (open.size() >= DEEPEST || !open.add(name)) {
            return Optional.empty();
        }
        Optional<List<Token>> value = fill(written);
        open.remove(name);
        settled.put(name, value);
        return value;
    }

    private Optional<List<Token>> fill(List<Token> tokens) {
        List<Token> filled = new ArrayList<>();
        for (Token token : tokens) {
            Optional<List<Token>> part = fill(token);
            if (part.isEmpty() || filled.size() + size(part.get()) > MOST_TOKENS) {
                return Optional.empty();
            }
            filled.addAll(part.get());
        }
        return Optional.of(filled);
    }

    private static int size(List<Token> tokens) {
        int size = 0;
        for (Token token : tokens) {
            size += 1 + size(token.arguments());
        }
        return size;
    }

    private Optional<List<Token>> fill(Token token) {
        if (token.kind() != Token.Kind.FUNCTION) {
            return Optional.of(List.of(token));
        }
        if (!token.text().equals("var")) {
            return fill(token.arguments()).map(arguments -> List.of(Token.function(token.text(), arguments)));
        }
        List<Token> given = token.arguments();
        if (given.isEmpty() || given.get(0).kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        Optional<List<Token>> value = value(given.get(0).text());
        boolean fallback = given.size() > 1 && given.get(1).isSign(',');
        return value.isPresent() || !fallback ? value : fill(given.subList(2, given.size()));
    }
}
