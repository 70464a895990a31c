package moveleaf.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Leaves out blanks that a script doesn't need. Texts, templates, patterns and comments stay as they are; nothing is renamed.
 * A slash opens a pattern where no value stands before it. That is a guess which only a parser could better: a pattern after
 * {@code )} or {@code }} must not be written.
 */
final class TightScript {
    /** Beside these a blank says nothing. */
    private static final String SIGNS = "=+-*/<>{}(),;:?&|![]";

    /** After these a line may go on. */
    private static final String OPEN = "{(,;[=&|?:";

    private static final Pattern RETURN = Pattern.compile("\\breturn ?$");

    private final String script;
    private final StringBuilder tight = new StringBuilder();
    private int at;

    private TightScript(String script) {
        this.script = script;
    }

    /** The same script without blanks that it doesn't need. */
    static String of(String script) {
        TightScript tightener = new TightScript(script);
        tightener.run();
        return tightener.tight.toString();
    }

    private void run() {
        while (at < script.length()) {
            char c = script.charAt(at);
            if (c == '\'' || c == '"') {
                copy(endOfText(at, c));
            } else if (c == '`') {
                copy(endOfTemplate(at));
            } else if (script.startsWith("//", at)) {
                copy(script.indexOf('\n', at) + 1);
            } else if (c == '/' && opensPattern()) {
                copy(endOfPattern());
            } else if (c == ' ' || c == '\n') {
                blank(c);
            } else {
                copy(at + 1);
            }
        }
    }

    private void copy(int end) {
        int to = end <= at ? script.length() : Math.min(end, script.length());
        tight.append(script, at, to);
        at = to;
    }

    private void blank(char blank) {
        char before = last();
        at++;
        char after = at < script.length() ? script.charAt(at) : '\n';
        boolean needless = blank == '\n'
                ? OPEN.indexOf(before) >= 0 && at < script.length()
                : (SIGNS.indexOf(before) >= 0 || SIGNS.indexOf(after) >= 0)
                        && !(before == after && "+-".indexOf(before) >= 0);
        if (!needless) {
            tight.append(blank);
        }
    }

    private char last() {
        return tight.length() == 0 ? '\n' : tight.charAt(tight.length() - 1);
    }

    private boolean opensPattern() {
        return "\n(,=:[!&|?{;>".indexOf(last()) >= 0 || RETURN.matcher(tight).find();
    }

    private int endOfText(int from, char quote) {
        int i = from + 1;
        while (i < script.length() && script.charAt(i) != quote) {
            i += script.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private int endOfPattern() {
        boolean group = false;
        int i = at + 1;
        while (i < script.length() && (group || script.charAt(i) != '/')) {
            char c = script.charAt(i);
            group = c == '[' || (group && c != ']');
            i += c == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    /** Templates hold code, which holds texts and templates. */
    private int endOfTemplate(int from) {
        Deque<Character> open = new ArrayDeque<>();
        open.push('`');
        int i = from + 1;
        while (i < script.length() && !open.isEmpty()) {
            char c = script.charAt(i);
            boolean inText = open.element() == '`';
            if (c == '\\') {
                i++;
            } else if (inText && c == '$' && script.startsWith("{", i + 1)) {
                open.push('{');
                i++;
            } else if (!inText && (c == '\'' || c == '"')) {
                i = endOfText(i, c) - 1;
            } else if (c == '`') {
                if (inText) {
                    open.pop();
                } else {
                    open.push('`');
                }
            } else if (!inText && c == '{') {
                open.push('{');
            } else if (!inText && c == '}') {
                open.pop();
            }
            i++;
        }
        return i;
    }
}
