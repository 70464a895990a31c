package moveleaf.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.source.Span;
import moveleaf.view.Words;

/**
 * Checks every name in every branch of a template, partials included, against the records it will be shown.
 *
 * <p>A name is looked up as Mustache does: in the innermost record that has its first part, then outwards; the rest of a dotted
 * name must follow from there. Each partial is checked once for each set of records that it is used in.
 */
final class TemplateCheck {
    private static final String WORDS = "words";

    private final Sheets sheets;
    private final Words words;
    private final Diagnostics diagnostics;
    private final Set<Use> done = new HashSet<>();
    private final Deque<String> path = new ArrayDeque<>();
    private boolean failed;

    TemplateCheck(Sheets sheets, Words words, Diagnostics diagnostics) {
        this.sheets = sheets;
        this.words = words;
        this.diagnostics = diagnostics;
    }

    /** A template in a place where these shapes are in reach, the innermost last. */
    private record Use(String path, List<Shape> scopes) {}

    /** Whether the template may be rendered with such a view; what is wrong is reported. */
    boolean passes(Sheet sheet, Class<?> view) {
        Shape shape = Shape.of(view);
        if (shape.names().isEmpty()) {
            throw new IllegalStateException("a view should be a record: " + view);
        }
        check(sheet, List.of(shape));
        return !failed;
    }

    private void check(Sheet sheet, List<Shape> scopes) {
        if (done.add(new Use(sheet.path(), scopes))) {
            path.push(sheet.path());
            sheet.tags().forEach(tag -> check(sheet, tag, scopes));
            path.pop();
        }
    }

    private void check(Sheet sheet, Tag tag, List<Shape> scopes) {
        switch (tag.kind()) {
            case PARTIAL -> partial(sheet, tag, scopes);
            case TEXT -> find(tag, scopes).ifPresent(shape -> text(tag, shape));
            case HTML -> find(tag, scopes).ifPresent(shape -> html(tag, shape));
            case SECTION -> find(tag, scopes).ifPresent(shape -> section(sheet, tag, shape, scopes));
            case INVERTED -> find(tag, scopes).ifPresent(shape -> inverted(sheet, tag, shape, scopes));
        }
    }

    private void partial(Sheet sheet, Tag tag, List<Shape> scopes) {
        List<String> places = Sheets.places(sheet.path(), tag.name());
        Optional<String> found = sheets.existing(places);
        if (found.isEmpty()) {
            fail(
                    "missing-partial",
                    tag.nameSpan(),
                    "there is no template \"" + tag.name() + "\"",
                    "looked for templates/" + String.join(" and templates/", places));
        } else if (path.contains(found.get())) {
            fail(
                    "partial-loop",
                    tag.nameSpan(),
                    "the template \"" + tag.name() + "\" would contain itself",
                    "it is used by " + String.join(", which is used by ", path));
        } else {
            Optional<Sheet> other = sheets.sheet(found.get(), diagnostics);
            other.ifPresentOrElse(s -> check(s, scopes), () -> failed = true);
        }
    }

    private void text(Tag tag, Shape shape) {
        switch (shape.kind()) {
            case TEXT, NUMBER -> {}
            case HTML ->
                fail("wrong-value", tag.nameSpan(), quoted(tag) + " is HTML", "write {{{" + tag.name() + "}}}");
            default ->
                fail(
                        "wrong-value",
                        tag.nameSpan(),
                        quoted(tag) + " is " + shape.words() + " and can't be printed",
                        "open it: {{#" + tag.name() + "}}…{{/" + tag.name() + "}}" + offer(shape));
        }
    }

    private void html(Tag tag, Shape shape) {
        if (shape.kind() != Shape.Kind.HTML) {
            fail(
                    "raw-text",
                    tag.nameSpan(),
                    quoted(tag) + " is " + shape.words() + ", not HTML of ours",
                    "write {{" + tag.name() + "}}, which escapes it");
        }
    }

    private void section(Sheet sheet, Tag tag, Shape shape, List<Shape> scopes) {
        switch (shape.kind()) {
            case FLAG -> children(sheet, tag, scopes);
            case RECORD -> children(sheet, tag, inside(scopes, shape));
            case LIST, OPTIONAL -> children(sheet, tag, inside(scopes, Shape.of(shape.type())));
            default -> {
                fail(
                        "wrong-value",
                        tag.nameSpan(),
                        quoted(tag) + " is " + shape.words() + " and opens nothing",
                        "a section is for a list, a group of names, a yes or no, or what may be absent");
                children(sheet, tag, scopes);
            }
        }
    }

    private void inverted(Sheet sheet, Tag tag, Shape shape, List<Shape> scopes) {
        switch (shape.kind()) {
            case FLAG, LIST, OPTIONAL -> {}
            default ->
                fail(
                        "wrong-value",
                        tag.nameSpan(),
                        quoted(tag) + " is " + shape.words() + " and is never absent",
                        "{{^x}} is for a list, a yes or no, or what may be absent");
        }
        children(sheet, tag, scopes);
    }

    private void children(Sheet sheet, Tag tag, List<Shape> scopes) {
        tag.children().forEach(child -> check(sheet, child, scopes));
    }

    private static List<Shape> inside(List<Shape> scopes, Shape inner) {
        List<Shape> all = new ArrayList<>(scopes);
        all.add(inner);
        return List.copyOf(all);
    }

    private Optional<Shape> find(Tag tag, List<Shape> scopes) {
        if (tag.name().equals(".")) {
            return Optional.of(scopes.get(scopes.size() - 1));
        }
        String[] parts = tag.name().split("\\.", -1);
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Optional<Shape> first = scopes.get(i).component(parts[0]);
            if (first.isPresent()) {
                return follow(tag, parts, first.get());
            }
        }
        if (parts[0].equals(WORDS)) {
            return word(tag);
        }
        return unknown(tag.nameSpan(), parts[0], "this template", visible(scopes));
    }

    private Optional<Shape> follow(Tag tag, String[] parts, Shape first) {
        Shape shape = first;
        int start = tag.nameSpan().start() + parts[0].length() + 1;
        for (int i = 1; i < parts.length; i++) {
            Span part = tag.nameSpan().file().span(start, start + parts[i].length());
            String owner = "\"" + parts[i - 1] + "\"";
            if (shape.names().isEmpty()) {
                fail(
                        "wrong-value",
                        part,
                        owner + " is " + shape.words() + " and has no names inside",
                        "open it first: {{#" + parts[i - 1] + "}}…{{/" + parts[i - 1] + "}}");
                return Optional.empty();
            }
            Optional<Shape> next = shape.component(parts[i]);
            if (next.isEmpty()) {
                return unknown(part, parts[i], owner, shape.names());
            }
            shape = next.get();
            start += parts[i].length() + 1;
        }
        return Optional.of(shape);
    }

    private Optional<Shape> word(Tag tag) {
        if (words.find(tag.name()).isPresent()) {
            return Optional.of(Shape.of(String.class));
        }
        List<String> known =
                words.keys().stream().filter(k -> k.startsWith(WORDS + ".")).toList();
        return unknown(tag.nameSpan(), tag.name(), "the language file", known);
    }

    private Optional<Shape> unknown(Span span, String name, String where, List<String> known) {
        String suggestion = Suggestion.nearest(name, known)
                .map(s -> "did you mean \"" + s + "\"? ")
                .orElse("");
        fail(
                "unknown-name",
                span,
                "there is no \"" + name + "\" in " + where,
                suggestion + "there is: " + String.join(", ", known));
        return Optional.empty();
    }

    private static List<String> visible(List<Shape> scopes) {
        List<String> names = new ArrayList<>();
        for (int i = scopes.size() - 1; i >= 0; i--) {
            scopes.get(i).names().stream().filter(n -> !names.contains(n)).forEach(names::add);
        }
        names.add(WORDS);
        return names;
    }

    private static String offer(Shape shape) {
        return shape.kind() != Shape.Kind.RECORD ? "" : "; inside there is: " + String.join(", ", shape.names());
    }

    private static String quoted(Tag tag) {
        return "\"" + tag.name() + "\"";
    }

    private void fail(String code, Span span, String message, String hint) {
        failed = true;
        diagnostics.add(Diagnostic.error(code, span, message).withHint(hint));
    }
}
