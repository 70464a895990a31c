package moveleaf.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.typeset.Element;
import org.jspecify.annotations.Nullable;

/**
 * Grows the structure tree beside the galley. A node becomes an element when its first content does, so ids rise in reading
 * order and nothing without content is left in the tree.
 */
final class Structure {
    /** Roles whose children are blocks; text straight below them wants a paragraph. */
    private static final Set<String> GROUPING = Set.of(
            "",
            "Part",
            "Sect",
            "Art",
            "Div",
            "BlockQuote",
            "Figure",
            "L",
            "LI",
            "TOC",
            "TOCI",
            "Table",
            "TD",
            "TH",
            "LBody",
            "Note");

    private final List<Element> elements = new ArrayList<>();
    private final Node root = new Node(null, "", Map.of());
    /** The node of all that is decoration. */
    private final Node artifact = new Node(null, "", Map.of());

    /** The node above all. */
    Node root() {
        return root;
    }

    List<Element> elements() {
        return List.copyOf(elements);
    }

    /** A place in the tree that may come to be. */
    final class Node {
        private final @Nullable Node parent;
        private final String role;
        private final Map<String, String> attributes;
        private int id;

        private Node(@Nullable Node parent, String role, Map<String, String> attributes) {
            this.parent = parent;
            this.role = role;
            this.attributes = attributes;
        }

        /** A new node below this one; below decoration all is decoration. */
        Node child(String childRole, Map<String, String> its) {
            return this == artifact ? this : new Node(this, childRole, its);
        }

        Node child(String childRole) {
            return child(childRole, Map.of());
        }

        /** The node of decoration beside it. */
        Node decoration() {
            return artifact;
        }

        String role() {
            return role;
        }

        /** The innermost node of a role that this one is or stands in. */
        Optional<Node> enclosing(String wanted) {
            for (Node node = this; node != null; node = node.parent) {
                if (node.role.equals(wanted)) {
                    return Optional.of(node);
                }
            }
            return Optional.empty();
        }

        boolean isArtifact() {
            return this == artifact;
        }

        /** Whether text below it wants a paragraph of its own, unless the node is the text's own. */
        boolean isGrouping() {
            return !isArtifact() && GROUPING.contains(role);
        }

        /** Its element's id, made now if need be; {@link Element#ARTIFACT} for decoration. */
        int id() {
            if (parent == null) {
                return Element.ARTIFACT;
            }
            if (id == 0) {
                int above = parent.id();
                id = elements.size() + 1;
                elements.add(new Element(id, above, role, attributes));
            }
            return id;
        }
    }
}
