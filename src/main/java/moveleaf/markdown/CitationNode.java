package moveleaf.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.CustomNode;

/** {@code [@a; @b, p. 3]} among CommonMark's nodes. */
final class CitationNode extends CustomNode {
    private final List<Cited> cited;

    CitationNode(List<Cited> cited) {
        this.cited = List.copyOf(cited);
    }

    List<Cited> cited() {
        return cited;
    }

    /** One work, with the place in it. */
    record Cited(String key, Optional<String> locator) {}
}
