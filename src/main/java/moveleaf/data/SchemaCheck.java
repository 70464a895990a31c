package moveleaf.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.source.Span;

/**
 * Checks a tree against one of Moveleaf's JSON Schemas (2020-12) and says what is wrong where it stands.
 *
 * <p>Schemas lie under {@code moveleaf/schemas} on the class path. Their {@code title}s name a value in messages, their
 * {@code description}s and {@code examples} are the hints. A schema may share parts with another by {@code $ref} to its file.
 * Where a size or a range is broken, {@code errorMessage} says what is allowed in the author's words; editors show it too.
 */
public final class SchemaCheck {
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    /** Where schemas would be on the web if they were there; nothing is fetched. */
    private static final String PLACE = "https://moveleaf.invalid/schemas/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(SchemaCheck::fetched));

    /** A longer list hides the one word that was meant. */
    private static final int MOST_WORDS = 25;

    private final DataTree root;
    private final Schema schema;

    private SchemaCheck(DataTree root, Schema schema) {
        this.root = root;
        this.schema = schema;
    }

    /**
     * Adds a diagnostic for each breach.
     *
     * @param schemaName such as {@code entry}: the file {@code entry.json}
     * @return whether there was none
     */
    public static boolean check(DataTree tree, String schemaName, Diagnostics diagnostics) {
        SchemaCheck check = new SchemaCheck(tree, schema(schemaName));
        List<Error> errors = check.schema.validate(TreeNodes.node(tree));
        List<Error> telling = errors.stream().filter(error -> !isSummary(error)).toList();
        for (Error error : telling.isEmpty() ? errors : telling) {
            diagnostics.add(check.diagnostic(error));
        }
        return errors.isEmpty();
    }

    /** Reads schemas before they are asked for. */
    public static void load(List<String> schemaNames) {
        schemaNames.forEach(SchemaCheck::schema);
    }

    private static Schema schema(String name) {
        return SCHEMAS.computeIfAbsent(name, n -> REGISTRY.getSchema(SchemaLocation.of(PLACE + n + ".json")));
    }

    /**
     * A schema as it stands in its file.
     *
     * @param schemaName such as {@code export}
     */
    public static String text(String schemaName) {
        return fetched(PLACE + schemaName + ".json");
    }

    private static String fetched(String address) {
        String path = "/moveleaf/schemas/" + address.substring(address.lastIndexOf('/') + 1);
        try (InputStream in = SchemaCheck.class.getResourceAsStream(path)) {
            if (in == null || !address.startsWith(PLACE)) {
                throw new IllegalStateException("no schema " + address + " in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** {@code anyOf} and its like only say that a branch failed; the branches' own errors say why. */
    private static boolean isSummary(Error error) {
        return List.of("anyOf", "oneOf", "allOf", "if", "then", "else", "not").contains(error.getKeyword());
    }

    private DataTree place(NodePath path) {
        DataTree at = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (at instanceof DataTree.Mapping mapping) {
                at = mapping.get(String.valueOf(step)).orElse(at);
            } else if (at instanceof DataTree.Sequence sequence) {
                at = sequence.items().get(Integer.parseInt(String.valueOf(step)));
            }
        }
        return at;
    }

    private Diagnostic diagnostic(Error error) {
        DataTree at = place(error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "required" -> missing(error, error.getProperty(), at);
            case "dependentRequired" -> missing(error, String.valueOf(error.getArguments()[0]), at);
            case "additionalProperties", "unevaluatedProperties", "propertyNames" -> unknown(error, at);
            case "enum", "const" -> notAmong(error, at);
            case "type" -> wrongType(error, at);
            case "minimum", "maximum" -> wrongRange(error, at);
            case "minItems", "maxItems", "minProperties", "maxProperties", "maxLength" -> wrongSize(error, at);
            default -> wrongValue(error, at);
        };
    }

    private Diagnostic missing(Error error, String key, DataTree at) {
        Span span =
                at == root ? at.span().file().span(at.span().start(), at.span().start()) : firstLine(at.span());
        return Diagnostic.error("missing-key", span, "\"" + key + "\" is missing" + inWhat(error))
                .withHint("write \"" + key + ":\" with its value");
    }

    private static String inWhat(Error error) {
        NodePath path = error.getInstanceLocation();
        int last = path.getNameCount() - 1;
        if (last < 0) {
            return "";
        }
        if (path.getElement(last) instanceof Integer index) {
            String list = last == 0 ? "the list" : "\"" + path.getElement(last - 1) + "\"";
            return " in item " + (index + 1) + " of " + list;
        }
        return " in \"" + path.getElement(last) + "\"";
    }

    private Diagnostic unknown(Error error, DataTree at) {
        String key = String.valueOf(error.getProperty());
        Span span = at instanceof DataTree.Mapping mapping
                ? mapping.member(key).map(DataTree.Member::keySpan).orElse(at.span())
                : at.span();
        List<String> known = knownKeys(error);
        Diagnostic diagnostic =
                Diagnostic.error("unknown-key", span, "there is no key \"" + key + "\"" + inWhat(error));
        return Suggestion.nearest(key, known)
                .map(nearest -> diagnostic.withHint("did you mean \"" + nearest + "\"?"))
                .orElseGet(() -> diagnostic.withHint(
                        known.isEmpty()
                                ? "nothing may stand here: delete it"
                                : "known here: " + String.join(", ", known)));
    }

    private List<String> knownKeys(Error error) {
        List<String> known = new ArrayList<>();
        JsonNode schema = parentSchema(error);
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        schema.path("propertyNames").path("enum").elements().forEachRemaining(name -> known.add(name.asText()));
        return known;
    }

    private Diagnostic notAmong(Error error, DataTree at) {
        List<String> known = new ArrayList<>();
        Iterator<JsonNode> values = parentSchema(error).path("enum").elements();
        values.forEachRemaining(value -> known.add(value.asText()));
        String typed = shown(at);
        Diagnostic diagnostic =
                Diagnostic.error("wrong-value", firstLine(at.span()), typed + " is not " + naming(error));
        String all = "one of: " + String.join(", ", known);
        String others = known.size() > MOST_WORDS ? "" : " " + all;
        return Suggestion.nearest(textOf(at), known)
                .map(nearest -> diagnostic.withHint("did you mean \"" + nearest + "\"?" + others))
                .orElseGet(() -> diagnostic.withHint(all));
    }

    private Diagnostic wrongType(Error error, DataTree at) {
        JsonNode type = error.getSchemaNode();
        String wanted = type == null || !type.isArray()
                ? typeWord(type == null ? "" : type.asText())
                : stream(type).map(t -> typeWord(t.asText())).collect(Collectors.joining(" or "));
        return hinted(
                Diagnostic.error(
                        "wrong-type", firstLine(at.span()), "this must be " + wanted + ", not " + kindWord(at)),
                error);
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.elements().forEachRemaining(items::add);
        return items.stream();
    }

    private Diagnostic wrongValue(Error error, DataTree at) {
        return hinted(
                Diagnostic.error("wrong-value", firstLine(at.span()), shown(at) + " is not " + naming(error)), error);
    }

    private Diagnostic wrongRange(Error error, DataTree at) {
        String allowed = parentSchema(error).path("errorMessage").asText();
        if (allowed.isEmpty()) {
            return wrongValue(error, at);
        }
        String number = textOf(at).replace('-', '−') + (allowed.endsWith("°") ? "°" : "");
        Diagnostic outside = Diagnostic.error("out-of-range", at.span(), allowed + "; " + number + " is outside");
        return outside.withHint(description(error));
    }

    private Diagnostic wrongSize(Error error, DataTree at) {
        String allowed = parentSchema(error).path("errorMessage").asText();
        int limit = error.getSchemaNode().asInt();
        int size = size(at);
        String count =
                "this list holds " + size + ", at " + (size > limit ? "most " : "least ") + limit + " belong here";
        String message = size == 0 ? "this is empty" : count;
        Diagnostic wrong = Diagnostic.error("wrong-value", firstLine(at.span()), allowed.isEmpty() ? message : allowed);
        return wrong.withHint(size > limit ? "take out " + (size - limit) + " of " + size : description(error));
    }

    private static int size(DataTree tree) {
        return tree.accept(new DataTree.Visitor<Integer>() {
            @Override
            public Integer mapping(DataTree.Mapping mapping) {
                return mapping.members().size();
            }

            @Override
            public Integer sequence(DataTree.Sequence sequence) {
                return sequence.items().size();
            }

            @Override
            public Integer scalar(DataTree.Scalar scalar) {
                return scalar.text().codePointCount(0, scalar.text().length());
            }
        });
    }

    /** A phrase for what is wanted, from the schema's title, else from the keyword that failed. */
    private String naming(Error error) {
        String title = parentSchema(error).path("title").asText();
        return title.isEmpty() ? "allowed here (" + error.getMessage() + ")" : title;
    }

    private Diagnostic hinted(Diagnostic diagnostic, Error error) {
        String examples = stream(parentSchema(error).path("examples"))
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        String hint = examples.isEmpty() ? description(error) : "write it like this: " + examples;
        return hint.isEmpty() ? diagnostic : diagnostic.withHint(hint);
    }

    /** What the schema says of the place: each of ours says it. */
    private String description(Error error) {
        return parentSchema(error).path("description").asText();
    }

    /** The schema that holds the keyword which failed. */
    private JsonNode parentSchema(Error error) {
        NodePath path = error.getSchemaLocation().getFragment();
        String address = String.valueOf(error.getSchemaLocation().getAbsoluteIri());
        JsonNode at = address.startsWith(PLACE)
                ? schema(address.substring(PLACE.length(), address.lastIndexOf('.')))
                        .getSchemaNode()
                : schema.getSchemaNode();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            at = stepInto(at, String.valueOf(path.getElement(i)));
        }
        return at;
    }

    private static JsonNode stepInto(JsonNode at, String step) {
        return at.isArray() && step.matches("\\d+") ? at.path(Integer.parseInt(step)) : at.path(step);
    }

    private static String typeWord(String type) {
        return switch (type) {
            case "object" -> "keys with values";
            case "array" -> "a list";
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> "something else";
        };
    }

    private static String kindWord(DataTree tree) {
        return tree.accept(new DataTree.Visitor<>() {
            @Override
            public String mapping(DataTree.Mapping mapping) {
                return "keys with values";
            }

            @Override
            public String sequence(DataTree.Sequence sequence) {
                return "a list";
            }

            @Override
            public String scalar(DataTree.Scalar scalar) {
                return switch (scalar.kind()) {
                    case TEXT -> "text";
                    case INTEGER -> TreeNodes.node(scalar).isTextual() ? shown(scalar) : "a whole number";
                    case DECIMAL -> TreeNodes.node(scalar).isTextual() ? shown(scalar) : "a number";
                    case BOOLEAN -> "true or false";
                    case NULL -> "nothing";
                };
            }
        });
    }

    private static String textOf(DataTree tree) {
        return tree instanceof DataTree.Scalar scalar ? scalar.text() : "";
    }

    private static String shown(DataTree tree) {
        if (!(tree instanceof DataTree.Scalar scalar)) {
            return "this";
        }
        String text = scalar.text();
        return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    }

    private static Span firstLine(Span span) {
        int end = span.text().indexOf('\n');
        return end < 0 ? span : span.file().span(span.start(), span.start() + end);
    }
}
