package moveleaf.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * An element as selectors see it, with its place among its siblings and all elements in it: worked out once for a document. It
 * doesn't change, while jsoup's own lists do when they are asked for.
 */
final class Subject {
    private static final Pattern SPACES = Pattern.compile("[ \t\r\n\f]+");

    private final Element element;
    private final Optional<Subject> parent;
    private final int index;
    private final int siblings;
    private final int number;
    private final int past;
    private final String type;
    private final String id;
    private final Set<String> classes;
    private final List<Subject> children;

    private Subject(Element element, Optional<Subject> parent, int index, int siblings, int number) {
        this.element = element;
        this.parent = parent;
        this.index = index;
        this.siblings = siblings;
        this.number = number;
        this.type = element.normalName();
        this.id = element.attr("id");
        this.classes = classes(element.attr("class"));
        List<Element> elements = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child) {
                elements.add(child);
            }
        }
        List<Subject> inside = new ArrayList<>(elements.size());
        int next = number + 1;
        for (Element child : elements) {
            Subject subject = new Subject(child, Optional.of(this), inside.size() + 1, elements.size(), next);
            next = subject.past;
            inside.add(subject);
        }
        this.past = next;
        this.children = Collections.unmodifiableList(inside);
    }

    /** A document's root and all that stands in it. */
    static Subject root(Element element) {
        return new Subject(element, Optional.empty(), 1, 1, 0);
    }

    /** The elements in it, in order. */
    List<Subject> children() {
        return children;
    }

    private static Set<String> classes(String attribute) {
        if (attribute.isBlank()) {
            return Set.of();
        }
        if (attribute.chars().noneMatch(Character::isWhitespace)) {
            return Set.of(attribute);
        }
        Set<String> found = new LinkedHashSet<>();
        Collections.addAll(found, SPACES.split(attribute.trim()));
        return found;
    }

    Element element() {
        return element;
    }

    Optional<Subject> parent() {
        return parent;
    }

    /** Its place among all elements of the document, from 0. */
    int number() {
        return number;
    }

    /** One more than the number of the last element in it: for the root, how many the document has. */
    int past() {
        return past;
    }

    /** The element right before it in the same parent. */
    Optional<Subject> before() {
        return index == 1 ? Optional.empty() : parent.map(it -> it.children.get(index - 2));
    }

    boolean isRoot() {
        return parent.isEmpty();
    }

    String type() {
        return type;
    }

    String id() {
        return id;
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
