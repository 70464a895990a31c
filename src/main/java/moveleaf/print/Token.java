package moveleaf.print;

import java.util.List;

/**
 * A word of a declaration's value.
 *
 * @param text the word, string or unit ({@code ""} for a bare number, {@code %} for a percentage), the function's name, the
 *     digits after {@code #}, or the sign
 * @param number of a quantity, else 0
 * @param arguments of a function, commas among them
 */
record Token(Kind kind, String text, double number, List<Token> arguments) {
    /** What a token is. */
    enum Kind {
        WORD,
        STRING,
        QUANTITY,
        HASH,
        FUNCTION,
        SIGN
    }

    Token {
        arguments = List.copyOf(arguments);
    }

    static Token of(Kind kind, String text) {
        return new Token(kind, text, 0, List.of());
    }

    static Token quantity(double number, String unit) {
        return new Token(Kind.QUANTITY, unit, number, List.of());
    }

    static Token function(String name, List<Token> arguments) {
        return new Token(Kind.FUNCTION, name, 0, arguments);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean isFunction(String name) {
        return kind == Kind.FUNCTION && text.equals(name);
    }

    boolean isNumber() {
        return kind == Kind.QUANTITY && text.isEmpty();
    }
}
