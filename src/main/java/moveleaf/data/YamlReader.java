package moveleaf.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.UnseenCharacter;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML 1.2 to a tree with positions.
 *
 * <p>Nesting is bounded on the event stream before a node is made, because composing recurses; the number of nodes is
 * bounded while aliases are expanded, so that a small file can't become a large tree.
 */
public final class YamlReader {
    /** Content needs about five levels; more than this is a mistake or an attack. */
    private static final int DEEPEST = 50;

    /** A whole guide's settings have some thousand nodes. */
    private static final int MOST_NODES = 200_000;

    private static final String MEND = "look for a missing quote, a tab, or lines that are not indented alike";

    /** Slips that YAML's own words say in its own terms, and what the author sees of them. */
    private static final List<Slip> SLIPS = List.of(
            new Slip("(TAB)", "a tab stands where only spaces may", "write spaces in its place"),
            new Slip("cannot start any token", "this sign can't begin a value", "put the whole value in quotes"),
            new Slip(
                    "mapping values are not allowed here",
                    "a colon can't stand here",
                    "put the whole text in quotes, or begin the line where the one above begins"),
            new Slip(
                    "unexpected end of stream",
                    "a quote is opened above and not closed",
                    "look for a text that begins with a quote and doesn't end with one"),
            new Slip(
                    "expected ',' or",
                    "a comma or a closing bracket is missing just before",
                    "close each [ with ] and each { with }, and put commas between what they hold"),
            new Slip(
                    "expected <block end>",
                    "this doesn't go on from the line above",
                    "begin it where the lines above begin; a text in quotes ends at its second quote"),
            new Slip(
                    "could not find expected ':'",
                    "a colon is missing just before",
                    "write the field's name, a colon and a space, then its value"));

    private record Slip(String said, String message, String hint) {
        static Slip of(MarkedYamlEngineException e) {
            String problem = firstLine(e.getProblem());
            String words = problem.isEmpty() ? "it stops making sense here" : problem;
            return SLIPS.stream()
                    .filter(slip -> problem.contains(slip.said))
                    .findFirst()
                    .orElseGet(() -> new Slip(problem, "this is not YAML: " + words, MEND));
        }
    }

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(64 * 1024 * 1024)
            .setMaxAliasesForCollections(1000)
            .setAllowNonScalarKeys(true)
            .build();

    private YamlReader() {}

    /** Reads a whole file; empty where it is no YAML or says nothing. */
    public static Optional<DataTree> read(SourceFile file, Diagnostics diagnostics) {
        return read(file, 0, file.text().length(), diagnostics);
    }

    /**
     * Reads a stretch of a file, such as its front matter.
     *
     * @param from offset of the first character
     * @param to offset after the last
     * @return empty where it is no YAML (then there is a diagnostic) or says nothing
     */
    public static Optional<DataTree> read(SourceFile file, int from, int to, Diagnostics diagnostics) {
        String text = file.text().substring(from, to);
        Places places = new Places(file, from, text);
        try {
            Composer composer = new Composer(SETTINGS, new ShallowParser(SETTINGS, text, DEEPEST));
            return composer.getSingleNode().flatMap(node -> new Converter(places, diagnostics).convert(node, 0));
        } catch (ShallowParser.TooDeep e) {
            diagnostics.add(tooDeepAt(places.at(places.offset(e.mark()))));
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(places::offset).orElse(from);
            Slip slip = Slip.of(e);
            diagnostics.add(Diagnostic.error("yaml-syntax", places.at(at), slip.message())
                    .withHint(slip.hint()));
        } catch (YamlEngineException e) {
            diagnostics.add(Diagnostic.error(
                            "yaml-syntax",
                            places.at(from),
                            "this is not YAML: " + firstLine(String.valueOf(e.getMessage())))
                    .withHint(MEND));
        }
        return Optional.empty();
    }

    static Diagnostic tooDeepAt(Span span) {
        return Diagnostic.error("data-too-deep", span, "values are nested more than " + DEEPEST + " levels deep")
                .withHint("look for brackets that are never closed, or lines that begin too far to the right");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    /** Marks count code points in a part of the file; spans count UTF-16 units in the whole. */
    private static final class Places {
        private final SourceFile file;
        private final int from;
        private final String text;
        private final boolean plain;

        Places(SourceFile file, int from, String text) {
            this.file = file;
            this.from = from;
            this.text = text;
            this.plain = text.codePointCount(0, text.length()) == text.length();
        }

        int offset(Mark mark) {
            int index = Math.min(mark.getIndex(), text.length());
            return from
                    + (plain
                            ? index
                            : text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length()))));
        }

        Span at(int offset) {
            int end = Math.min(offset + 1, from + text.length());
            boolean lineEnd = end > offset && "\r\n".indexOf(file.text().charAt(offset)) >= 0;
            return file.span(offset, lineEnd ? offset : end);
        }

        Span of(Node node) {
            int start = node.getStartMark().map(this::offset).orElse(from);
            int end = node.getEndMark().map(this::offset).orElse(start);
            while (end > start && Character.isWhitespace(file.text().charAt(end - 1))) {
                end--;
            }
            return file.span(start, end);
        }
    }

    /** Nodes to trees, with a budget. */
    private static final class Converter {
        private final Places places;
        private final Diagnostics diagnostics;
        private final IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();
        private int nodes;

        Converter(Places places, Diagnostics diagnostics) {
            this.places = places;
            this.diagnostics = diagnostics;
        }

        Optional<DataTree> convert(Node node, int depth) {
            if (nodes > MOST_NODES) {
                return Optional.empty();
            }
            if (++nodes > MOST_NODES) {
                diagnostics.add(Diagnostic.error(
                                "data-too-large",
                                places.of(node),
                                "this file holds more than " + MOST_NODES + " values")
                        .withHint("take out what no guide needs; what *name repeats is counted each time"));
                return Optional.empty();
            }
            if (depth > DEEPEST || open.containsKey(node)) {
                diagnostics.add(tooDeepAt(places.of(node)));
                return Optional.empty();
            }
            open.put(node, true);
            try {
                if (node instanceof MappingNode mapping) {
                    return Optional.of(mapping(mapping, depth));
                }
                if (node instanceof SequenceNode sequence) {
                    List<DataTree> items = new ArrayList<>();
                    sequence.getValue().forEach(item -> convert(item, depth + 1).ifPresent(items::add));
                    return Optional.of(new DataTree.Sequence(items, places.of(node)));
                }
                return scalar((ScalarNode) node);
            } finally {
                open.remove(node);
            }
        }

        private DataTree mapping(MappingNode mapping, int depth) {
            List<DataTree.Member> members = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Span keySpan = places.of(tuple.getKeyNode());
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    diagnostics.add(Diagnostic.error("yaml-syntax", keySpan, "a key must be a single word or text")
                            .withHint("write a name before the colon, or put the whole line in quotes"));
                    continue;
                }
                if (!keys.add(key.getValue())) {
                    diagnostics.add(Diagnostic.error(
                                    "duplicate-key", keySpan, "\"" + key.getValue() + "\" stands here a second time")
                            .withHint("keep one of the two"));
                    continue;
                }
                convert(tuple.getValueNode(), depth + 1)
                        .ifPresent(value -> members.add(new DataTree.Member(key.getValue(), keySpan, value)));
            }
            return new DataTree.Mapping(members, places.of(mapping));
        }

        private Optional<DataTree> scalar(ScalarNode scalar) {
            Tag tag = scalar.getTag();
            DataTree.ScalarKind kind;
            if (tag.equals(Tag.STR)) {
                kind = DataTree.ScalarKind.TEXT;
            } else if (tag.equals(Tag.INT)) {
                kind = DataTree.ScalarKind.INTEGER;
            } else if (tag.equals(Tag.FLOAT)) {
                kind = DataTree.ScalarKind.DECIMAL;
            } else if (tag.equals(Tag.BOOL)) {
                kind = DataTree.ScalarKind.BOOLEAN;
            } else if (tag.equals(Tag.NULL)) {
                kind = DataTree.ScalarKind.NULL;
            } else {
                diagnostics.add(Diagnostic.error(
                                "yaml-syntax",
                                places.of(scalar),
                                "the tag \"" + tag.getValue() + "\" means nothing here")
                        .withHint("put a text that begins with ! in quotes"));
                return Optional.empty();
            }
            UnseenCharacter.in(scalar.getValue(), places.of(scalar)).ifPresent(diagnostics::add);
            return Optional.of(new DataTree.Scalar(scalar.getValue(), kind, places.of(scalar)));
        }
    }
}
