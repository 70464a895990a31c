package moveleaf.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * An element as selectors and galleys see it, with its place among its siblings and all that stands in it: worked out once for a
 * document, whose galley is built for each paper and setting. It doesn't change, while jsoup's own lists do when they are asked for.
 */
final class Subject implements Inside {
    private static final Pattern SPACES = Pattern.compile("[ \t\r\n\f]+");

    private final Element element;
    private final Optional<Subject> parent;
    private final int index;
    private final int number;
    private final int past;
    private final String type;
    private final String id;
    private final Set<String> classes;
    private final int origin;
    private final Optional<String> language;
    private final boolean decoration;
    private final String role;
    private final Map<String, String> attributes;
    private final List<Inside> content;
    private final List<Subject> children;

    private Subject(Element element, Optional<Subject> parent, int index, int number) {
        this.element = element;
        this.parent = parent;
        this.index = index;
        this.number = number;
        this.type = element.normalName();
        this.id = element.attr("id");
        this.classes = classes(element.attr("class"));
        this.origin = origin(element);
        this.language = attribute("lang");
        this.decoration = Roles.isDecoration(element);
        // Roles look upwards and at the element alone: what stands in this one isn't there yet.
        this.role = Roles.role(this);
        this.attributes = Roles.attributes(this);
        List<Inside> all = new ArrayList<>(element.childNodeSize());
        List<Subject> inside = new ArrayList<>();
        int next = number + 1;
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                all.add(new Inside.Text(text.getWholeText(), origin(text), text.isBlank()));
            } else if (node instanceof Element child) {
                Subject subject = new Subject(child, Optional.of(this), inside.size() + 1, next);
                next = subject.past;
                inside.add(subject);
                all.add(subject);
            }
        }
        this.past = next;
        this.content = List.copyOf(all);
        this.children = List.copyOf(inside);
    }

    /** A document's root and all that stands in it. */
    static Subject root(Element element) {
        return new Subject(element, Optional.empty(), 1, 0);
    }

    private static int origin(Node node) {
        return Math.max(0, node.sourceRange().startPos());
    }

    /** Offset of its start in the HTML. */
    int origin() {
        return origin;
    }

    /** What its {@code lang} says. */
    Optional<String> language() {
        return language;
    }

    /** Whether it and all in it is decoration. */
    boolean isDecoration() {
        return decoration;
    }

    /** Its structure type; empty where it is only there for style. */
    String role() {
        return role;
    }

    /** Attributes of its node of the structure, by name. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** Text and elements in it, in order. */
    List<Inside> content() {
        return content;
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
        return parent.isEmpty() || index == parent.get().children.size();
    }

    /** An attribute's value, where it is given. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(element.attribute(name)).map(Attribute::getValue);
    }
}
