package moveleaf.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.UnseenCharacter;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** JSON to a tree with positions; bounded in depth. */
public final class JsonReader {
    private static final int DEEPEST = 50;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    /** Where a bracket was opened, told with the parser's own settings. */
    private static final Pattern INNARDS = Pattern.compile(" \\((start marker|for \\w+ starting) at .*");

    private final SourceFile file;
    private final JsonParser parser;
    private final Diagnostics diagnostics;

    private JsonReader(SourceFile file, JsonParser parser, Diagnostics diagnostics) {
        this.file = file;
        this.parser = parser;
        this.diagnostics = diagnostics;
    }

    /** Reads a whole file; empty where it is no JSON (then there is a diagnostic). */
    public static Optional<DataTree> read(SourceFile file, Diagnostics diagnostics) {
        try (JsonParser parser = FACTORY.createParser(file.text())) {
            return new JsonReader(file, parser, diagnostics).document();
        } catch (StreamConstraintsException e) {
            diagnostics.add(YamlReader.tooDeepAt(file.start()));
        } catch (JsonProcessingException e) {
            int at = (int) Math.max(0, e.getLocation().getCharOffset());
            diagnostics.add(Diagnostic.error("json-syntax", file.span(at, at + 1), "this is not JSON: " + problem(e))
                    .withHint("look for a missing comma, quote or bracket just before"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private static String problem(JsonProcessingException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("");
        return INNARDS.matcher(first).replaceFirst("").strip();
    }

    private Optional<DataTree> document() throws IOException {
        if (parser.nextToken() == null) {
            diagnostics.add(Diagnostic.error("json-syntax", file.start(), "this file is empty")
                    .withHint("write [] where nothing is listed yet"));
            return Optional.empty();
        }
        DataTree tree = value();
        if (parser.nextToken() != null) {
            diagnostics.add(Diagnostic.error("json-syntax", tokenSpan(), "something stands after the end")
                    .withHint("delete it, or move it before the last bracket"));
        }
        return Optional.of(tree);
    }

    private DataTree value() throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_STRING -> scalar(DataTree.ScalarKind.TEXT);
            case VALUE_NUMBER_INT -> scalar(DataTree.ScalarKind.INTEGER);
            case VALUE_NUMBER_FLOAT -> scalar(DataTree.ScalarKind.DECIMAL);
            case VALUE_TRUE, VALUE_FALSE -> scalar(DataTree.ScalarKind.BOOLEAN);
            case VALUE_NULL -> scalar(DataTree.ScalarKind.NULL);
            default -> throw new IllegalStateException("no value starts with " + token);
        };
    }

    private DataTree mapping() throws IOException {
        int start = tokenStart();
        List<DataTree.Member> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Span keySpan = keySpan();
            parser.nextToken();
            DataTree value = value();
            if (keys.add(key)) {
                members.add(new DataTree.Member(key, keySpan, value));
            } else {
                diagnostics.add(Diagnostic.error("duplicate-key", keySpan, "\"" + key + "\" stands here a second time")
                        .withHint("keep one of the two"));
            }
        }
        return new DataTree.Mapping(members, file.span(start, end()));
    }

    private DataTree sequence() throws IOException {
        int start = tokenStart();
        List<DataTree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new DataTree.Sequence(items, file.span(start, end()));
    }

    private DataTree scalar(DataTree.ScalarKind kind) throws IOException {
        String text = kind == DataTree.ScalarKind.NULL ? "" : parser.getText();
        Span span = tokenSpan();
        UnseenCharacter.in(text, span).ifPresent(diagnostics::add);
        return new DataTree.Scalar(text, kind, span);
    }

    private int tokenStart() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int end() {
        return (int) parser.currentLocation().getCharOffset();
    }

    /** The parser has already read past the colon here, so the key's closing quote is looked for. */
    private Span keySpan() {
        int end = tokenStart() + 1;
        while (end < file.text().length() && file.text().charAt(end) != '"') {
            end += file.text().charAt(end) == '\\' ? 2 : 1;
        }
        return file.span(tokenStart(), end + 1);
    }

    private Span tokenSpan() {
        try {
            parser.finishToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.span(tokenStart(), Math.max(tokenStart(), end()));
    }
}
