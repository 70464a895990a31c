package moveleaf.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Finds the tags of a template with their places, which Mustache.java does not tell, and refuses what the library would take for
 * something else: changed delimiters, inheritance, lambdas, pragmas.
 */
final class TagScanner {
    /** Sections inside sections; far more than a page needs, far less than the parser's stack holds. */
    private static final int MOST_LEVELS = 50;

    private static final Pattern NAME = Pattern.compile("\\.|[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern PARTIAL_NAME = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    private final SourceFile file;
    private final String text;
    private final Diagnostics diagnostics;
    private final Deque<Open> open = new ArrayDeque<>();

    private TagScanner(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.text = file.text();
        this.diagnostics = diagnostics;
    }

    /** A section that waits for its end. */
    private record Open(Tag.Kind kind, String name, Span span, Span nameSpan, List<Tag> children) {}

    /** The tags of a template, or nothing where its syntax is wrong, which is reported. */
    static Optional<List<Tag>> scan(SourceFile file, Diagnostics diagnostics) {
        return new TagScanner(file, diagnostics).scan();
    }

    private Optional<List<Tag>> scan() {
        open.push(new Open(Tag.Kind.SECTION, "", file.start(), file.start(), new ArrayList<>()));
        int at = text.indexOf("{{");
        while (at >= 0) {
            OptionalInt next = tag(at);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = text.indexOf("{{", next.getAsInt());
        }
        if (open.size() > 1) {
            Open section = top();
            fail(section.span, "this section is never closed", "write {{/" + section.name + "}} where it ends");
            return Optional.empty();
        }
        return Optional.of(top().children);
    }

    /** Reads the tag at an offset; the offset after it, or nothing when it is wrong. */
    private OptionalInt tag(int start) {
        int inner = start + 2;
        char sigil = inner < text.length() ? text.charAt(inner) : ' ';
        int end = text.indexOf("}}", inner);
        boolean triple = sigil == '{';
        if (end < 0 || (triple && !text.startsWith("}}}", end))) {
            return fail(
                    file.span(start, inner), "this tag is never closed", "a tag ends with }}" + (triple ? "}" : ""));
        }
        int after = end + (triple ? 3 : 2);
        Span whole = file.span(start, after);
        if (sigil == '!') {
            return OptionalInt.of(after);
        }
        if ("=<$?%".indexOf(sigil) >= 0) {
            return fail(
                    whole,
                    "tags with " + sigil + " are not understood",
                    "use {{x}}, {{{x}}}, {{#x}}, {{^x}}, {{/x}}, {{>x}}, {{!x}}");
        }
        int nameStart = inner + ("#^/>&{".indexOf(sigil) >= 0 ? 1 : 0);
        Span name = trimmed(nameStart, end);
        Pattern pattern = sigil == '>' ? PARTIAL_NAME : NAME;
        if (!pattern.matcher(name.text()).matches()) {
            return fail(
                    whole, "this is not the name of anything", "a name is letters, digits and dashes, joined by dots");
        }
        return place(sigil, whole, name) ? OptionalInt.of(after) : OptionalInt.empty();
    }

    private boolean place(char sigil, Span whole, Span name) {
        switch (sigil) {
            case '#' -> begin(Tag.Kind.SECTION, whole, name);
            case '^' -> begin(Tag.Kind.INVERTED, whole, name);
            case '/' -> {
                return end(whole, name);
            }
            case '>' -> add(Tag.Kind.PARTIAL, whole, name);
            case '{', '&' -> add(Tag.Kind.HTML, whole, name);
            default -> add(Tag.Kind.TEXT, whole, name);
        }
        if (open.size() > MOST_LEVELS) {
            fail(whole, "sections stand more than " + MOST_LEVELS + " deep", "move the inner ones to a partial");
            return false;
        }
        return true;
    }

    private void add(Tag.Kind kind, Span whole, Span name) {
        top().children.add(new Tag(kind, name.text(), whole, name, List.of()));
    }

    private void begin(Tag.Kind kind, Span whole, Span name) {
        open.push(new Open(kind, name.text(), whole, name, new ArrayList<>()));
    }

    private boolean end(Span whole, Span name) {
        Open section = top();
        if (open.size() == 1 || !section.name.equals(name.text())) {
            String hint = open.size() == 1
                    ? "no section is open here"
                    : "the open section is {{#" + section.name + "}} of line " + section.span.line();
            fail(whole, "{{/" + name.text() + "}} closes no section", hint);
            return false;
        }
        open.pop();
        top().children
                .add(new Tag(
                        section.kind,
                        section.name,
                        file.span(section.span.start(), whole.end()),
                        section.nameSpan,
                        section.children));
        return true;
    }

    private Open top() {
        return open.element();
    }

    private Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return file.span(start, end);
    }

    private OptionalInt fail(Span span, String message, String hint) {
        diagnostics.add(Diagnostic.error("template-syntax", span, message).withHint(hint));
        return OptionalInt.empty();
    }
}
