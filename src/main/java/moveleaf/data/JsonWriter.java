package moveleaf.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Public records as JSON, on one line. A record is an object with its components in their order, a map one in the order of the
 * map, an enum's constant its name in small letters with hyphens; what is absent is left out.
 */
public final class JsonWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonWriter() {}

    /**
     * The value as JSON.
     *
     * @param value made of public records, lists, maps with keys of text, optionals, enums, texts, numbers and booleans
     * @throws IllegalArgumentException where it holds anything else
     */
    public static String write(Object value) {
        return node(value).toString();
    }

    private static JsonNode node(Object value) {
        if (value instanceof CharSequence text) {
            return NODES.textNode(text.toString());
        } else if (value instanceof Integer number) {
            return NODES.numberNode(number);
        } else if (value instanceof Double number) {
            return NODES.numberNode(number);
        } else if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        } else if (value instanceof Enum<?> constant) {
            return NODES.textNode(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(item -> array.add(node(item)));
            return array;
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, item) -> put(object, key.toString(), item));
            return object;
        } else if (value instanceof Record group) {
            return object(group);
        }
        throw new IllegalArgumentException("this has no form in JSON: " + value.getClass());
    }

    private static ObjectNode object(Record group) {
        ObjectNode object = NODES.objectNode();
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            try {
                put(object, component.getName(), component.getAccessor().invoke(group));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException("this can't be read: " + component, e);
            }
        }
        return object;
    }

    private static void put(ObjectNode object, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> object.set(name, node(present)));
        } else {
            object.set(name, node(value));
        }
    }
}
