package moveleaf.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Trees as the nodes that the schema library reads. */
final class TreeNodes implements DataTree.Visitor<JsonNode> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TreeNodes() {}

    static JsonNode node(DataTree tree) {
        return tree.accept(new TreeNodes());
    }

    @Override
    public JsonNode mapping(DataTree.Mapping mapping) {
        ObjectNode node = NODES.objectNode();
        mapping.members()
                .forEach(member -> node.set(member.key(), member.value().accept(this)));
        return node;
    }

    @Override
    public JsonNode sequence(DataTree.Sequence sequence) {
        ArrayNode node = NODES.arrayNode();
        sequence.items().forEach(item -> node.add(item.accept(this)));
        return node;
    }

    @Override
    public JsonNode scalar(DataTree.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.textNode(scalar.text());
            case INTEGER -> integer(scalar.text());
            case DECIMAL -> decimal(scalar.text());
            case BOOLEAN -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> NODES.nullNode();
        };
    }

    /** Octal and hexadecimal YAML numbers have no use in a guide and stay text. */
    private static JsonNode integer(String text) {
        return text.matches("[-+]?[0-9]{1,18}")
                ? NODES.numberNode(new BigInteger(text.startsWith("+") ? text.substring(1) : text))
                : NODES.textNode(text);
    }

    private static JsonNode decimal(String text) {
        return text.matches("[-+]?[0-9]{0,18}(\\.[0-9]{0,18})?([eE][-+]?[0-9]{1,3})?") && text.matches(".*[0-9].*")
                ? NODES.numberNode(new BigDecimal(text))
                : NODES.textNode(text);
    }
}
