package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a declaration's value into tokens. It reads what the supported subset needs of CSS Syntax Level 3; what it can't read
 * makes the value unsupported.
 */
final class Tokenizer {
    private static final int DEEPEST = 16;

    private final String text;
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of a value; empty when it holds something outside the subset. */
    static Optional<List<Token>> tokens(String value) {
        Tokenizer tokenizer = new Tokenizer(value);
        try {
            List<Token> tokens = tokenizer.sequence(0);
            return tokenizer.at == value.length() ? Optional.of(tokens) : Optional.empty();
        } catch (UnreadableValue e) {
            return Optional.empty();
        }
    }

    /** Leaves the depths of a value that can't be read. */
    private static final class UnreadableValue extends Exception {}

    private List<Token> sequence(int depth) throws UnreadableValue {
        if (depth > DEEPEST) {
            throw new UnreadableValue();
        }
        List<Token> tokens = new ArrayList<>();
        while (true) {
            skipSpace();
            if (at == text.length() || text.charAt(at) == ')') {
                return tokens;
            }
            tokens.add(token(depth));
        }
    }

    private Token token(int depth) throws UnreadableValue {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return Token.of(Token.Kind.STRING, string(c));
        }
        if (c == '#') {
            at++;
            return Token.of(Token.Kind.HASH, name());
        }
        if (startsNumber()) {
            return quantity();
        }
        if (c == '(') {
            return function("", depth);
        }
        if (startsName(c) && !isLoneMinus()) {
            String name = name();
            if (at < text.length() && text.charAt(at) == '(') {
                return function(name.toLowerCase(Locale.ROOT), depth);
            }
            return Token.of(Token.Kind.WORD, name);
        }
        if (",/+-*".indexOf(c) >= 0) {
            at++;
            return Token.of(Token.Kind.SIGN, String.valueOf(c));
        }
        throw new UnreadableValue();
    }

    private Token function(String name, int depth) throws UnreadableValue {
        at++;
        List<Token> arguments = sequence(depth + 1);
        if (at == text.length()) {
            throw new UnreadableValue();
        }
        at++;
        return Token.function(name, arguments);
    }

    private boolean isLoneMinus() {
        return text.charAt(at) == '-'
                && (at + 1 == text.length() || !(startsName(text.charAt(at + 1)) || isDigit(text.charAt(at + 1))));
    }

    private boolean startsNumber() {
        int i = at;
        if (text.charAt(i) == '+' || text.charAt(i) == '-') {
            i++;
        }
        if (i < text.length() && text.charAt(i) == '.') {
            i++;
        }
        return i < text.length() && isDigit(text.charAt(i));
    }

    private Token quantity() throws UnreadableValue {
        int start = at++;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        double number;
        try {
            number = Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new UnreadableValue();
        }
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
            return Token.quantity(number, "%");
        }
        String unit = at < text.length() && startsName(text.charAt(at)) ? name() : "";
        return Token.quantity(number, unit.toLowerCase(Locale.ROOT));
    }

    private String name() throws UnreadableValue {
        int start = at;
        while (at < text.length() && (startsName(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        if (at == start) {
            throw new UnreadableValue();
        }
        return text.substring(start, at);
    }

    private String string(char quote) throws UnreadableValue {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\') {
                escape(out);
            } else if (c == '\n' || c == '\r') {
                throw new UnreadableValue();
            } else {
                out.append(c);
            }
        }
        if (at == text.length()) {
            throw new UnreadableValue();
        }
        at++;
        return out.toString();
    }

    /** After a backslash: up to six hexadecimal digits and a space, a line end, or any character. */
    private void escape(StringBuilder out) throws UnreadableValue {
        int start = at;
        while (at < text.length() && at - start < 6 && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        if (at > start) {
            int codePoint = Integer.parseInt(text.substring(start, at), 16);
            boolean sound = Character.isValidCodePoint(codePoint) && (codePoint < 0xD800 || codePoint > 0xDFFF);
            out.appendCodePoint(sound && codePoint != 0 ? codePoint : 0xFFFD);
            if (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        } else if (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\n') {
                out.append(c);
            }
        } else {
            throw new UnreadableValue();
        }
    }

    private void skipSpace() {
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (" \t\r\n\f".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean startsName(char c) {
        return c == '-' || c == '_' || c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
