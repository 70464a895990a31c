package moveleaf.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element as selectors see it: with its place among its siblings, worked out once. */
final class Subject {
    private static final Pattern SPACES = Pattern.compile("[ \t\r\n\f]+");

    private final Element element;
    private final @Nullable Subject parent;
    private final Tightness tightness;
    private final int index;
    private final int siblings;
    private final Set<String> classes;

    private Subject(Element element, @Nullable Subject parent, Tightness tightness, int index, int siblings) {
        this.element = element;
        this.parent = parent;
        this.tightness = tightness;
        this.index = index;
        this.siblings = siblings;
        this.classes = classes(element.attr("class"));
    }

    /** The document's root; its elements are set as tightly as {@code tightness} says. */
    static Subject root(Element element, Tightness tightness) {
        return new Subject(element, null, tightness, 1, 1);
    }

    /**
     * A child.
     *
     * @param index its place among the elements of its parent, from 1
     * @param siblings how many those are
     */
    Subject child(Element child, int index, int siblings) {
        return new Subject(child, this, tightness, index, siblings);
    }

    /** The elements in it, in order. */
    List<Subject> children() {
        List<Element> elements = element.children();
        List<Subject> children = new ArrayList<>();
        for (Element child : elements) {
            children.add(child(child, children.size() + 1, elements.size()));
        }
        return children;
    }

    private static Set<String> classes(String attribute) {
        if (attribute.isBlank()) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Collections.addAll(found, SPACES.split(attribute.trim()));
        return found;
    }

    Element element() {
        return element;
    }

    Optional<Subject> parent() {
        return Optional.ofNullable(parent);
    }

    /** How tightly it is set: 0, or which tighter setting of it is tried. */
    int tightness() {
        return tightness.of(element);
    }

    /** The element right before it in the same parent. */
    Optional<Subject> before() {
        Element before = element.previousElementSibling();
        return parent == null || before == null
                ? Optional.empty()
                : Optional.of(parent.child(before, index - 1, siblings));
    }

    boolean isRoot() {
        return parent == null;
    }

    String type() {
        return element.normalName();
    }

    String id() {
        return element.attr("id");
    }

    Set<String> classes() {
        return classes;
    }

    /** Its place among the elements of its parent, from 1. */
    int index() {
        return index;
    }

    boolean isLast() {
        return index == siblings;
    }

    /** An attribute's value, where it is given. */
    Optional<String> attribute(String name) {
        return element.hasAttr(name) ? Optional.of(element.attr(name)) : Optional.empty();
    }
}
